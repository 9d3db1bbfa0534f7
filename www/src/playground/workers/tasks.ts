/**
 * A worker's end of a call: `Calls` in workers.ts is the other.
 * Nothing here needs the network, so it is taken away: a static host may send no policy for a worker's script.
 */
import { takeAway } from "../../shared/takeAway.js";

export type Tasks = Record<string, (...input: never[]) => unknown>;

export interface Call {
  id: number;
  name: string;
  input: unknown[];
}

export type Reply = { id: number; result: unknown } | { id: number; error: string };

const NETWORK = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "EventSource",
  "WebTransport",
  "Worker",
  "SharedWorker",
  "importScripts",
  "BroadcastChannel",
  "caches",
  "indexedDB",
];

export function serve(tasks: Tasks): void {
  takeAway(NETWORK, globalThis);
  addEventListener("message", async ({ data: { id, name, input } }: MessageEvent<Call>) => {
    try {
      postMessage({ id, result: await tasks[name]!(...(input as never[])) } satisfies Reply);
    } catch (error) {
      postMessage({ id, error: (error as Error).message } satisfies Reply);
    }
  });
}
