// How often an endpoint has processed an event: what its answers do not show, asked for at a URL of the test environment.
import { EXIT, Failure } from "../exit.js";
import type { Client } from "../http/client.js";
import { pause } from "../http/retry.js";
import { interrupted } from "../interrupt.js";

/** Work that goes on after the answer gets this long. */
const SETTLE_MS = 300;

/** Reads a counter of processed events. */
export type Effects = () => Promise<number>;

/** The counter at a URL, which answers a GET with a number. */
export function effectsAt(client: Client, url: URL): Effects {
  return async () => {
    await pause(SETTLE_MS, interrupted);
    const { answer, error } = await client.send({ method: "GET", url, headers: [], body: Buffer.alloc(0) }, interrupted);
    const text = answer?.body.toString().trim() ?? "";
    if (answer?.status === 200 && /^\d{1,15}$/.test(text)) return Number(text);
    const said = error?.message ?? `it answered ${answer?.status}`;
    throw new Failure(EXIT.unexpected, "no_counter", `\`--effects\` must name a URL that answers a GET with 200 and a number: ${said}`);
  };
}
