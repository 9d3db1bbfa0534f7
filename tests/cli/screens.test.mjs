// What each command shows: at every width nothing is wrapped by the terminal, and no sentence contradicts its screen.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { endpoint, raw, statuses } from "./endpoint.mjs";
import { onTerminal } from "./on-terminal.mjs";
import { file, run, SECRET, signatureOf } from "./preswald.mjs";

const refusal = JSON.stringify({ error: { code: "signature_mismatch", message: `The signature does not match. ${"x".repeat(120)}` } });
const accepting = await endpoint();
const failing = await endpoint(statuses({ status: 500, body: `<html>${"<p>oops</p>".repeat(30)}` }));
const refusing = await endpoint(statuses({ status: 401, body: refusal }));
/** Verifies nothing but the event's form. */
const trusting = await endpoint((request, response) => response.writeHead(request.method === "POST" ? 200 : 405).end());
/** As it should be done. */
const correct = await endpoint(({ method, headers }, response, body) => {
  const isSigned = headers["x-preswald-signature"] === signatureOf(body);
  const isEvent = isSigned && isJson(body);
  response.writeHead(method !== "POST" ? 405 : !isSigned ? 401 : isEvent ? 200 : 400).end();
});

function isJson(body) {
  try {
    return JSON.parse(body) !== null;
  } catch {
    return false;
  }
}

const event = {
  id: "evt_1",
  type: "app.deployed",
  created: "2026-13-01T00:00:00Z",
  data: { object: { id: "app_1", title: `日本 ${"x".repeat(150)}` } },
};
const invalid = file("an-event-that-is-not-valid-in-a-file-with-a-long-name.json", JSON.stringify(event));
const printed = file("printed.json", JSON.stringify(event, undefined, 2));
const key = { PRESWALD_API_KEY: "key-0123456789" };
const webhook = ["--url", "https://your-app.com/webhooks/preswald", "--events", "app.deployed"];

/** Every command, with a good outcome and a bad one. */
const SCREENS = {
  "test: delivered": ["test", "--endpoint", `${accepting.url}/webhooks/preswald`],
  "test: a long id": ["test", "--endpoint", accepting.url, "--id", `evt_${"9".repeat(36)}`, "--event", "user.interaction"],
  "test: failed, and tried again": ["test", "--endpoint", failing.url, "--retries", "1", "--retry-delay", "1ms"],
  "test: refused": ["test", "--endpoint", refusing.url],
  "test: refused, as expected": ["test", "--endpoint", refusing.url, "--expect-status", "401"],
  "test: not connected": ["test", "--endpoint", "http://localhost:9"],
  "test: many": ["test", "--endpoint", failing.url, "--repeat", "12"],
  "test: a suite that passes": ["test", "--endpoint", correct.url, "--suite", "--only", "app.created,float,get,old-event"],
  "test: a suite that fails": [
    "test",
    "--endpoint",
    trusting.url,
    "--suite",
    "--only",
    "app.created,wrong-signature,no-signature,other-body",
  ],
  "diagnose: proven": ["diagnose", printed, "--signature", signatureOf(JSON.stringify(event))],
  "diagnose: no cause": ["diagnose", printed, "--signature", `sha256=${"0".repeat(64)}`],
  "diagnose: valid": ["diagnose", invalid, "--signature", signatureOf(JSON.stringify(event))],
  "verify: refused": ["verify", printed, "--signature", `sha256=${"0".repeat(64)}`],
  "verify: not an event": ["verify", invalid, "--signature", signatureOf(JSON.stringify(event))],
  "validate: not valid": ["validate", invalid],
  "events: all": ["events"],
  logs: ["logs", "--since", "1h"],
  "create: created": ["create", ...webhook, "--api-base", accepting.url],
  "create: refused": ["create", ...webhook, "--api-base", refusing.url],
  "create: not valid": ["create", "--url", "http://localhost/", "--events", "app.deployed"],
  "a mistyped option": ["test", "--endpont", "x"],
  "no secret": ["sign", invalid, "--no-input", "--secret-file", "/nowhere/at/all/with/a/long/name/so/that/it/does/not/fit/secret.txt"],
  help: ["--help"],
};

/** Full-width characters have two columns. */
const widthOf = (line) => [...line].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);

/** A word is never broken, so that it can be copied; nor is the line that shows a place in a payload narrower than its margin. */
const isOneWord = (line) => !/\S \S/.test(line.trim());

describe("at every width", { concurrency: 2 }, () => {
  for (const [name, words] of Object.entries(SCREENS)) {
    test(name, async () => {
      for (const columns of [20, 40, 80, 120, 200]) {
        const { terminal } = await onTerminal(words, { columns, env: key });
        const lines = stripVTControlCharacters(terminal).split(/\r?\n|\r/);
        assert.ok(lines.some((line) => line !== ""));
        for (const line of lines) assert.ok(widthOf(line) <= columns || isOneWord(line), `${columns}: ${line}\n${lines.join("\n")}`);
      }
    });
  }

  test("a pipe gets all of it", async () => {
    const { stdout } = await run(["test", "--endpoint", `${accepting.url}/`, "--id", `evt_${"9".repeat(36)}`]);
    assert.match(stdout, /^\d\d:\d\d:\d\d {2}app\.deployed {6}evt_9{36} {2}200 OK/);
    assert.equal((await run(["diagnose", printed, "--signature", `sha256=${"0".repeat(64)}`])).stdout.split("\n")[0].length > 120, true);
    const { stdout: suite } = await run(SCREENS["test: a suite that fails"]);
    assert.match(suite, /FAIL {4}wrong-signature {7}200, not 4xx +[\d.,]+ ms {2}a signature under another secret\n/);
    const { stdout: log } = await run(["logs"]);
    assert.match(log, /^TIME +EVENT +ID +STATUS +CODE +TRY +LATENCY +URL\n/);
  });

  test("at 80 columns, what matters stays", async () => {
    const screen = async (name) => stripVTControlCharacters((await onTerminal(SCREENS[name], { columns: 80, env: key })).terminal);
    assert.match(await screen("test: delivered"), /^\d\d:\d\d:\d\d {2}app\.deployed +evt_\d+ +200 OK +[\d,.]+ ms\r?\n/);
    assert.match(await screen("test: failed, and tried again"), /evt_\d+ +500 Internal Server Error +[\d,.]+ ms {2}attempt 2/);
    assert.match(
      await screen("test: a suite that fails"),
      /FAIL {4}no-signature +200, not 4xx +[\d,.]+ ms\r?\n +no-signature: no signature header\r?\n/,
    );
    assert.match(await screen("logs"), /^TIME +.*ID +STATUS +CODE +.*URL\r?\n/);
  });
});

describe("a sentence says what its screen shows", async () => {
  const said = async (words, options) => {
    const { stdout, stderr } = await run(words, options);
    return stdout + stderr;
  };
  const closing = await raw((socket) => socket.once("data", () => socket.resetAndDestroy()));
  const breaking = await raw((socket) =>
    socket.once("data", () =>
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nthe start", () => setTimeout(() => socket.resetAndDestroy(), 50)),
    ),
  );
  const suite = (...words) => ["test", "--endpoint", correct.url, "--suite", ...words];

  for (const [name, words, expected, never] of [
    ["no cause found names no cause", SCREENS["diagnose: no cause"], /^no cause found: no frequent change/, /secret_wrong/],
    [
      "a missing header is no guess",
      ["diagnose", printed, "--signature", ""],
      /^header_missing: no signature was given/,
      /likely|0 signatures were tried/,
    ],
    [
      "an expected refusal asks nothing",
      SCREENS["test: refused, as expected"],
      /as expected: 401 `signature_mismatch`\n/,
      /is the endpoint's secret/,
    ],
    ["all passed", suite("--only", "float,get"), /35 cases: 2 passed, 33 not run\n/, /all passed/],
    ["with a skipped case", suite("--skip", "old-event"), /35 cases: 34 passed, 1 not run\n/, /all passed/],
    ["with advice", suite(), /35 cases: all passed, 1 with advice\n/, /not run/],
    ["no case at all", suite("--only", "get", "--skip", "get"), /no case is left/, /passed/],
    ["no answer, no slowest answer", ["test", "--endpoint", "http://127.0.0.1:9", "--suite"], /35 cases: 35 failed\n$/, /slowest|passed/],
    [
      "a connection that was closed was made",
      ["test", "--endpoint", closing.url],
      /no answer[\s\S]*no answer: the connection was closed/,
      /not connected|could not connect/,
    ],
    [
      "an answer that broke off is shown",
      ["test", "--endpoint", breaking.url],
      /the answer broke off.*\n {2}the answer began with 200\n {2}the start\n/,
      /\(undefined/,
    ],
    [
      "several expected statuses",
      ["test", "--endpoint", accepting.url, "--expect-status", "401,403"],
      /200: one of 401, 403 was expected/,
      /a 401, 403/,
    ],
    [
      "a suite's failure shows the answer",
      ["test", "--endpoint", failing.url, "--suite", "--only", "float"],
      /FAIL.*500, not 2xx.*\n +answer: <html><p>oops/,
      /passed/,
    ],
  ]) {
    test(name, async () => {
      const text = await said(words);
      assert.match(text, expected);
      assert.doesNotMatch(text, never);
    });
  }

  for (const [name, words, expected] of [
    ["test", SCREENS["test: refused"], /401 `signature_mismatch`: is the endpoint's secret/],
    ["test --repeat", SCREENS["test: many"], /500: the endpoint failed[\s\S]*2 more failures/],
    ["test --suite", SCREENS["test: a suite that fails"], /no_verification: the signature is not verified/],
    ["create", ["create", ...webhook, "--api-base", "http://127.0.0.1:9"], /could not connect/],
  ]) {
    test(`with --json, standard error explains a failure: ${name}`, async () => {
      const { stderr, records, code } = await run([...words, "--json"], { env: key });
      assert.ok(records.length > 0 && code !== 0);
      assert.match(stderr, expected);
      assert.ok(!stderr.includes(SECRET));
    });
  }
});
