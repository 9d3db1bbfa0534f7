// Upstash's HTTP protocol over a real Redis: a command, or a pipeline of commands, as a JSON array in
// the body of a POST; answers as JSON, strings in base64 if the client asks for it.
import { once } from "node:events";
import { createServer } from "node:http";
import { Redis } from "ioredis6";

const TOKEN = "token";

export async function startBridge(socket) {
  const redis = new Redis(socket);
  redis.on("error", () => {});

  async function run([command, ...words], encode) {
    try {
      return { result: encode(await redis.call(command, ...words.map(String))) };
    } catch (error) {
      return { error: error.message };
    }
  }

  const server = createServer(async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    const body = JSON.parse(Buffer.concat(pieces).toString());
    const encode = request.headers["upstash-encoding"] === "base64" ? inBase64 : (value) => value;
    const authorized = request.headers.authorization === `Bearer ${TOKEN}`;
    const answer = !authorized
      ? { error: "WRONGPASS invalid or missing auth token" }
      : Array.isArray(body[0])
        ? await Promise.all(body.map((command) => run(command, encode)))
        : await run(body, encode);
    response.writeHead(answer.error === undefined ? 200 : 400, { "Content-Type": "application/json" });
    response.end(JSON.stringify(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    token: TOKEN,
    stop() {
      redis.disconnect();
      server.closeAllConnections();
      server.close();
    },
  };
}

const inBase64 = (value) =>
  typeof value === "string" ? Buffer.from(value).toString("base64") : Array.isArray(value) ? value.map(inBase64) : value;
