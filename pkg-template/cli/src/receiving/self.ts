// A receiver that forwards to itself would forward for ever.
import { lookup } from "node:dns/promises";
import { connect, isIP, type Socket } from "node:net";
import type { Server } from "node:http";
import type { Route } from "./routes.js";
import { usage } from "../exit.js";

/** How long an answer of the network is waited for. */
const PATIENCE_MS = 1000;

/** Refuses routes that lead to these servers, however their host is written: it connects, and looks whether it meets itself. */
export async function refuseOwn(routes: readonly Route[], servers: readonly Server[], ownPort: number): Promise<void> {
  for (const { url } of routes) {
    const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
    if (port !== ownPort) continue;
    const host = url.hostname.replace(/^\[|\]$/g, "");
    for (const address of await lookUp(host))
      if (await meets(address, port, servers))
        throw usage(`\`--forward-to ${url.origin}\` is this receiver itself`, "Name the port that your server listens on.");
  }
}

async function lookUp(host: string): Promise<string[]> {
  if (isIP(host) > 0) return [host];
  if (/(^|\.)localhost\.?$/i.test(host)) return ["127.0.0.1", "::1"];
  return (await lookup(host, { all: true }).catch(() => [])).map(({ address }) => address);
}

/** Whether a connection to an address arrives at one of the servers. */
function meets(host: string, port: number, servers: readonly Server[]): Promise<boolean> {
  return new Promise((resolve) => {
    const arrived = new Set<number | undefined>();
    const socket = connect({ host, port });
    const see = (each: Socket) => {
      arrived.add(each.remotePort);
      look();
    };
    const end = (met: boolean) => {
      clearTimeout(timer);
      for (const server of servers) server.off("connection", see);
      socket.destroy();
      resolve(met);
    };
    const look = () => {
      if (socket.localPort !== undefined && arrived.has(socket.localPort)) end(true);
    };
    const timer = setTimeout(() => end(false), PATIENCE_MS);
    for (const server of servers) server.on("connection", see);
    socket.on("connect", look);
    socket.on("error", () => end(false));
  });
}
