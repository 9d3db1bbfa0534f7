import { Option, type Command } from "commander";
import { History, isFailed, STATUSES, summarizeStatus, type Entry } from "../delivery/history.js";
import { logFolder } from "../delivery/folder.js";
import { pause } from "../http/retry.js";
import { handleInterrupts } from "../interrupt.js";
import { since } from "../input/values.js";
import { count, duration, plural } from "../output/numbers.js";
import { Output } from "../output/output.js";
import { fitted, type Cell } from "../output/fitted.js";
import { shortened, visible } from "../output/visible.js";
import width from "fast-string-width";
import { isWanted, withFilter, type FilterOptions } from "../receiving/filter.js";
import { define, withJson } from "./define.js";

interface Options extends FilterOptions {
  follow?: true;
  failed?: true;
  since: number;
  json?: boolean;
}

const DAY = 86_400_000;

/** How many entries are shown at a time. */
const BATCH = 1000;

/** How many damaged places are remembered. */
const MOST_TOLD = 1000;

/** How often `--follow` looks. */
const EVERY = 300;

/** `logs`: what `test` and `listen` delivered. */
export function logsCommand(): Command {
  const command = define("logs", "show the delivery attempts of `test`, `listen` and `dashboard`", [
    { what: "The last day", line: "preswald webhooks logs" },
    { what: "What failed in the last two hours", line: "preswald webhooks logs --failed --since 2h" },
    { what: "What the target refused or broke at, of one type", line: "preswald webhooks logs --type app.deployed --outcome failed" },
    { what: "Each new attempt, as it comes", line: "preswald webhooks logs --follow" },
  ]);
  command.addOption(new Option("--follow", "also show each new attempt as it comes, until Ctrl-C"));
  command.addOption(new Option("--failed", "show only failed attempts"));
  command.addOption(
    new Option("--since <time>", "show attempts since this time: an age such as `2h` or `7d`, or a date")
      .argParser(since)
      .default(Date.now() - DAY, "1d"),
  );
  return withJson(withFilter(command, "attempts", STATUSES)).action(run);
}

async function run(options: Options): Promise<void> {
  const output = new Output(options.json ?? false);
  const signal = handleInterrupts();
  const damaged = new Set<string>();
  const history = new History((place, why) => {
    // With `--follow` a file is read again and again.
    if (!damaged.has(place)) output.warn(`${place} ${why}, and is skipped`);
    if (damaged.size < MOST_TOLD) damaged.add(place);
  });
  const counts = { all: 0, failed: 0 };
  const showNext = async (whole: boolean) => {
    let batch: Entry[] = [];
    for (const entry of history.next(options.since, whole)) {
      const failed = isFailed(entry);
      if (options.failed && !failed) continue;
      if (!isWanted(options, entry.event_type, [summarizeStatus(entry)], () => JSON.stringify(entry))) continue;
      counts.all++;
      if (failed) counts.failed++;
      batch.push(entry);
      if (batch.length < BATCH) continue;
      show(batch, output);
      batch = [];
      await output.written();
      if (signal.aborted) return;
    }
    show(batch, output);
  };
  await showNext(!options.follow);
  if (signal.aborted) return;
  if (counts.all === 0) output.note(`no ${options.failed ? "failed " : ""}attempt is in the log: ${logFolder()}`);
  else if (!options.follow) output.say(output.err.dim(`${plural(counts.all, "attempt")}, ${count(counts.failed)} failed`));
  if (!options.follow) return;
  while (await pause(EVERY, signal)) await showNext(false);
}

const HEADINGS = ["TIME", "EVENT", "ID", "STATUS", "CODE", "TRY", "LATENCY", "URL"];

/** Of two columns that do not both fit, the one with the greater rank goes. */
const RANKS = [5, 6, 2, 1, 4, 7, 8, 3];

const [STATUS, LATENCY] = ["STATUS", "LATENCY"].map((heading) => HEADINGS.indexOf(heading));

/** Of the first entries that are shown; those that `--follow` shows later line up with them as far as they fit. */
let widths: readonly number[] | undefined;

/** They are cut to this, at least, before another column goes. */
const LEAST: ReadonlyMap<string, number> = new Map([
  ["ID", 14],
  ["URL", 24],
]);

function row(cells: readonly string[], columns: number | undefined, style: (text: string) => string): string {
  const shown = cells.map((text, at): Cell => {
    const cell = { text, width: widths?.[at] ?? 0, right: at === LATENCY, rank: RANKS[at]! };
    if (at === STATUS) return { ...cell, style };
    const least = LEAST.get(HEADINGS[at]!);
    return least === undefined ? cell : { ...cell, least };
  });
  return fitted(shown, columns);
}

function show(entries: readonly Entry[], output: Output): void {
  const { out, columns } = output;
  for (const { type, v, ...fields } of entries) output.record(type, fields);
  if (output.json || entries.length === 0) return;
  const rows = entries.map(makeCells);
  if (widths === undefined) {
    widths = HEADINGS.map((heading, at) => Math.max(...[heading, ...rows.map((cells) => cells[at] ?? "")].map((cell) => width(cell))));
    output.line(out.dim(row(HEADINGS, columns, (text) => text)));
  }
  for (const [at, entry] of entries.entries()) output.line(row(rows[at] ?? [], columns, isFailed(entry) ? out.bad : out.good));
}

const makeCells = (entry: Entry) => [
  localTime(new Date(entry.time)),
  visible(shortened(entry.event_type ?? "-", 24)),
  visible(shortened(entry.event_id ?? "-", 24)),
  summarizeStatus(entry),
  visible(String(entry.response?.status ?? entry.error?.code ?? "-")),
  entry.attempt === undefined ? "-" : String(entry.attempt),
  duration(entry.latency_ms),
  visible(entry.url),
];

/** `12:00:00` of today, or `2026-06-01 12:00:00`, here. */
function localTime(time: Date): string {
  const local = (date: Date) => new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString();
  const [day, clock] = [local(time).slice(0, 10), local(time).slice(11, 19)];
  return day === local(new Date()).slice(0, 10) ? clock : `${day} ${clock}`;
}
