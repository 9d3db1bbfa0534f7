// Every way out that Chromium has, tried on the page: which get through is exactly what docs/playground.md says.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium, servePlainly, serveWithHeaders } from "./page.mjs";
import { ALL, serveOpenPage, tryWaysOut } from "./ways-out.mjs";

/** What neither a policy nor a page can close. */
const LEFT = ["WebRTC of a frame in a shadow root", "dns-prefetch", "link to a new window", "preconnect"];

/** What these switch off is a way out that people's browsers have. */
const FEWER = ["--disable-quic", "--disable-background-networking"];

/** A profile on disk, because a private one connects to no host in advance. */
async function inChromium(url) {
  const folder = await mkdtemp(join(tmpdir(), "ways-out-"));
  const log = join(folder, "net.json");
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium(),
    ignoreDefaultArgs: FEWER,
    args: [...CHROMIUM_FLAGS.filter((flag) => !FEWER.includes(flag)), `--log-net-log=${log}`],
  });
  const finish = async () => {
    await context.close();
    return readFile(log, "utf8");
  };
  try {
    return await tryWaysOut(url, { newPage: () => context.newPage(), finish });
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const PAGES = {
  "an open page lets everything through": [serveOpenPage, ALL],
  "the playground, on a host that sends no headers": [servePlainly, LEFT],
  "the playground, as `cargo xtask playground` serves it": [serveWithHeaders, LEFT],
};

for (const [name, [serve, through]] of Object.entries(PAGES)) {
  test(name, async () => {
    const server = await serve();
    try {
      assert.deepEqual(await inChromium(`${server.origin}/`), through);
    } finally {
      await server.close();
    }
  });
}
