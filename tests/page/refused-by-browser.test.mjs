// What the browser refuses is said: no click ends in an error that nobody sees.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import * as hooks from "node:test";
import { openOnce } from "./page.mjs";

const { describe, test } = hooks;
const opened = openOnce(hooks);

/** Runs something in the page, and loads it again afterwards. */
async function without(change, use) {
  const { page } = opened.page;
  await page.evaluate(change);
  try {
    await use(page);
  } finally {
    await page.reload();
    await opened.page.checked();
  }
}

const noClipboard = () => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });

describe("refused by the browser", () => {
  test("the clipboard, as in a page of plain HTTP: code", async () => {
    await opened.page.openFile("{}");
    await without(noClipboard, async (page) => {
      await page.locator("#take summary").click();
      await page.getByRole("button", { name: "Copy", exact: true }).click();
      await page.getByText("did not allow copying").waitFor();
    });
  });

  test("the clipboard: a link", async () => {
    await opened.page.openFile("{}");
    await without(noClipboard, async (page) => {
      await opened.page.press("Share…");
      await page.getByRole("button", { name: "Copy the link" }).click();
      await page.getByText("did not allow copying").waitFor();
    });
  });

  test("compression: a link", async () => {
    await opened.page.openFile("{}");
    await without("delete globalThis.CompressionStream", async (page) => {
      await opened.page.press("Share…");
      await page.getByText("This browser cannot make a link").waitFor();
    });
  });

  test("a payload that is too large to pack for a link", async () => {
    const { page } = opened.page;
    await opened.page.openFile(randomBytes(4 * 1024 * 1024));
    await opened.page.press("Share…");
    await page.getByText("too large for a link").waitFor();
    await page.reload();
    await opened.page.checked();
  });

  test("workers: the check says that it failed", async () => {
    const { page } = opened.page;
    await page.addInitScript(() => {
      globalThis.Worker = function Worker() {
        throw new Error("no workers here");
      };
    });
    await page.reload();
    await page.getByText("no workers here").waitFor();
    assert.equal(await opened.page.outcome(), "failed");
  });
});
