// The computed signature beside the received one, and what somebody's own code has computed.
import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as hooks from "node:test";
import { sign } from "../signature.mjs";
import { SECRET, openOnce, root } from "./page.mjs";

const { describe, test } = hooks;
const opened = openOnce(hooks);

const EVENT = '{\n  "id": "evt_1",\n  "price": 1.0,\n  "name": "Acmé"\n}\n';

const hmac = (body, key = SECRET, algorithm = "sha256") => createHmac(algorithm, key).update(body);

/** Opens the fold-out, as a person who wishes to see it. */
async function openFold({ page }, { secret = SECRET, header = sign(EVENT) } = {}) {
  await opened.page.openFile(EVENT);
  await opened.page.secret.fill(secret);
  await opened.page.header.fill(header);
  if (!(await page.locator("#compare").evaluate(({ open }) => open))) await page.locator("#compare summary").click();
}

describe("expected and received", () => {
  const sides = () => opened.page.page.locator("compare-signatures .sides");
  const says = (words) => opened.page.page.locator("compare-signatures .sides", { hasText: words }).waitFor();

  test("nothing is computed before somebody asks", async () => {
    await opened.page.load("app.deployed");
    const html = await opened.page.page.evaluate(() => document.querySelector("#compare").innerHTML);
    assert.doesNotMatch(html, /sha256=/);
  });

  const CHANGED = sign(EVENT).replace(/.$/, (digit) => (digit === "0" ? "1" : "0"));
  const CASES = {
    "the same": [{}, "They are the same.", []],
    "the last digit": [{ header: CHANGED }, "They differ from character 71 on.", [sign(EVENT).at(-1), CHANGED.at(-1)]],
    "no label": [{ header: sign(EVENT).slice(7) }, "They differ from character 1 on.", ["s", sign(EVENT)[7]]],
    "a character that cannot be seen": [{ header: `${sign(EVENT)}\u200b` }, "They differ from character 72 on.", ["ends here", "ZWSP"]],
    "a header that ends too early": [
      { header: sign(EVENT).slice(0, -4) },
      "They differ from character 68 on.",
      [sign(EVENT).at(-4), "ends here"],
    ],
    "no header": [{ header: "" }, "There is no header", []],
    "no secret": [{ secret: "" }, "Enter the secret first", []],
  };
  for (const [name, [delivery, words, marks]] of Object.entries(CASES)) {
    test(name, async () => {
      await openFold(opened.page, delivery);
      await says(words);
      assert.deepEqual(await sides().locator("mark").allInnerTexts(), marks);
      if (delivery.secret !== "") assert.match(await sides().innerText(), new RegExp(sign(EVENT).slice(0, 60)));
    });
  }

  test("each secret has its own", async () => {
    await openFold(opened.page);
    await opened.page.press("Add an older secret");
    await opened.page.olderSecret.fill("older");
    await says("Expected with an older secret");
    assert.match(await sides().innerText(), new RegExp(sign(EVENT, "older").slice(0, 60)));
  });
});

describe("what did my code compute?", () => {
  const parsed = JSON.parse(EVENT);
  const CASES = {
    "JSON.stringify(request.body)": [
      hmac(JSON.stringify(parsed)).digest("hex"),
      /your code hashed the re-serialized body.*Verify the raw body.*payload_reserialized/is,
    ],
    "the same in base64": [hmac(JSON.stringify(parsed)).digest("base64"), /digest is in base64.*re-serialized body/is],
    "String(request.body)": [hmac("[object Object]").digest("hex"), /your code hashed the text \[object Object\]/i],
    "a body that was read already": [hmac("").digest("hex"), /your code hashed an empty payload/i],
    "a body that was trimmed": [
      hmac(EVENT.trim()).digest("hex"),
      /on this page is followed by a newline, unlike the payload that your code hashed/i,
    ],
    "Latin-1": [hmac(Buffer.from(EVENT, "latin1")).digest("hex"), /your code hashed the payload in another character set/i],
    "a secret file that ends in a newline": [hmac(EVENT, `${SECRET}\n`).digest("hex"), /your code's secret is followed by a newline/i],
    "a variable that is not set": [hmac(EVENT, "undefined").digest("hex"), /your code's secret is a placeholder/i],
    "SHA-1": [hmac(EVENT, SECRET, "sha1").digest("hex"), /your code computed an HMAC-SHA-1/i],
    "a plain hash": [createHash("sha256").update(EVENT).digest("hex"), /your code computed the plain hash of the payload/i],
    "the arguments swapped": [hmac(SECRET, EVENT).digest("hex"), /your code computed it with the payload as the key/i],
    "upper case": [hmac(EVENT).digest("hex").toUpperCase(), /the digest has upper-case letters/i],
    "what is right": [`  ${sign(EVENT)}\n`, /only its comparison can be wrong/],
    "what is right, without its label": [sign(EVENT).slice(7), /only its comparison can be wrong/],
    "something else": [hmac("something else").digest("hex"), /Nothing that is tried explains this digest/],
  };
  for (const [name, [digest, words]] of Object.entries(CASES)) {
    test(name, async () => {
      await openFold(opened.page);
      await opened.page.page.locator("#digest").fill(digest);
      await opened.page.page.waitForFunction(
        ([source, flags]) => new RegExp(source, flags).test(document.querySelector("compare-signatures .explained").innerText),
        [words.source, words.flags],
      );
      const said = await opened.page.page.locator("compare-signatures .explained").innerText();
      assert.doesNotMatch(said.split("Fix:")[0], /the signature covers|signer|given/i);
    });
  }

  test("the code's digest is right, and the header is of something else", async () => {
    await openFold(opened.page, { header: sign("something else") });
    await opened.page.page.locator("#digest").fill(sign(EVENT));
    await opened.page.page.locator(".explained", { hasText: "the header is the signature of something else" }).waitFor();
  });

  test("the card of the diagnosis leads there", async () => {
    await opened.page.openFile(EVENT);
    await opened.page.secret.fill(SECRET);
    await opened.page.header.fill(sign("something else"));
    await opened.page.diagnosis();
    await opened.page.press("What did your code compute?");
    assert.equal(await opened.page.page.evaluate(() => document.activeElement.id), "digest");
  });

  test("every message of the core is said of the code", async () => {
    const { transformSync } = createRequire(new URL("../../xtask/package.json", import.meta.url))("esbuild");
    const { code } = transformSync(readFileSync(join(root, "www/src/playground/ofCode.ts"), "utf8"), { loader: "ts", format: "esm" });
    const { sayOfCode } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
    const messages = readdirSync(join(root, "src/diagnose"), { recursive: true })
      .filter((file) => file.endsWith(".rs"))
      .flatMap((file) => {
        const rust = readFileSync(join(root, "src/diagnose", file), "utf8").replace(/\/\/.*/g, "");
        return [...rust.matchAll(/"((?:the|, unlike the|; the) [^"]*\b(?:signature|signer|given|header)\b[^"]*)"/g)].map(
          ([, words]) => words,
        );
      });
    assert.ok(messages.length > 50, `${messages.length} messages`);
    const ofAnother = /\bsigner|\bgiven\b|\bheader|\b(?<!your code hashed )the signature\b/;
    assert.deepEqual(
      messages.map(sayOfCode).filter((said) => ofAnother.test(said)),
      [],
    );
  });
});
