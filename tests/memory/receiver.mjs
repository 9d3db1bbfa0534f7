// A server that tells, when asked, how much it read of each connection that has ended since, and how
// much memory it had at most.
import { createServer } from "node:http";
import { Webhook } from "@preswald/webhooks";
import { nodeHandler } from "@preswald/webhooks/node";

const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET, { maxBytes: Number(process.env.MAX_BYTES) });
const receive = nodeHandler(webhook.handler(() => {}));
let read = [];
let rss = 0;
const measure = () => {
  rss = Math.max(rss, process.memoryUsage().rss);
};
setInterval(measure, 10);

const server = createServer((request, response) => {
  if (request.url !== "/read") return receive(request, response);
  measure();
  response.end(JSON.stringify({ read, rss }));
  [read, rss] = [[], 0];
});
server.on("connection", (socket) => socket.on("close", () => socket.bytesRead > 10_000 && read.push(socket.bytesRead)));
server.listen(0, "127.0.0.1", () => console.log(`listening on http://127.0.0.1:${server.address().port}/`));
