#!/usr/bin/env python3
"""Streams NDJSON requests from the standard input through Clean Copy; standard library only.

    python3 stream.py http://localhost:8080 < documents.ndjson > articles.ndjson

Requests and answers flow at the same time, in the same order, in bounded memory.
"""
import http.client
import json
import sys
import threading
from urllib.parse import urlsplit


def answers(base, lines):
    """Yields an answer for each line, while the lines are still being sent."""
    url = urlsplit(base)
    kind = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
    connection = kind(url.netloc)
    connection.putrequest("POST", "/v1/normalize/stream")
    connection.putheader("Content-Type", "application/x-ndjson")
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()

    def send():
        for line in lines:
            if line.strip():
                data = line.rstrip(b"\n") + b"\n"
                connection.send(b"%x\r\n%s\r\n" % (len(data), data))
        connection.send(b"0\r\n\r\n")

    threading.Thread(target=send, daemon=True).start()
    response = connection.getresponse()
    if response.status != 200:
        raise RuntimeError(response.read().decode("utf-8"))
    for line in response:
        yield json.loads(line)


if __name__ == "__main__":
    for answer in answers(sys.argv[1], sys.stdin.buffer):
        if answer["status"] == 200:
            article = answer["result"]["article"]
            print(json.dumps({"id": answer["id"], "body": article["articleBody"]}, ensure_ascii=False))
        else:
            print(answer["id"], answer["problem"]["detail"], file=sys.stderr)
