// The main path in Firefox: load, verify, diagnose, apply the fix, and keep every byte.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
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

test("axe finds nothing, in light and dark", async () => {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  for (const theme of ["light", "dark"]) {
    await page.select("#theme", theme);
    const found = await page.evaluate(async () =>
      (await window.axe.run()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    );
    assert.deepEqual(found, [], theme);
  }
});

test("by keyboard: each stop is in view below the banner, and the way back is the same", async () => {
  const stop = () =>
    page.evaluate(() => {
      const active = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
      const banner = document.querySelector("outcome-banner").getBoundingClientRect();
      const { top, bottom, height } = active.getBoundingClientRect();
      const isAbove = active === document.body || active.closest("header, outcome-banner") !== null;
      const isSeen = isAbove || top >= banner.bottom - 1 || (height > innerHeight / 3 && bottom > banner.bottom + 40);
      return { name: active.id || active.getAttribute("aria-label") || active.textContent.trim().slice(0, 30), isSeen };
    });
  await page.focus("#test-event");
  const walk = async (press) => {
    const stops = [];
    for (let count = 0; count < 14; count++) {
      const { name, isSeen } = await stop();
      assert.ok(isSeen, `${name} is behind the banner`);
      stops.push(name);
      await press();
    }
    return stops;
  };
  const there = await walk(() => page.keyboard.press("Tab"));
  assert.equal(new Set(there).size, there.length, there.join());
  const back = await walk(async () => {
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
  });
  assert.deepEqual(back.slice(1).reverse(), there.slice(1));
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
