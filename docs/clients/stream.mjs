// Streams NDJSON requests from the standard input through Clean Copy; Node 18 or newer, nothing else.
//
//   node stream.mjs http://localhost:8080 < documents.ndjson > articles.ndjson
//
// Requests and answers flow at the same time, in the same order, in bounded memory.
import http from "node:http";
import https from "node:https";
import readline from "node:readline";

const url = new URL("/v1/normalize/stream", process.argv[2]);
const client = url.protocol === "https:" ? https : http;
const request = client.request(url, {
  method: "POST",
  headers: { "Content-Type": "application/x-ndjson" },
});
process.stdin.pipe(request); // pauses when the service does

request.on("response", async (response) => {
  for await (const line of readline.createInterface({ input: response })) {
    const answer = JSON.parse(line);
    if (response.statusCode !== 200) {
      console.error(answer.detail);
      process.exitCode = 1;
    } else if (answer.status === 200) {
      console.log(JSON.stringify({ id: answer.id, body: answer.result.article.articleBody }));
    } else {
      console.error(answer.id, answer.problem.detail);
    }
  }
});
