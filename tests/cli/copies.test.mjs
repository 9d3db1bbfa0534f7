// `--from`: the commands read what people copy, and say how.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { SECRET, file, run, signatureOf } from "./preswald.mjs";

const EVENT =
  '{"id":"evt_1","type":"app.deleted","created":"2023-06-01T12:00:00Z","data":{"object":{"id":"app_1"}},"account":{"id":"acc_1","name":"Acme"}}';
const curl = (body, signature = signatureOf(body)) => `curl https://a.example -H 'X-Preswald-Signature: ${signature}' -d '${body}'\n`;
const records = (stdout) =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("what is copied is read", () => {
  const copies = {
    "a curl command": curl(EVENT),
    "a request as text": `POST / HTTP/1.1\r\nX-Preswald-Signature: ${signatureOf(EVENT)}\r\n\r\n${EVENT}`,
    "an event of AWS Lambda": JSON.stringify({
      headers: { "x-preswald-signature": signatureOf(EVENT) },
      body: Buffer.from(EVENT).toString("base64"),
      isBase64Encoded: true,
    }),
    "a mail": `> POST / HTTP/1.1\n> X-Preswald-Signature: ${signatureOf(EVENT)}\n>\n> ${EVENT}`,
  };
  for (const [name, copy] of Object.entries(copies)) {
    test(`${name}, from a file and from standard input`, async () => {
      const path = file("copied.txt", copy);
      for (const [words, options] of [
        [["verify", "--from", path], {}],
        [["verify", "--from", "-"], { input: copy }],
        [["diagnose", "--from", path], {}],
        [["validate", "--from", path], {}],
      ]) {
        const { code, stdout, stderr } = await run(words, options);
        assert.equal(code, 0, `${words.join(" ")}: ${stdout}${stderr}`);
      }
    });
  }
});

test("a mismatch in a copy is explained, and the steps are said", async () => {
  const { code, stdout, stderr } = await run(["diagnose", "--from", file("wrong.txt", curl(EVENT, signatureOf(`${EVENT}\n`)))]);
  assert.equal(code, 6);
  assert.match(stdout, /payload_final_newline|newline at its end/);
  assert.match(stderr, /The command was read as its shell reads it\./);
});

test("one of several requests is taken, and the record says which", async () => {
  const path = file("several.txt", curl("{}") + curl(EVENT));
  const first = await run(["verify", "--from", path, "--json"]);
  assert.equal(first.code, 6);
  assert.deepEqual(records(first.stdout)[0], { v: 1, type: "extracted", request: 1, requests: 2, steps: ["command"] });
  assert.match((await run(["verify", "--from", path])).stderr, /request 1 of 2 taken/);
  assert.equal((await run(["verify", "--from", path, "--request", "2"])).code, 0);
});

describe("what cannot be read is a usage error", () => {
  const path = file("one.txt", curl(EVENT));
  for (const [name, words, pattern] of [
    ["a request that is not there", ["verify", "--from", path, "--request", "2"], /has no request 2: it has 1/],
    ["white space", ["verify", "--from", file("empty.txt", " \n")], /is empty/],
    ["headers alone", ["verify", "--from", file("head.txt", "X-Preswald-Signature: sha256=1\n")], /has headers, but no body/],
    ["two payloads", ["verify", path, "--from", path], /give one/],
    ["a copy and a signature", ["verify", "--from", path, "--signature", "x"], /cannot be used with/],
    ["a copy and a delivery", ["validate", "--from", path, "--delivery", path], /cannot be used with/],
  ]) {
    test(name, async () => {
      const { code, stdout, stderr } = await run(words);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, pattern);
    });
  }
});

test("the secret is not shown, whatever is copied", async () => {
  const { stdout, stderr } = await run(["diagnose", "--from", file("secret.txt", curl(EVENT, "sha256=00"))]);
  assert.ok(!(stdout + stderr).includes(SECRET));
});
