// Two releases on a static host with `max-age`, as GitHub Pages sends it: a page and its files are always of one release.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { filesOf, listen } from "../server.mjs";
import { dist, launch, Playground, root, settled } from "./page.mjs";

let browser, folder, releases, host, context;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "preswald-releases-"));
  releases = { 1: dist, 2: built(folder) };
});
after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  host = await startHost();
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await host.close();
});

/** The next release, with another heading, style and worker. */
function built(folder) {
  cpSync(join(root, "www"), join(folder, "www"), { recursive: true, filter: (path) => !path.endsWith("node_modules") });
  mkdirSync(join(folder, "dist"));
  for (const used of ["www/node_modules", "dist/npm", "docs", "xtask", "pkg-template"]) symlinkSync(join(root, used), join(folder, used));
  const texts = join(folder, "www/src/playground/texts.ts");
  writeFileSync(texts, readFileSync(texts, "utf8").replace('"Webhook playground"', '"Release 2"'));
  appendFileSync(join(folder, "www/src/playground/style.css"), "body { --release: 2; }\n");
  for (const worker of ["check", "explain"])
    appendFileSync(join(folder, `www/src/playground/workers/${worker}.ts`), "\nself.name = '2';\n");
  const { status, stderr } = spawnSync(process.execPath, [join(folder, "www/build.mjs")], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return join(folder, "dist/www");
}

/** `release` is what is published; `faults` has an answer of its own for some paths. */
async function startHost() {
  const host = { release: 1, faults: {} };
  const server = await listen((request, response) => {
    const [, app, path] = /^(\/[^/]+\/)([^?]*)/.exec(request.url) ?? [];
    if (app === undefined) return response.writeHead(404).end();
    const headers = { "Cache-Control": "max-age=600" };
    if (app === "/other/") return response.writeHead(200, { ...headers, "Content-Type": "text/html" }).end("<title>Other</title>");
    if (host.faults[path]) return host.faults[path](response, readFileSync(fileOf(host.release, path)));
    request.url = path === "index" ? "/" : `/${path}`;
    return filesOf(releases[host.release], { headers })(request, response);
  });
  return Object.assign(host, { url: `${server.origin}/playground/`, origin: server.origin, close: server.close });
}

function fileOf(release, path) {
  return join(releases[release], path || "index.html");
}

/** The path of `page.js`, say, in a release. */
function pathIn(release, file) {
  const [name, extension] = file.split(".");
  return file === "" ? "" : readdirSync(releases[release]).find((made) => new RegExp(`^${name}-\\w{8}\\.${extension}$`).test(made));
}

async function open(url = host.url) {
  const page = await context.newPage();
  const playground = new Playground(page, context);
  await page.goto(url);
  await playground.checked();
  return playground;
}

/** The release of the HTML, the style and the names of the scripts. */
async function releasesOf({ page }) {
  const seen = await page.evaluate(() => ({
    html: document.querySelector("h1").textContent === "Release 2" ? 2 : 1,
    style: Number(getComputedStyle(document.body).getPropertyValue("--release") || 1),
    scripts: [...document.scripts].map(({ src }) => src.split("/").at(-1)),
  }));
  const scripts = [1, 2].find((release) => seen.scripts.every((name) => readdirSync(releases[release]).includes(name)));
  const workers = [1, 2].find((release) => page.workers().every((worker) => worker.url().endsWith(pathIn(release, "check.js"))));
  return { ...seen, scripts, workers };
}

const ALL_OF = (release) => ({ html: release, style: release, scripts: release, workers: release });

/** Looks for an update, and waits until it is installed, or has failed. */
function update({ page }) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    while (worker?.state === "installing") await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
    return worker?.state;
  });
}

/** The files in each cache of the page. */
function kept({ page }) {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("preswald"));
    const files = async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url.split("/").at(-1)).sort();
    return Promise.all(names.map(files));
  });
}

const whole = (release) =>
  ["", "check.js", "explain.js", "favicon.svg", "page.js", "start.js", "style.css"].map((file) => pathIn(release, file)).sort();

describe("after a release", () => {
  test("a new tab is of the new release, an open page keeps the old one, and each is kept whole", async () => {
    const old = await open();
    await settled(old.page);
    host.release = 2;
    const newer = await open();
    assert.deepEqual(await releasesOf(newer), ALL_OF(2));
    assert.equal(await update(newer), "installed");
    assert.deepEqual(await kept(newer), [whole(1), whole(2)]);
    await old.press("Try one that does not");
    await old.page.getByText("secret_quoted").first().waitFor({ timeout: 10_000 });
    assert.deepEqual(
      old.page
        .workers()
        .map((worker) => worker.url().split("/").at(-1))
        .sort(),
      ["check.js", "explain.js"].map((file) => pathIn(1, file)),
    );
    await newer.press("Try one that does not");
    await newer.page.getByText("secret_quoted").first().waitFor({ timeout: 10_000 });
  });

  test("a reload, and offline after it, are of one release", async () => {
    const page = await open();
    await settled(page.page);
    host.release = 2;
    await page.page.reload();
    await page.checked();
    assert.deepEqual(await releasesOf(page), ALL_OF(2));
    await update(page);
    await context.setOffline(true);
    await page.page.reload();
    await page.checked();
    assert.deepEqual(await releasesOf(page), ALL_OF(1));
  });

  test("once no page of the old release is open, the new one alone is kept", async () => {
    const page = await open();
    await settled(page.page);
    host.release = 2;
    await update(page);
    await page.page.goto(`${host.origin}/other/`);
    await page.page.waitForFunction(async () => (await caches.keys()).length === 1);
    await page.page.goto(host.url);
    await page.checked();
    assert.deepEqual(await kept(page), [whole(2)]);
    await context.setOffline(true);
    await page.page.reload();
    await page.checked();
    assert.deepEqual(await releasesOf(page), ALL_OF(2));
  });
});

const FAULTS = {
  "ends halfway": (response, content) => {
    response.writeHead(200, { "Content-Type": "text/javascript", "Content-Length": content.length });
    response.write(content.subarray(0, content.length / 2), () => response.destroy());
  },
  "is half uploaded": (response, content) =>
    response.writeHead(200, { "Content-Type": "text/javascript" }).end(content.subarray(0, content.length / 2)),
  "is missing": (response) => response.writeHead(404).end(),
  "is a login page": (response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<title>Log in</title>"),
};

describe("a release that cannot be loaded whole is not kept", () => {
  const CASES = Object.keys(FAULTS).flatMap((fault, at) =>
    ["", "explain.js", "style.css", "page.js"].slice(at % 2, (at % 2) + 3).map((file) => [file, fault]),
  );
  for (const [file, fault] of CASES) {
    test(`${file || "index.html"} ${fault}`, async () => {
      const page = await open();
      await settled(page.page);
      host.release = 2;
      host.faults = { [pathIn(2, file)]: FAULTS[fault] };
      assert.equal(await update(page), "redundant");
      assert.deepEqual(await kept(page), [whole(1)]);
      await context.setOffline(true);
      await page.page.reload();
      await page.checked();
      assert.deepEqual(await releasesOf(page), ALL_OF(1));
      await context.setOffline(false);
      host.faults = {};
      assert.equal(await update(page), "installed");
      assert.deepEqual(await kept(page), [whole(1), whole(2)]);
    });
  }

  test("a cache in between has the new worker and the old page", async () => {
    const page = await open();
    await settled(page.page);
    const old = readFileSync(fileOf(1, ""));
    host.release = 2;
    host.faults = { "": (response) => response.writeHead(200, { "Content-Type": "text/html" }).end(old) };
    assert.equal(await update(page), "redundant");
    assert.deepEqual(await kept(page), [whole(1)]);
  });
});

describe("the kept page is shown where the host", () => {
  const ANSWERS = {
    "answers 500": (response) => response.writeHead(500).end("out of order"),
    "answers 503 with a page": (response) => response.writeHead(503, { "Content-Type": "text/html" }).end("<h1>Back soon</h1>"),
    "answers 429": (response) => response.writeHead(429).end(),
    "never answers": () => {},
    "stops in the middle of the page": (response, content) => {
      response.writeHead(200, { "Content-Type": "text/html", "Content-Length": content.length });
      response.write(content.subarray(0, 900));
    },
    "closes the connection": (response) => response.destroy(),
  };
  for (const [name, answer] of Object.entries(ANSWERS)) {
    test(name, async () => {
      const page = await open();
      await settled(page.page);
      host.faults = { "": answer };
      await page.page.reload();
      await page.checked();
      assert.deepEqual(await releasesOf(page), ALL_OF(1));
    });
  }
});

test("offline, each path that serves the page serves it, and no other path", async () => {
  const page = await open();
  await settled(page.page);
  await context.setOffline(true);
  for (const path of ["", "index.html", "index", "?utm_source=x", "index.html?x#delivery=AAAA"]) {
    await page.page.goto(host.url + path);
    await page.checked();
    assert.deepEqual(await releasesOf(page), ALL_OF(1), path);
  }
  await assert.rejects(page.page.goto(`${host.url}docs/index.html`), /ERR_INTERNET_DISCONNECTED/);
});

test("caches of other applications, and of a second copy of the page, are left alone", async () => {
  const other = await context.newPage();
  await other.goto(`${host.origin}/other/`);
  const names = ["other-app-v1", "preswald-other", "0123456789abcdef"];
  await other.evaluate(
    (names) => Promise.all(names.map(async (name) => (await caches.open(name)).put("/other/document", new Response("typed")))),
    names,
  );
  const page = await open();
  const copy = await open(`${host.origin}/copy/`);
  for (const { page: each } of [page, copy]) await settled(each);
  host.release = 2;
  await update(page);
  await page.page.close();
  await copy.page.waitForFunction(
    (first) => caches.keys().then((keys) => keys.filter((key) => key.includes(first)).length === 1),
    "/playground/",
  );
  const left = await other.evaluate(() => caches.keys());
  for (const name of names) assert.ok(left.includes(name), name);
  assert.equal(left.filter((name) => name.includes("/copy/")).length, 1);
  await context.setOffline(true);
  await copy.page.reload();
  await copy.checked();
  assert.deepEqual(await releasesOf(copy), ALL_OF(1));
});
