// `test --suite`: finds out whether an endpoint does it right.
import { writeFileSync } from "node:fs";
import { redactedUrl } from "../delivery/redact.js";
import { usage } from "../exit.js";
import type { Client } from "../http/client.js";
import { nearest } from "../input/nearest.js";
import { reasonOf } from "../input/payload.js";
import type { Header } from "../input/values.js";
import { duration, plural } from "../output/numbers.js";
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
  const cases = chosen(casesOf(secret, options.header ?? []), options);
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
  output.record("summary", { passed: results.length - failed, failed, findings, slowest_ms: Math.round(slowest) });
  const verdict = failed === 0 ? output.out.good("all passed") : output.out.bad(`${failed} failed`);
  output.line(`\n${output.out.bold(plural(results.length, "case"))}: ${verdict}; the slowest answer took ${duration(slowest)}`);
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
