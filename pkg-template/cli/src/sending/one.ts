// One event: each attempt with its answer, and what it means.
import { findHeader, type Answer } from "../http/message.js";
import { bytes, duration } from "../output/numbers.js";
import type { Output } from "../output/output.js";
import { visible } from "../output/visible.js";
import { attemptLine, bodyStart, details, failureLines, metadata, type Attempt } from "./attempt.js";
import { deliver, type DeliverOptions } from "./deliver.js";
import type { Source } from "./delivery.js";
import { showStatus } from "./meaning.js";
import { Tally } from "./tally.js";
import type { Client } from "../http/client.js";
import type { DeliveryLog } from "../delivery/log.js";

export interface SendSettings extends Omit<DeliverOptions, "onAttempt"> {
  client: Client;
  source: Source;
  log: DeliveryLog;
  output: Output;
}

/** Gives the exit code. */
export async function sendOne(settings: SendSettings): Promise<number> {
  const { client, source, log, output, expected } = settings;
  const onAttempt = (attempt: Attempt, waitMs: number) => {
    log.add("attempt", metadata(attempt));
    output.record("attempt", details(attempt));
    output.line(attemptLine(attempt, output));
    const lines = attempt.delivered ? successLines(attempt, output) : failureLines(attempt, expected, output);
    // The last attempt tells the whole story.
    if (attempt.willRetry) lines.splice(1);
    for (const line of lines) attempt.delivered ? output.prose(line) : output.explain(line);
    if (attempt.willRetry) output.say(output.err.dim(`  trying again in ${duration(waitMs)}`));
  };
  const tally = new Tally(1);
  const last = await deliver(client, source(), { ...settings, onAttempt });
  if (last !== undefined) tally.add(last);
  output.record("summary", tally.fields());
  return tally.exitCode;
}

/** The headers that say something about the answer. */
const TELLING = ["content-type", "location", "retry-after", "allow", "server", "x-powered-by", "via"];

function successLines({ exchange: { answer } }: Attempt, output: Output): string[] {
  const { out } = output;
  if (answer === undefined) return [];
  const meaning =
    answer.status < 300 ? `${out.good("delivered")}: the endpoint accepted the event` : `${out.good("as expected")}: ${showStatus(answer)}`;
  return [meaning, ...headerLines(answer).map(out.dim), ...bodyStart(answer.body, 10, output), ...rest(answer).map(out.dim)].map(
    (line) => `  ${line}`,
  );
}

function headerLines({ headers }: Answer): string[] {
  return TELLING.flatMap((name) => {
    const value = findHeader(headers, name);
    return value === undefined ? [] : `${name}: ${visible(value)}`;
  });
}

function rest({ body, truncated }: Answer): string[] {
  if (truncated) return [`the answer is longer than ${bytes(body.length)}: the rest was not read`];
  return body.length > 2000 ? [`${bytes(body.length)} in all; \`--json\` gives them whole`] : [];
}
