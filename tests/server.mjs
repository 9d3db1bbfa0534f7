// Servers that the tests start, each on a free port of this machine.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

/** Serves with a request listener: where it is, and how to stop it. */
export async function listen(listener) {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { port, origin: `http://127.0.0.1:${port}`, close };
}

/** A port that is free now, for a program that takes its port as an argument. */
export async function freePort() {
  const { port, close } = await listen();
  await close();
  return port;
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * A request listener that sends the files of a folder.
 *
 * @param options.headers sent with each file, or a function that gets the path and returns them
 * @param options.change gets the path and the content of each file, and returns what is sent
 */
export function filesOf(folder, { headers = {}, change = (_path, content) => content } = {}) {
  return async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = pathname === "/" ? "/index.html" : pathname;
    const content = await readFile(join(folder, file)).catch(() => undefined);
    if (content === undefined) return response.writeHead(404).end();
    const more = typeof headers === "function" ? headers(file) : headers;
    response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", ...more });
    response.end(change(file, content));
  };
}
