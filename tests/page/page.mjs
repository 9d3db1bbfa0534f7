// Serves the built playground and opens it in a Chromium that records what must not happen.
import { createServer } from "node:http";
import { accessSync, constants, existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { delimiter, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = join(root, "dist", "www");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** A plain static server: the page's own policy must hold without help from one. */
export async function servePage() {
  if (!existsSync(join(dist, "index.html"))) throw new Error("dist/www is not there: run `cargo xtask build` first");
  return listen(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = pathname === "/" ? "/index.html" : pathname;
    try {
      const content = await readFile(join(dist, file));
      response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
}

/** A server on a free port of this machine: its origin, and how to stop it. */
export async function listen(handler) {
  const server = createServer(handler);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

export function launch() {
  const flags = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
  return chromium.launch({ executablePath: findChromium(), args: flags.split(" ") });
}

function findChromium() {
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

/** The open playground, with the words of its controls. */
export class Playground {
  requests = [];
  errors = [];

  static async open(browser, origin, options = {}) {
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], ...options });
    const page = await context.newPage();
    const playground = new Playground(page, context);
    page.on("request", (request) => playground.requests.push(request.url()));
    page.on("pageerror", (error) => playground.errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && playground.errors.push(message.text()));
    await page.addInitScript(() => {
      window.violations = [];
      document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.effectiveDirective));
      // Files are read asynchronously: remembered, so that a test can wait until the page has them.
      window.reads = [];
      const { arrayBuffer } = Blob.prototype;
      Blob.prototype.arrayBuffer = function () {
        const read = arrayBuffer.call(this);
        window.reads.push(read);
        return read;
      };
    });
    await page.goto(origin);
    return playground;
  }

  constructor(page, context) {
    this.page = page;
    this.context = context;
    this.secret = page.getByLabel("Secret", { exact: true });
    this.olderSecret = page.getByLabel("Older secret");
    this.header = page.getByLabel("X-Preswald-Signature");
    this.payload = page.getByRole("textbox", { name: /^Payload/ });
    this.facts = page.locator("#payload-note");
    this.issues = page.locator("#issues button");
  }

  close() {
    return this.context.close();
  }

  press(name) {
    return this.page.getByRole("button", { name, exact: true }).click();
  }

  /** Through the file picker, so that the bytes are exactly these. */
  async openFile(bytes) {
    const buffer = Buffer.from(bytes);
    await this.page.locator("#file").setInputFiles({ name: "body.json", mimeType: "application/json", buffer });
    await this.filesRead();
  }

  async dropFile(bytes) {
    await this.page.evaluate((numbers) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(numbers)], "body.json"));
      const target = document.querySelector("#editor").shadowRoot.querySelector(".cm-content");
      target.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    }, [...Buffer.from(bytes)]);
    await this.filesRead();
  }

  filesRead() {
    return this.page.evaluate(() => Promise.all(window.reads).then(() => {}));
  }

  /** By the real clipboard, in place of what is there. */
  async paste(text) {
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), text);
    await this.payload.focus();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Control+V");
  }

  async copy() {
    await this.payload.focus();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.press("Control+C");
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** "Valid", "Not checked yet", or the code of the refusal. */
  async verdict() {
    const section = this.page.locator("#verdict");
    const headline = await section.locator(".headline").innerText();
    return headline === "Refused" ? section.locator(".code").innerText() : headline;
  }

  violations() {
    return this.page.evaluate(() => window.violations);
  }
}
