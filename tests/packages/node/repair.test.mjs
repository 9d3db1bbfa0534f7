// The delivery that a proof carries: over the whole corpus, it verifies wherever a delivery can express what was proven.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "../../handler/package.mjs";
import { bytes, headerOf, keyOf } from "../../vectors/runner.mjs";

const { diagnose, repair } = await load("/diagnose");
const { verifySignature } = await load();

/** What no payload, header and secret can express: the code that signs has to change. */
const INEXPRESSIBLE = {
  header_algorithm: /HMAC-SHA-(1|224|384|512)/,
  secret_swapped: /./,
  secret_unkeyed: /./,
  payload_prefixed: /the secret and the payload together/,
  payload_hashed: /the signature of the payload/,
};

/** Every case of the corpus, and one in four of those that many tools have made, which take long. */
const FILES = { diagnose: 1, "diagnose-tools": 4, "diagnose-made": 4 };
const casesOf = (file) =>
  JSON.parse(readFileSync(new URL(`../../vectors/${file}.json`, import.meta.url), "utf8")).cases.filter((_, at) => at % FILES[file] === 0);
/** A diagnosis with fewer HMACs takes some milliseconds. */
const QUICK = 200;
const isExpressible = ({ code, message }) => !INEXPRESSIBLE[code]?.test(message);

for (const file of Object.keys(FILES)) {
  test(`${file}: each proof carries a delivery that verifies`, (context) => {
    let [repaired, proven] = [0, 0];
    for (const { name, secrets, body, header } of casesOf(file)) {
      const given = secrets.map(keyOf);
      const signature = { "X-Preswald-Signature": headerOf(header) };
      const payload = body.utf16 ? String.fromCharCode(...body.utf16) : bytes(body);
      const { diagnosis, repair: made } = repair(payload, signature, given);
      if (diagnosis.attempts < QUICK) assert.deepEqual(diagnosis, diagnose(payload, signature, given), name);
      if (diagnosis.verdict !== "proven") {
        assert.equal(made, undefined, name);
        continue;
      }
      proven++;
      assert.equal(made !== undefined, diagnosis.causes.every(isExpressible), `${name}: ${JSON.stringify(diagnosis.causes)}`);
      if (!made) continue;
      repaired++;
      const keys = made.secret ? given.with(made.secretIndex, made.secret) : given;
      assert.ok(verifySignature(made.payload, made.header, keys), name);
      assert.match(made.header, /^sha256=[0-9a-f]{64}$/, name);
      // Only what was the mistake is changed.
      const parts = new Set(diagnosis.causes.map(({ part }) => part));
      assert.equal(made.secret !== undefined, parts.has("secret"), name);
      if (!parts.has("payload")) assert.deepEqual(Buffer.from(made.payload), Buffer.from(payload), name);
      if (!parts.has("header")) assert.equal(made.header, headerOf(header), name);
    }
    context.diagnostic(`${proven} proven, ${repaired} repaired`);
    assert.ok(repaired > 0);
  });
}
