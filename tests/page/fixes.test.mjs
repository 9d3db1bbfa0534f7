// The button that applies the fix: for each cause, what it fills in is verified, or the page says that it cannot apply the fix.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as hooks from "node:test";
import { sign } from "../signature.mjs";
import { openOnce, root, SECRET } from "./page.mjs";

const { describe, test } = hooks;
const opened = openOnce(hooks);

const corpus = new Map(
  ["diagnose", "diagnose-tools"]
    .flatMap((name) => JSON.parse(readFileSync(join(root, "tests/vectors", `${name}.json`), "utf8")).cases)
    .map((each) => [each.name, each]),
);

/** Causes that a change of the fields undoes, with cases of the corpus. For all of it, tests/packages/node/repair.test.mjs repairs the delivery. */
const APPLIED = {
  header_prefix_missing: "header-bare",
  header_uppercase: "header-upper",
  header_whitespace: "header-space",
  header_quoted: "header-quoted",
  header_base64: "header-base64",
  header_binary: "header/reversed-bytes",
  header_algorithm: "header-sha256-labelled-sha512",
  header_surrounded: ["header/semicolon-end", "header/unicode-equals", "header/csharp-bitconverter-bare"],
  header_several: "joined-headers",
  secret_newline: "secret-newline-given",
  secret_whitespace: "secret-space-given",
  secret_quoted: "secret-quoted-given",
  secret_env_line: "secret-env-given",
  secret_prefix: ["secret-prefix-given", "secret/prefix-sk_live_-signer"],
  secret_base64: "secret-base64-given",
  secret_hex: "secret-hex-given",
  secret_escapes: "secret-escapes-given",
  secret_invisible: "secret/soft-hyphen/receiver",
  secret_encoded: "secret/hex-wrong-case/signer",
  secret_structured: "secret/trailing-semicolon",
  secret_truncated: "secret/truncated-16-signer",
  secret_unset: "secret/signer-placeholder-changeme",
  payload_reserialized: ["node-indent-2-deployed-signed", "go-map-marshal/slashes/given", "js-indent8/seed-deployed/signed"],
  payload_final_newline: "final-newline-deployed-given",
  payload_line_endings: "line-endings-deployed-given",
  payload_newlines_removed: "curl-d-deployed",
  payload_whitespace: ["spaces-given-deployed", "leading-zwsp/seed-deployed/given"],
  payload_bom: "bom-deployed-given",
  payload_charset: "mojibake-accents-given",
  payload_normalization: "nfd-accents-given",
  payload_base64: ["base64-deployed-given", "quopri/accents/given"],
  payload_hex: "hex-deployed-given",
  payload_form: "form-deployed-given",
  payload_double_encoded: "stringify-twice-deployed-given",
  payload_escapes: "php-encode-deployed-signed",
  payload_enveloped: "apigw-mapped-body-json/seed-deployed/given",
  payload_framed: "maria-quote/seed-deployed/given",
  payload_compressed: "gzip-deployed",
  payload_values: "gson-typed-date/seed-deployed/given",
  payload_printed: "java-map-toString/seed-deployed/signed",
  payload_prefixed: "construction/timestamp-dot-body",
  payload_hashed: "construction/hmac-of-sha256-hex",
  payload_object_object: "object-object-deployed",
};

/** What the fields cannot express: the code that signs is wrong, or it signed nothing, and an empty field is one not filled in. */
const NOT_APPLIED = {
  secret_swapped: "secret-swapped-deployed",
  secret_unkeyed: "secret-unkeyed-plain-deployed",
  payload_empty: "empty-deployed",
};

/** The field for the header takes the value out by itself. */
const TAKEN_OUT = { header_name_included: "header-named-equals" };

const bytesOf = ({ text, hex, base64 }) =>
  text !== undefined ? Buffer.from(text) : hex !== undefined ? Buffer.from(hex, "hex") : Buffer.from(base64, "base64");

/** Into the fields, as a person would: a secret that one line cannot hold is given in hex. */
async function give({ secrets: [secret], body, header }) {
  const { page } = opened;
  const key = bytesOf(secret);
  const isLine = !/[\r\n\ufffd]/.test(key.toString());
  await page.openFile(bytesOf(body));
  // The page takes a body out of what looks like a platform's event.
  if (await page.found.isVisible()) await page.found.getByRole("button", { name: "Undo" }).click();
  await page.secret.fill(isLine ? key.toString() : key.toString("hex"));
  await page.page.getByLabel("Read the secret as").selectOption(isLine ? "utf8" : "hex");
  await page.header.fill(header);
}

describe("the fix is applied, and the signature matches", () => {
  const cases = Object.entries(APPLIED).flatMap(([code, names]) => [names].flat().map((name) => [code, name]));
  for (const [code, name] of cases) {
    test(`${code}: ${name}`, async () => {
      const { page } = opened;
      await give(corpus.get(name));
      assert.match(await page.diagnosis(), new RegExp(`Proven.*${code}`, "s"));
      await page.page.getByRole("button", { name: /^Apply the fix to the / }).click();
      // The corpus has bodies that are no events: they are verified, and then refused for what they are.
      assert.match(await page.outcome(), /^(verified|invalid_json|invalid_payload)$/);
      assert.match(await page.diagnosis(), new RegExp(`Your code still needs the fix.*${code}`, "s"));
    });
  }
});

for (const [code, name] of Object.entries(TAKEN_OUT)) {
  test(`${code} needs no fix: ${name}`, async () => {
    await give(corpus.get(name));
    assert.equal(await opened.page.outcome(), "verified");
  });
}

describe("what the fix changes is shown before it is applied, in bytes", () => {
  const EVENT = '{"id":"evt_1"}';
  const rows = async () => (await opened.page.card.locator(".preview tbody tr").allInnerTexts()).map((row) => row.split(/\s+/).join(" "));

  const CASES = {
    "a newline at the end": [{ payload: `${EVENT}\n` }, "the payload, 15 bytes → 14 bytes", ["14 LF 0a nothing"]],
    "white space": [{ payload: '{ "id":\t"evt_1"}' }, "the payload, 16 bytes → 14 bytes", ["1 · 20 nothing", "7 TAB 09 nothing"]],
    "characters of several bytes": [
      { payload: '{"id":"\\u00e9"}', signed: '{"id":"é"}' },
      "the payload, 15 bytes → 11 bytes",
      ["7 \\u00e9 5c 75 30 30 65 39 é c3 a9"],
    ],
    "a byte order mark": [{ payload: `\ufeff${EVENT}` }, "the payload, 17 bytes → 14 bytes", ["0 BOM ef bb bf nothing"]],
    "the header": [
      { header: sign(EVENT).slice(7) },
      "the signature header, 64 bytes → 71 bytes",
      ["0 nothing sha256= 73 68 61 32 35 36 3d"],
    ],
    "a secret, of which no byte is shown": [{ secret: `"${SECRET}"` }, "the secret, 21 bytes → 19 bytes", []],
  };
  for (const [name, [{ payload = EVENT, signed = EVENT, secret = SECRET, header = sign(signed) }, size, shown]] of Object.entries(CASES)) {
    test(name, async () => {
      const { page } = opened;
      await page.openFile(payload);
      await page.secret.fill(secret);
      await page.header.fill(header);
      await page.diagnosis();
      assert.equal(await page.card.locator(".preview summary").innerText(), `What the fix changes: ${size}`);
      await page.card.locator(".preview summary").click();
      assert.deepEqual(await rows(), shown);
      assert.doesNotMatch(await page.card.innerText(), new RegExp(SECRET));
    });
  }

  test("of a large payload with many changes, the first of them", async () => {
    const { page } = opened;
    const large = Array.from({ length: 20_000 }, (_, at) => ({ at }));
    await page.openFile(JSON.stringify(large, null, 2));
    await page.secret.fill(SECRET);
    await page.header.fill(sign(JSON.stringify(large)));
    await page.diagnosis();
    await page.card.locator(".preview summary").click();
    assert.equal((await rows()).length, 8);
    assert.match(await page.card.locator(".preview").innerText(), /the first 8 places; there are more/);
  });
});

describe("no value can be filled in, and the page says so", () => {
  for (const [code, name] of Object.entries(NOT_APPLIED)) {
    test(`${code}: ${name}`, async () => {
      const { page } = opened;
      await give(corpus.get(name));
      const said = await page.diagnosis();
      assert.match(said, new RegExp(`Proven.*${code}`, "s"));
      assert.match(said, /This page cannot apply the fix/);
      assert.doesNotMatch(said, /Apply the fix/);
    });
  }
});
