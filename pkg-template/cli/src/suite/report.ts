// The suite's table, its records, and JUnit's XML.
import { worst } from "../exit.js";
import { duration, rounded } from "../output/numbers.js";
import type { Fields, Output } from "../output/output.js";
import { fitted, type Cell } from "../output/fitted.js";
import type { Style } from "../output/style.js";
import { visible } from "../output/visible.js";
import { bodyStart, chooseExitCode, nameFailure } from "../sending/attempt.js";
import type { Finding } from "./findings.js";
import { decisive, type Result } from "./run.js";

const WANTED = { accept: "2xx", refuse: "4xx", advice: "any" } as const;

/** What was answered, in a word, or how often an event that was sent twice was processed. */
export function answered(result: Result): string {
  if (result.effects !== undefined && result.effects !== 1 && answeredAll(result)) return `processed ${result.effects}×`;
  const { answer, error } = decisive(result) ?? {};
  return error !== undefined ? nameFailure(error) : `${answer?.status}`;
}

const answeredAll = ({ exchanges }: Result) =>
  exchanges.every(({ answer }) => answer !== undefined && answer.status >= 200 && answer.status < 300);

/** What a failed case should have come to. */
const expected = (result: Result) => (answered(result).startsWith("processed") ? "once" : WANTED[result.case.wanted]);

/** What the widest line of a case needs. */
const WIDE = 120;

const isWide = ({ columns = WIDE }: Output) => columns >= WIDE;

export function caseLine(result: Result, output: Output): string {
  const { out, columns } = output;
  const { name, about } = result.case;
  const [mark, style] = result.advice !== undefined ? ["advice", out.warn] : result.passed ? ["pass", out.good] : ["FAIL", out.bad];
  const outcome = result.passed ? answered(result) : `${answered(result)}, not ${expected(result)}`;
  const cells: Cell[] = [
    { text: mark, width: 6, style, rank: 1 },
    { text: name, width: 20, rank: 2 },
    { text: outcome, width: 16, style: result.passed ? out.dim : out.bad, rank: 3 },
    { text: duration(result.latencyMs), width: 9, right: true, rank: 4 },
    { text: isWide(output) ? about : "", style: out.dim, rank: 5 },
  ];
  return fitted(cells, columns);
}

/** Why a case failed, as far as the answer says it: the transport's error, and the start of the body. On a narrow terminal, the case too. */
export function failureLines(result: Result, output: Output): string[] {
  const { bad, dim } = output.explaining;
  const { answer, error } = decisive(result) ?? {};
  const lines = output.json || !isWide(output) ? [dim(`${result.case.name}: ${result.case.about}`)] : [];
  if (error !== undefined) lines.push(bad(error.message));
  const [body] = bodyStart(answer?.body ?? EMPTY, 1, output, INDENT.length + ANSWER.length);
  if (body !== undefined) lines.push(`${dim(ANSWER)}${body}`);
  return lines.map((line) => `${INDENT}${line}`);
}

const EMPTY = Buffer.alloc(0);

/** Under the name of the case. */
const INDENT = "        ";

const ANSWER = "answer: ";

export function caseFields(result: Result): Fields {
  const { name, about, wanted } = result.case;
  const error = decisive(result)?.error;
  return {
    name,
    about,
    wanted: WANTED[wanted],
    passed: result.passed,
    statuses: result.exchanges.map(({ answer }) => answer?.status ?? null),
    error: error === undefined ? null : { kind: error.kind, code: error.code, message: error.message },
    effects: result.effects ?? null,
    advice: result.advice ?? null,
    latency_ms: rounded(result.latencyMs),
  };
}

export function showFindings(findings: readonly Finding[], style: Style): string[] {
  return findings.flatMap(({ code, message, fix, page }) => [
    "",
    `${style.bad(code)}: ${style.bold(message)}`,
    `  ${style.good("fix:")} ${fix}`,
    `  ${style.dim(page)}`,
  ]);
}

/** The worst of what happened. */
export function suiteExitCode(results: readonly Result[]): number {
  return worst(
    results
      .filter(({ passed }) => !passed)
      .map((result) => chooseExitCode({ delivered: false, exchange: decisive(result) ?? { latencyMs: 0, reused: false } })),
  );
}

export function formatJunit(results: readonly Result[], url: string): string {
  const failures = results.filter(({ passed }) => !passed).length;
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3);
  const total = seconds(results.reduce((sum, { latencyMs }) => sum + latencyMs, 0));
  const cases = results.map((result) => {
    const { name, about } = result.case;
    const open = `    <testcase classname="preswald.webhooks" name="${escaped(name)}" time="${seconds(result.latencyMs)}"`;
    if (result.passed) return `${open}/>`;
    const error = decisive(result)?.error?.message;
    const message = `${about}: ${expected(result)} was expected, and the answer was ${answered(result)}${error === undefined ? "" : ` (${error})`}`;
    return `${open}>\n      <failure message="${escaped(message)}"/>\n    </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites tests="${results.length}" failures="${failures}" time="${total}">`,
    `  <testsuite name="${escaped(`preswald webhooks test --suite ${url}`)}" tests="${results.length}" failures="${failures}" time="${total}">`,
    ...cases,
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

const escaped = (text: string) => visible(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
