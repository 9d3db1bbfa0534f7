// `test --suite`: finds out whether an endpoint does it right.
import { SIGNATURE_HEADER } from "@preswald/webhooks";
import { writeFileSync } from "node:fs";
import { redactedUrl } from "../delivery/redact.js";
import { usage } from "../exit.js";
import type { Client } from "../http/client.js";
import { nearest } from "../input/nearest.js";
import { explainFileError } from "../input/payload.js";
import type { Header } from "../input/values.js";
import { count, duration, plural } from "../output/numbers.js";
import type { Output } from "../output/output.js";
import { makeCases, type Case } from "./cases.js";
import { effectsAt } from "./effects.js";
import { findFaults } from "./findings.js";
import { caseFields, caseLine, failureLines, formatJunit, showFindings, suiteExitCode } from "./report.js";
import { runCases, type Result } from "./run.js";

export interface SuiteOptions {
  endpoint: URL;
  only?: readonly string[];
  skip?: readonly string[];
  junit?: string;
  header?: readonly Header[];
  effects?: URL;
}

/** Gives the exit code. */
export async function runSuite(options: SuiteOptions, secret: Buffer, client: Client, output: Output): Promise<number> {
  if (options.header?.some(([name]) => name.toLowerCase() === SIGNATURE_HEADER.toLowerCase()))
    throw usage("`--suite` signs each case itself: leave out the header of the signature");
  // Before the cases, so that none is run in vain.
  if (options.junit !== undefined) writeJunit(options.junit, "");
  const all = makeCases(secret, options.header ?? []);
  const cases = chosen(all, options);
  const results = await runCases(client, options.endpoint, cases, options.effects && effectsAt(client, options.effects), (result) => {
    output.record("case", caseFields(result));
    output.line(caseLine(result, output));
    if (!result.passed) for (const line of failureLines(result, output)) output.explain(line);
  });
  const findings = findFaults(results);
  const failed = results.filter(({ passed }) => !passed).length;
  const answered = results.flatMap(({ exchanges }) => exchanges.filter(({ answer }) => answer !== undefined));
  const slowest = Math.max(0, ...answered.map(({ latencyMs }) => latencyMs));
  for (const line of showFindings(findings, output.explaining)) output.explain(line);
  for (const { case: each, advice } of results)
    if (advice !== undefined) {
      output.line();
      output.prose(`${output.out.warn(each.name)}: ${advice}`);
    }
  const notRun = all.length - results.length;
  output.record("summary", { passed: results.length - failed, failed, not_run: notRun, findings, slowest_ms: Math.round(slowest) });
  output.line();
  output.prose(summarize(results, notRun, output));
  if (answered.length > 0) output.prose(`the slowest answer took ${duration(slowest)}`);
  if (options.junit !== undefined) writeJunit(options.junit, formatJunit(results, redactedUrl(options.endpoint)));
  return suiteExitCode(results);
}

/** How many cases passed, failed, and were not run. "All" is said only of all. */
function summarize(results: readonly Result[], notRun: number, { out }: Output): string {
  const failed = results.filter(({ passed }) => !passed).length;
  const advised = results.filter(({ advice }) => advice !== undefined).length;
  const parts = failed === 0 ? [] : [out.bad(`${count(failed)} failed`)];
  if (results.length > failed)
    parts.push(out.good(failed === 0 && notRun === 0 ? "all passed" : `${count(results.length - failed)} passed`));
  if (advised > 0) parts.push(out.warn(`${count(advised)} with advice`));
  if (notRun > 0) parts.push(`${count(notRun)} not run`);
  return `${out.bold(plural(results.length + notRun, "case"))}: ${parts.join(", ")}`;
}

function writeJunit(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw usage(`cannot write ${path}: ${explainFileError(error)}`);
  }
}

function chosen(cases: readonly Case[], { only, skip = [] }: SuiteOptions): Case[] {
  const names = cases.map(({ name }) => name);
  for (const name of [...(only ?? []), ...skip]) {
    if (!names.includes(name)) throw usage(`no case is called \`${name}\`.${nearest(name, names)}`, `The cases: ${names.join(", ")}`);
  }
  const chosen = cases.filter(({ name }) => (only === undefined || only.includes(name)) && !skip.includes(name));
  if (chosen.length === 0) throw usage("no case is left: `--skip` names every case that would run");
  return chosen;
}
