// What the dashboard keeps on disk: NDJSON in numbered files that are only ever appended to. A process that is killed
// damages at most the last line, which nobody was told of: a record counts once `append` has resolved.
import { closeSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { explainFileError } from "../input/payload.js";
import { Refusal } from "./refusal.js";

/** A new file is begun when one is larger, so that old deliveries can be removed with their file. */
const FILE_BYTES = 8 * 1024 * 1024;

/** What may wait to be written. */
const MOST_WAITING = 32 * 1024 * 1024;

const FILE = /^journal-(\d{8})\.ndjson$/;

interface Waiting {
  line: Buffer;
  resolve(file: number): void;
  reject(error: Error): void;
}

export class Journal {
  #number = 1;
  #size = 0;
  #handle: FileHandle | undefined;
  #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #writing: Promise<void> | undefined;
  /** How many records of each file are still needed. */
  readonly #needed = new Map<number, number>();

  constructor(readonly folder: string) {}

  /**
   * Reads all records, oldest first.
   *
   * @param onDamaged is told of each line that cannot be read
   */
  *read(onDamaged: (place: string) => void): Generator<{ record: unknown; file: number }> {
    for (const number of this.#numbers()) {
      const path = this.#path(number);
      let line = 0;
      for (const text of linesOf(path)) {
        line++;
        if (text === "") continue;
        const record = parseLine(text);
        if (record === undefined) onDamaged(`${path}:${line}`);
        else yield { record, file: number };
      }
      this.#number = number;
      this.#size = statSync(path).size;
      if (!this.#needed.has(number)) this.#needed.set(number, 0);
    }
  }

  /** Resolves with the number of the file when the record is on the disk; rejects with a {@link Refusal} that says why not. */
  append(record: object): Promise<number> {
    const line = Buffer.from(`${JSON.stringify(record)}\n`);
    this.#waitingBytes += line.length;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line, resolve, reject });
      this.#writing ??= this.#write().finally(() => {
        this.#writing = undefined;
      });
    });
  }

  /** Whether more waits to be written than may wait: the disk is too slow. */
  get isFull(): boolean {
    return this.#waitingBytes > MOST_WAITING;
  }

  /** Says that a record of this file is needed. */
  need(file: number): void {
    this.#needed.set(file, (this.#needed.get(file) ?? 0) + 1);
  }

  /** Says that a record of this file is needed no longer. A file without any that are is removed. */
  release(file: number): void {
    const left = (this.#needed.get(file) ?? 0) - 1;
    this.#needed.set(file, left);
    if (left <= 0 && file !== this.#number) this.#remove(file);
  }

  /** Removes files that nothing needs, after all was read. */
  clean(): void {
    for (const [file, needed] of this.#needed) if (needed <= 0 && file !== this.#number) this.#remove(file);
  }

  async close(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
    await this.#handle?.close();
    this.#handle = undefined;
  }

  #remove(file: number): void {
    this.#needed.delete(file);
    rmSync(this.#path(file), { force: true });
  }

  /** All that waits is written at once, and one call brings it to the disk. */
  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const bytes = Buffer.concat(batch.map(({ line }) => line));
      try {
        const handle = await this.#opened();
        await handle.appendFile(bytes);
        await handle.datasync();
        this.#size += bytes.length;
        for (const { resolve } of batch) resolve(this.#number);
      } catch (error) {
        // Opening it again ends a line that was written in part.
        await this.#handle?.close().catch(() => {});
        this.#handle = undefined;
        const refusal = new Refusal(507, "not_recorded", `it cannot be recorded: ${explainFileError(error)}`);
        for (const { reject } of batch) reject(refusal);
      }
      this.#waitingBytes -= bytes.length;
    }
  }

  async #opened(): Promise<FileHandle> {
    if (this.#handle !== undefined && this.#size < FILE_BYTES) return this.#handle;
    await this.#handle?.close();
    this.#handle = undefined;
    if (this.#size >= FILE_BYTES) {
      const full = this.#number++;
      this.#size = 0;
      if ((this.#needed.get(full) ?? 0) <= 0) this.#remove(full);
    }
    const path = this.#path(this.#number);
    endLine(path);
    this.#handle = await open(path, "a", 0o600);
    this.#size = (await this.#handle.stat()).size;
    return this.#handle;
  }

  #numbers(): number[] {
    return readdirSync(this.folder)
      .flatMap((name) => FILE.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((one, two) => one - two);
  }

  #path(number: number): string {
    return join(this.folder, `journal-${String(number).padStart(8, "0")}.ndjson`);
  }
}

/** A line that was written in part ends here, so that it does not take the next one with it. */
function endLine(path: string): void {
  const file = openSync(path, "a+", 0o600);
  try {
    const { size } = statSync(path);
    const last = Buffer.alloc(1);
    if (size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a) writeSync(file, "\n");
  } finally {
    closeSync(file);
  }
}

/** The lines of a file, the last one too if it does not end. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    const chunk = Buffer.alloc(1024 * 1024);
    let begun: Buffer[] = [];
    for (let length = 0; (length = readSync(file, chunk, 0, chunk.length, null)) > 0; ) {
      let from = 0;
      for (let end = chunk.indexOf(0x0a); end >= 0 && end < length; end = chunk.indexOf(0x0a, from)) {
        yield Buffer.concat([...begun, chunk.subarray(from, end)]).toString();
        begun = [];
        from = end + 1;
      }
      if (from < length) begun.push(Buffer.from(chunk.subarray(from, length)));
    }
    if (begun.length > 0) yield Buffer.concat(begun).toString();
  } finally {
    closeSync(file);
  }
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
