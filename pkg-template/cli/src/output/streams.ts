// Standard output and standard error can fail: a reader goes away, a disk is full.
import { fstatSync, writeFileSync } from "node:fs";
import { EXIT, Failure } from "../exit.js";
import { explainFileError } from "../input/payload.js";
import { interrupt } from "../interrupt.js";

/**
 * Ends the command if its results cannot be written. A reader that goes away (`| head`) ends it without a word,
 * as other commands do.
 *
 * @param onFailure is told why the results cannot be written
 */
export function watchStreams(onFailure: (failure: Failure) => void): void {
  for (const stream of [process.stdout, process.stderr]) writeWhole(stream);
  // What cannot be said is no part of the result.
  process.stderr.on("error", () => {});
  process.stdout.once("error", (error: NodeJS.ErrnoException) => {
    process.stdout.on("error", () => {});
    if (error.code === "EPIPE") return interrupt("SIGPIPE");
    const failure = new Failure(EXIT.internal, "cannot_write", `cannot write to standard output: ${explainFileError(error)}`);
    interrupt(failure);
    onFailure(failure);
  });
}

/** Node takes a write for done when a full disk has taken only a part of it, and does not report the rest. */
function writeWhole(stream: NodeJS.WriteStream & { fd: number }): void {
  if (!isFile(stream.fd)) return;
  stream._write = (chunk, encoding, done) => {
    try {
      writeFileSync(stream.fd, chunk, { encoding });
    } catch (error) {
      return done(error as Error);
    }
    done();
  };
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}
