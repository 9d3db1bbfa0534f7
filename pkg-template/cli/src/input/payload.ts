// A payload's bytes, from a file or standard input, never decoded.
import { readFileSync } from "node:fs";
import { usage } from "../exit.js";
import type { Output } from "../output/output.js";

export interface Payload {
  bytes: Buffer;
  /** The name that messages show. */
  name: string;
}

/** The bytes of a file; `-`, or no file, is standard input. */
export async function readPayload(file: string | undefined, output: Output): Promise<Payload> {
  if (file !== undefined && file !== "-") return { bytes: readFile(file), name: file };
  if (process.stdin.isTTY) output.note("reading the payload from the terminal: end it with Ctrl-D");
  return { bytes: await readStdin(), name: "<stdin>" };
}

export function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw usage(`cannot read ${path}: ${reasonOf(error)}`);
  }
}

export async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: "there is no such file",
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  EEXIST: "the file exists already",
  ENOTDIR: "a part of the path is not a folder",
};

/** A file system's error in words. */
export function reasonOf(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? (code || message);
}
