// `test --dry-run`: the printed command, run by shells with the real curl, sends what `test` sends.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, test } from "node:test";
import { endpoint } from "./endpoint.mjs";
import { file, run, signatureOf } from "./preswald.mjs";

const SHELLS = ["dash", "bash", "zsh"];

const BODIES = {
  "no bytes": "",
  "quotes, a dollar, backticks, a backslash, a bang": `{"it's": "é\\n$HOME \`x\` ! \\\\ "}`,
  "line ends of Windows": "{\r\n}\r\n",
  "a carriage return at the end": "{}\r",
  tabs: '{\n\t"a":\t1\n}\n',
  "an at sign first": "@/etc/passwd",
  "a hyphen first, and a tab": "-x\t",
  "a percent sign, and a tab": "100%d\t%s",
  "digits after a control character": "\u00011234",
  "a byte order mark": "\ufeff{}",
  "text beyond ASCII": '{"a":"Übersicht 日本 📊 e\u0301"}',
  "a space that does not break, and marks of direction": "a\u00a0b\u202ec",
  "bytes that are no text": Buffer.from([0, 255, 37, 92, 10, 0]),
  "line ends alone": "\n\n\n",
  "an equals sign first": "=a&b=c;d",
  "100,000 characters of three bytes": "日".repeat(100_000),
  "a mebibyte and a half": Buffer.alloc(3 << 19, "x"),
  "every byte, a hundred times": Buffer.concat(Array(400).fill(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)))),
};

/** What curl sends for a command that a shell reads as a program. */
async function sentBy(shell, command, server) {
  const program = spawn(shell, ["-s"], { stdio: ["pipe", "ignore", "pipe"] });
  program.stdin.end(command);
  const [said] = await Promise.all([program.stderr.toArray(), once(program, "close")]);
  const [request] = server.got.splice(0);
  assert.ok(request, `${command.slice(0, 500)}\n${Buffer.concat(said)}`);
  return request;
}

/** The printed command. */
async function printed(words, options) {
  const { code, stdout, stderr } = await run(["test", ...words, "--dry-run"], options);
  assert.equal(code, 0, stderr);
  return stdout;
}

describe("a body", { concurrency: 2 }, () => {
  for (const [name, body] of Object.entries(BODIES)) {
    for (const way of ["a file", "standard input"]) {
      test(`${name}, from ${way}`, async () => {
        const bytes = Buffer.from(body);
        const server = await endpoint();
        const words = way === "a file" ? ["--data-file", file(`it's ${name}.bin`, bytes)] : ["--data-file", "-"];
        const command = await printed(["--endpoint", server.url, ...words], { input: bytes });
        assert.equal(server.got.length, 0, "nothing is sent");
        for (const shell of SHELLS) {
          const request = await sentBy(shell, command, server);
          assert.ok(request.body.equals(bytes), shell);
          assert.equal(request.headers["x-preswald-signature"], signatureOf(bytes), shell);
          assert.equal(request.headers["content-type"], "application/json", shell);
        }
      });
    }
  }

  test("no control character is in the command: a terminal would take it for a key", async () => {
    for (const body of Object.values(BODIES)) {
      const command = await printed(["--endpoint", "http://127.0.0.1:1", "--data-file", "-"], { input: Buffer.from(body) });
      assert.doesNotMatch(command, /(?!\n)\p{Cc}/u);
    }
  });

  test("no argument is longer than Windows takes, without a file and with one", async () => {
    const body = Buffer.alloc(200_000, "é");
    for (const words of [
      ["--data-file", "-"],
      ["--data-file", file("long.bin", body)],
    ]) {
      const command = await printed(["--endpoint", "http://127.0.0.1:1", ...words], { input: body });
      const [last] = command.split("| ").slice(-1);
      assert.ok(last.length < 32_000);
    }
  });
});

describe("an endpoint", () => {
  for (const path of [
    "/hook?tenant[id]=5",
    "/hook?a={b,c}&r=[1-3]",
    "/hook?x=%5B1%5D&y=a%20b&z=%C3%A9",
    "/it's/a;b&c|d$HOME`x`",
    "/é/日本?q=ü",
    "/a/%2e%2e/b//c/./d",
    "/!$()*,=+@~^|",
  ]) {
    test(path, async () => {
      const server = await endpoint();
      await run(["test", "--endpoint", server.url + path]);
      const [{ path: sent }] = server.got.splice(0);
      const command = await printed(["--endpoint", server.url + path]);
      for (const shell of SHELLS) assert.equal((await sentBy(shell, command, server)).path, sent, shell);
    });
  }

  test("with a user and a password", async () => {
    const server = await endpoint();
    const command = await printed(["--endpoint", server.url.replace("//", "//us%20er:p'a%3Ass@")]);
    const expected = `Basic ${Buffer.from("us er:p'a:ss").toString("base64")}`;
    for (const shell of SHELLS) assert.equal((await sentBy(shell, command, server)).headers.authorization, expected, shell);
  });
});

describe("headers", () => {
  const headersOf = ({ rawHeaders }) => rawHeaders.map((text) => Buffer.from(text, "latin1").toString("hex"));

  for (const header of [
    "X-Empty:",
    'X-Quote: it\'s 100% "$HOME" `x` \\n',
    "X-Tab: a\tb",
    "X-Latin: é\u00a0ÿ",
    "X-At: @/etc/passwd",
    "X-Semi: a;b;",
  ]) {
    test(JSON.stringify(header), async () => {
      const server = await endpoint();
      const words = ["--endpoint", server.url, "--header", header];
      await run(["test", ...words]);
      const [sent] = server.got.splice(0);
      const at = headersOf(sent).indexOf(Buffer.from(header.split(":")[0]).toString("hex"));
      const command = await printed(words);
      for (const shell of SHELLS) {
        const found = headersOf(await sentBy(shell, command, server));
        assert.ok(
          found.join(" ").includes(
            headersOf(sent)
              .slice(at, at + 2)
              .join(" "),
          ),
          shell,
        );
      }
    });
  }

  test("a saved delivery without a type gets none", async () => {
    const delivery = { v: 1, type: "saved_delivery", method: "PUT", headers: [["X-One", "1"]], body_base64: "e30=" };
    const server = await endpoint();
    const command = await printed(["--endpoint", server.url, "--delivery", file("typeless.json", JSON.stringify(delivery))]);
    const { method, headers, body } = await sentBy("sh", command, server);
    assert.deepEqual([method, headers["content-type"], headers["x-one"], body.toString()], ["PUT", undefined, "1", "{}"]);
  });
});
