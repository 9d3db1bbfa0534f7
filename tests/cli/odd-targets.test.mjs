// Endpoints that answer in ways that no endpoint should: every command ends with the right code and a
// sentence, and a receiver that forwards to them goes on.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { raw } from "./endpoint.mjs";
import { file, run, start } from "./preswald.mjs";

/** A server that answers with these bytes once it has the head of a request; with null it hangs up. */
const answering = (bytes) =>
  raw((socket) => {
    let got = "";
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      if (got.includes("\r\n\r\n")) return;
      got += chunk.toString("latin1");
      if (!got.includes("\r\n\r\n")) return;
      // Later than the body, which would be reset otherwise.
      setTimeout(() => (bytes === null ? socket.destroy() : socket.end(Buffer.from(bytes, "latin1"))), 50);
    });
  });

const ok = (head) => `HTTP/1.1 ${head}\r\nContent-Length: 2\r\n\r\nok`;
const [UNEXPECTED, NOT_CONNECTED] = [3, 5];

/** The bytes, the exit code of `test`, and the status that `listen` passes on. */
const TARGETS = {
  "101 Switching Protocols": ["HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", UNEXPECTED, 502],
  "101 with bytes of another protocol": [
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n\0\0\0\x04",
    UNEXPECTED,
    502,
  ],
  "status 000": ["HTTP/1.1 000 Zero\r\nContent-Length: 0\r\n\r\n", UNEXPECTED, 502],
  "status 099": ["HTTP/1.1 099 Low\r\nContent-Length: 0\r\n\r\n", UNEXPECTED, 502],
  "status 999": ["HTTP/1.1 999 High\r\nContent-Length: 0\r\n\r\n", UNEXPECTED, 999],
  "a control character in the reason": [ok("200 O\x01K"), 0, 200],
  "Latin-1 in the reason": [ok("200 Caf\xe9\xff"), 0, 200],
  "Latin-1 in a header": [ok("200 OK\r\nX-Latin: caf\xe9"), 0, 200],
  "only informational answers": ["HTTP/1.1 100 Continue\r\n\r\n".repeat(3), NOT_CONNECTED, 502],
  "informational answers, then 200": [
    `HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n${ok("200 OK")}`,
    0,
    200,
  ],
  "the end of the connection": ["", NOT_CONNECTED, 502],
  "a reset": [null, NOT_CONNECTED, 502],
  "a body that breaks off": ["HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort", UNEXPECTED, 502],
  "a body with 204": ["HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello", 0, 204],
  "another protocol": ["SSH-2.0-OpenSSH_9.2\r\n", UNEXPECTED, 502],
  "a greeting of HTTP/2": ["\0\0\x06\x04\0\0\0\0\0\0\x04\0\xff\xff\xff", UNEXPECTED, 502],
  "a control character in a header": [ok("200 OK\r\nX-Bad: a\x01b"), UNEXPECTED, 502],
  "two lengths": ["HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok!", UNEXPECTED, 502],
  "a header of 70 KB": [ok(`200 OK\r\nX-Huge: ${"h".repeat(70_000)}`), UNEXPECTED, 502],
  "chunks without sizes": ["HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nok\r\n0\r\n\r\n", UNEXPECTED, 502],
};

describe("odd targets", { concurrency: 3 }, () => {
  for (const [name, [bytes, code, status]] of Object.entries(TARGETS)) {
    test(`test: ${name}`, async () => {
      const { url } = await answering(bytes);
      const result = await run(["test", "--endpoint", url]);
      assert.equal(result.code, code, result.stdout + result.stderr);
      assert.match(result.stdout, /\S/);
      assert.doesNotMatch(result.stderr, /\n {4}at /);
    });

    test(`listen --forward-to: ${name}`, async () => {
      const { url: target } = await answering(bytes);
      const listening = start(["listen", "--json", "--forward-to", target], { input: null });
      const { url } = JSON.parse((await listening.until(/^.*"ready".*$/m))[0]);
      for (let sent = 0; sent < 2; sent++) {
        const { records } = await run(["test", "--endpoint", url, "--json"]);
        assert.equal(records.find(({ type }) => type === "attempt").response.status, status);
      }
      assert.equal(listening.child.exitCode, null);
      listening.child.kill("SIGINT");
      const { records } = await listening.ended;
      assert.equal(records.filter(({ type }) => type === "delivery").length, 2);
    });
  }
});

test("a connection that the target closed as it was used again is no failure", async () => {
  // Keeps each connection open after its answer, and resets it as soon as it is used again.
  let connections = 0;
  const { url: target } = await raw((socket) => {
    connections++;
    let answered = false;
    socket.on("error", () => {});
    socket.on("data", () => {
      if (answered) return socket.resetAndDestroy();
      answered = true;
      setTimeout(() => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"), 50);
    });
  });
  const { code, records } = await run(["test", "--endpoint", target, "--repeat", "5", "--json"]);
  assert.equal(code, 0);
  const attempts = records.filter(({ type }) => type === "attempt");
  assert.deepEqual([attempts.length, connections], [5, 5]);
  assert.deepEqual(new Set(attempts.map(({ reused }) => reused)), new Set([false]));
});

test("a file without a certificate is refused as --cacert", async () => {
  const { code, stderr } = await run([
    "test",
    "--endpoint",
    "https://127.0.0.1:1/",
    "--cacert",
    file("none.pem", "-----BEGIN PRIVATE KEY-----"),
  ]);
  assert.equal(code, 2);
  assert.match(stderr, /none\.pem has no certificate/);
});

describe("an endpoint that switches protocols fails every command", () => {
  const COMMANDS = {
    "--repeat": (url) => ["test", "--endpoint", url, "--repeat", "3"],
    "--suite": (url) => ["test", "--endpoint", url, "--suite"],
    create: (url) => ["create", "--api-base", url, "--url", "https://x.example/", "--events", "app.created"],
  };
  for (const [name, words] of Object.entries(COMMANDS)) {
    test(name, async () => {
      const { url } = await answering(TARGETS["101 Switching Protocols"][0]);
      const { code, stdout } = await run(words(url), { env: { PRESWALD_API_KEY: "key" } });
      assert.equal(code, UNEXPECTED, stdout);
    });
  }
});
