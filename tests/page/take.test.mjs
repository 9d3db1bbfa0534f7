// What people copy out of the page runs as it stands: curl sends the very bytes, each snippet verifies.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as hooks from "node:test";
import { freePort, listen } from "../server.mjs";
import { sign } from "../signature.mjs";
import { openOnce, root, SECRET } from "./page.mjs";

const { after, before, describe, test } = hooks;
const opened = openOnce(hooks);

const EVENT =
  '{"id":"evt_1","type":"app.deleted","created":"2023-06-01T12:00:00Z","data":{"object":{"id":"app_1"}},"account":{"id":"acc_1","name":"Acme"}}';
const environment = { ...process.env, PRESWALD_WEBHOOK_SECRET: SECRET };

/** The code that the page shows, by the Copy button and the real clipboard. */
async function copied(language) {
  const { page } = opened.page;
  if (!(await page.locator("#take").evaluate((fold) => fold.open))) await page.locator("#take summary").click();
  await page.getByLabel(language, { exact: true }).check();
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await page.getByText("Copied").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe("curl sends exactly the bytes of the payload", () => {
  const BODIES = {
    "an event": EVENT,
    "quotes, dollars, backticks and backslashes": `{"a":"it's $HOME \`id\` \\"x\\" \\\\n !! %s %"}`,
    "line feeds at the end": `${EVENT}\n\n`,
    "CRLF and tabs": '{\r\n\t"a":1\r\n}\r\n',
    "NUL and control characters": '"a\0\x01\x1b[31m\x7f"',
    "a byte order mark and other characters": '\ufeff"é 👩‍💻 \u2028\u00a0"',
    "an @ at the beginning": "@/etc/hostname",
    "not UTF-8": Uint8Array.from({ length: 256 }, (_, byte) => byte),
    "200 KB": JSON.stringify("x'é".repeat(50_000)),
  };
  let received;
  let server;
  before(async () => {
    server = await listen(async (request, response) => {
      received = { method: request.method, headers: request.headers, body: Buffer.concat(await request.toArray()) };
      response.end();
    });
  });
  after(() => server.close());

  for (const [name, body] of Object.entries(BODIES)) {
    for (const shell of ["sh", "bash"]) {
      test(`${name}, by ${shell}`, async () => {
        const { page } = opened;
        const header = sign(body);
        await page.openFile(body);
        await page.header.fill(header);
        await page.checked();
        const command = (await copied("curl")).replace("https://your-app.com/webhooks/preswald", server.origin);
        received = undefined;
        // From a file, because that is how a shell reads what is pasted: no argument limit of ours.
        const program = spawn(shell, ["-s"], { stdio: ["pipe", "ignore", "inherit"] });
        program.stdin.end(command + "\n");
        await once(program, "exit");
        assert.equal(received?.method, "POST");
        assert.deepEqual(received.body.equals(Buffer.from(body)), true);
        assert.equal(received.headers["x-preswald-signature"], header);
        assert.equal(received.headers["content-type"], "application/json");
      });
    }
  }

  test("a header with a quote cannot leave its quotes", async () => {
    const { page } = opened;
    await page.openFile("{}");
    await page.header.fill("'; touch /tmp/preswald-page-was-here; '");
    await page.checked();
    const command = await copied("curl");
    const words = spawnSync("sh", ["-c", `curl() { for word; do printf '%s\\n' "$word"; done; }; ${command}`], { encoding: "utf8" });
    assert.match(words.stdout, /X-Preswald-Signature: '; touch \/tmp\/preswald-page-was-here; '/);
  });
});

test("what is signed: the bytes in hex and as text, their count, and the steps of HMAC-SHA-256", async () => {
  const { page } = opened;
  const fold = page.page.locator("#signed");
  if (!(await fold.evaluate(({ open }) => open))) await fold.locator("summary").click();
  await page.openFile('{"é":1}\r\n');
  await page.secret.fill("x".repeat(65));
  await page.header.fill(sign("another"));
  await page.checked();
  const said = await fold.innerText();
  assert.match(said, /exactly these 10 bytes/);
  assert.match(said, /00000000 {2}7b 22 c3 a9 22 3a 31 7d 0d 0a +\{"··":1\}··/);
  const steps = await fold.locator(".steps li").allInnerTexts();
  const [key, inner, outer, header, compare] = steps;
  assert.equal(steps.length, 5);
  assert.match(key, /65 bytes.*its SHA-256 is used/s);
  assert.match(inner, /0x36.*64 bytes \+ 10 bytes → 32 bytes/s);
  assert.match(outer, /0x5c.*64 bytes \+ 32 bytes → 32 bytes/s);
  assert.match(header, /64 lower-case hex digits/);
  assert.match(compare, /They are different/);
  await page.press("Sign the payload");
  await fold.getByText("They are the same.").waitFor();
});

describe("a snippet verifies", () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "preswald-snippets-"));
    mkdirSync(join(folder, "node_modules/@preswald"), { recursive: true });
    cpSync(join(root, "dist/npm/webhooks"), join(folder, "node_modules/@preswald/webhooks"), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const DELIVERIES = [
    [EVENT, sign(EVENT), 200],
    [EVENT, sign("x"), 401],
    [`${EVENT}\n`, sign(EVENT), 401],
    [EVENT, "", 401],
  ];

  async function answers(url) {
    for (const [body, signature, status] of DELIVERIES) {
      const response = await fetch(url, { method: "POST", body, headers: signature ? { "X-Preswald-Signature": signature } : {} });
      assert.equal(response.status, status, `${signature || "no header"}`);
    }
  }

  const PROGRAMS = { Node: [process.execPath, "receiver.mjs"], Python: ["python3", "receiver.py"] };
  for (const [language, [program, file]] of Object.entries(PROGRAMS)) {
    test(language, async () => {
      writeFileSync(join(folder, file), await copied(language));
      const port = await freePort();
      const receiver = spawn(program, [file], {
        cwd: folder,
        env: { ...environment, PORT: String(port) },
        stdio: ["ignore", "ignore", "inherit"],
      });
      try {
        await isListening(port);
        await answers(`http://127.0.0.1:${port}/`);
      } finally {
        receiver.kill();
        await once(receiver, "exit");
      }
    });
  }

  test("Worker, in workerd", async () => {
    const { Miniflare } = await import("miniflare");
    writeFileSync(join(folder, "worker.mjs"), await copied("Worker"));
    const { build } = await import("esbuild");
    const { outputFiles } = await build({
      entryPoints: [join(folder, "worker.mjs")],
      bundle: true,
      format: "esm",
      conditions: ["workerd"],
      loader: { ".wasm": "copy" },
      outdir: join(folder, "bundled"),
      write: false,
    });
    const modules = outputFiles.map(({ path, contents }) =>
      path.endsWith(".js")
        ? { type: "ESModule", path, contents: Buffer.from(contents).toString() }
        : { type: "CompiledWasm", path, contents },
    );
    modules.sort((a) => (a.type === "ESModule" ? -1 : 1));
    const miniflare = new Miniflare({
      modules,
      modulesRoot: join(folder, "bundled"),
      compatibilityDate: "2025-01-01",
      bindings: { PRESWALD_WEBHOOK_SECRET: SECRET },
    });
    try {
      await answers(await miniflare.ready);
    } finally {
      await miniflare.dispose();
    }
  });

  test("Rust", async () => {
    const { stdout, stderr, status } = cargo(["build", "--quiet", "--package", "preswald-page-tests"]);
    assert.equal(status, 0, stderr + stdout);
    assert.equal(await copied("Rust"), await opened.page.page.evaluate(() => document.querySelector("take-along pre").textContent));
    for (const [input, signature, answer] of DELIVERIES) {
      const { status } = spawnSync(join(root, "target/debug/snippet"), signature ? [signature] : [], { input, env: environment });
      assert.equal(status, answer === 200 ? 0 : 1, signature);
    }
  });
});

function cargo(words) {
  return spawnSync("cargo", words, { cwd: root, encoding: "utf8" });
}

async function isListening(port) {
  for (let attempt = 0; attempt < 200; attempt++) {
    try {
      return await fetch(`http://127.0.0.1:${port}/`, { method: "PUT" });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`nothing listens on port ${port}`);
}
