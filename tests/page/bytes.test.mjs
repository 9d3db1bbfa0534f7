// Bytes in are bytes checked: nothing on the way through the page may change one.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as hooks from "node:test";
import { SECRET, openOnce } from "./page.mjs";

const { describe, test, beforeEach } = hooks;
const opened = openOnce(hooks);
beforeEach(() => opened.page.secret.fill(SECRET));

const EVENT =
  '{"id":"evt_1","type":"app.deleted","created":"2023-06-01T12:00:00Z","data":{"object":{"id":"app_1","title":"é"}},"account":{"id":"acc_1","name":"Acme"}}';

async function signedByPage() {
  const { page } = opened;
  await page.header.fill("");
  await page.press("Sign the payload");
  await page.page.waitForFunction(() => document.querySelector("#signature").value !== "");
  return page.header.inputValue();
}

const TEXTS = {
  CRLF: EVENT.replaceAll(",", ",\r\n") + "\r\n",
  "a lone CR": EVENT.replaceAll(",", ",\r"),
  "mixed line endings": "{\r\n" + EVENT.slice(1, -1) + "\n}\r",
  "a final newline": EVENT + "\n",
  "tabs and trailing spaces": `\t${EVENT} \t`,
  "a byte order mark": "\ufeff" + EVENT,
  "U+2028 and U+2029": EVENT.replace("é", "\u2028\u2029"),
  "NUL and other control characters": EVENT.replace("é", "\0\x01\x1b\x7f\x85"),
  "no-break space, zero-width space and emoji": EVENT.replace("é", "\u00a0\u200b👩‍💻"),
};

const FILES = {
  "bytes of Latin-1": Buffer.from(EVENT, "latin1"),
  "every byte value": Uint8Array.from({ length: 256 }, (_, byte) => byte),
  "UTF-16": Buffer.from("\ufeff" + EVENT, "utf16le"),
  "a lone surrogate in CESU": Buffer.from([0x22, 0xed, 0xa0, 0xbd, 0x22]),
};

/** The documentation's own function, Python's hmac, over the same bytes. One process signs all of them. */
const signatures = signedByPython([...Object.values(TEXTS), ...Object.values(FILES), ""]);

function sign(bytes) {
  return signatures.get(Buffer.from(bytes).toString("hex"));
}

function signedByPython(payloads) {
  const script = `
import hashlib, hmac, sys
for line in sys.stdin:
    print("sha256=" + hmac.new(sys.argv[1].encode(), bytes.fromhex(line.strip()), hashlib.sha256).hexdigest())`;
  const hexes = payloads.map((payload) => Buffer.from(payload).toString("hex"));
  const python = spawnSync("python3", ["-c", script, SECRET], { input: hexes.join("\n") + "\n", encoding: "utf8" });
  assert.equal(python.status, 0, python.stderr ?? String(python.error));
  const lines = python.stdout.trim().split("\n");
  return new Map(hexes.map((hex, at) => [hex, lines[at]]));
}

describe("the signature made in the page is Python's over the same bytes", () => {
  for (const [what, text] of Object.entries(TEXTS)) {
    test(`${what}, pasted`, async () => {
      const { page } = opened;
      // The clipboard ends a text at NUL, so the event brings it.
      if (text.includes("\0")) await page.pasteInto(".editor", text);
      else await page.paste(text);
      assert.equal(await page.bytes(), Buffer.from(text).toString("hex"));
      assert.equal(await signedByPage(), sign(text));
      if (!text.includes("\0")) assert.equal(await page.copy(), text);
    });

    test(`${what}, in a dropped file`, async () => {
      const { page } = opened;
      await page.dropFile(text);
      assert.equal(await page.bytes(), Buffer.from(text).toString("hex"));
      assert.equal(await signedByPage(), sign(text));
    });

    test(`${what}, with a key typed and taken back`, async () => {
      const { page } = opened;
      await page.openFile(text);
      await page.payload.press("Control+Home");
      await page.page.keyboard.type("x");
      await page.page.keyboard.press("Backspace");
      await page.checked();
      assert.equal(await page.bytes(), Buffer.from(text).toString("hex"));
    });
  }

  for (const [what, bytes] of Object.entries(FILES)) {
    test(`${what}, which is not UTF-8, in a dropped file`, async () => {
      const { page } = opened;
      await page.dropFile(bytes);
      assert.equal(await page.bytes(), Buffer.from(bytes).toString("hex"));
      assert.equal(await signedByPage(), sign(bytes));
      assert.equal(await page.outcome(), "invalid_json");
    });
  }
});

test("what is not UTF-8 is shown in hex, read-only, with the reason and the place", async () => {
  const { page } = opened;
  await page.dropFile(Buffer.from(EVENT, "latin1"));
  assert.match(await page.note.innerText(), /Not UTF-8 \(first at byte \d+\)/);
  assert.match(await page.page.locator(".editor .cm-content").innerText(), /00000000 {2}7b 22 69 64/);
  assert.equal(await page.page.locator(".editor .issue.error").first().innerText(), "e9");
  await page.payload.focus();
  await page.page.keyboard.type("x");
  assert.equal(await page.bytes(), Buffer.from(EVENT, "latin1").toString("hex"));

  await page.paste(EVENT);
  assert.equal(await page.bytes(), Buffer.from(EVENT).toString("hex"), "a text pasted over the dump takes its place");
});

test("a lone surrogate in pasted text has no UTF-8: it is shown, refused and never signed", async () => {
  const { page } = opened;
  await page.pasteInto(".editor", '{"id":"\ud83d"}');
  assert.match(await page.note.innerText(), /lone surrogate/);
  assert.equal(await page.page.locator(".editor .special").innerText(), "U+D83D");
  await page.header.fill(sign(""));
  assert.equal(await page.outcome(), "malformed_text");
  await page.press("Sign the payload");
  await page.page.waitForFunction(() => /surrogate/.test(document.querySelector("#signature-note").textContent));
  assert.equal(await page.header.inputValue(), sign(""), "what was there stays");
});

describe("what the eye misses is shown, and can be switched", () => {
  const lines = '{\n"a":1\n}';
  const selected = () => opened.page.endings.evaluate((select) => select.selectedOptions[0].textContent);
  const DETECTED = {
    "{}": "none",
    [lines]: "LF",
    [lines.replaceAll("\n", "\r\n")]: "CRLF",
    [lines.replaceAll("\n", "\r")]: "CR",
    "\r\n\r\n\n{}\r": "mixed: 1 LF, 2 CRLF, 1 CR",
  };
  for (const [text, name] of Object.entries(DETECTED)) {
    test(`line endings: ${name}`, async () => {
      await opened.page.openFile(text);
      assert.equal(await selected(), name);
      assert.equal(await opened.page.size.innerText(), `${Buffer.byteLength(text)} bytes`);
    });
  }

  test("each switch changes exactly what it says, and undo brings it back", async () => {
    const { page } = opened;
    await page.openFile(lines);
    const now = async () => (await page.checked(), Buffer.from(await page.bytes(), "hex").toString());
    await page.endings.selectOption("CRLF");
    assert.equal(await now(), lines.replaceAll("\n", "\r\n"));
    await page.page.getByLabel("Final newline").check();
    assert.equal(await now(), lines.replaceAll("\n", "\r\n") + "\r\n");
    await page.page.getByLabel("Byte order mark").check();
    assert.equal(await now(), "\ufeff" + lines.replaceAll("\n", "\r\n") + "\r\n");
    await page.page.getByLabel("Byte order mark").uncheck();
    await page.page.getByLabel("Final newline").uncheck();
    await page.endings.selectOption("LF");
    assert.equal(await now(), lines);
    await page.payload.press("Control+Z");
    assert.equal(await now(), lines.replaceAll("\n", "\r\n"));
  });

  test("invisible and control characters have labels and are counted", async () => {
    const { page } = opened;
    await page.openFile('\ufeff"a\0\u200b\u00a0\u2028"\r\n');
    assert.deepEqual(await page.page.locator(".editor .special").allInnerTexts(), ["BOM", "NUL", "ZWSP", "NBSP", "LS", "CR"]);
    assert.match(await page.note.innerText(), /5 invisible or control characters/);
    assert.equal(await page.page.getByLabel("Byte order mark").isChecked(), true);
  });

  test("formatting says that it changes what is signed, and changes white space only", async () => {
    const { page } = opened;
    await page.openFile('{"b":15000.0,"a":["\\u00e9\\/",{}],"c":12345678901234567890}');
    await page.press("Format (changes what is signed)");
    await page.checked();
    assert.match(await page.note.innerText(), /bytes changed/);
    const formatted = '{\n  "b": 15000.0,\n  "a": [\n    "\\u00e9\\/",\n    {}\n  ],\n  "c": 12345678901234567890\n}';
    assert.equal(Buffer.from(await page.bytes(), "hex").toString(), formatted);
  });
});
