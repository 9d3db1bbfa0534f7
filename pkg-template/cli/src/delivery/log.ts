// The delivery log: NDJSON in the platform's state folder, one file a day. It holds the time, the URL and the result
// of each attempt, and never a body, a secret, a whole signature or credentials.
import { closeSync, fstatSync, openSync, readdirSync, readSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Option, type Command } from "commander";
import { Failure, usage } from "../exit.js";
import { explainFileError } from "../input/payload.js";
import { whole } from "../input/values.js";
import { valueWithoutSecrets } from "../output/hidden.js";
import { plural } from "../output/numbers.js";
import { formatRecord, type Fields, type Output } from "../output/output.js";
import { makeFolder } from "./files.js";
import { logFolder } from "./folder.js";

export interface LogOptions {
  keepDays: number;
  log: boolean;
}

/** The options of every command that writes the log. */
export function withLog(command: Command): Command {
  withKeepDays(command, "remove log files that are older than this");
  return command.addOption(new Option("--no-log", "keep no record of the deliveries"));
}

export const withKeepDays = (command: Command, description: string): Command =>
  command.addOption(new Option("--keep-days <number>", description).argParser(whole(1, 3650)).default(30));

const FILE = /^deliveries-(\d{4}-\d\d-\d\d)\.ndjson$/;

const formatDay = (time: Date) => time.toISOString().slice(0, 10);

/** The files, oldest first, each with its day. */
export function logFiles(): { day: string; path: string }[] {
  const folder = logFolder();
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw usage(`the delivery log in ${folder} cannot be read: ${explainFileError(error)}`);
  }
  return names
    .flatMap((name) => ({ day: FILE.exec(name)?.[1], path: join(folder, name) }))
    .filter((file): file is { day: string; path: string } => file.day !== undefined)
    .sort((one, two) => one.day.localeCompare(two.day));
}

/** Writes the log. While the log cannot be written, everything else goes on: it warns once, and tries again for each entry. */
export class DeliveryLog {
  #day: string | undefined;
  #file: number | undefined;
  #missing = 0;

  constructor(
    readonly options: LogOptions,
    readonly output: Output,
  ) {}

  add(type: "attempt" | "delivery" | "forward", fields: Fields): void {
    if (!this.options.log) return;
    try {
      // One write of one whole line, at the file's end: lines of several writers do not mix.
      writeFileSync(this.#open(), formatRecord(type, valueWithoutSecrets(fields) as Fields));
    } catch (error) {
      // Opening it again repairs a line that was written in part.
      this.close();
      if (this.#missing++ === 0) this.output.warn(describeError(error));
      return;
    }
    if (this.#missing > 0)
      this.output.note(`the delivery log is written again; ${plural(this.#missing, "entry is", "entries are")} missing`);
    this.#missing = 0;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.#day = undefined;
  }

  #open(): number {
    const day = formatDay(new Date());
    // A file that was removed would take what nobody reads.
    if (this.#file !== undefined && day === this.#day && fstatSync(this.#file).nlink > 0) return this.#file;
    this.close();
    const folder = logFolder();
    makeFolder(folder);
    removeBefore(formatDay(new Date(Date.now() - this.options.keepDays * 86_400_000)));
    const file = openSync(join(folder, `deliveries-${day}.ndjson`), "a+", 0o600);
    this.#day = day;
    this.#file = file;
    // A writer that died in the middle of a line damages that line alone.
    if (!endsWithNewline(file)) writeFileSync(file, "\n");
    return file;
  }
}

function describeError(error: unknown): string {
  if (error instanceof Failure) return [error.message, ...error.hints].join(". ");
  return `the delivery log cannot be written in ${logFolder()}: ${explainFileError(error)}`;
}

function removeBefore(first: string): void {
  for (const { day, path } of logFiles()) {
    if (day < first) rmSync(path, { force: true });
  }
}

function endsWithNewline(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last[0] === 0x0a);
}
