// The main path in Firefox: load, verify, diagnose, apply the fix, and keep every byte.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { sign } from "../../signature.mjs";
import { servePlainly } from "../page.mjs";
import { ALL, serveOpenPage, tryWaysOut } from "../ways-out.mjs";

const launch = (more = {}) =>
  puppeteer.launch({ browser: "firefox", executablePath: process.env.FIREFOX ?? "firefox", headless: true, ...more });

let server;
let browser;
let page;
const errors = [];
before(async () => {
  server = await servePlainly();
  browser = await launch();
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

/** Not in Firefox, or not to be seen: it keeps no log of look-ups that a test could read. */
const NOT_THERE = [
  "PaymentRequest",
  "WebRTC by its old name",
  "WebSocketStream",
  "dns-prefetch",
  "fetchLater",
  "manifest",
  "speculation rules",
];

/** What neither a policy nor a page can close. */
const LEFT = ["WebRTC of a frame in a shadow root", "WebRTC of a frame that is not loaded yet", "link to a new window", "preconnect"];

/** As people have them: the driver switches them off, and Firefox keeps WebRTC away from this machine. */
const PREFERENCES = {
  "network.http.speculative-parallel-limit": 6,
  "media.peerconnection.ice.loopback": true,
  "browser.send_pings": true,
};

const PAGES = {
  "every way out is tried: an open page lets all through that Firefox has": [
    serveOpenPage,
    ALL.filter((name) => !NOT_THERE.includes(name)),
  ],
  "of the playground only what is told gets through": [servePlainly, LEFT],
};

for (const [name, [serve, through]] of Object.entries(PAGES)) {
  test(name, async () => {
    const own = await launch({ extraPrefsFirefox: PREFERENCES });
    const tried = await serve();
    try {
      const newPage = async () => {
        const tab = await own.newPage();
        // A tab that has left its page may never say that it is closed.
        const close = () => Promise.race([tab.close().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 2000))]);
        return { goto: (url) => tab.goto(url), evaluate: (code) => tab.evaluate(code), close };
      };
      assert.deepEqual(await tryWaysOut(`${tried.origin}/`, { newPage, finish: () => own.close() }), through);
    } finally {
      await own.close();
      await tried.close();
    }
  });
}
