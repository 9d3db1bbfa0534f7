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

test("the choice is remembered by the address only, for the fix and for the code to paste", async () => {
  const { page } = opened.page;
  await opened.page.load("app.deployed");
  await opened.page.page.evaluate(() => void (location.hash = ""));
  await copied("Go");
  assert.match(page.url(), /#code=go$/);
  const event = await page.evaluate(() => document.querySelector("payload-field").value);
  await opened.page.openFile(JSON.stringify(JSON.parse(event)));
  assert.match(await opened.page.diagnosis(), /payload_reserialized/);
  const own = page.locator("own-code");
  assert.match(await own.innerText(), /package main/);
  await own.locator("select").selectOption("Express and Connect");
  assert.match(await own.innerText(), /express\.json\(\) before the route reads the body.*verify: \(request, response, bytes\)/s);
  assert.match(page.url(), /#code=express$/);
  assert.match(await page.locator("take-along .blocks").innerText(), /import express from "express"/);
  await page.reload();
  await opened.page.checked();
  await page.locator("#take summary").click();
  assert.match(await page.locator("take-along .blocks").innerText(), /import express from "express"/);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  await copied("curl");
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

  /** The file of each, what makes a program of it, and how it is started on a port. Node and Python are on every machine. */
  const PROGRAMS = {
    Node: { file: "receiver.mjs", start: [process.execPath, "receiver.mjs"] },
    Python: { file: "receiver.py", start: ["python3", "receiver.py"] },
    Go: { file: "receiver.go", make: ["go", "build", "-o", "receiver", "receiver.go"], start: ["./receiver"] },
    PHP: { file: "receiver.php", start: ["php", "-S", "127.0.0.1:PORT", "receiver.php"] },
    Java: { file: "Receiver.java", make: ["javac", "Receiver.java"], start: ["java", "-cp", ".", "Receiver"] },
  };
  for (const [language, { file, make, start }] of Object.entries(PROGRAMS)) {
    test(language, async (t) => {
      writeFileSync(join(folder, file), await copied(language));
      if (isMissing((make ?? start)[0])) return t.skip(`no ${(make ?? start)[0]} on this machine`);
      if (make) run(make);
      const port = await freePort();
      const [program, ...words] = start.map((word) => word.replace("PORT", port));
      const receiver = spawn(program, words, {
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

  /** Runs the function that verifies, where nothing that serves it is installed: exit code 0 if the delivery is genuine. */
  function verifies(program) {
    for (const [input, signature, status] of DELIVERIES) {
      const { status: code, stderr } = spawnSync(program[0], [...program.slice(1), signature], {
        cwd: folder,
        input,
        env: environment,
        encoding: "utf8",
      });
      assert.equal(code, status === 200 ? 0 : 1, stderr);
    }
  }

  test("Ruby, without Rack's server", async (t) => {
    writeFileSync(join(folder, "config.ru"), await copied("Ruby"));
    if (isMissing("ruby")) return t.skip("no ruby on this machine");
    const call = `$app.call("rack.input" => $stdin.binmode, "HTTP_X_PRESWALD_SIGNATURE" => ARGV[0])`;
    verifies(["ruby", "-e", `def run(app) = $app = app; load "config.ru"; status, = ${call}; exit(status == 200)`]);
  });

  test("C#, without ASP.NET Core", async (t) => {
    const code = await copied("C#");
    if (isMissing("mcs")) return t.skip("no mcs (Mono) on this machine");
    const harness = `
      static class CryptographicOperations { // newer than Mono
        public static bool FixedTimeEquals(byte[] a, byte[] b) { return System.Linq.Enumerable.SequenceEqual(a, b); }
      }
      static class Program {
        static int Main(string[] words) {
          var body = new MemoryStream();
          Console.OpenStandardInput().CopyTo(body);
          return Preswald.Verify(body.ToArray(), words[0]) ? 0 : 1;
        }
      }`;
    const usings = code.match(/^using (?!.*Json).*;$/gm).join("\n");
    writeFileSync(join(folder, "verify.cs"), usings + code.slice(code.indexOf("static class Preswald")) + harness);
    run(["mcs", "-out:verify.exe", "verify.cs"]);
    verifies(["mono", "verify.exe"]);
  });

  function run([program, ...words]) {
    const { status, stderr } = spawnSync(program, words, { cwd: folder, encoding: "utf8" });
    assert.equal(status, 0, stderr);
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

function isMissing(program) {
  return !program.startsWith(".") && spawnSync("sh", ["-c", `command -v "$0"`, program]).status !== 0;
}

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
