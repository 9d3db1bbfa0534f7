// Data goes to standard output, talk to standard error. With `--json`, standard output is NDJSON alone.
// Neither holds a secret that the command was given.
import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import type { Failure } from "../exit.js";
import { valueWithoutSecrets, withoutSecrets } from "./hidden.js";
import { chooseStyle, type Style } from "./style.js";
import { countColumns, wrapped } from "./wrap.js";

export type Fields = { readonly [name: string]: unknown };

export class Output {
  readonly out: Style = chooseStyle(process.stdout);
  readonly err: Style = chooseStyle(process.stderr);

  constructor(readonly json: boolean) {}

  /** The columns of the terminal that a person reads; without one, there is room for everything. */
  get columns(): number | undefined {
    return countColumns(this.json ? process.stderr : process.stdout);
  }

  /** A line for a person, unless programs read. */
  line(text = ""): void {
    if (!this.json) process.stdout.write(`${withoutSecrets(text)}\n`);
  }

  /** A sentence for a person: on a terminal it is broken between words. */
  prose(text: string): void {
    for (const line of wrapped(withoutSecrets(text), this.columns)) this.line(line);
  }

  /** What failed, for a person: where a program reads standard output, it goes to standard error. */
  explain(text: string): void {
    if (this.json) this.say(text);
    else this.prose(text);
  }

  /** The style of {@link explain}. */
  get explaining(): Style {
    return this.json ? this.err : this.out;
  }

  /** A line for a program, if one reads. */
  record(type: string, fields: Fields): void {
    if (this.json) process.stdout.write(formatRecord(type, valueWithoutSecrets(fields) as Fields));
  }

  /** Waits until a slow reader of standard output has caught up, so that what it has not read fits in memory. */
  async written(): Promise<void> {
    if (process.stdout.writable && process.stdout.writableNeedDrain) await once(process.stdout, "drain").catch(() => {});
    // Signals are heard in between.
    await setImmediate();
  }

  /** Talk: not part of the result. */
  say(text: string): void {
    for (const line of wrapped(withoutSecrets(text), countColumns(process.stderr))) process.stderr.write(`${line}\n`);
  }

  warn(text: string): void {
    this.say(`${this.err.warn("warning:")} ${text}`);
  }

  note(text: string): void {
    this.say(`${this.err.dim("note:")} ${text}`);
  }

  error(error: Failure): void {
    this.record("error", { code: error.code, message: error.message, hints: error.hints, exit_code: error.exitCode });
    this.say(`${this.err.bad("error:")} ${error.message}`);
    for (const hint of error.hints) this.say(`  ${hint}`);
  }
}

/** One line of NDJSON. `v` is the version of the format. */
export const formatRecord = (type: string, fields: Fields) => `${JSON.stringify({ v: 1, type, ...fields })}\n`;
