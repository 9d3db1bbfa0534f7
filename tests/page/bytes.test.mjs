// Bytes in are bytes checked: nothing on the way through the page may change one.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Playground, launch, servePage } from "./page.mjs";

const SECRET = "your-webhook-secret";
const EVENT = '{"id":"evt_1","type":"app.deleted","created":"2023-06-01T12:00:00Z","data":{"object":{"id":"app_1","title":"é"}},"account":{"id":"acc_1","name":"Acme"}}';

let server, browser, page;
before(async () => {
  server = await servePage();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  page = await Playground.open(browser, server.origin);
  await page.secret.fill(SECRET);
});
afterEach(async () => {
  assert.deepEqual(page.errors, []);
  await page.close();
});

const sign = (bytes) => "sha256=" + createHmac("sha256", SECRET).update(bytes).digest("hex");

const PASTED = {
  "CRLF": EVENT.replaceAll(",", ",\r\n") + "\r\n",
  "a lone CR": EVENT.replaceAll(",", ",\r"),
  "mixed line endings": "{\r\n" + EVENT.slice(1, -1) + "\n}\r",
  "a final newline": EVENT + "\n",
  "tabs and trailing spaces": `\t${EVENT} \t`,
  "no-break space, zero-width space and emoji": EVENT.replace("é", "\u00a0\u200b👩‍💻"),
};

for (const [what, text] of Object.entries(PASTED)) {
  test(`${what}: pasted, checked and copied as it was`, async () => {
    await page.paste(text);
    await page.header.fill(sign(text));
    assert.equal(await page.verdict(), "Valid");
    assert.equal(await page.copy(), text);
  });

  test(`${what}: a key typed and taken back leaves it as it was`, async () => {
    await page.paste(text);
    await page.header.fill(sign("x" + text));
    await page.payload.press("Control+Home");
    await page.page.keyboard.type("x");
    assert.equal(await page.verdict(), "invalid_json");
    await page.page.keyboard.press("Backspace");
    await page.header.fill(sign(text));
    assert.equal(await page.verdict(), "Valid");
  });
}

test("line endings and the final newline are told", async () => {
  const told = {
    [EVENT]: "no final newline",
    [EVENT + "\n"]: "final newline · LF",
    [EVENT + "\r\n"]: "final newline · CRLF",
    ["\r\n" + EVENT + "\r"]: "final newline · mixed line endings: 1 CRLF, 1 CR",
  };
  for (const [text, facts] of Object.entries(told)) {
    await page.openFile(text);
    assert.equal(await page.facts.innerText(), `${Buffer.byteLength(text)} bytes · ${facts}`);
  }
});

test("a byte order mark in a file is kept, shown, and refused with its place", async () => {
  const bytes = Buffer.from("\uFEFF" + EVENT);
  await page.dropFile(bytes);
  await page.header.fill(sign(bytes));
  assert.equal(await page.verdict(), "invalid_json");
  assert.match(await page.issues.first().innerText(), /1:1.*byte_order_mark/s);
  assert.match(await page.facts.innerText(), /byte order mark/);
  assert.equal(await page.page.locator("#editor .special").first().innerText(), "BOM");
});

test("bytes that are no UTF-8 are checked as they are, and shown in hex with their place", async () => {
  const bytes = Buffer.from(EVENT, "latin1");
  await page.dropFile(bytes);
  await page.header.fill(sign(bytes));
  assert.equal(await page.verdict(), "invalid_json");
  await page.header.fill(sign(bytes.toString("utf8")));
  assert.equal(await page.verdict(), "signature_mismatch", "U+FFFD is not the byte");
  assert.match(await page.facts.innerText(), /not UTF-8/);
  assert.match(await page.issues.first().innerText(), /invalid_utf8/);
  assert.equal(await page.page.locator("#editor .issue.error").first().innerText(), "e9");

  await page.paste(EVENT);
  await page.header.fill(sign(EVENT));
  assert.equal(await page.verdict(), "Valid", "a text pasted over the dump takes its place");
});

test("every byte value passes through a dropped file", async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  await page.dropFile(bytes);
  await page.header.fill(sign(bytes));
  assert.equal(await page.verdict(), "invalid_json");
});

test("text of one mebibyte on one line is checked as it is, and the page stays quick", async () => {
  const text = EVENT.replace("é", "é".repeat(500_000));
  await page.openFile(text);
  await page.header.fill(sign(text));
  assert.equal(await page.verdict(), "Valid");
  const before = Date.now();
  await page.payload.press("Control+Home");
  await page.page.keyboard.type(" ");
  assert.equal(await page.verdict(), "signature_mismatch");
  assert.ok(Date.now() - before < 5000, `a key took ${Date.now() - before} ms`);
});

test("half a surrogate pair has no UTF-8, and the page says so", async () => {
  await page.page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", '{"id":"\ud83d"}');
    const target = document.querySelector("#editor").shadowRoot.querySelector(".cm-content");
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true, cancelable: true }));
  });
  assert.match(await page.facts.innerText(), /half a surrogate pair/);
  await page.header.fill(sign(""));
  assert.equal(await page.verdict(), "malformed_text");
  await page.press("Sign the payload");
  assert.match(await page.page.locator("#signature-note").innerText(), /lone surrogate/);
  assert.equal(await page.header.inputValue(), "");
});

test("a secret that is none is told, and the page goes on", async () => {
  await page.openFile(EVENT);
  await page.header.fill(sign(EVENT));
  await page.secret.evaluate((field) => {
    field.value = "\ud83d";
    field.dispatchEvent(new InputEvent("input"));
  });
  assert.equal(await page.verdict(), "Could not check");
  assert.match(await page.page.locator("#verdict").innerText(), /secret is a string with a lone surrogate/);
  await page.secret.fill(SECRET);
  assert.equal(await page.verdict(), "Valid");
});

test("white space around a secret counts, and a line break the field leaves out is told", async () => {
  const note = page.page.locator("#secret-note");
  await page.secret.fill(SECRET + " ");
  assert.match(await note.innerText(), /white space/);
  await page.secret.fill("");
  await page.page.evaluate((text) => navigator.clipboard.writeText(text), SECRET + "\n");
  await page.secret.press("Control+V");
  assert.match(await note.innerText(), /line break/);
});
