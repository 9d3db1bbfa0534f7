// Nothing that a person has typed is lost: one Undo takes back what a button, a link or a file has changed.
import assert from "node:assert/strict";
import * as hooks from "node:test";
import { sign } from "../signature.mjs";
import { openOnce, SECRET } from "./page.mjs";

const { describe, test } = hooks;
const opened = openOnce(hooks);

const EVENT = '{"id":"evt_1",\r\n"n":1.0}\n';

const TYPED = { payload: EVENT, secrets: ["the newest", "an older one"], header: "sha256=typed", digest: "of my code" };

async function type({ page }, { payload, secrets: [newest, older], header, digest }) {
  await opened.page.openFile(payload);
  await opened.page.secret.fill(newest);
  if (older !== undefined) {
    await opened.page.press("Add an older secret");
    await opened.page.olderSecret.fill(older);
  }
  await opened.page.header.fill(header);
  if (!(await page.locator("#compare").evaluate(({ open }) => open))) await page.locator("#compare summary").click();
  await page.locator("#digest").fill(digest);
  await opened.page.checked();
}

async function typed({ page }) {
  await opened.page.checked();
  return page.evaluate(() => ({
    payload: document.querySelector("payload-field").value,
    secrets: document.querySelector("secret-fields").values.map(({ text }) => text),
    header: document.querySelector("#signature").value,
    digest: document.querySelector("#digest").value,
  }));
}

/** Waits for a change of any field. */
async function changes(page, act) {
  const before = JSON.stringify(await typed(page));
  await act();
  for (let look = 0; look < 100 && JSON.stringify(await typed(page)) === before; look++) await page.page.waitForTimeout(50);
  assert.notEqual(JSON.stringify(await typed(page)), before, "nothing has changed");
}

describe("one Undo takes back", () => {
  const CASES = {
    Clear: ["", (page) => page.press("Clear")],
    "Sign the payload": ["", (page) => page.press("Sign the payload")],
    "a test event": ["", (page) => page.page.locator("#test-event").selectOption("app.deleted")],
    "a shared link": ["", (page) => page.page.evaluate((link) => void (location.hash = link), "#delivery=S1RSqY7lAgA")],
    "a file": ["", (page) => page.dropFile("POST / HTTP/1.1\r\nX-Preswald-Signature: sha256=b\r\n\r\n{}"), 2],
    "a copy": ["", (page) => page.pasteInto("body", "POST / HTTP/1.1\nX-Preswald-Signature: sha256=b\n\n{}")],
  };
  for (const [name, [, act, undos = 1]] of Object.entries(CASES)) {
    test(name, async () => {
      const { page } = opened;
      await type(page, TYPED);
      await changes(page, () => act(page));
      for (let undo = 0; undo < undos; undo++) await page.page.locator("#undo").click();
      assert.deepEqual(await typed(page), TYPED);
    });
  }

  for (const button of ["Try one that verifies", "Try one that does not"]) {
    test(button, async () => {
      const { page } = opened;
      const given = { ...TYPED, payload: "" };
      await type(page, given);
      await changes(page, () => page.press(button));
      await page.press("Undo");
      assert.deepEqual(await typed(page), given);
    });
  }

  test("the fix", async () => {
    const { page } = opened;
    const given = { ...TYPED, secrets: [`"${SECRET}"`], header: sign(EVENT) };
    await type(page, given);
    await page.diagnosis();
    await changes(page, () => page.press("Apply the fix to the secret"));
    await page.press("Undo the fix");
    assert.deepEqual(await typed(page), given);
  });
});

test("signing with a secret that is none changes nothing, and says why", async () => {
  const { page } = opened;
  await type(page, { ...TYPED, secrets: ["no hex"] });
  await page.page.getByLabel("Read the secret as").selectOption("hex");
  await page.press("Sign the payload");
  await page.page.getByText("This is not hex").nth(1).waitFor();
  assert.deepEqual(await typed(page), { ...TYPED, secrets: ["no hex"] });
});

test("a test event keeps the secrets, and is signed with the newest", async () => {
  const { page } = opened;
  await type(page, TYPED);
  await changes(page, () => page.page.locator("#test-event").selectOption("app.deleted"));
  assert.deepEqual((await typed(page)).secrets, TYPED.secrets);
  assert.equal(await page.outcome(), "verified");
});

test("an example that does not verify has one cause, whatever secret was typed before", async () => {
  const { page } = opened;
  await page.secret.fill("mine");
  await changes(page, () => page.press("Try one that does not"));
  assert.match(await page.diagnosis(), /Proven.*secret_quoted/s);
});

describe("several lines pasted as a secret are a choice", () => {
  const paste = async (text) => {
    await opened.page.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await opened.page.secret.press("Control+V");
  };
  const choices = () => opened.page.page.locator("secret-fields .choices button").allInnerTexts();

  const CASES = {
    "a .env file": [`PORT=3000\n# of the webhook\nPRESWALD_WEBHOOK_SECRET="${SECRET}"\n`, ["PORT", "PRESWALD_WEBHOOK_SECRET"]],
    "lines of a shell": [`export A=1\r\nexport PRESWALD_WEBHOOK_SECRET='${SECRET}'\r\n`, ["A", "PRESWALD_WEBHOOK_SECRET"]],
    YAML: [`env:\n  PORT: 3000\n  PRESWALD_WEBHOOK_SECRET: ${SECRET}`, ["PORT", "PRESWALD_WEBHOOK_SECRET"]],
  };
  for (const [name, [text, names]] of Object.entries(CASES)) {
    test(name, async () => {
      const { page } = opened;
      await page.secret.fill("typed before");
      await paste(text);
      assert.deepEqual(await choices(), names);
      assert.equal(await page.secret.inputValue(), "typed before");
      await page.page.getByRole("button", { name: "PRESWALD_WEBHOOK_SECRET" }).click();
      assert.equal(await page.secret.inputValue(), SECRET);
      assert.deepEqual(await choices(), []);
    });
  }

  for (const [name, text] of Object.entries({ "one line": `A=${SECRET}\n`, "lines of base64": "YWJj\nZGVm==\n" })) {
    test(`${name} is none`, async () => {
      await paste(text);
      assert.deepEqual(await choices(), []);
      assert.equal((await opened.page.secret.inputValue()).replaceAll(" ", ""), text.replaceAll("\n", ""));
    });
  }
});

describe("a file and a pasted text have one limit, in bytes", () => {
  const LIMIT = 4 * 1024 * 1024;
  const note = () => opened.page.note.innerText();

  test("a file", async () => {
    await opened.page.openFile("1".repeat(LIMIT + 1));
    assert.match(await note(), /larger than 4 MiB/);
  });

  test("a text of fewer characters than bytes", async () => {
    const { page } = opened;
    await page.page.evaluate(
      (characters) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", "é".repeat(characters));
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      },
      LIMIT / 2 + 1,
    );
    assert.match(await note(), /The pasted text is larger than 4 MiB/);
    assert.equal(await page.bytes(), "");
  });
});
