// A browser without a driver: it opens a page of a server of ours, and the page sends back what it found.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesOf, listen } from "../../server.mjs";

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'";
const PATIENCE = 60_000;

const CHROMIUM =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

export const chromium = {
  program: process.env.CHROME ?? "chromium",
  words: (profile, address) => [...CHROMIUM.split(" "), `--user-data-dir=${profile}`, address],
};

/** What Firefox would otherwise open, ask or fetch by itself. */
const PREFERENCES = {
  "app.update.auto": false,
  "browser.aboutwelcome.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "",
};

export const firefox = {
  program: process.env.FIREFOX ?? "firefox",
  words(profile, address) {
    const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
    writeFileSync(join(profile, "user.js"), lines.join("\n"));
    return ["--headless", "--no-remote", "--profile", profile, address];
  },
};

/** Opens `index.html` of a folder; gives what the page sends to `/verdicts`. */
export async function openIn({ program, words }, folder) {
  const site = await serve(folder);
  const profile = mkdtempSync(join(tmpdir(), "preswald-profile-"));
  // In a group of its own, so that its helpers end with it.
  const browser = spawn(program, words(profile, `${site.origin}/`), {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, HOME: profile },
  });
  const ended = new Promise((resolve) => browser.once("exit", resolve).once("error", resolve));
  let timer;
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the page said nothing in ${PATIENCE / 1000} seconds`)), PATIENCE);
  });
  const endedEarly = ended.then((why) => Promise.reject(new Error(`${program} ended: ${why}`)));
  try {
    return await Promise.race([site.verdicts, endedEarly, tooLate]);
  } finally {
    clearTimeout(timer);
    if (browser.exitCode === null && browser.pid !== undefined) process.kill(-browser.pid, "SIGKILL");
    await ended;
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function serve(folder) {
  let tell;
  const verdicts = new Promise((resolve) => (tell = resolve));
  const files = filesOf(folder, { headers: { "Content-Security-Policy": POLICY } });
  const server = await listen(async (request, response) => {
    if (request.method !== "POST") return files(request, response);
    tell(JSON.parse(Buffer.concat(await request.toArray())));
    response.writeHead(204).end();
  });
  return { ...server, verdicts };
}
