#!/bin/sh
# Serves the pages and texts below a folder, and leaves what the JVM has learnt in app.aot, beside the jar.
set -eu
address=http://127.0.0.1:8080
export QUARKUS_HTTP_HOST=127.0.0.1
# What the second compiler would learn of methods makes it compile most of them at every start: a second of processor.
java @jvm.options -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput=app.aot -jar "$PWD/quarkus-run.jar" &
service=$!
until wget -q -O /dev/null $address/q/health/ready; do
  kill -0 $service
  sleep 1
done
for round in 1 2 3 4 5; do
  find "$1" -name '*.html' -o -name '*.txt' | while read -r file; do
    case $file in
      *.html) type=text/html ;;
      *) type=text/plain ;;
    esac
    wget -q -O /dev/null --header "Content-Type: $type" --post-file "$file" "$address/v1/normalize?explain=true"
  done
done
wget -q -O /dev/null $address/q/metrics
kill $service
wait $service || test $? = 143
test -s app.aot
