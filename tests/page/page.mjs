// Serves the built playground and opens it in a Chromium that records what must not happen.
import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { filesOf, listen } from "../server.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const dist = join(root, "dist", "www");
export const SECRET = "your-webhook-secret";

/** The path of a file of the build, whose name has a hash: `pathOf("page.js")`. */
export function pathOf(file) {
  const [name, extension] = file.split(".");
  const hashed = new RegExp(`^${name}-[0-9A-Z]{8}\\.${extension}$`);
  return `/${readdirSync(dist).find((made) => hashed.test(made))}`;
}

/** A plain static server: the page's own policy must hold without help from one. `change` is that of `filesOf`. */
export async function servePlainly(change) {
  if (!existsSync(join(dist, "index.html"))) throw new Error("dist/www does not exist: run `cargo xtask build` first");
  return listen(filesOf(dist, { change }));
}

/** The server of `cargo xtask playground`, with its headers. */
export async function serveWithHeaders() {
  const server = spawn(process.execPath, [join(root, "www/serve.mjs")], { stdio: ["ignore", "pipe", "inherit"] });
  const origin = await printedOrigin(server);
  return { origin, close: () => void server.kill() };
}

/** Where a server says that it listens. */
export async function printedOrigin(server) {
  for await (const line of createInterface({ input: server.stdout })) {
    const origin = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(line)?.[0];
    if (origin) return origin;
  }
  throw new Error("the server ended without printing where it listens");
}

export const CHROMIUM_FLAGS =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  );

export function launch(...flags) {
  return chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS, ...flags] });
}

export function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const paths = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [process.env.CHROME, ...paths].find((path) => path && isExecutable(path));
  if (!found) throw new Error("no Chromium: set CHROME to its path");
  return found;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Waits until the files for offline use are kept. */
export function settled(page) {
  return page.evaluate(async () => {
    const { active, installing, waiting } = await navigator.serviceWorker.ready;
    const worker = active ?? installing ?? waiting;
    if (worker.state !== "activated") await new Promise((resolve) => worker.addEventListener("statechange", resolve));
  });
}

/** The open playground, with the words of its controls. */
export class Playground {
  requests = [];
  errors = [];
  logs = [];

  static async open(browser, origin, { path = "/", ...options } = {}) {
    const context = await browser.newContext({ serviceWorkers: "block", ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const playground = new Playground(page, context);
    context.on("request", (request) => playground.requests.push(request.url()));
    page.on("pageerror", (error) => playground.errors.push(error.message));
    page.on("console", (message) => {
      playground.logs.push(message.text());
      if (message.type() === "error") playground.errors.push(message.text());
    });
    await page.addInitScript(() => {
      window.violations = [];
      document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.effectiveDirective));
      // Files are read asynchronously: a test waits until the page has them.
      window.reads = [];
      const { arrayBuffer } = Blob.prototype;
      Blob.prototype.arrayBuffer = function () {
        const read = arrayBuffer.call(this);
        window.reads.push(read);
        return read;
      };
    });
    await page.goto(origin + path);
    await playground.checked();
    return playground;
  }

  constructor(page, context) {
    this.page = page;
    this.context = context;
    this.banner = page.locator("outcome-banner");
    this.card = page.locator("diagnosis-card");
    this.secret = page.locator("#secret");
    this.olderSecret = page.locator("#older-secret-1");
    this.header = page.locator("#signature");
    this.headerNote = page.locator("#signature-note");
    this.found = page.locator("copy-card");
    this.payload = page.getByRole("textbox", { name: /^Payload/ });
    this.note = page.locator("payload-field .note");
    this.size = page.locator(".size");
    this.endings = page.locator(".endings");
    this.issues = page.locator("issue-list button");
    this.reading = page.locator("event-reading");
  }

  close() {
    return this.context.close();
  }

  press(name) {
    return this.page.getByRole("button", { name, exact: true }).click();
  }

  async clear() {
    await this.press("Clear");
    await this.checked();
  }

  async load(type) {
    await this.page.locator(`#test-event option[value="${type}"]`).waitFor({ state: "attached" });
    const before = await this.header.inputValue();
    await this.page.locator("#test-event").selectOption(type);
    await this.page.waitForFunction((before) => document.querySelector("#signature").value !== before, before);
    await this.checked();
  }

  /** Through the file picker, so that the bytes are exactly these. */
  async openFile(bytes) {
    const buffer = Buffer.from(bytes);
    await this.page.locator("input[type=file]").setInputFiles({ name: "body.json", mimeType: "application/json", buffer });
    await this.filesRead();
  }

  /** Drops a file on an element; every byte counts. */
  async dropFile(bytes, selector = "body") {
    await this.page.evaluate(
      ([base64, selector]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))], "body.json"));
        document
          .querySelector(selector)
          .dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
      },
      [Buffer.from(bytes).toString("base64"), selector],
    );
    await this.filesRead();
  }

  async filesRead() {
    await this.page.evaluate(() => Promise.all(window.reads).then(() => {}));
    await this.checked();
  }

  /** A paste event with this text, as the browser sends it; lone surrogates have no other way. */
  async pasteInto(selector, text) {
    await this.page.evaluate(
      ([selector, units]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", String.fromCharCode(...units));
        const target = document.querySelector(selector);
        const inner = target.shadowRoot?.querySelector(".cm-content") ?? target;
        inner.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true, cancelable: true }));
      },
      [selector, [...Array(text.length).keys()].map((at) => text.charCodeAt(at))],
    );
    await this.checked();
  }

  /** By the real clipboard, in place of what is there. */
  async paste(text) {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.payload.focus();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Control+V");
    await this.checked();
  }

  async copy() {
    await this.payload.focus();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Control+C");
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The bytes that the page checks, as hex. */
  bytes() {
    return this.page.evaluate(() => {
      const { value } = document.querySelector("payload-field");
      const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    });
  }

  /** Waits for the answer to the newest input. */
  checked() {
    return this.page.waitForFunction(() => document.querySelector("outcome-banner").ariaBusy === "false");
  }

  /** "waiting", "verified", "failed", or the code of the refusal. */
  async outcome() {
    await this.checked();
    return this.banner.getAttribute("data-code");
  }

  headline() {
    return this.banner.locator(".headline").innerText();
  }

  /** Waits for the diagnosis of the newest input, and gives its words. */
  async diagnosis() {
    await this.checked();
    await this.page.waitForFunction(() => document.querySelector("diagnosis-card").ariaBusy === "false");
    return (await this.card.isVisible()) ? this.card.innerText() : "";
  }

  violations() {
    return this.page.evaluate(() => window.violations);
  }
}

/** One page for all tests of a file: opening one takes longer than most tests. */
export function openOnce({ before, after, beforeEach, afterEach }, options = {}) {
  const opened = {};
  before(async () => {
    opened.server = await (options.server ?? servePlainly)();
    opened.browser = await launch();
    opened.page = await Playground.open(opened.browser, opened.server.origin, { permissions: ["clipboard-read", "clipboard-write"] });
  });
  after(async () => {
    await opened.browser?.close();
    await opened.server?.close();
  });
  beforeEach(() => opened.page.clear());
  afterEach(() => {
    if (opened.page.errors.length > 0) throw new Error(opened.page.errors.splice(0).join("\n"));
  });
  return opened;
}
