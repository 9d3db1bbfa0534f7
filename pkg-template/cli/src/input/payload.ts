// A payload's bytes, from a file or standard input, never decoded.
import { fstatSync, readFileSync } from "node:fs";
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
    throw usage(`cannot read ${path}: ${explainFileError(error)}`);
  }
}

export async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    // Node takes a folder for an empty input.
    if (fstatSync(0).isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  } catch (error) {
    throw usage(`cannot read standard input: ${explainFileError(error)}`);
  }
  return Buffer.concat(chunks);
}

const REASONS: { readonly [code: string]: string } = {
  ENOENT: "there is no such file",
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  EEXIST: "the file exists already",
  ENOTDIR: "a part of the path is not a folder",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of the disk is used up",
  EFBIG: "the file is larger than the system allows",
  EROFS: "the file system is read-only",
  EPERM: "the operation is not permitted",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its links lead in a circle",
  EBADF: "it is not open",
  EIO: "the device or the terminal failed",
};

/** A file system's error in words. */
export function explainFileError(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? (code || message);
}
