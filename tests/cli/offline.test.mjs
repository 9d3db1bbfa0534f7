// The commands that need no network: what they print, and their exit codes.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { EVENT_TYPES } from "../handler/package.mjs";
import { SECRET, file, folder, read, run, signatureOf } from "./preswald.mjs";

const COMPACT = JSON.stringify({
  id: "evt_1",
  type: "app.created",
  created: "2023-06-01T12:00:00Z",
  data: { object: { id: "app_1", title: "Übersicht 📊" } },
  account: { id: "acc_1", name: "Acme" },
});
const BYTES = Buffer.from([0xff, 0x0d, 0x0a, 0x00, 0xfe]);
const payload = file("payload.json", COMPACT);
const pretty = file("pretty.json", JSON.stringify(JSON.parse(COMPACT), undefined, 2));
const bytes = file("bytes.bin", BYTES);
const noSecret = { PRESWALD_WEBHOOK_SECRET: undefined };

describe("events", () => {
  test("lists every type", async () => {
    const { code, stdout } = await run(["events"]);
    assert.equal(code, 0);
    for (const type of EVENT_TYPES) assert.match(stdout, new RegExp(type));
  });

  test("prints an example that is valid", async () => {
    const { stdout } = await run(["events", "user.interaction"]);
    assert.equal((await run(["validate", "--strict"], { input: stdout })).code, 0);
  });

  test("--json gives one record a type", async () => {
    const { records } = await run(["events", "--json"]);
    assert.equal(records.length, EVENT_TYPES.length);
    for (const record of records) assert.deepEqual([record.v, record.type], [1, "event_type"]);
  });
});

describe("sign and verify", () => {
  for (const [name, path, content] of [
    ["text", payload, COMPACT],
    ["bytes that are no text", bytes, BYTES],
  ]) {
    test(`sign a file: ${name}`, async () => {
      const { code, stdout, stderr } = await run(["sign", path]);
      assert.deepEqual([code, stdout, stderr], [0, `${signatureOf(content)}\n`, ""]);
    });

    test(`sign standard input: ${name}`, async () => {
      assert.equal((await run(["sign"], { input: content })).stdout, `${signatureOf(content)}\n`);
      assert.equal((await run(["sign", "-"], { input: content })).stdout, `${signatureOf(content)}\n`);
    });
  }

  test("sign --header prints the whole header", async () => {
    assert.equal((await run(["sign", payload, "--header"])).stdout, `X-Preswald-Signature: ${signatureOf(COMPACT)}\n`);
  });

  test("verify accepts what was signed", async () => {
    const { code, records } = await run(["verify", payload, "--signature", signatureOf(COMPACT), "--json"]);
    assert.equal(code, 0);
    assert.deepEqual([records[0].verified, records[0].event_id], [true, "evt_1"]);
  });

  const REFUSED = [
    ["another signature", payload, signatureOf("x"), "signature_mismatch"],
    ["upper case", payload, signatureOf(COMPACT).toUpperCase(), "malformed_signature"],
    ["an empty header", payload, "", "missing_signature"],
    ["a signed body that is not JSON", bytes, signatureOf(BYTES), "invalid_json"],
  ];
  for (const [name, path, signature, expected] of REFUSED) {
    test(`verify refuses ${name}`, async () => {
      const { code, records } = await run(["verify", path, "--signature", signature, "--json"]);
      assert.deepEqual([code, records[0].verified, records[0].error.code], [6, false, expected]);
    });
  }

  test("verify shows the place of an issue in a payload whose signature is right", async () => {
    const body = COMPACT.replace('"Acme"', "7");
    const path = file("wrong.json", body);
    const { code, stdout, stderr } = await run(["verify", path, "--signature", signatureOf(body)]);
    assert.equal(code, 6);
    assert.match(stdout, /error\[wrong_type\][\s\S]*--> .*wrong\.json:1:\d+, at \/account\/name[\s\S]*\^[\s\S]*invalid_payload/);
    assert.doesNotMatch(stderr, /diagnose/);
  });

  test("diagnose proves what happened to the payload", async () => {
    const { code, records, stderr } = await run(["diagnose", pretty, "--signature", signatureOf(COMPACT), "--json"]);
    assert.deepEqual([code, records[0].verdict, records[0].causes[0].code], [6, "proven", "payload_reserialized"]);
    assert.match(stderr, /signatures were tried/);
  });

  test("diagnose says that a signature matches", async () => {
    const { code, stdout } = await run(["diagnose", payload, "--signature", signatureOf(COMPACT)]);
    assert.deepEqual([code, stdout], [0, "valid: the signature matches\n"]);
  });
});

describe("validate shows the place", () => {
  const CASES = [
    ["syntax", '{"a" 1}', /error\[syntax\].*\n +--> <stdin>:1:6, at \/a\n +\|\n1 \| \{"a" 1\}\n +\| {6}\^\n/],
    ["on a later line", '{"id":"evt_1",\r\n"type":7}', /--> <stdin>:2:8, at \/type\n +\|\n2 \| "type":7\}\n +\| {8}\^\n/],
    ["behind wide characters", '{"id":"日本 📊","type":7}', /1 \| \{"id":"日本 📊","type":7\}\n +\| {24}\^\n/],
    ["not UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), /error\[invalid_utf8\]/],
    ["a terminal's escape", '{"id":"\u001b[31m"', /1 \| \{"id":"\\u001b\[31m"/],
  ];
  for (const [name, input, pattern] of CASES) {
    test(name, async () => {
      const { code, stdout } = await run(["validate"], { input });
      assert.equal(code, 6);
      assert.match(stdout, pattern);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there.
      assert.doesNotMatch(stdout, /\u001b/);
    });
  }

  test("a long line is cut around the place", async () => {
    const { stdout } = await run(["validate"], { input: `{"a":"${"x".repeat(5000)}","b" 1,"c":"${"y".repeat(5000)}"}` });
    const [line, caret] = stdout.split("\n").slice(3, 5);
    assert.ok([...line].length <= 100, line);
    assert.equal(line[caret.indexOf("^")], "1");
  });

  test("warnings do not refuse, unless --strict", async () => {
    const input = COMPACT.replace("app.created", "app.archived");
    assert.equal((await run(["validate"], { input })).code, 0);
    assert.equal((await run(["validate", "--strict"], { input })).code, 6);
  });
});

describe("secret", () => {
  test("makes a new one each time", async () => {
    const [one, two] = [await run(["secret"]), await run(["secret"])];
    assert.match(one.stdout, /^[\w-]{43}\n$/);
    assert.notEqual(one.stdout, two.stdout);
    assert.equal(Buffer.from((await run(["secret", "--bytes", "48"])).stdout, "base64url").length, 48);
  });

  test("into a new file, for nobody else to read, which --secret-file takes as it is", async () => {
    const path = join(folder, "new-secret.txt");
    const { code, stdout } = await run(["secret", "--out", path]);
    assert.deepEqual([code, stdout, statSync(path).mode & 0o777], [0, "", 0o600]);
    assert.match(read(path), /^[\w-]{43}$/);
    const signed = await run(["sign", payload, "--secret-file", path], { env: noSecret });
    assert.deepEqual([signed.stdout, signed.stderr], [`${signatureOf(COMPACT, read(path))}\n`, ""]);
    const again = await run(["secret", "--out", path, "--json"]);
    assert.deepEqual([again.code, again.records[0].type], [2, "error"]);
    assert.match(again.stderr, /the file exists already/);
    const { records } = await run(["secret", "--out", join(folder, "other-secret.txt"), "--json"]);
    assert.deepEqual([records[0].type, records[0].bytes, "secret" in records[0]], ["secret_file", 32, false]);
  });

  for (const [name, bytes] of [
    ["UTF-8", Buffer.from(`\ufeff${SECRET}`)],
    ["UTF-16, as Windows PowerShell writes it", Buffer.from(`\ufeff${SECRET}`, "utf16le")],
  ]) {
    test(`a file with a byte order mark is warned of: ${name}`, async () => {
      const { code, stdout, stderr } = await run(["sign", payload, "--secret-file", file("marked.txt", bytes)], { env: noSecret });
      assert.deepEqual([code, stdout], [0, `${signatureOf(COMPACT, bytes)}\n`]);
      assert.match(stderr, /^warning: .*marked\.txt starts with a byte order mark/);
    });
  }

  const withNewline = file("secret.txt", `${SECRET}\n`);
  const SOURCES = [
    ["the environment", [], { env: {} }, /^$/],
    ["a file", ["--secret-file", withNewline], { env: noSecret }, /^note: the newline at the end of .*secret\.txt is dropped/],
    ["a file, before the environment", ["--secret-file", withNewline], { env: { PRESWALD_WEBHOOK_SECRET: "another" } }, /^note:/],
    ["standard input", ["--secret-stdin"], { env: noSecret, input: `${SECRET}\r\n` }, /^note:/],
    ["an option, with a warning", ["--secret", SECRET], { env: noSecret }, /^warning: `--secret` can be seen/],
  ];
  for (const [name, words, options, said] of SOURCES) {
    test(`from ${name}`, async () => {
      const { code, stdout, stderr } = await run(["sign", payload, ...words], options);
      assert.deepEqual([code, stdout], [0, `${signatureOf(COMPACT)}\n`]);
      assert.match(stderr, said);
      assert.ok(!stderr.includes(SECRET));
    });
  }
});

describe("wrong usage exits with 2 and says what to do", () => {
  const CASES = [
    ["no secret", ["sign", payload], { env: noSecret }, /PRESWALD_WEBHOOK_SECRET[\s\S]*--secret-file[\s\S]*--secret-stdin/],
    ["an empty secret", ["sign", payload], { env: { PRESWALD_WEBHOOK_SECRET: "" } }, /the secret is empty: PRESWALD_WEBHOOK_SECRET/],
    ["two secrets", ["sign", payload, "--secret", "a", "--secret-stdin"], {}, /cannot be used with option/],
    ["standard input twice", ["sign", "--secret-stdin"], {}, /standard input cannot be both/],
    ["a wrong command", ["evnts"], {}, /Did you mean events\?/],
    ["a wrong flag", ["sign", "--heder"], {}, /Did you mean --header\?/],
    ["a wrong flag that hides a required one", ["test", "--endpont", "http://x"], {}, /Did you mean --endpoint\?/],
    ["no required flag", ["test"], {}, /option '--endpoint <url>' is required/],
    ["a wrong event type", ["events", "app.deploy"], {}, /Did you mean `app\.deployed`\?/],
    ["no such file", ["sign", "nowhere.json"], {}, /cannot read nowhere\.json: there is no such file/],
    ["a folder", ["sign", "."], {}, /it is a folder/],
    ["no signature", ["verify", payload], {}, /--signature/],
    ["a delivery that is none", ["verify", "--delivery", payload], {}, /is not a saved delivery: its `type`/],
    ["too few bytes", ["secret", "--bytes", "4"], {}, /from 16 to 1024/],
    ["no command", [], {}, /Commands:/],
  ];
  for (const [name, words, options, pattern] of CASES) {
    test(name, async () => {
      const { code, stdout, stderr } = await run(words, options);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, pattern);
    });
  }

  test("with --json the error is a record", async () => {
    const { code, records } = await run(["events", "app.deploy", "--json"]);
    assert.deepEqual([code, records[0].type, records[0].code, records[0].exit_code], [2, "error", "usage", 2]);
  });
});
