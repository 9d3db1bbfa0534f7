// How files and folders are made that only their owner can read.
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { usage } from "../exit.js";
import { reasonOf } from "../input/payload.js";

/** Makes a folder, and those above it. Node's own way never ends where the system answers that nothing is there, as in /proc. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && statSync(path).isDirectory()) return;
    if (code !== "ENOENT" || statSync(dirname(path), { throwIfNoEntry: false })) throw error;
    makeFolder(dirname(path));
    makeFolder(path);
  }
}

/** Writes a new file: whole, or not at all. */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  const file = openSync(path, "wx", 0o600);
  try {
    writeFileSync(file, content);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Writes a new file that an option names. */
export function writeNew(path: string, content: string | Uint8Array): void {
  try {
    writeNewFile(path, content);
  } catch (error) {
    throw usage(`cannot write ${path}: ${reasonOf(error)}`);
  }
}
