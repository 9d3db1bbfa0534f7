// Listens on 127.0.0.1 and on ::1 at the same port: `localhost` is either of them.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { EXIT, Failure } from "../exit.js";

/** Takes all that arrives at a port. */
export interface Listener {
  receive(request: IncomingMessage, response: ServerResponse): void;
  receiveConnect(request: IncomingMessage, socket: Duplex): void;
  receiveUnparsed(error: Error, socket: Duplex): void;
  /** Ends when nothing is under way any more. */
  finished(): Promise<void>;
  giveUp(): void;
}

export interface Listening {
  servers: Server[];
  port: number;
  /** Each with its port, as in a URL. */
  addresses: string[];
  host: string;
}

/** A proxy closes its idle connections after 60 seconds. The receiver must not close them earlier. */
const IDLE = 65_000;

/** A connection that has not sent a whole request by then is closed. */
const REQUEST = 60_000;

const TRIES = 10;

/** @param host one address to listen on; without it, both of this machine's own */
export async function listenOn(host: string | undefined, port: number, listener: Listener): Promise<Listening> {
  const hosts = host === undefined ? ["127.0.0.1", "::1"] : [host];
  for (let tries = 1; ; tries++) {
    try {
      return await listenOnAll(hosts, port, listener);
    } catch (error) {
      // A port that is free on the first address may be taken on the second.
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EADDRINUSE" && port === 0 && tries < TRIES) continue;
      throw cannotListen(error as NodeJS.ErrnoException, hosts, port);
    }
  }
}

async function listenOnAll(hosts: readonly string[], wanted: number, listener: Listener): Promise<Listening> {
  const servers: Server[] = [];
  let port = wanted;
  try {
    for (const [at, host] of hosts.entries()) {
      const server = newServer(listener);
      try {
        server.listen(port, host);
        await once(server, "listening");
      } catch (error) {
        // A machine may be without IPv6.
        if (at > 0 && ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes((error as NodeJS.ErrnoException).code ?? "")) continue;
        throw error;
      }
      servers.push(server);
      port = (server.address() as AddressInfo).port;
    }
  } catch (error) {
    for (const server of servers) server.close();
    throw error;
  }
  const addresses = servers.map((server) => shown(server.address() as AddressInfo));
  return { servers, port, addresses, host: addresses[0] ?? "" };
}

function newServer(listener: Listener): Server {
  const times = { keepAliveTimeout: IDLE, requestTimeout: REQUEST, headersTimeout: REQUEST / 2, connectionsCheckingInterval: 2000 };
  // What Node would answer by itself is received, and so is shown: requests without `Host`, with `Expect`, and CONNECT.
  const server = createServer({ ...times, requireHostHeader: false }, (request, response) => listener.receive(request, response));
  server.on("checkExpectation", (request, response) => listener.receive(request, response));
  server.on("connect", (request, socket) => listener.receiveConnect(request, socket));
  server.on("clientError", (error, socket) => listener.receiveUnparsed(error, socket));
  // The size of the headers is bounded. A bound on their number would drop some without a word.
  server.maxHeadersCount = 0;
  return server;
}

const shown = ({ address, port }: AddressInfo) => `${address.includes(":") ? `[${address}]` : address}:${port}`;

function cannotListen({ code, message }: NodeJS.ErrnoException, hosts: readonly string[], port: number): Failure {
  const place = `${hosts.join(" and ")}, port ${port}`;
  if (code === "EADDRINUSE")
    return new Failure(EXIT.usage, "port_in_use", `cannot listen on ${place}: another program uses the port`, [
      "`--port 0` takes any free port.",
    ]);
  if (code === "EACCES")
    return new Failure(EXIT.usage, "port_forbidden", `cannot listen on ${place}: permission denied`, ["Ports below 1024 are for root."]);
  return new Failure(EXIT.usage, "cannot_listen", `cannot listen on ${place}: ${message}`);
}

/** Stops taking requests, lets those under way end, and no longer than so. */
export async function closeAll(servers: readonly Server[], listener: Listener, graceMs: number): Promise<void> {
  const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
  for (const server of servers) server.closeIdleConnections();
  const cut = () => {
    for (const server of servers) server.closeAllConnections();
  };
  const timer = setTimeout(() => {
    listener.giveUp();
    cut();
  }, graceMs);
  await listener.finished();
  clearTimeout(timer);
  // What is left waits for a request that has not come.
  cut();
  await Promise.all(closed);
}
