import type { IncomingMessage } from "node:http";
// The library's own, which is not a part of its interface.
import { BodyBuffer } from "../../../webhooks/src/handler/body-buffer.js";

/** The body; or that it is too large; or that the sender went away before its end. */
export type BodyResult = { body: Buffer } | "too_large" | { goneAfter: number };

/** What is read of a body that is too large, so that its sender gets to see the answer. */
const DRAIN_BYTES = 4 * 1024 * 1024;
const DRAIN_MS = 2000;

/** Rejects if there is no memory for the body. */
export async function readBody(request: IncomingMessage, limit: number): Promise<BodyResult> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return "too_large";
  const body = new BodyBuffer(limit);
  let length = 0;
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) return end(() => resolve("too_large"));
      try {
        body.add(chunk);
      } catch (error) {
        end(() => reject(error));
      }
    };
    const end = (settle: () => void) => {
      request.off("data", take);
      settle();
    };
    request.on("data", take);
    request.once("end", () => resolve({ body: asBuffer(body.bytes()) }));
    request.once("close", () => resolve({ goneAfter: length }));
    request.on("error", () => resolve({ goneAfter: length }));
  });
}

/** The same memory. */
function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, length);
}

/** Reads on for a while, and then hangs up: within a bound of bytes and of time. */
export function drain(request: IncomingMessage): void {
  let length = 0;
  const stop = () => request.destroy();
  const timer = setTimeout(stop, DRAIN_MS);
  request.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length > DRAIN_BYTES) stop();
  });
  request.once("close", () => clearTimeout(timer));
  request.on("error", () => {});
  request.resume();
}
