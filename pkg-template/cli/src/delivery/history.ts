// Reads the delivery log back.
import { closeSync, constants, openSync, readSync, statSync } from "node:fs";
import { explainFileError } from "../input/payload.js";
import { logFiles } from "./log.js";

/** One line of the log: what happened to one attempt, delivery or forward. */
export interface Entry {
  v: 1;
  type: "attempt" | "delivery" | "forward";
  time: string;
  event_id: string | null;
  event_type: string | null;
  attempt?: number;
  url: string;
  response: { status: number } | null;
  delivered?: boolean;
  verified?: boolean;
  will_retry?: boolean;
  latency_ms: number;
  error: { code: string; message: string } | null;
  /** Which delivery of a dashboard it belongs to. */
  delivery_id?: string;
}

/** The largest line that is read: no entry is nearly as long. */
const LONGEST_LINE = 1024 * 1024;

/**
 * How many entries are held back to be put in order: writers write them when they end, and `time` is when
 * they began.
 */
const OUT_OF_ORDER = 1000;

/** Reads the lines that were added since the last reading, in constant memory. Reports what is damaged, and skips it. */
export class History {
  /** How far each file has been read: the next byte, and the number of its line. */
  readonly #read = new Map<string, { inode: number; offset: number; line: number }>();

  /** @param onDamaged is told of each line, and each file, that cannot be read, and why */
  constructor(readonly onDamaged: (place: string, why: string) => void) {}

  /** @param whole whether an unfinished last line is damaged, rather than still being written */
  *next(sinceMs: number, whole: boolean): Generator<Entry> {
    // A file may hold a day that began before the time asked for.
    const firstDay = new Date(Math.max(0, sinceMs)).toISOString().slice(0, 10);
    const held: Entry[] = [];
    const files = logFiles();
    for (const path of this.#read.keys()) if (!files.some((file) => file.path === path)) this.#read.delete(path);
    for (const { day, path } of files) {
      if (day < firstDay) continue;
      for (const entry of this.#entries(path, whole)) {
        if (Date.parse(entry.time) < sinceMs) continue;
        let place = held.length;
        while (place > 0 && held[place - 1]!.time > entry.time) place--;
        held.splice(place, 0, entry);
        if (held.length > OUT_OF_ORDER) yield held.shift()!;
      }
    }
    yield* held;
  }

  *#entries(path: string, whole: boolean): Generator<Entry> {
    try {
      for (const { text, line } of this.#lines(path, whole)) {
        if (text === "") continue;
        const entry = text === undefined ? undefined : readEntry(text);
        if (entry === undefined) this.onDamaged(`${path}:${line}`, "is damaged");
        else yield entry;
      }
    } catch (error) {
      // It may have been removed meanwhile.
      if ((error as NodeJS.ErrnoException).code === "ENOENT") this.#read.delete(path);
      else this.onDamaged(path, `cannot be read: ${explainFileError(error)}`);
    }
  }

  /** The lines of a file; without text if a line is too long. */
  *#lines(path: string, whole: boolean): Generator<{ text: string | undefined; line: number }> {
    const { size, mode, ino: inode } = statSync(path);
    // A pipe of this name would be waited for.
    if ((mode & constants.S_IFMT) !== constants.S_IFREG) throw new Error("it is not a file");
    const file = openSync(path, "r");
    try {
      const before = this.#read.get(path);
      // A file that is another one, or shorter than before, was begun anew.
      const isSame = before !== undefined && before.inode === inode && before.offset <= size;
      const place = isSame ? before : { inode, offset: 0, line: 1 };
      this.#read.set(path, place);
      const chunk = Buffer.alloc(65_536);
      let begun = Buffer.alloc(0);
      let isTooLong = false;
      let position = place.offset;
      for (let length = 0; (length = readSync(file, chunk, 0, chunk.length, position)) > 0; ) {
        position += length;
        let bytes = Buffer.concat([begun, chunk.subarray(0, length)]);
        for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a)) {
          const text = isTooLong ? undefined : bytes.toString("utf8", 0, end);
          bytes = bytes.subarray(end + 1);
          place.offset = position - bytes.length;
          yield { text, line: place.line++ };
          isTooLong = false;
        }
        isTooLong ||= bytes.length > LONGEST_LINE;
        begun = isTooLong ? Buffer.alloc(0) : Buffer.from(bytes);
      }
      if (!whole || (begun.length === 0 && !isTooLong)) return;
      place.offset = position;
      yield { text: isTooLong ? undefined : begun.toString(), line: place.line };
    } finally {
      closeSync(file);
    }
  }
}

const isTextOrNull = (value: unknown) => value === null || value === undefined || typeof value === "string";

function readEntry(line: string): Entry | undefined {
  try {
    const entry = JSON.parse(line);
    const isEntry =
      entry?.v === 1 &&
      ["attempt", "delivery", "forward"].includes(entry.type) &&
      !Number.isNaN(Date.parse(entry.time)) &&
      typeof entry.url === "string" &&
      typeof entry.latency_ms === "number" &&
      isTextOrNull(entry.event_id) &&
      isTextOrNull(entry.event_type);
    return isEntry ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the attempt failed, the delivery was refused, or the forward got no answer or one of failure. */
export const isFailed = ({ type, delivered, verified, error }: Entry) =>
  type === "delivery" ? verified !== true : type === "attempt" ? delivered !== true : error !== null || delivered === false;

/** What a status can be. */
export const STATUSES = ["delivered", "retried", "failed", "verified", "refused", "forwarded"];

/** The status in one word. */
export function summarizeStatus(entry: Entry): string {
  if (!isFailed(entry)) return { attempt: "delivered", delivery: "verified", forward: "forwarded" }[entry.type];
  if (entry.type === "delivery") return "refused";
  return entry.will_retry ? "retried" : "failed";
}
