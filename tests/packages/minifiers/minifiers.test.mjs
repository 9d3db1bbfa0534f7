// The package's files through each minifier: what comes out must still verify and diagnose.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { install, remove } from "../project.mjs";
import { minifiers } from "./minifiers.mjs";

const project = install();
after(() => remove(project));

const installed = join(project, "node_modules/@preswald/webhooks");
const require = createRequire(import.meta.url);

const SECRET = "your-webhook-secret";
/** From Python: hmac.new(b"your-webhook-secret", b"{}", hashlib.sha256).hexdigest() */
const SIGNED_EMPTY_OBJECT = "sha256=3f7df3cbc19203bbd06711309e31ed5fef13b99190551f64da0fe2f06c646935";

function verifies({ createTestEvent, sign, verifySignature, validatePayload, Webhook }) {
  assert.equal(sign("{}", SECRET), SIGNED_EMPTY_OBJECT);
  const webhook = new Webhook([SECRET]);
  const { body } = createTestEvent("app.created", { title: "Müller 漢" });
  const header = webhook.sign(body);
  assert.equal(webhook.verify(body, { "x-preswald-signature": header }).data.object.title, "Müller 漢");
  assert.equal(webhook.check(`${body} `, header).error.code, "signature_mismatch");
  assert.equal(verifySignature(body, header, SECRET), true);
  assert.equal(validatePayload("[1e999").issues[0].code, "number_out_of_range");
}

function diagnoses({ diagnose }) {
  const { verdict, causes } = diagnose("{}", SIGNED_EMPTY_OBJECT, `${SECRET}\n`);
  assert.equal(verdict, "proven");
  assert.equal(causes[0].code, "secret_newline");
}

const CASES = { "index.js": verifies, "index.cjs": verifies, "diagnose.js": diagnoses };

/** Without the files beside it: an entry is whole, and its CommonJS form needs its own name. */
async function load(folder, file, code) {
  const as = join(folder, file.replace(/\.js$/, ".mjs"));
  writeFileSync(as, code);
  return file.endsWith(".cjs") ? require(as) : import(pathToFileURL(as));
}

for (const [name, minify] of Object.entries(minifiers)) {
  const folder = join(project, name);
  mkdirSync(folder);
  for (const [file, expectWorks] of Object.entries(CASES)) {
    test(`${file} through ${name}`, async () => {
      const code = readFileSync(join(installed, file), "utf8");
      expectWorks(await load(folder, file, await minify(code, file)));
    });
  }
}

test("the wasm is carried in a plain string of harmless ASCII", () => {
  for (const file of Object.keys(CASES)) {
    const code = readFileSync(join(installed, file), "utf8");
    const long = code.match(/"[^"\n]{10000,}"/g);
    assert.equal(long.length, 1, file);
    assert.match(long[0], /^"[ !#%()-;=-[\]^_a-~]+"$/, file);
  }
});
