// The main path in Firefox: load, verify, diagnose, apply the fix, and keep every byte.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { sign } from "../../signature.mjs";
import { servePlainly } from "../page.mjs";

let server;
let browser;
let page;
const errors = [];
before(async () => {
  server = await servePlainly();
  browser = await puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX ?? "firefox", headless: true });
  page = await browser.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(server.origin);
  await page.evaluate(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.effectiveDirective));
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function outcome() {
  await page.waitForFunction(() => document.querySelector("outcome-banner").ariaBusy === "false");
  return page.$eval("outcome-banner", ({ dataset }) => dataset.code);
}

test("an example that does not verify is diagnosed, and the fix applied", async () => {
  await page.click("#try-bad");
  await page.waitForFunction(() => document.querySelector("#signature").value !== "");
  assert.equal(await outcome(), "signature_mismatch");
  await page.waitForSelector("diagnosis-card button.primary");
  assert.match(await page.$eval("diagnosis-card", ({ innerText }) => innerText), /secret_quoted/);
  await page.click("diagnosis-card button.primary");
  assert.equal(await outcome(), "verified");
});

test("a dropped request fills both fields byte for byte", async () => {
  const body = '{\r\n"a":"é\u2028\u200b"}\r\n';
  const signature = sign(body);
  const request = `POST / HTTP/1.1\r\nX-Preswald-Signature: ${signature}\r\n\r\n${body}`;
  await page.evaluate((text) => {
    // Firefox gives an event that a script made no clipboard, so the request is dropped.
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "request.http"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, request);
  await page.waitForFunction((header) => document.querySelector("#signature").value === header, {}, signature);
  // The signature matches, and what it covers is not an event.
  assert.equal(await outcome(), "invalid_payload");
  assert.equal(await page.$eval("payload-field", ({ value }) => value), body);
});

test("nothing was refused by the policy, and nothing failed", async () => {
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.deepEqual(errors, []);
});
