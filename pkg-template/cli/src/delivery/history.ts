// Reads the delivery log back.
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
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
}

/** Reads the lines that were added since the last reading. Reports a damaged line, and skips it. */
export class History {
  /** How far each file has been read: the next byte, and the number of its line. */
  readonly #read = new Map<string, { offset: number; line: number }>();

  constructor(readonly onDamaged: (place: string) => void) {}

  /** @param whole whether an unfinished last line is damaged, rather than still being written */
  next(sinceMs: number, whole: boolean): Entry[] {
    // A file may hold a day that began before the time asked for.
    const firstDay = new Date(Math.max(0, sinceMs)).toISOString().slice(0, 10);
    const entries = logFiles()
      .filter(({ day }) => day >= firstDay)
      .flatMap(({ path }) => this.#entries(path, whole));
    return entries.filter(({ time }) => Date.parse(time) >= sinceMs).sort((one, two) => one.time.localeCompare(two.time));
  }

  #entries(path: string, whole: boolean): Entry[] {
    const place = this.#read.get(path) ?? { offset: 0, line: 1 };
    const bytes = bytesFrom(path, place.offset);
    const end = whole ? bytes.length : bytes.lastIndexOf(0x0a) + 1;
    const lines = bytes.subarray(0, end).toString().split("\n");
    this.#read.set(path, { offset: place.offset + end, line: place.line + lines.length - 1 });
    return lines.flatMap((text, at) => {
      if (text === "") return [];
      const entry = entryOf(text);
      if (entry === undefined) this.onDamaged(`${path}:${place.line + at}`);
      return entry ?? [];
    });
  }
}

/** What a file has from an offset on. */
function bytesFrom(path: string, offset: number): Buffer {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - offset));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, offset));
  } finally {
    closeSync(file);
  }
}

function entryOf(line: string): Entry | undefined {
  try {
    const entry = JSON.parse(line);
    const isEntry =
      entry?.v === 1 &&
      ["attempt", "delivery", "forward"].includes(entry.type) &&
      !Number.isNaN(Date.parse(entry.time)) &&
      typeof entry.latency_ms === "number";
    return isEntry ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the attempt failed, the delivery was refused, or the forward got no answer. */
export const isFailed = ({ type, delivered, verified, error }: Entry) =>
  type === "delivery" ? verified !== true : type === "attempt" ? delivered !== true : error !== null;

/** The status in one word. */
export function statusOf(entry: Entry): string {
  if (!isFailed(entry)) return { attempt: "delivered", delivery: "verified", forward: "forwarded" }[entry.type];
  if (entry.type === "delivery") return "refused";
  return entry.will_retry ? "retried" : "failed";
}
