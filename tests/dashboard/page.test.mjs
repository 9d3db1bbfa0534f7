// The dashboard's page: everybody can use it, nothing that an endpoint or a sender sends harms it, and it stays quick.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { endpoint, statuses } from "../cli/endpoint.mjs";
import { file, run, signatureOf } from "../cli/preswald.mjs";
import { dashboard, freshState, SECRET, settled, until, WEBHOOK_SECRET } from "./dashboard.mjs";
import { manyLines } from "./many.mjs";
import { DashboardPage, launch } from "./page.mjs";
import { day, STATES } from "./states.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser;
let own;
let ids;
before(async () => {
  browser = await launch();
  own = await dashboard(["--retry-schedule", "1h"]);
  ids = await day(own);
});
after(async () => {
  await browser?.close();
  await own?.stop();
});

const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 320, height: 720 } };

async function check(page, name) {
  await page.evaluate(axe); // by the debugger, past the page's policy
  for (const [width, viewport] of Object.entries(WIDTHS)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(() => window.axe.run());
      const found = violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 200))]);
      assert.deepEqual(found, [], `${name}, ${width}, ${colorScheme}`);
    }
    const overflow = await page.evaluate(() => {
      const open = document.querySelector("dialog[open]");
      return open ? open.scrollWidth - open.clientWidth : document.documentElement.scrollWidth - innerWidth;
    });
    assert.ok(overflow <= 0, `${name} is ${overflow}px wider than the ${width} window`);
  }
}

describe("axe finds nothing in light and dark, wide and narrow, and nothing sticks out", () => {
  for (const [name, reach] of Object.entries(STATES)) {
    test(name, async () => {
      const opened = await DashboardPage.open(browser, own, { reducedMotion: "reduce" });
      await reach(opened, ids);
      await check(opened.page, name);
      assert.deepEqual(await opened.page.evaluate(() => window.violations), []);
      await opened.close();
    });
  }

  test("the first screen, and a dashboard that has ended", async () => {
    const empty = await dashboard();
    const opened = await DashboardPage.open(browser, empty, { reducedMotion: "reduce" });
    await opened.page.locator("start-screen h2").waitFor();
    await check(opened.page, "start");
    const text = await opened.page.locator("start-screen").innerText();
    assert.match(text, new RegExp(`curl ${empty.base}/v1/webhooks`));
    assert.match(text, new RegExp(`preswald webhooks test --endpoint ${empty.base}/inbox`));
    assert.ok(!(await opened.page.content()).includes(empty.ready.api_key));
    // The commands can be pasted.
    const [create, send, receive] = await opened.page.locator("start-screen pre").allInnerTexts();
    const paste = (command) =>
      JSON.parse(
        execFileSync("sh", ["-c", command], {
          env: { ...process.env, PRESWALD_API_KEY: empty.ready.api_key, PRESWALD_WEBHOOK_SECRET: SECRET },
          stdio: "pipe",
        }),
      );
    const { id, url } = paste(create);
    assert.equal(url, "http://localhost:3000/webhooks/preswald");
    assert.match(paste(send.replace("WEBHOOK_ID", id)).id, /^evt_/);
    assert.equal((await run(receive.replace("preswald webhooks ", "").split(" "))).code, 0);
    await opened.page.locator("#deliveries:not([hidden])").waitFor();
    await empty.stop();
    await opened.page.locator("#lost:not([hidden])").waitFor();
    await check(opened.page, "lost");
    await opened.close();
  });
});

test("what fails, and why, is seen without opening it", async () => {
  const opened = await DashboardPage.open(browser, own);
  const rows = await opened.rows();
  const failed = rows.filter(({ outcome }) => /Failed|failed|Refused$|accepted/.test(outcome));
  assert.ok(failed.length >= 4);
  for (const { why, outcome } of failed) assert.ok(why.length > 10, `${outcome}: ${why}`);
  for (const { why, outcome } of rows.filter((row) => !failed.includes(row))) assert.equal(why, "", outcome);
  await opened.close();
});

test("the page has a cookie that its scripts cannot read, and the address has no key, also after a reload", async () => {
  const opened = await DashboardPage.open(browser, own);
  assert.equal(opened.page.url(), `${own.base}/`);
  assert.equal(await opened.page.evaluate(() => document.cookie), "");
  await opened.page.reload();
  await opened.page.locator("main:not([hidden])").waitFor();
  const storage = await opened.page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage } }));
  assert.deepEqual(storage, { local: {}, session: {} });
  await opened.close();
});

describe("what endpoints and senders send is text", () => {
  const MARKUP = '<img src=x onerror="window.hit=1"><script>window.hit=1</script><svg onload="window.hit=1">';
  test("in an answer, a header, a URL, a payload and an event", async () => {
    const target = await endpoint((_request, response) =>
      response.writeHead(500, "<b>no</b>", { "Content-Type": "text/html", "X-Html": MARKUP }).end(MARKUP),
    );
    const webhook = await own.webhook(`${target.url}/${encodeURIComponent(MARKUP)}`);
    const event = JSON.parse(
      '{"id":"evt_1","type":"app.deleted","created":"2026-06-01T12:00:00Z","data":{"object":{"id":"app_1","__proto__":{"x":1},"constructor":2}},"account":{"id":"acc_1","name":""}}',
    );
    event.account.name = event.id = MARKUP;
    event.type = `<b>${MARKUP}`;
    const [id] = await own.send(webhook, { body_base64: Buffer.from(JSON.stringify(event)).toString("base64") });
    await own.until(id, ({ row }) => row.outcome === "retrying");
    await own.api("POST", `/deliveries/${id}/stop`, {});
    const opened = await DashboardPage.open(browser, own);
    await opened.page.evaluate((id) => document.querySelector("delivery-table").choose(id, true), id);
    await opened.banner.waitFor();
    for (const fold of await opened.page.locator("delivery-detail summary").all()) await fold.click();
    const shown = await opened.detail.innerText();
    assert.ok(shown.split(MARKUP).length > 5, shown);
    assert.equal(await opened.page.evaluate(() => window.hit), undefined);
    assert.equal(
      await opened.page.locator("delivery-detail img, delivery-detail svg, delivery-detail script, delivery-detail b").count(),
      0,
    );
    assert.deepEqual(await opened.page.evaluate(() => window.violations), []);
    assert.deepEqual(await opened.page.evaluate(() => [{}.x, Object.keys(Object.prototype)]), [undefined, []]);
    await opened.close();
  });
});

describe("filters", () => {
  test("by outcome, type and text in bodies, and all away again", async () => {
    const opened = await DashboardPage.open(browser, own);
    const { page } = opened;
    const all = await page.locator("#count").innerText();
    await page.selectOption("#outcome", "bad");
    assert.ok((await opened.rows()).every(({ outcome }) => /Failed|failed|Refused$|accepted/.test(outcome)));
    await page.selectOption("#type", "app.deployed");
    assert.ok((await opened.rows()).every(({ event }) => event.startsWith("app.deployed")));
    await page.locator("#clear-filters").click();
    await opened.count(all);
    await opened.key("/");
    await page.keyboard.type("OUT OF ORDER");
    await page.waitForFunction(() => document.querySelectorAll(".row").length === 1);
    assert.match((await opened.rows())[0].why, /503/);
    await opened.close();
  });
});

describe("a delivery", () => {
  test("can be copied as a curl command that sends the same bytes", async () => {
    const opened = await DashboardPage.open(browser, own, { permissions: ["clipboard-read", "clipboard-write"] });
    await STATES.delivered(opened, ids);
    await opened.page.locator("[data-does=curl]").click();
    await opened.page.waitForFunction(() => document.querySelector("delivery-detail .do .note")?.textContent === "Copied");
    const command = await opened.page.evaluate(() => navigator.clipboard.readText());
    const { request } = (await own.api("GET", `/deliveries/${ids.delivered}`)).body;
    assert.match(command, /^curl --globoff/);
    assert.ok(command.includes(request.headers.find(([name]) => name === "X-Preswald-Signature")[1]));
    assert.ok(command.includes(Buffer.from(request.body_base64, "base64").toString()));
    await opened.close();
  });

  test("is exported as a file of `listen --save`, and imported again; the table as an archive", async () => {
    const opened = await DashboardPage.open(browser, own);
    await STATES.delivered(opened, ids);
    const saved = async (selector) => {
      const [download] = await Promise.all([opened.page.waitForEvent("download"), opened.page.locator(selector).click()]);
      return readFileSync(await download.path(), "utf8");
    };
    const text = await saved("[data-does=export]");
    assert.equal((await run(["verify", "--delivery", file("page.json", text)])).code, 0);
    const { log } = JSON.parse(await saved("#har"));
    assert.ok(log.entries.length >= 6);
    await opened.page.locator("#import-file").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });
    const row = await opened.newest("Verified");
    assert.match(row.event, /app\.deployed → inbox/);
    await opened.page.locator("#import-file").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await opened.page.waitForFunction(() => document.querySelector("#said").textContent.includes("not a saved delivery"));
    await opened.close();
  });

  test("two are compared byte by byte", async () => {
    const opened = await DashboardPage.open(browser, own);
    await STATES.comparing(opened, ids);
    assert.match(await opened.page.locator("#compare").innerText(), /They differ from byte \d+ on/);
    await opened.close();
  });

  test("is edited and sent, with every byte of the editor", async () => {
    const target = await endpoint();
    const webhook = await own.webhook(target.url);
    const body = '{"a":\r\n1}\r\n';
    const [id] = await own.send(webhook, { body_base64: Buffer.from(body).toString("base64") });
    await own.until(id, settled);
    const opened = await DashboardPage.open(browser, own);
    await opened.page.evaluate((id) => document.querySelector("delivery-table").choose(id, true), id);
    await opened.banner.waitFor();
    await opened.page.locator("[data-does=edited]").click();
    await opened.page.locator("#send .cm-content").click();
    await opened.key("Control+End");
    await opened.page.keyboard.type(" ");
    await opened.page.waitForFunction(() => document.querySelector("#send .summary").textContent.includes("error"));
    await opened.page.locator("#send button[type=submit]").click();
    await until(
      async () => target.got.length,
      (count) => count === 2,
    );
    assert.equal(target.got[1].body.toString(), `${body} `);
    assert.equal(target.got[1].headers["x-preswald-signature"], signatureOf(target.got[1].body, WEBHOOK_SECRET));
    await opened.close();
  });
});

test("issues are marked at their place in the payload, and each leads there", async () => {
  const opened = await DashboardPage.open(browser, own);
  await STATES["received, with issues"](opened, ids);
  const marks = await opened.page.locator("delivery-detail .payload mark").allInnerTexts();
  assert.ok(marks.includes('"yesterday"'), marks.join());
  await opened.page.locator("delivery-detail issue-list button", { hasText: "/created" }).click();
  assert.equal(await opened.page.evaluate(() => getSelection().toString()), '"yesterday"');
  assert.equal(
    await opened.page.locator("delivery-detail .payload").innerText(),
    await opened.page.evaluate(() => new TextDecoder().decode(document.querySelector("delivery-detail").bytes)),
  );
  await opened.close();
});

test("a webhook is created in the page, and its secret is never shown again", async () => {
  const opened = await DashboardPage.open(browser, own);
  const { page } = opened;
  await opened.key("w");
  await page.locator("#webhooks [name=url]").fill("ftp://x");
  await page.locator("#webhooks [name=secret]").fill("a-secret-from-the-page-0123");
  await page.locator("#webhooks form").evaluate((form) => form.requestSubmit());
  await page.waitForFunction(() => document.querySelector("#webhooks form .note").textContent.includes("url:"));
  await page.locator("#webhooks [name=url]").fill("https://example.com/from-the-page");
  await page.locator("#webhooks [value='app.created']").check();
  await page.locator("#webhooks [type=submit]").click();
  await page.locator("#webhooks li", { hasText: "from-the-page" }).waitFor();
  assert.equal(await page.locator("#webhooks [name=secret]").inputValue(), "");
  assert.ok(!(await page.content()).includes("a-secret-from-the-page"));
  await opened.close();
});

test("a screen reader is told what changed, and not flooded", async () => {
  const opened = await DashboardPage.open(browser, own);
  await opened.page.evaluate(() => {
    window.said = [];
    const announcer = document.querySelector("#announcer");
    new MutationObserver(() => window.said.push(announcer.textContent)).observe(announcer, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    // What else speaks.
    window.live = document.querySelectorAll("delivery-table [aria-live], delivery-table [role=status], delivery-table [role=alert]").length;
  });
  const target = await endpoint(statuses(500));
  const webhook = await own.webhook(target.url);
  const sent = (await Promise.all(Array.from({ length: 100 }, () => own.send(webhook)))).flat();
  for (const id of sent) await own.until(id, ({ row }) => row.outcome === "retrying");
  await opened.page.waitForFunction(() => window.said.length > 0);
  const { said, live } = await opened.page.evaluate(() => ({ said: window.said, live: window.live }));
  assert.ok(said.length <= 3, said.join("\n"));
  assert.match(said.at(-1), /deliveries changed, \d+ failed: 500/);
  assert.equal(live, 0);
  await own.api("DELETE", `/webhooks/${webhook.id}`);
  await opened.close();
});

describe("ten thousand deliveries", () => {
  const DELIVERIES = 10_000;
  let many;
  let opened;
  before(async () => {
    const state = freshState();
    mkdirSync(state.kept, { recursive: true, mode: 0o700 });
    writeFileSync(join(state.kept, "journal-00000001.ndjson"), manyLines(DELIVERIES), { mode: 0o600 });
    many = await dashboard([], { state });
    opened = await DashboardPage.open(browser, many);
  });
  after(async () => {
    await opened?.close();
    await many?.stop();
  });

  test("are all there, and only those that can be seen are drawn", async () => {
    await opened.count("10,000 deliveries");
    const { page } = opened;
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      await page.evaluate((share) => {
        const grid = document.querySelector("delivery-table .grid");
        grid.scrollTop = share * (grid.scrollHeight - grid.clientHeight);
      }, share);
      const expected = Math.round(share * (DELIVERIES - 1));
      await page.waitForFunction(
        (expected) =>
          [...document.querySelectorAll("delivery-table .row")].some(
            ({ ariaRowIndex }) => Math.abs(Number(ariaRowIndex) - 2 - expected) < 30,
          ),
        expected,
      );
      assert.ok((await page.locator("delivery-table .row").count()) < 60);
    }
    assert.equal(await page.locator("delivery-table .grid").getAttribute("aria-rowcount"), "10001");
  });

  test("are searched, bodies too", async () => {
    await opened.key("/");
    await opened.page.keyboard.type("needle-4321.");
    await opened.count("1 of 10,000 deliveries");
    await opened.page.locator("#clear-filters").click();
    await opened.count("10,000 deliveries");
  });

  test("and the keys go through them", async () => {
    await opened.page.evaluate(() => (document.querySelector("delivery-table .grid").scrollTop = 0));
    for (let count = 0; count < 40; count++) await opened.key("j");
    const chosen = opened.page.locator("delivery-table .row[aria-selected=true]");
    assert.equal(await chosen.getAttribute("aria-rowindex"), "41");
    assert.ok(await chosen.isVisible());
    const active = await opened.page.locator("delivery-table .grid").getAttribute("aria-activedescendant");
    assert.equal(active, await chosen.getAttribute("id"));
  });
});
