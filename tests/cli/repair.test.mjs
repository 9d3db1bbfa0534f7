// `diagnose --repair`: the delivery that it writes verifies, and only its owner can read it.
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { SECRET, file, folder, run, signatureOf } from "./preswald.mjs";

const COMPACT = JSON.stringify({ id: "evt_1", data: { title: "Übersicht 📊" } });
const BYTES = Buffer.from([0xff, 0x0d, 0x0a, 0x00, 0xfe]);
const payload = file("payload.json", COMPACT);
const pretty = file("pretty.json", JSON.stringify(JSON.parse(COMPACT), undefined, 2));
const quoted = `"${SECRET}"`;

const REPAIRED = {
  "a payload that was printed again": { path: pretty, signature: signatureOf(COMPACT) },
  "a header in upper case": { path: payload, signature: signatureOf(COMPACT).toUpperCase() },
  "bytes that are no text": { path: file("bytes", Buffer.concat([BYTES, Buffer.from("\n")])), signature: signatureOf(BYTES) },
  "a secret with a newline": { path: payload, signature: signatureOf(COMPACT, `${SECRET}\n`), isSecret: true },
  "a secret in base64": { path: payload, signature: signatureOf(COMPACT, btoa(SECRET)), isSecret: true },
  "payload, secret and header": { path: pretty, signature: signatureOf(COMPACT, quoted).slice("sha256=".length), isSecret: true },
};

for (const [index, [name, { path, signature, isSecret }]] of Object.entries(REPAIRED).entries()) {
  test(`repaired: ${name}`, async () => {
    const out = join(folder, `repaired-${index}.json`);
    const secret = isSecret ? `${out}.secret` : null;
    const { code, records, stderr } = await run(["diagnose", path, "--signature", signature, "--repair", out, "--json"]);
    assert.equal(code, 6, stderr);
    assert.deepEqual(records.at(-1), { v: 1, type: "repaired", delivery: out, secret_file: secret });
    for (const written of [out, secret].filter(Boolean)) assert.equal(statSync(written).mode & 0o777, 0o600, written);
    assert.equal(existsSync(`${out}.secret`), secret !== null);
    const words = secret ? ["--secret-file", secret] : [];
    assert.equal((await run(["diagnose", "--delivery", out, ...words])).stdout, "valid: the signature matches\n");
  });
}

test("a saved delivery keeps its other headers, and has one signature", async () => {
  const headers = [
    ["Host", "example.com"],
    ["x-preswald-signature", signatureOf(COMPACT)],
  ];
  const saved = { v: 1, type: "saved_delivery", time: "2026-01-01T00:00:00Z", method: "POST", url: "/hook", headers };
  const given = file("saved.json", JSON.stringify({ ...saved, body_base64: readFileSync(pretty, "base64") }));
  const out = join(folder, "repaired-saved.json");
  assert.equal((await run(["diagnose", "--delivery", given, "--repair", out])).code, 6);
  const { body_base64, ...rest } = JSON.parse(readFileSync(out, "utf8"));
  assert.deepEqual(rest, { ...saved, headers: [headers[0], ["X-Preswald-Signature", signatureOf(COMPACT)]] });
  assert.equal(Buffer.from(body_base64, "base64").toString(), COMPACT);
});

const UNWRITTEN = {
  "what verifies already": { signature: signatureOf(COMPACT), code: 0, said: /nothing to repair: .* was not written/ },
  "what was not proven": { signature: signatureOf("x"), code: 6, said: /are known that verify: .* was not written/ },
};
for (const [name, { signature, code, said }] of Object.entries(UNWRITTEN)) {
  test(`nothing is written for ${name}`, async () => {
    const out = join(folder, "unwritten.json");
    const result = await run(["diagnose", payload, "--signature", signature, "--repair", out]);
    assert.equal(result.code, code);
    assert.match(result.stderr.replaceAll("\n", " "), said);
    assert.equal(existsSync(out), false);
  });
}

test("an existing file is kept", async () => {
  const { code, stderr } = await run(["diagnose", pretty, "--signature", signatureOf(COMPACT), "--repair", payload]);
  assert.equal(code, 2);
  assert.match(stderr.replaceAll("\n", " "), /cannot write .*: the file exists already/);
  assert.equal(readFileSync(payload, "utf8"), COMPACT);
});
