import { bodyMistake } from "#glue";
import { isRaw, rawBody, measure } from "../core/memory.js";
import { call } from "../core/start.js";
import { mistake, toldBy } from "../errors.js";
import type { Body } from "../types.js";
import { BodyBuffer, type SizeLimit } from "./body-buffer.js";
import { unreadable, type Delivery, type Source } from "./delivery.js";

/** What a platform threw while a body was read. */
export class BodyError {
  constructor(readonly error: unknown) {}
}

/**
 * Reads a body, and stops as soon as it is too large. A `Content-Length` that is too large saves the
 * reading, but no other is relied on.
 *
 * @throws BodyError if the body cannot be read
 */
export async function readBody(source: Source, limit: SizeLimit): Promise<Uint8Array> {
  try {
    limit.checkSize(source.announced);
    const body = new BodyBuffer(limit.maxBytes);
    let length = 0;
    for (;;) {
      let step: Awaited<ReturnType<Source["next"]>>;
      try {
        step = await source.next();
      } catch (error) {
        return notRead(error);
      }
      const { done, value } = step;
      if (done) return body.bytes();
      if (!isRaw(value) || typeof value === "string") notRead(mistake("invalid_argument", "the body must be a stream of bytes"));
      length += measure(value);
      limit.checkSize(length);
      body.add(value);
    }
  } catch (error) {
    source.release();
    throw error;
  }
}

function notRead(error: unknown): never {
  throw new BodyError(error);
}

/** The bytes of a body; undefined for text that has no UTF-8. */
export function bytesOfBody(body: Body | undefined): Uint8Array | undefined {
  if (typeof body !== "string") return body === undefined ? undefined : new Uint8Array(body);
  return /\p{Surrogate}/u.test(body) ? undefined : new TextEncoder().encode(body);
}

/** The delivery that a `Request` holds. */
export function readRequest(request: Request): Delivery {
  try {
    const { method, headers } = request;
    return { method, headers, body: openBody(request), request: () => request };
  } catch (error) {
    // Only what is not really a `Request` throws when it is looked at.
    return { method: "POST", headers: undefined, body: unreadable(error as Error), request: () => request };
  }
}

function openBody(request: Request): Source {
  const announced = Number(request.headers.get("content-length"));
  if (request.bodyUsed || request.body?.locked) return { announced, next: async () => alreadyRead(), release() {} };
  // Firefox does not show a request's body as a stream.
  if (request.body === undefined) return whole(announced, () => request.arrayBuffer());
  if (request.body === null) return { announced, next: async () => ({ done: true }), release() {} };
  const reader = request.body.getReader();
  return { announced, next: () => reader.read(), release: () => reader.releaseLock() };
}

function whole(announced: number, read: () => Promise<ArrayBuffer>): Source {
  let done = false;
  const next = async () => (done ? { done } : ((done = true), { value: rawBody(await read()) }));
  return { announced, next, release() {} };
}

function alreadyRead(): never {
  throw toldBy(call(() => bodyMistake(true)));
}
