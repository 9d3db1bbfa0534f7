// Tries a platform: sends the deliveries that the table of docs/platforms.md is about, and keeps the answers.
// The step `platforms` collects what the tests have kept.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answerOf, signedPost } from "./examples/cases.mjs";
import { post } from "./examples/post.mjs";
import { createTestEvent } from "./handler/package.mjs";

const KEPT = fileURLToPath(new URL("../target/platforms/", import.meta.url));

/** The events of the deliveries that a platform must pass to its listener, so that a test can look for their ids. */
export const EVENTS = {
  ascii: createTestEvent("app.deployed", { id: "evt_platform_ascii" }),
  other: createTestEvent("app.deployed", { id: "evt_platform_other", title: "Übersicht 📊 数据" }),
};

const ASCII = EVENTS.ascii.body;

/** The columns of the table: what is sent, and what the answer must be. */
const CASES = {
  200: [signedPost(ASCII), "200"],
  "non-ASCII": [signedPost(EVENTS.other.body), "200"],
  401: [signedPost(ASCII, { body: Buffer.from(ASCII.replace("live", "dead")) }), "401 signature_mismatch"],
  405: [signedPost(ASCII, { method: "PUT" }), "405 method_not_allowed POST"],
  413: [signedPost(createTestEvent("app.deployed", { title: "x".repeat(1_048_577) }).body), "413 payload_too_large"],
};

/**
 * Sends every case, asserts the answers, and keeps them.
 *
 * @param platform the platform's name, as the table shows it; with its major version where several are tested
 * @param options.page the page in `docs/` whose code runs there, such as `express.md`
 * @param options.packages the installed `package.json` files whose versions belong to the result
 * @param options.url where to post; or
 * @param options.send posts one case, and returns `{ status, headers, text }`
 * @param options.pasted the language of the page's code, if it ran as pasted: `javascript` or `typescript`
 * @param options.answers what the platform itself answers instead of the handler, by column: `{ 405: "405" }`
 */
export async function tryPlatform(platform, { page, packages = [], url, send = (each) => post(url, each), answers = {}, pasted }) {
  const given = {};
  for (const [column, [each]] of Object.entries(CASES)) given[column] = lineOf(await send(each));
  const expected = Object.fromEntries(Object.entries(CASES).map(([column, [, answer]]) => [column, answer]));
  assert.deepEqual(given, { ...expected, ...answers }, platform);
  keep(platform, { platform, page, versions: Object.fromEntries(packages.map(versionOf)), answers: given, ...(pasted && { pasted }) });
}

/** The answer in one line. One that the platform gave has any body, so only its status counts. */
function lineOf(answer) {
  try {
    const line = answerOf(answer);
    return line.includes("misshapen") ? `${answer.status}` : line;
  } catch {
    return `${answer.status}`;
  }
}

function versionOf(file) {
  const { name, version } = JSON.parse(readFileSync(file, "utf8"));
  return [name, version];
}

/** Keeps a result, in a file with a name of its own, for the step `platforms`. */
export function keep(name, result) {
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(join(KEPT, `${name.replace(/[^a-z0-9.]+/gi, "-")}.json`), JSON.stringify(result));
}
