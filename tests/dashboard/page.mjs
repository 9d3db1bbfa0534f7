// The dashboard's page in Chromium, used by keyboard.
import assert from "node:assert/strict";
import { launch } from "../page/page.mjs";

export { launch };

export class DashboardPage {
  errors = [];

  static async open(browser, own, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const opened = new DashboardPage(page, context);
    page.on("pageerror", (error) => opened.errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && opened.errors.push(message.text()));
    await page.addInitScript(() => {
      window.violations = [];
      document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.effectiveDirective));
    });
    await opened.goto(own);
    return opened;
  }

  constructor(page, context) {
    this.page = page;
    this.context = context;
    this.table = page.locator("delivery-table");
    this.detail = page.locator("delivery-detail");
    this.banner = page.locator("delivery-detail outcome-banner");
  }

  async goto(own) {
    await this.page.goto(own.ready.url);
    await this.page.locator("main:not([hidden])").waitFor();
  }

  close() {
    return this.context.close();
  }

  key(name) {
    return this.page.keyboard.press(name);
  }

  /** Goes to a control with Tab alone. */
  async tabTo(description, isThere) {
    for (let count = 0; count < 150; count++) {
      await this.key("Tab");
      if (await this.page.evaluate(isThere)) return;
    }
    assert.fail(`Tab does not reach ${description}`);
  }

  /** Goes to the button with these words, in what is open. */
  async tabToButton(words) {
    for (let count = 0; count < 150; count++) {
      await this.key("Tab");
      const focused = await this.page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
      if (focused === words) return;
    }
    assert.fail(`Tab does not reach the button ${words}`);
  }

  async pressButton(words) {
    await this.tabToButton(words);
    await this.key("Enter");
  }

  /** The rows that are drawn, from the top. */
  rows() {
    return this.page.evaluate(() =>
      Array.from(document.querySelectorAll("delivery-table .row"), (row) =>
        Object.fromEntries(Array.from(row.children, (cell) => [cell.className, cell.textContent])),
      ),
    );
  }

  /** Waits until the newest row has this outcome. */
  async newest(outcome) {
    await this.page.waitForFunction((outcome) => document.querySelector("delivery-table .row .outcome")?.textContent === outcome, outcome);
    return (await this.rows())[0];
  }

  /** Waits until so many deliveries are shown. */
  async count(text) {
    await this.page.waitForFunction((text) => document.querySelector("#count").textContent === text, text);
  }
}
