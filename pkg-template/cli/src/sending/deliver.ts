// Sends a delivery, and again while attempts are left and it fails.
import { interrupted } from "../interrupt.js";
import type { Client } from "../http/client.js";
import { pause, waitBefore } from "../http/retry.js";
import type { Expectation } from "../input/values.js";
import { isDelivered, type Attempt } from "./attempt.js";
import type { Signed } from "./delivery.js";

export interface DeliverOptions {
  url: URL;
  expected: Expectation;
  retries: number;
  retryDelayMs: number;
  /** Called after each attempt, and before the wait for the next. */
  onAttempt(attempt: Attempt, waitMs: number): void;
}

/** Gives the last attempt, or undefined if it was interrupted before there was one. */
export async function deliver(client: Client, signed: Signed, options: DeliverOptions): Promise<Attempt | undefined> {
  const { url, expected, retries, retryDelayMs, onAttempt } = options;
  let last: Attempt | undefined;
  for (let number = 1; number <= retries + 1 && !interrupted.aborted; number++) {
    const time = new Date();
    const exchange = await client.send({ method: signed.method, url, headers: signed.headers, body: signed.body }, interrupted);
    if (exchange.error?.kind === "interrupted") break;
    const delivered = isDelivered(exchange, expected);
    const willRetry = !delivered && number <= retries;
    last = { time, number, url, signed, exchange, delivered, willRetry };
    const wait = willRetry ? waitBefore(number, exchange, retryDelayMs) : 0;
    onAttempt(last, wait);
    if (!willRetry || !(await pause(wait, interrupted))) break;
  }
  return last;
}
