// The result of many deliveries: counts by status, and the latencies.
import { count, duration, percentile, plural, rounded } from "../output/numbers.js";
import type { Fields, Output } from "../output/output.js";
import { table } from "../output/table.js";
import { worst } from "../exit.js";
import { chooseExitCode, type Attempt } from "./attempt.js";

export class Tally {
  #sent = 0;
  #delivered = 0;
  #reused = 0;
  readonly #results = new Map<string, number>();
  readonly #latencies: number[] = [];
  readonly #codes = new Set<number>();
  readonly #start = performance.now();

  constructor(readonly concurrency: number) {}

  /** Takes the last attempt of a delivery. */
  add(attempt: Attempt): void {
    const { answer, error, latencyMs, reused } = attempt.exchange;
    this.#sent++;
    if (attempt.delivered) this.#delivered++;
    if (reused) this.#reused++;
    const result = error?.code ?? String(answer?.status);
    this.#results.set(result, (this.#results.get(result) ?? 0) + 1);
    this.#latencies.push(latencyMs);
    this.#codes.add(chooseExitCode(attempt));
  }

  get exitCode(): number {
    return worst(this.#codes);
  }

  fields(): Fields {
    const { seconds, sorted } = this.#figures();
    const of = (share: number) => rounded(percentile(sorted, share));
    return {
      sent: this.#sent,
      delivered: this.#delivered,
      failed: this.#sent - this.#delivered,
      results: Object.fromEntries(this.#results),
      latency_ms: { p50: of(0.5), p95: of(0.95), p99: of(0.99), max: of(1) },
      loop: "closed",
      concurrency: this.concurrency,
      reused: this.#reused,
      seconds: Math.round(seconds * 1000) / 1000,
    };
  }

  show(output: Output): void {
    const { out } = output;
    const { seconds, sorted } = this.#figures();
    const of = (share: number) => duration(percentile(sorted, share));
    const failed = this.#sent - this.#delivered;
    const verdict = failed === 0 ? out.good("all delivered") : out.bad(`${count(failed)} failed`);
    output.line();
    output.prose(
      `${out.bold(`${count(this.#sent)} sent`)}, ${verdict}, in ${seconds.toFixed(1)} s: ${count(Math.round(this.#sent / seconds))}/s`,
    );
    const rows = [...this.#results].sort(([, one], [, two]) => two - one).map(([result, times]) => [`  ${result}`, count(times)]);
    for (const row of table(rows, { right: [1] })) output.line(row);
    output.prose(`latency: p50 ${of(0.5)}, p95 ${of(0.95)}, p99 ${of(0.99)}, max ${of(1)}`);
    output.prose(
      out.dim(
        `closed loop: ${plural(this.concurrency, "sender")}, each waits for its answer before it sends again; ${count(this.#reused)} used an open connection`,
      ),
    );
  }

  #figures(): { seconds: number; sorted: number[] } {
    return { seconds: (performance.now() - this.#start) / 1000, sorted: [...this.#latencies].sort((one, two) => one - two) };
  }
}
