import type { Readable } from "node:stream";
import type { Answer } from "./message.js";

/** Reads a body into its answer, as it comes, and no more than so many bytes. */
export async function readBody(stream: Readable, answer: Answer, most: number): Promise<void> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const rest = most - length;
      chunks.push((chunk as Buffer).subarray(0, rest));
      length += Math.min((chunk as Buffer).length, rest);
      if ((chunk as Buffer).length > rest) {
        answer.truncated = true;
        break;
      }
    }
  } catch (error) {
    answer.truncated = true;
    throw error;
  } finally {
    answer.body = Buffer.concat(chunks);
  }
}
