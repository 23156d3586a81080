#!/bin/sh
# Streams NDJSON requests from the standard input through Clean Copy.
#
#   sh stream.sh http://localhost:8080 < documents.ndjson > answers.ndjson
#
# One page instead:
#   curl --data-binary @page.html -H 'Content-Type: text/html' http://localhost:8080/v1/normalize
exec curl --silent --show-error --fail-with-body --no-buffer \
  -X POST -T - -H 'Content-Type: application/x-ndjson' -H 'Expect:' "$1/v1/normalize/stream"
