import { Option, type Command } from "commander";
import { History, isFailed, statusOf, type Entry } from "../delivery/history.js";
import { logFolder } from "../delivery/log.js";
import { pause } from "../http/retry.js";
import { handleInterrupts } from "../interrupt.js";
import { since } from "../input/values.js";
import { duration } from "../output/numbers.js";
import { Output } from "../output/output.js";
import { padded } from "../output/table.js";
import { shortened, visible } from "../output/visible.js";
import { define, withJson } from "./define.js";

interface Options {
  follow?: true;
  failed?: true;
  since: number;
  json?: boolean;
}

const DAY = 86_400_000;

/** How often `--follow` looks. */
const EVERY = 300;

/** `logs`: what `test` and `listen` delivered. */
export function logsCommand(): Command {
  const command = define("logs", "show the delivery attempts of `test` and `listen`", [
    { what: "The last day", line: "preswald webhooks logs" },
    { what: "What failed in the last two hours", line: "preswald webhooks logs --failed --since 2h" },
    { what: "Each new attempt, as it comes", line: "preswald webhooks logs --follow" },
  ]);
  command.addOption(new Option("--follow", "go on with what is added, until Ctrl-C"));
  command.addOption(new Option("--failed", "only what failed"));
  command.addOption(
    new Option("--since <time>", "from a time ago such as `2h` or `7d`, or from a date").argParser(since).default(Date.now() - DAY, "1d"),
  );
  return withJson(command).action(run);
}

async function run(options: Options): Promise<void> {
  const output = new Output(options.json ?? false);
  const history = new History((place) => output.warn(`${place} is damaged, and is skipped`));
  const next = (whole: boolean) => history.next(options.since, whole).filter((entry) => !options.failed || isFailed(entry));
  const found = next(!options.follow);
  show(found, output);
  if (found.length === 0) output.note(`no ${options.failed ? "failed " : ""}attempt is in the log: ${logFolder()}`);
  if (!options.follow) return;
  const signal = handleInterrupts();
  while (await pause(EVERY, signal)) show(next(false), output);
}

const HEADINGS = ["TIME", "EVENT", "ID", "STATUS", "CODE", "TRY", "LATENCY", "URL"];

/** Lines that come later must line up too. */
const WIDTHS = [19, 16, 14, 9, 4, 3, 9, 0];

const row = (cells: readonly string[]) =>
  cells
    .map((cell, at) => padded(cell, WIDTHS[at] ?? 0, at === 6))
    .join("  ")
    .trimEnd();

/** What a terminal has left for the URL, which is the last column. */
const room = () =>
  process.stdout.isTTY ? Math.max(10, process.stdout.columns - WIDTHS.reduce((sum, width) => sum + width + 2, 0)) : Infinity;

let headed = false;

function show(entries: readonly Entry[], output: Output): void {
  const { out } = output;
  if (entries.length > 0 && !headed) output.line(out.dim(row(HEADINGS)));
  headed ||= entries.length > 0;
  for (const entry of entries) {
    const { type, v, ...fields } = entry;
    output.record(type, fields);
    const colour = isFailed(entry) ? out.bad : out.good;
    const code = entry.response?.status ?? entry.error?.code ?? "-";
    output.line(
      row([
        localTime(new Date(entry.time)),
        visible(shortened(entry.event_type ?? "-", 24)),
        visible(shortened(entry.event_id ?? "-", 24)),
        colour(statusOf(entry)),
        visible(String(code)),
        entry.attempt === undefined ? "-" : String(entry.attempt),
        duration(entry.latency_ms),
        shortened(visible(entry.url), room()),
      ]),
    );
  }
}

/** `2026-06-01 12:00:00`, here. */
function localTime(time: Date): string {
  const shifted = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 19).replace("T", " ");
}
