// Serves dist/www on this machine: `node www/serve.mjs [port]`. Port 0 is any free one.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { headersFor } from "./policy.mjs";

const folder = fileURLToPath(new URL("../dist/www", import.meta.url));
const port = Number(process.argv[2] ?? 0);

const files = sirv(folder, { brotli: true, gzip: true, etag: true });

const server = createServer((request, response) => {
  const [pathname] = request.url.split("?");
  for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405, { Allow: "GET, HEAD" });
  files(request, response, () => end(response, 404));
});

function end(response, status, headers = {}) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers }).end(`${status}\n`);
}

server.on("error", (error) => {
  const inUse = error.code === "EADDRINUSE";
  const why = inUse ? `Port ${port} is in use. Choose another with \`--port N\`, or any free one with \`--port 0\`.` : error.message;
  console.error(`error: ${why}`);
  process.exitCode = 1;
});
server.listen(port, "127.0.0.1", () => console.log(`playground: http://127.0.0.1:${server.address().port}/`));
