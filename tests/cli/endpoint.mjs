// Endpoints that the tests send to: real servers with the behaviour that a test gives them.
import { once } from "node:events";
import { createServer } from "node:http";
import { createServer as createTcpServer } from "node:net";

/** A server on 127.0.0.1; `answer` gets request, response and the whole body. Keeps what it got. */
export async function endpoint(answer = (_request, response) => response.end("ok")) {
  const got = [];
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray().catch(() => undefined);
    if (chunks === undefined) return; // The command was killed, or gave up: nobody waits for an answer.
    const body = Buffer.concat(chunks);
    got.push({ method: request.method, path: request.url, rawHeaders: request.rawHeaders, headers: request.headers, body });
    answer(request, response, body, got.length);
  });
  return { ...(await listening(server)), got };
}

/** A server that speaks plain bytes. */
export const raw = (answer) => listening(createTcpServer(answer));

export async function listening(server, host = "127.0.0.1", port = 0) {
  server.listen(port, host);
  await once(server, "listening");
  // A connection that hangs by intent must not keep the tests from ending; the command that is tested does.
  server.unref();
  server.on("connection", (socket) => socket.unref());
  const { port: found } = server.address();
  return { server, port: found, url: `http://${host.includes(":") ? `[${host}]` : host}:${found}` };
}

/** A status after each other; the last one stays. */
export const statuses =
  (...list) =>
  (_request, response, _body, number) => {
    const each = list[Math.min(number, list.length) - 1];
    response.writeHead(each.status ?? each, each.headers ?? {});
    response.end(each.body ?? "");
  };
