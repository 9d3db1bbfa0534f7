// Where the page cannot run, it says so and why, before anybody enters anything; and it runs wherever it can.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { filesOf, listen } from "../server.mjs";
import { dist, launch, pathOf } from "./page.mjs";

/** The name of a machine in a local network, which is no secure context. */
const LAN = "box.lan";

let browser;
before(async () => void (browser = await launch(`--host-resolver-rules=MAP ${LAN} 127.0.0.1`)));
after(() => browser?.close());

/** Opens the page on a host with these headers, in a browser of this kind. */
async function open({ headers, change, missing, init, path = "", host = "127.0.0.1", url, ...options }, use) {
  const files = filesOf(dist, { headers, change });
  const server = await listen((request, response) => (request.url === missing ? response.writeHead(404).end() : files(request, response)));
  const context = await browser.newContext({ serviceWorkers: "block", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  try {
    if (init) await page.addInitScript(init);
    await page.goto(url ?? `http://${host}:${server.port}/${path}`);
    await use(page);
  } finally {
    await context.close();
    await server.close();
  }
}

/** What can be read in the banner: once it matches, or in the end. */
async function saidIn(page, why) {
  let said;
  for (let look = 0; look < 50; look++) {
    said = await page.locator("outcome-banner").evaluate(({ innerText }) => innerText);
    if (why.test(said)) break;
    await page.waitForTimeout(200);
  }
  return said;
}

const policy = (value) => ({ headers: { "Content-Security-Policy": value } });
const typed = (file, type, more) => ({ headers: (path) => (file.test(path) ? { "Content-Type": type, ...more } : {}) });
const NOSNIFF = { "X-Content-Type-Options": "nosniff" };

const SAYS = {
  "opened from a file": [{ url: pathToFileURL(join(dist, "index.html")).href }, /opened as a file.*npx serve/],
  "the policy default-src 'self'": [policy("default-src 'self'"), /'wasm-unsafe-eval' to script-src/],
  "the policy script-src 'self'": [policy("default-src 'self'; script-src 'self'"), /'wasm-unsafe-eval' to script-src/],
  "the policy default-src 'none'": [policy("default-src 'none'"), /refused the page's scripts.*Content-Security-Policy/],
  "the policy script-src of another host": [policy("script-src https://cdn.example"), /refused the page's scripts/],
  "the policy script-src with a nonce": [policy("script-src 'nonce-abc' 'strict-dynamic'"), /refused the page's scripts/],
  "the policy worker-src 'none'": [policy("worker-src 'none'"), /Content-Security-Policy.*worker-src/],
  "the policy child-src 'none'": [policy("child-src 'none'"), /Content-Security-Policy.*worker-src/],
  "the policy worker-src blob:": [policy("worker-src blob:"), /Content-Security-Policy.*worker-src/],
  "the policy require-trusted-types-for": [policy("require-trusted-types-for 'script'"), /require-trusted-types-for/],
  "the policy sandbox allow-scripts": [policy("sandbox allow-scripts"), /sandbox.*allow-same-origin/],
  "the policy sandbox": [policy("sandbox"), /needs JavaScript/],
  "JavaScript turned off": [{ javaScriptEnabled: false }, /needs JavaScript/],
  "scripts as text/plain, with nosniff": [typed(/js$/, "text/plain", NOSNIFF), /refused the page's scripts.*text\/javascript/],
  "scripts as text/html": [typed(/js$/, "text/html", NOSNIFF), /refused the page's scripts.*text\/javascript/],
  "one script as application/octet-stream": [
    typed(/page-/, "application/octet-stream", NOSNIFF),
    /does not run page-.*must be text\/javascript/,
  ],
  "a worker as text/plain": [typed(/check-/, "text/plain", NOSNIFF), /as text\/plain.*text\/javascript/],
  "a script that the browser cannot run": [{ init: "delete globalThis.customElements" }, /browser cannot run the page's script/],
};

describe("the page says why it cannot run, with", () => {
  for (const [name, [how, why]] of Object.entries(SAYS)) {
    test(name, () =>
      open(how, async (page) => {
        const said = await saidIn(page, why);
        assert.match(said, why);
        assert.doesNotMatch(said, /Not checked yet|Check the network/);
      }),
    );
  }
});

/** A browser of before module workers: it has them, but reads each as a classic script. */
const NO_MODULE_WORKERS = () => {
  const { Worker } = globalThis;
  globalThis.Worker = class extends Worker {
    constructor(url, options) {
      if (options?.type === "module") throw new TypeError("module workers are not supported");
      super(url, options);
    }
  };
};

const RUNS = {
  "plain HTTP in a local network": { host: LAN },
  "no module workers": { init: NO_MODULE_WORKERS },
  "no service workers": { init: () => delete Navigator.prototype.serviceWorker },
  "service workers that the browser refuses": {
    init: () =>
      Object.defineProperty(Navigator.prototype, "serviceWorker", {
        get: () => {
          throw new DOMException("refused", "SecurityError");
        },
      }),
  },
  "no storage": {
    init: () =>
      Object.defineProperty(globalThis, "localStorage", {
        get: () => {
          throw new DOMException("refused", "SecurityError");
        },
      }),
  },
  "scripts as text/plain, without nosniff": typed(/js$/, "text/plain"),
  "the policy that allows all it needs": policy(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'",
  ),
  "the policy with 'unsafe-eval'": policy("script-src 'self' 'unsafe-eval'"),
  "COEP and COOP": { headers: { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" } },
};

describe("the page runs, with", () => {
  for (const [name, how] of Object.entries(RUNS)) {
    test(name, () =>
      open(how, async (page) => {
        const errors = [];
        page.on("pageerror", ({ message }) => errors.push(message));
        await page.click("#try-bad");
        await page.locator("diagnosis-card", { hasText: "secret_quoted" }).waitFor();
        await page.click("diagnosis-card button.primary");
        await page.locator("outcome-banner[data-code=verified]").waitFor();
        assert.deepEqual(errors, []);
      }),
    );
  }

  test("plain HTTP, where nothing can be copied, says so", () =>
    open({ host: LAN }, async (page) => {
      await page.click("#try-good");
      await page.locator("outcome-banner[data-code=verified]").waitFor();
      await page.click("#take summary");
      await page.locator("take-along").getByRole("button", { name: "Copy" }).click();
      await page.locator("take-along .note", { hasText: "did not allow copying" }).waitFor();
      await page.click("#share");
      await page.locator("dialog .copy").click();
      await page.locator("dialog .note", { hasText: "did not allow copying" }).waitFor();
    }));
});

describe("the page says, before anything is entered where it can,", () => {
  const without = (code) => (path, content) => (path === pathOf("check.js") ? `${code}\n${content}` : content);
  const CASES = {
    "that there is no WebAssembly": ["delete globalThis.WebAssembly;", /this runtime has no WebAssembly/],
    "that WebAssembly is refused": [
      "WebAssembly.Module = function () { throw new WebAssembly.CompileError('refused'); };",
      /cannot start WebAssembly/,
    ],
  };
  for (const [name, [code, why]] of Object.entries(CASES)) {
    test(name, () => open({ change: without(code) }, async (page) => assert.match(await saidIn(page, why), why)));
  }

  test("that the host has a worker's file no longer, after a new release", () =>
    open({ missing: pathOf("explain.js") }, async (page) => {
      await page.click("#try-bad");
      await page.locator("diagnosis-card", { hasText: /explain-\w+\.js could not be loaded.*newer release.*reload/ }).waitFor();
    }));

  test("that the host lacks the page's script", () =>
    open({ missing: pathOf("page.js") }, async (page) =>
      assert.match(await saidIn(page, /answered 404 for page-/), /answered 404 for page-/),
    ));
});
