// Faults of what a person gives and of what an endpoint answers: each ends in a sentence that names it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { endpoint } from "./endpoint.mjs";
import { file, run } from "./preswald.mjs";

const [USAGE, UNEXPECTED, NOT_CONNECTED] = [2, 3, 5];

const accepting = await endpoint();
const env = { PRESWALD_API_KEY: "key-0123456789" };

describe("a saved delivery that is damaged", () => {
  const delivery = { v: 1, type: "saved_delivery", method: "POST", headers: [["X-One", "1"]], body_base64: "e30=" };
  for (const [name, change, said] of [
    ["characters that are not base64", { body_base64: "e30=!" }, /`body_base64` is not base64/],
    ["base64 with its end cut off", { body_base64: "e30" }, /`body_base64` is not base64/],
    ["base64 of URLs", { body_base64: "-_-_" }, /`body_base64` is not base64/],
    ["text in place of base64", { body_base64: '{"a":1}' }, /`body_base64` is not base64/],
    ["a header's name with a space", { headers: [["Bad Name", "x"]] }, /`headers` has one that HTTP cannot carry: Bad Name/],
    ["a header's value with a line end", { headers: [["X-One", "a\r\nY: b"]] }, /HTTP cannot carry: X-One/],
    ["a header beyond Latin-1", { headers: [["X-One", "日"]] }, /HTTP cannot carry: X-One/],
    ["a header without a name", { headers: [["", "x"]] }, /HTTP cannot carry/],
    ["a method that is a request", { method: "GET / HTTP/1.1\r\nX:" }, /`method` is not one of HTTP/],
    ["no method", { method: "" }, /`method` is not one of HTTP/],
  ]) {
    test(name, async () => {
      const path = file("damaged.json", JSON.stringify({ ...delivery, ...change }));
      for (const words of [
        ["test", "--endpoint", accepting.url, "--delivery", path],
        ["verify", "--delivery", path],
      ]) {
        const { code, stderr } = await run(words);
        assert.equal(code, USAGE);
        assert.match(stderr, said);
      }
      assert.equal(accepting.got.length, 0);
    });
  }
});

describe("credentials with a percent sign that escapes nothing", () => {
  for (const [given, expected] of [
    ["us%er:p%zz", "us%er:p%zz"],
    ["a%20b:100%", "a b:100%"],
    ["%ff:x", "%ff:x"],
    [":p%25", ":p%"],
  ]) {
    test(given, async () => {
      const server = await endpoint();
      const url = (host) => `http://${given}@${host}`;
      const basic = `Basic ${Buffer.from(expected).toString("base64")}`;
      assert.equal((await run(["test", "--endpoint", url(`127.0.0.1:${server.port}`)])).code, 0);
      assert.equal(server.got[0].headers.authorization, basic);
      const proxied = { HTTP_PROXY: url(`127.0.0.1:${server.port}`), HTTPS_PROXY: url(`127.0.0.1:${server.port}`) };
      assert.equal((await run(["test", "--endpoint", "http://example.test/"], { env: proxied })).code, 0);
      assert.equal(server.got[1].headers["proxy-authorization"], basic);
      // This proxy makes no tunnel. What counts is that the command ends.
      const { code, stdout } = await run(["test", "--endpoint", "https://example.test/"], { env: proxied });
      assert.equal(code, NOT_CONNECTED);
      assert.match(stdout, /could not connect through the proxy 127\.0\.0\.1/);
      assert.doesNotMatch(stdout, /malformed/);
    });
  }

  for (const proxy of ["http://", "http://[::1", "http://a b/"]) {
    test(`a proxy that is no URL: ${proxy}`, async () => {
      for (const scheme of ["http", "https"]) {
        const { code, stdout } = await run(["test", "--endpoint", `${scheme}://example.test/`], {
          env: { HTTP_PROXY: proxy, HTTPS_PROXY: proxy },
        });
        assert.equal(code, NOT_CONNECTED);
        assert.match(stdout, /the proxy of the environment: its address is not a URL/);
      }
    });
  }
});

describe("what is given", () => {
  for (const [name, words, said] of [
    ["no time at all", ["test", "--endpoint", accepting.url, "--timeout", "0"], /longer than 0/],
    ["0ms", ["create", "--url", "https://a.example/", "--events", "app.deployed", "--timeout", "0ms"], /longer than 0/],
    ["no time to forward", ["listen", "--timeout", "0s"], /longer than 0/],
    [
      "a signature for a suite",
      ["test", "--endpoint", accepting.url, "--suite", "--header", "x-preswald-signature: sha256=0"],
      /signs each case itself/,
    ],
    [
      "results that cannot be written",
      ["test", "--endpoint", accepting.url, "--suite", "--junit", "/nowhere/x.xml"],
      /cannot write \/nowhere\/x\.xml/,
    ],
    ["a file of results that is a folder", ["test", "--endpoint", accepting.url, "--suite", "--junit", "/"], /cannot write \//],
  ]) {
    test(name, async () => {
      const { code, stderr } = await run(words);
      assert.equal(code, USAGE);
      assert.match(stderr, said);
      assert.equal(accepting.got.length, 0, "nothing is sent in vain");
    });
  }
});

describe("what is answered", () => {
  for (const value of ["-5", "5.5", "soon 1", "1e3"]) {
    test(`Retry-After: ${value}`, async () => {
      const server = await endpoint((_request, response, _body, number) =>
        response.writeHead(number === 1 ? 503 : 200, number === 1 ? { "Retry-After": value } : {}).end(),
      );
      const { stderr } = await run(["test", "--endpoint", server.url, "--retries", "1", "--retry-delay", "40ms"]);
      assert.match(stderr, /trying again in (2|3|4)\d ms/);
    });
  }

  test("a compressed body is not shown as text", async () => {
    const server = await endpoint((_request, response) =>
      response.writeHead(500, { "Content-Encoding": "gzip" }).end(gzipSync("x".repeat(99))),
    );
    assert.match((await run(["test", "--endpoint", server.url])).stdout, /\n {2}\(\d+ bytes, compressed with gzip\)\n/);
  });

  for (const type of ["text/html", "text/html; charset=utf-8", "application/xhtml+xml"]) {
    test(`create: a page is not the API's answer: ${type}`, async () => {
      const server = await endpoint((_request, response) => response.writeHead(200, { "Content-Type": type }).end("<html>Log in</html>"));
      const words = ["create", "--url", "https://a.example/", "--events", "app.deployed", "--api-base", server.url];
      const { code, stdout } = await run(words, { env });
      assert.equal(code, UNEXPECTED);
      assert.match(stdout, /200 OK: the answer is a page and not the API's/);
      assert.equal((await run([...words, "--json"], { env })).records[0].created, false);
    });
  }
});
