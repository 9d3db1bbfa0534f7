// `test --suite`: finds out whether an endpoint does it right.
import { writeFileSync } from "node:fs";
import { redactedUrl } from "../delivery/redact.js";
import { usage } from "../exit.js";
import type { Client } from "../http/client.js";
import { nearest } from "../input/nearest.js";
import { reasonOf } from "../input/payload.js";
import type { Header } from "../input/values.js";
import { count, duration, plural } from "../output/numbers.js";
import type { Output } from "../output/output.js";
import { casesOf, type Case } from "./cases.js";
import { effectsAt } from "./effects.js";
import { findingsOf } from "./findings.js";
import { caseFields, caseLine, junitOf, showFindings, suiteExitCode } from "./report.js";
import { runCases } from "./run.js";

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
  const all = casesOf(secret, options.header ?? []);
  const cases = chosen(all, options);
  const results = await runCases(client, options.endpoint, cases, options.effects && effectsAt(client, options.effects), (result) => {
    output.record("case", caseFields(result));
    output.line(caseLine(result, output));
  });
  const findings = findingsOf(results);
  const failed = results.filter(({ passed }) => !passed).length;
  const slowest = Math.max(0, ...results.map(({ latencyMs }) => latencyMs));
  for (const line of showFindings(findings, output)) output.prose(line);
  for (const { case: each, advice } of results)
    if (advice !== undefined) {
      output.line();
      output.prose(`${output.out.warn(each.name)}: ${advice}`);
    }
  const notRun = all.length - results.length;
  output.record("summary", { passed: results.length - failed, failed, not_run: notRun, findings, slowest_ms: Math.round(slowest) });
  const verdict = failed === 0 ? output.out.good(notRun === 0 ? "all passed" : "passed") : output.out.bad(`${failed} failed`);
  const rest = notRun === 0 ? "" : `, ${count(notRun)} not run`;
  output.line(`\n${output.out.bold(plural(results.length, "case"))}: ${verdict}${rest}; the slowest answer took ${duration(slowest)}`);
  if (options.junit !== undefined) writeJunit(options.junit, junitOf(results, redactedUrl(options.endpoint)));
  return suiteExitCode(results);
}

function writeJunit(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw usage(`cannot write ${path}: ${reasonOf(error)}`);
  }
}

function chosen(cases: readonly Case[], { only, skip = [] }: SuiteOptions): Case[] {
  const names = cases.map(({ name }) => name);
  for (const name of [...(only ?? []), ...skip]) {
    if (!names.includes(name)) throw usage(`no case is called \`${name}\`.${nearest(name, names)}`, `The cases: ${names.join(", ")}`);
  }
  return cases.filter(({ name }) => (only === undefined || only.includes(name)) && !skip.includes(name));
}
