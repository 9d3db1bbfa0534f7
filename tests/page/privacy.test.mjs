// What is entered into the page stays in it: the browser keeps it there, and the page never tries.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { listen } from "../server.mjs";
import { Playground, SECRET, launch, pathOf, servePlainly, serveWithHeaders } from "./page.mjs";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'";

const OWN = ["/", "/sw.js", ...["style.css", "start.js", "page.js", "check.js", "explain.js", "favicon.svg"].map(pathOf)];

const SERVERS = { "a plain static server": servePlainly, "cargo xtask playground's server": serveWithHeaders };

/** Not the documented one, so that finding it anywhere means something. */
const CANARY = "canary-secret-4711";

let browser;
before(async () => void (browser = await launch()));
after(() => browser?.close());

for (const [name, serve] of Object.entries(SERVERS)) {
  describe(`on ${name}`, () => {
    let server, page;
    before(async () => void (server = await serve()));
    after(() => server?.close());
    beforeEach(async () => {
      page = await Playground.open(browser, server.origin, { serviceWorkers: "allow", permissions: ["clipboard-read", "clipboard-write"] });
    });
    afterEach(() => page.close());

    test("a whole session asks for the page's own files only, stores only the theme, and leaves no trace of the secret", async () => {
      await page.load("app.deployed");
      await page.secret.fill(CANARY);
      // The example is signed with the documentation's placeholder.
      assert.match(await page.diagnosis(), /secret_unset/);
      await page.press("Sign the payload");
      await page.press("Show");
      await page.press("Add an older secret");
      await page.olderSecret.fill(`"${CANARY}"`);
      await page.dropFile([0x7b, 0xff, 0x0d, 0x0a]);
      await page.issues.first().click();
      await page.load("user.interaction");
      for (const fold of ["#compare summary", "#signed summary", "#take summary"]) await page.page.locator(fold).click();
      for (const language of ["Node", "Worker", "Python", "Rust", "curl"]) await page.page.getByLabel(language, { exact: true }).check();
      await page.press("Share…");
      await page.page.waitForFunction(() => document.querySelector("dialog").open);
      const link = await page.page.locator("dialog .link").inputValue();
      await page.press("Close");
      await page.page.locator("#theme").selectOption("dark");
      await page.header.fill("sha256=x");
      assert.equal(await page.outcome(), "malformed_signature");
      await page.diagnosis();

      assert.deepEqual(await page.violations(), []);
      assert.deepEqual(page.errors, []);
      assert.deepEqual(
        page.requests.filter((url) => !OWN.includes(url.replace(server.origin, "").replace(/\.(gz|br)$/, ""))),
        [],
      );

      const kept = await page.page.evaluate(async () => {
        const caches_ = await Promise.all(
          (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
        );
        return {
          url: location.href,
          local: { ...localStorage },
          others: sessionStorage.length + document.cookie.length + (await indexedDB.databases()).length,
          history: history.state,
          cached: caches_.flat(),
        };
      });
      assert.deepEqual(
        { ...kept, cached: undefined },
        { url: `${server.origin}/#code=curl`, local: { theme: "dark" }, others: 0, history: null, cached: undefined },
      );
      assert.deepEqual(
        kept.cached.filter((url) => !OWN.includes(url.replace(server.origin, ""))),
        [],
      );

      const html = await page.page.evaluate(() => {
        const roots = [document, document.querySelector(".editor").shadowRoot];
        return roots.map((root) => (root.documentElement ?? root).innerHTML ?? root.documentElement.outerHTML).join("\n");
      });
      for (const [where, text] of Object.entries({ html, link, logs: page.logs.join("\n"), urls: page.requests.join("\n") })) {
        assert.equal(text.includes(CANARY), false, `the secret is in ${where}`);
      }
      assert.equal(Buffer.from(link.split("#delivery=")[1], "base64url").includes(CANARY), false);
    });

    test("a reload forgets everything that was entered", async () => {
      await page.load("app.deployed");
      assert.equal(await page.secret.getAttribute("type"), "password");
      assert.equal(await page.secret.getAttribute("autocomplete"), "off");
      await page.page.reload();
      await page.checked();
      assert.deepEqual([await page.secret.inputValue(), await page.header.inputValue(), await page.bytes()], ["", "", ""]);
    });

    test("a worker of the page cannot reach the network", async () => {
      const reached = [];
      const outside = await listen((request, response) => {
        reached.push(request.url);
        response.setHeader("Access-Control-Allow-Origin", "*").end();
      });
      try {
        await page.load("app.deployed");
        await page.secret.fill("x");
        await page.diagnosis();
        const workers = page.page.workers();
        assert.deepEqual(workers.map((worker) => new URL(worker.url()).pathname).sort(), [pathOf("check.js"), pathOf("explain.js")]);
        for (const worker of workers) {
          const ways = await worker.evaluate((url) => {
            const attempts = {
              fetch: () => fetch(url),
              XMLHttpRequest: () => new XMLHttpRequest(),
              WebSocket: () => new WebSocket(url.replace("http", "ws")),
              EventSource: () => new EventSource(url),
              importScripts: () => importScripts(url),
              Worker: () => new Worker(url),
              caches: () => caches.open("x"),
              indexedDB: () => indexedDB.open("x"),
              BroadcastChannel: () => new BroadcastChannel("x"),
            };
            return Object.keys(attempts).filter((name) => {
              try {
                attempts[name]();
                return true;
              } catch {
                return false;
              }
            });
          }, outside.origin);
          assert.deepEqual(ways, [], worker.url());
        }
        assert.deepEqual(reached, []);
      } finally {
        await outside.close();
      }
    });
  });
}

describe("the policy in the page itself", () => {
  let server, page;
  before(async () => {
    server = await servePlainly();
    page = await Playground.open(browser, server.origin);
  });
  after(async () => {
    await page?.close();
    await server?.close();
  });

  test("is as strict as it can be, and comes before anything that the page loads", async () => {
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
    "worker-src": { "foreign worker": (url) => void new Worker(`data:text/javascript,fetch("${url}")`) },
    "style-src-elem": {
      stylesheet: (url) => document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: url })),
    },
    "frame-src": { frame: (url) => document.body.append(Object.assign(document.createElement("iframe"), { src: url })) },
    "form-action": {
      // Into a new window: the page itself is not left by a script at all.
      form: (url) => {
        const properties = { action: url, method: "post", target: "_blank" };
        const form = document.body.appendChild(Object.assign(document.createElement("form"), properties));
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
          await page.page.evaluate(() => void (window.violations.length = 0));
          await page.page.evaluate(attempt, `${outside.origin}/?secret`);
          await page.page.waitForFunction(() => window.violations.length > 0, null, { timeout: 5000 });
          assert.deepEqual([...new Set(await page.violations())], [directive]);
          assert.deepEqual(reached, []);
        } finally {
          await outside.close();
        }
      });
    }
  }
});

describe("a shared link", () => {
  let server;
  before(async () => void (server = await servePlainly()));
  after(() => server?.close());

  test("brings payload and header byte for byte, not the secret, and leaves the address bar clean", async () => {
    const page = await Playground.open(browser, server.origin);
    const payload = '{\r\n"a":"é\u2028"}\r';
    await page.openFile(payload);
    await page.secret.fill(SECRET);
    await page.header.fill("sha256=abc");
    await page.press("Share…");
    await page.page.waitForFunction(() => document.querySelector("dialog").open);
    assert.match(await page.page.locator("dialog").innerText(), /personal data.*secret is never in the link/s);
    const link = await page.page.locator("dialog .link").inputValue();
    await page.close();

    const other = await Playground.open(browser, server.origin, { path: link.slice(server.origin.length) });
    await other.page.waitForFunction(() => document.querySelector("#signature").value !== "");
    await other.checked();
    assert.equal(await other.bytes(), Buffer.from(payload).toString("hex"));
    assert.equal(await other.header.inputValue(), "sha256=abc");
    assert.equal(await other.secret.inputValue(), "");
    assert.equal(other.page.url(), `${server.origin}/`);
    assert.equal(
      other.requests.some((url) => url.includes("delivery=")),
      false,
    );
    await other.close();
  });

  test("opens with what mails, chats and trackers put behind it", async () => {
    const page = await Playground.open(browser, server.origin);
    await page.openFile("{}");
    await page.header.fill("sha256=abc");
    await page.press("Share…");
    await page.page.waitForFunction(() => document.querySelector("dialog").open);
    const link = await page.page.locator("dialog .link").inputValue();
    await page.close();
    for (const more of [".", ")", ">", "&utm_source=mail", "%3D", "=", "_", "?x=1", "…", "%20and"]) {
      const other = await Playground.open(browser, server.origin, { path: link.slice(server.origin.length) + more });
      await other.page.waitForFunction(() => document.querySelector("#signature").value !== "");
      await other.checked();
      assert.deepEqual([await other.bytes(), await other.header.inputValue()], ["7b7d", "sha256=abc"], more);
      await other.close();
    }
  });

  test("that is damaged says so", async () => {
    const page = await Playground.open(browser, server.origin, { path: "/#delivery=AAAA" });
    await page.page.waitForFunction(() => /damaged/.test(document.querySelector("#signature-note").textContent));
    await page.close();
  });

  test("is refused for a payload that is too large", async () => {
    const page = await Playground.open(browser, server.origin);
    await page.openFile(JSON.stringify(Array.from({ length: 9000 }, (_, at) => (at * 2654435761) % 4294967296)));
    await page.press("Share…");
    await page.page.waitForFunction(() => document.querySelector("dialog").open);
    assert.match(await page.page.locator("dialog").innerText(), /too large for a link/);
    await page.close();
  });
});
