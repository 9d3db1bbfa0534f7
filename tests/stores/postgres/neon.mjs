// What Neon's drivers speak, over a PostgreSQL server on a socket: its wire protocol in a WebSocket,
// and single statements by HTTP.
import { once } from "node:events";
import { createServer } from "node:http";
import { createConnection } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { WebSocketServer } from "ws";

/** Every value as PostgreSQL writes it: the driver reads it. */
const types = { getTypeParser: () => (text) => text };

export async function startNeon({ host, ...connection }) {
  const pool = new pg.Pool({ host, ...connection });
  pool.on("error", () => {});

  const server = createServer(async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    const { query, params } = JSON.parse(Buffer.concat(pieces).toString());
    try {
      const { command, rowCount, rows, fields } = await pool.query({ text: query, values: params, rowMode: "array", types });
      response.end(JSON.stringify({ command, rowCount, rowAsArray: true, rows, fields }));
    } catch ({ message, code }) {
      response.writeHead(400).end(JSON.stringify({ message, code, severity: "ERROR" }));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  new WebSocketServer({ server }).on("connection", (socket) => {
    const database = createConnection(join(host, ".s.PGSQL.5432"));
    socket.on("message", (data) => database.write(data));
    database.on("data", (data) => socket.send(data));
    socket.on("close", () => database.destroy());
    database.on("close", () => socket.close());
    for (const each of [socket, database]) each.on("error", () => {});
  });

  const { port } = server.address();
  return {
    /** Sets up the drivers, which have one configuration for all connections. */
    configure(neonConfig, WebSocket) {
      neonConfig.webSocketConstructor = WebSocket;
      neonConfig.wsProxy = () => `127.0.0.1:${port}/`;
      neonConfig.useSecureWebSocket = false;
      neonConfig.pipelineConnect = false;
      neonConfig.fetchEndpoint = () => `http://127.0.0.1:${port}/sql`;
      neonConfig.poolQueryViaFetch = false;
    },
    async stop() {
      await pool.end();
      server.closeAllConnections();
      server.close();
    },
  };
}
