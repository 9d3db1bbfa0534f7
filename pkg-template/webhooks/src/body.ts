import { bodyMistake } from "#glue";
import { mistake, type MistakeCode } from "./errors.js";
import { isRaw } from "./memory.js";

/**
 * Reads a request's body, and stops as soon as it is too large: a `Content-Length` saves the
 * reading, but what it promises is not relied on.
 *
 * @param checkSize throws for a body of too many bytes
 */
export async function readBody(request: Request, checkSize: (bytes: number) => void): Promise<Uint8Array> {
  if (request.bodyUsed || request.body?.locked) throw alreadyRead();
  try {
    checkSize(Number(request.headers.get("content-length")));
    return await read(request, checkSize);
  } catch (error) {
    discard(request);
    throw error;
  }
}

/** Says that the body is not wanted. The sender need not hear of it before the answer is sent. */
export function discard({ body }: Request): void {
  if (body && !body.locked) body.cancel().catch(() => {});
}

async function read(request: Request, checkSize: (bytes: number) => void): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array();
  // Firefox does not show a request's body as a stream.
  if (request.body === undefined) return new Uint8Array(await request.arrayBuffer());
  const reader = request.body.getReader();
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return join(chunks, length);
      if (!isRaw(value) || typeof value === "string") throw mistake("invalid_argument", "the body must be a stream of bytes");
      length += value.length;
      checkSize(length);
      chunks.push(value);
    }
  } finally {
    reader.releaseLock();
  }
}

function join(chunks: Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

function alreadyRead(): TypeError {
  const { code, message } = bodyMistake(true) as { code: MistakeCode; message: string };
  return mistake(code, message);
}
