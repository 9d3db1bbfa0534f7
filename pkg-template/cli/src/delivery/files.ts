// How files and folders are made that only their owner can read.
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { usage } from "../exit.js";
import { explainFileError } from "../input/payload.js";

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
    throw usage(`cannot write ${path}: ${explainFileError(error)}`);
  }
}

/** Puts a file in the place of another: whoever reads it, also after a crash, finds the one or the other, and whole. */
export function replaceFile(path: string, content: string): void {
  const next = `${path}.next`;
  rmSync(next, { force: true });
  const file = openSync(next, "wx", 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(next, path);
  syncFolder(dirname(path));
}

/** Until a folder is on the disk, a name in it may be lost. Windows has no such call. */
function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
