// Many events, some at a time.
import { interrupted } from "../interrupt.js";
import { count } from "../output/numbers.js";
import { Progress } from "../output/progress.js";
import { attemptLine, details, failureLines, metadata, type Attempt } from "./attempt.js";
import { deliver } from "./deliver.js";
import type { SendSettings } from "./one.js";
import { Tally } from "./tally.js";

/** Failures that a terminal shows one by one; the rest is counted. */
const MOST_TOLD = 10;

/** Gives the worst exit code. */
export async function sendMany(settings: SendSettings, repeat: number, concurrency: number): Promise<number> {
  const { client, source, log, output, expected } = settings;
  const tally = new Tally(concurrency);
  const progress = new Progress(repeat, !output.json);
  let told = 0;
  let explained = "";
  const onAttempt = (attempt: Attempt) => {
    log.add("attempt", metadata(attempt));
    output.record("attempt", details(attempt));
    // With a progress bar, and where a program reads, successes are counted but not printed.
    if ((progress.shown || output.json) && (attempt.delivered || ++told > MOST_TOLD)) return;
    progress.clear();
    output.line(attemptLine(attempt, output));
    const lines = attempt.delivered ? [] : failureLines(attempt, expected, output);
    // Lines that the previous failure had too are not repeated.
    if (lines.join() !== explained) for (const line of lines) output.explain(line);
    if (!attempt.delivered) explained = lines.join();
  };
  let left = repeat;
  const sender = async () => {
    while (left-- > 0 && !interrupted.aborted) {
      const last = await deliver(client, source(), { ...settings, onAttempt });
      if (last === undefined) continue;
      tally.add(last);
      progress.add(!last.delivered);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, repeat) }, sender));
  progress.clear();
  if (told > MOST_TOLD) {
    const where = log.options.log ? ": `preswald webhooks logs --failed` lists them" : "";
    output.say(output.err.dim(`${count(told - MOST_TOLD)} more failures${where}`));
  }
  output.record("summary", tally.fields());
  tally.show(output);
  return tally.exitCode;
}
