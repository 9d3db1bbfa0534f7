// The delivery log: NDJSON in the platform's state folder, one file a day. It holds the time, the URL and the result
// of each attempt, and never a body, a secret, a whole signature or credentials.
import envPaths from "env-paths";
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Option, type Command } from "commander";
import { usage } from "../exit.js";
import { reasonOf } from "../input/payload.js";
import { whole } from "../input/values.js";
import { valueWithoutSecrets } from "../output/hidden.js";
import { recordOf, type Fields, type Output } from "../output/output.js";

export interface LogOptions {
  keepDays: number;
  log: boolean;
}

/** The options of every command that writes the log. */
export function withLog(command: Command): Command {
  command.addOption(new Option("--keep-days <number>", "remove log files that are older than this").argParser(whole(1, 3650)).default(30));
  return command.addOption(new Option("--no-log", "keep no record of the deliveries"));
}

/** Where the files are. */
export const logFolder = () => envPaths("preswald", { suffix: "" }).log;

const FILE = /^deliveries-(\d{4}-\d\d-\d\d)\.ndjson$/;

const dayOf = (time: Date) => time.toISOString().slice(0, 10);

/** The files, oldest first, each with its day. */
export function logFiles(): { day: string; path: string }[] {
  const folder = logFolder();
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw usage(`the delivery log in ${folder} cannot be read: ${reasonOf(error)}`);
  }
  return names
    .flatMap((name) => ({ day: FILE.exec(name)?.[1], path: join(folder, name) }))
    .filter((file): file is { day: string; path: string } => file.day !== undefined)
    .sort((one, two) => one.day.localeCompare(two.day));
}

/** Writes the log. If the log cannot be written, it warns once, and everything else goes on. */
export class DeliveryLog {
  #day: string | undefined;
  #file: number | undefined;
  #broken: boolean;

  constructor(
    readonly options: LogOptions,
    readonly output: Output,
  ) {
    this.#broken = !options.log;
  }

  add(type: "attempt" | "delivery" | "forward", fields: Fields): void {
    if (this.#broken) return;
    try {
      // One write of one whole line, at the file's end: lines of several writers do not mix.
      writeSync(this.#open(), recordOf(type, valueWithoutSecrets(fields) as Fields));
    } catch (error) {
      this.#broken = true;
      this.output.warn(`the delivery log cannot be written in ${logFolder()}: ${reasonOf(error)}`);
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.#day = undefined;
  }

  #open(): number {
    const day = dayOf(new Date());
    if (this.#file !== undefined && day === this.#day) return this.#file;
    this.close();
    const folder = logFolder();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    removeBefore(dayOf(new Date(Date.now() - this.options.keepDays * 86_400_000)));
    const file = openSync(join(folder, `deliveries-${day}.ndjson`), "a+", 0o600);
    // A writer that died in the middle of a line damages that line alone.
    if (!endsWithNewline(file)) writeSync(file, "\n");
    this.#day = day;
    this.#file = file;
    return file;
  }
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
