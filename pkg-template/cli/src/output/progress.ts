// A progress bar on standard error, only on a terminal that can clear a line.
import { count } from "./numbers.js";
import { countColumns } from "./wrap.js";

const WIDTH = 24;
const EVERY = 100;

export class Progress {
  readonly shown: boolean;
  #done = 0;
  #failed = 0;
  #drawn = 0;
  readonly #start = performance.now();

  constructor(
    readonly total: number,
    wanted: boolean,
  ) {
    this.shown = wanted && process.stderr.isTTY === true && process.env.TERM !== "dumb";
  }

  add(failed: boolean): void {
    this.#done++;
    if (failed) this.#failed++;
    const now = performance.now();
    if (!this.shown || (now - this.#drawn < EVERY && this.#done < this.total)) return;
    this.#drawn = now;
    this.#draw(now);
  }

  /** Clears the bar, so that something else can be written. */
  clear(): void {
    if (this.shown) process.stderr.write("\r\u001b[2K");
  }

  #draw(now: number): void {
    const filled = Math.round((this.#done / this.total) * WIDTH);
    const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    const rate = Math.round((this.#done / (now - this.#start)) * 1000);
    const failed = this.#failed === 0 ? "" : `, ${count(this.#failed)} failed`;
    const text = `${count(this.#done)} of ${count(this.total)}${failed}, ${count(rate)}/s`;
    const room = (countColumns(process.stderr) ?? 80) - 1;
    // A line that is wrapped could not be cleared.
    const line = WIDTH + 1 + text.length <= room ? `${bar} ${text}` : text.slice(0, room);
    process.stderr.write(`\r\u001b[2K${line}`);
  }
}
