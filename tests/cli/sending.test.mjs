// `test`: what is sent, what is shown, and every fault with its exit code, retries and log lines.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer as createHttpServer, request as httpRequest } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { connect } from "node:net";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { endpoint, listening, raw, statuses } from "./endpoint.mjs";
import { SECRET, file, folder, read, run, signatureOf, start } from "./preswald.mjs";

const closed = async () => {
  const { server, port } = await listening((await import("node:net")).createServer());
  await new Promise((resolve) => server.close(resolve));
  return port;
};

test("the documentation's command line is accepted by the documentation's function, in Python", async () => {
  const server = spawn("python3", [fileURLToPath(new URL("receiver.py", import.meta.url))], {
    env: { ...process.env, PRESWALD_WEBHOOK_SECRET: SECRET },
  });
  process.on("exit", () => server.kill());
  const port = String((await once(server.stdout, "data"))[0]).trim();
  const { code, stdout } = await run([
    "test",
    "--endpoint",
    `http://127.0.0.1:${port}/webhooks/preswald`,
    "--event",
    "app.deployed",
    "--app-id",
    "app_123456",
  ]);
  assert.equal(code, 0);
  assert.match(stdout, /app\.deployed +evt_\d+ +200 OK +[\d.]+ ms\n {2}delivered: the endpoint accepted the event/);
  assert.match(stdout, /"id":"app_123456"/);
  const refused = await run(["test", "--endpoint", `http://127.0.0.1:${port}/`], { env: { PRESWALD_WEBHOOK_SECRET: "another" } });
  assert.equal(refused.code, 3);
  assert.match(refused.stdout, /401: the endpoint refuses the signature/);
  server.kill();
});

describe("what is sent", () => {
  const send = async (words, options) => {
    const server = await endpoint();
    const result = await run(["test", "--endpoint", `${server.url}/webhooks/preswald?a=1`, ...words], options);
    assert.equal(result.code, 0, result.stderr);
    const [request] = server.got;
    return { ...request, event: request.body[0] === 0x7b ? JSON.parse(request.body) : undefined };
  };

  test("a valid event, signed", async () => {
    const { method, path, headers, body } = await send(["--event", "user.interaction"]);
    assert.deepEqual(
      [method, path, headers["content-type"], headers["x-preswald-signature"]],
      ["POST", "/webhooks/preswald?a=1", "application/json", signatureOf(body)],
    );
    assert.equal((await run(["validate", "--strict"], { input: body })).code, 0);
  });

  test("its members, as the options say", async () => {
    const { event } = await send([
      "--id",
      "evt_7",
      "--created",
      "2024-02-29T00:00:00Z",
      "--app-id",
      "app_7",
      "--set",
      "data.object.title=Sales",
      "--set",
      "/data/object/a~1b=[1,2]",
      "--set",
      "account.name=7",
    ]);
    assert.deepEqual(
      [event.id, event.created, event.data.object.id, event.data.object.title, event.data.object["a/b"], event.account.name],
      ["evt_7", "2024-02-29T00:00:00Z", "app_7", "Sales", [1, 2], 7],
    );
  });

  for (const [name, bytes] of [
    ["bytes that are no text", Buffer.from([0, 255, 13, 10, 254])],
    ["a byte order mark and CRLF", Buffer.from("\ufeff{\r\n}\r\n")],
    ["no bytes", Buffer.alloc(0)],
    ["a mebibyte", Buffer.alloc(1024 * 1024, "x")],
  ]) {
    test(`a file as it is: ${name}`, async () => {
      const sent = await send(["--data-file", file("data.bin", bytes)]);
      assert.ok(sent.body.equals(bytes));
      assert.equal(sent.headers["x-preswald-signature"], signatureOf(bytes));
    });
  }

  test("standard input as it is", async () => {
    const bytes = Buffer.from([0, 255, 13, 10]);
    assert.ok((await send(["--data-file", "-"], { input: bytes })).body.equals(bytes));
  });

  test("headers, in their case; one that is given replaces ours", async () => {
    const { rawHeaders } = await send(["--header", "X-Trace-ID: é: 1", "--header", "content-type: text/plain"]);
    const at = rawHeaders.indexOf("X-Trace-ID");
    assert.equal(Buffer.from(rawHeaders[at + 1], "latin1").toString("latin1"), "é: 1");
    assert.deepEqual(
      rawHeaders.filter((_, index) => index % 2 === 0 && /content-type/i.test(rawHeaders[index])),
      ["content-type"],
    );
  });

  test("a single one closes its connection; repeated ones use it again", async () => {
    const server = await endpoint();
    await run(["test", "--endpoint", server.url]);
    assert.equal(server.got[0].headers.connection, "close");
    const { records } = await run(["test", "--endpoint", server.url, "--repeat", "5", "--json"]);
    assert.deepEqual(
      records.slice(0, 5).map(({ reused }) => reused),
      [false, true, true, true, true],
    );
  });
});

describe("what comes back", () => {
  test("--json holds the attempt and the whole answer", async () => {
    const body = Buffer.alloc(3 * 1024 * 1024, "é");
    const server = await endpoint((_request, response) => response.writeHead(200, ["X-One", "1", "x-one", "2"]).end(body));
    const { code, records } = await run(["test", "--endpoint", server.url, "--json"]);
    const [{ type, request, response, attempt, reused, error, will_retry }] = records;
    assert.deepEqual([code, records.length, type, attempt, reused, error, will_retry], [0, 2, "attempt", 1, false, null, false]);
    assert.equal(request.sha256, createHash("sha256").update(server.got[0].body).digest("hex"));
    assert.equal(request.signature, signatureOf(server.got[0].body));
    assert.deepEqual(response.headers.slice(0, 2), [
      ["X-One", "1"],
      ["x-one", "2"],
    ]);
    assert.ok(Buffer.from(response.body_b64, "base64").equals(body));
    assert.equal(response.truncated, false);
  });

  test("control characters of an answer cannot write to the terminal", async () => {
    const server = await endpoint(statuses({ status: 500, body: "\u001b]0;title\u0007\u001b[2J\u202etxt" }));
    const { stdout } = await run(["test", "--endpoint", server.url]);
    assert.ok(stdout.includes("\\u001b]0;title\\u0007\\u001b[2J\\u202etxt"), stdout);
  });

  const MEANINGS = [
    [
      statuses({ status: 401, body: '{"error":{"code":"signature_mismatch","message":"no"}}' }),
      /401 `signature_mismatch`: is the endpoint's secret the same/,
    ],
    [
      statuses({ status: 302, headers: { Location: "https://example.com/" } }),
      /302: a redirect to https:\/\/example\.com\/ is not followed/,
    ],
    [statuses(404), /404: there is no such route/],
    [statuses({ status: 500, body: "<h1>oops</h1>" }), /500: the endpoint failed[\s\S]*<h1>oops<\/h1>/],
  ];
  for (const [answer, pattern] of MEANINGS) {
    test(`exit code 3, and ${pattern}`, async () => {
      const server = await endpoint(answer);
      const { code, stdout } = await run(["test", "--endpoint", server.url]);
      assert.equal(code, 3);
      assert.match(stdout, pattern);
      assert.equal(server.got.length, 1);
    });
  }

  test("--expect-status says what counts as success", async () => {
    const server = await endpoint(statuses(401));
    for (const [status, expected] of [
      ["401", 0],
      ["4xx", 0],
      ["200,401", 0],
      ["2xx", 3],
    ]) {
      assert.equal((await run(["test", "--endpoint", server.url, "--expect-status", status])).code, expected, status);
    }
  });
});

describe("faults", () => {
  const fault = (name, { serve, url, words = [], env, code, said, attempts = 1 }) =>
    test(name, async () => {
      const server = await serve?.();
      const target = url?.(server) ?? server.url;
      const state = join(folder, `state-${name.replace(/\W/g, "-")}`);
      const result = await run(["test", "--endpoint", target, "--json", "--retry-delay", "20ms", ...words], {
        env: { ...env, XDG_STATE_HOME: state },
      });
      assert.equal(result.code, code, result.stdout + result.stderr);
      const summary = result.records.pop();
      assert.deepEqual([summary.type, summary.sent, summary.delivered], ["summary", 1, code === 0 ? 1 : 0]);
      assert.equal(result.records.length, attempts);
      const last = result.records.at(-1);
      if (said) assert.match(last.error.message, said);
      const log = read(join(state, "preswald", readdirSync(join(state, "preswald"))[0]))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      assert.deepEqual(
        log.map(({ attempt, error, response }) => [attempt, error?.code, response?.status]),
        result.records.map(({ attempt, error, response }) => [attempt, error?.code, response?.status]),
      );
    });

  let port = 0;
  test("a port where nothing listens", async () => {
    port = await closed();
  });
  fault("nothing listens", { url: () => `http://127.0.0.1:${port}`, code: 5, said: /127\.0\.0\.1:\d+: the connection was refused/ });
  fault("nothing listens, with retries", { url: () => `http://127.0.0.1:${port}`, words: ["--retries", "2"], code: 5, attempts: 3 });
  fault("a name that does not exist", {
    url: () => "http://nowhere.invalid",
    code: 5,
    said: /no host of the name nowhere\.invalid|could not be looked up/,
  });
  fault("refuses TLS", { serve: endpoint, url: ({ port }) => `https://127.0.0.1:${port}`, code: 5, said: /TLS handshake failed/ });
  fault("resets before an answer", {
    serve: () => raw((socket) => socket.once("data", () => socket.resetAndDestroy())),
    code: 5,
    said: /closed before an answer/,
  });
  fault("resets after the headers", {
    serve: () =>
      raw((socket) =>
        socket.once("data", () =>
          socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc", () => setTimeout(() => socket.resetAndDestroy(), 50)),
        ),
      ),
    code: 3,
    said: /the answer broke off/,
  });
  fault("speaks no HTTP", {
    serve: () => raw((socket) => socket.end("hello\r\n")),
    code: 3,
    said: /the answer is not HTTP: Expected HTTP/,
  });
  fault("hangs for ever", { serve: () => raw(() => {}), words: ["--timeout", "300ms"], code: 4, said: /no answer within 0\.3 s/ });
  fault("hangs in the middle of its answer", {
    serve: () => endpoint((_request, response) => response.write("x")),
    words: ["--timeout", "300ms"],
    code: 4,
    said: /did not end within/,
  });
  fault("500 twice, then 200", { serve: () => endpoint(statuses(500, 500, 200)), words: ["--retries", "3"], code: 0, attempts: 3 });
  fault("500 without end", { serve: () => endpoint(statuses(500)), words: ["--retries", "2"], code: 3, attempts: 3 });
  fault("429 with Retry-After", {
    serve: () => endpoint(statuses({ status: 429, headers: { "Retry-After": "1" } }, 200)),
    words: ["--retries", "1"],
    code: 0,
    attempts: 2,
  });
  fault("a redirect", { serve: () => endpoint(statuses({ status: 307, headers: { Location: "/" } })), code: 3 });

  test("Retry-After is waited for, and each retry is the same delivery", async () => {
    const server = await endpoint(statuses({ status: 429, headers: { "Retry-After": "1" } }, 200));
    const start = performance.now();
    const { records, stderr } = await run(["test", "--endpoint", server.url, "--retries", "1", "--json"]);
    assert.ok(performance.now() - start > 1000);
    assert.deepEqual(
      records.map(({ will_retry }) => will_retry),
      [true, false, undefined],
    );
    assert.match(stderr, /trying again in 1,000 ms/);
    assert.ok(server.got[0].body.equals(server.got[1].body));
  });

  test("an endless body is read within a bound", async () => {
    const server = await endpoint((_request, response) => {
      const more = () => !response.destroyed && response.write(Buffer.alloc(65_536)) !== undefined && setImmediate(more);
      more();
    });
    const { code, records } = await run(["test", "--endpoint", server.url, "--json"]);
    assert.deepEqual([code, records[0].response.truncated], [0, true]);
    assert.equal(Buffer.from(records[0].response.body_b64, "base64").length, 8 * 1024 * 1024);
  });

  for (const [name, answers, expected] of [
    ["a timeout before a wrong answer", ["500", "hang", "200"], 4],
    ["a refused connection before a timeout", ["hang", "reset", "500"], 5],
  ]) {
    test(`with --repeat the worst exit code wins: ${name}`, async () => {
      const server = await endpoint((request, response, _body, number) => {
        const answer = answers[number - 1];
        if (answer === "reset") request.socket.resetAndDestroy();
        else if (answer !== "hang") response.writeHead(Number(answer)).end();
      });
      const { code } = await run(["test", "--endpoint", server.url, "--repeat", "3", "--timeout", "500ms", "--json"]);
      assert.equal(code, expected);
    });
  }

  test("a fault of the command itself exits with 1, and says where to report it", async () => {
    const broken = encodeURIComponent("process.getBuiltinModule('node:crypto').randomBytes = () => { throw new Error('broken') }");
    for (const [env, said] of [
      [{}, /^error: broken\n {2}This is a fault of the command itself\. Please report it, .*issues\n$/],
      [{ PRESWALD_DEBUG: "1" }, /^error: broken\n {2}Error: broken\n {4}at /],
    ]) {
      const { code, stdout, stderr } = await run(["secret"], { env: { ...env, NODE_OPTIONS: `--import=data:text/javascript,${broken}` } });
      assert.deepEqual([code, stdout], [1, ""]);
      assert.match(stderr, said);
    }
  });

  test("with --repeat the worst exit code wins", async () => {
    const server = await endpoint(statuses(200, 500, 200));
    const { code, records } = await run(["test", "--endpoint", server.url, "--repeat", "3", "--json"]);
    const { type, sent, delivered, failed, results, loop } = records.at(-1);
    assert.deepEqual([code, type, sent, delivered, failed, results, loop], [3, "summary", 3, 2, 1, { 200: 2, 500: 1 }, "closed"]);
  });
});

/** A self-signed certificate for this machine, with its key. */
function certificate(name) {
  const [key, cert] = [join(folder, `${name}.key.pem`), join(folder, `${name}.pem`)];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const words = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-days", "2", ...subject];
  execFileSync("openssl", words, { stdio: "ignore" });
  return [key, cert];
}

describe("TLS", async () => {
  const [key, cert] = certificate("own");
  const { port } = await listening(
    createHttpsServer({ key: read(key), cert: read(cert) }, (request, response) => request.resume().on("end", () => response.end("ok"))),
  );
  const url = `https://127.0.0.1:${port}`;

  for (const [name, words, code, said] of [
    ["a self-signed certificate is refused", [], 5, /the certificate is self-signed[\s\S]*--cacert/],
    ["unless it is named", ["--cacert", cert], 0, /^$/],
    ["or not looked at", ["--insecure"], 0, /^warning: `--insecure`/],
    ["a certificate that cannot be read", ["--cacert", "nowhere.pem"], 2, /cannot read nowhere\.pem/],
  ]) {
    test(name, async () => {
      const result = await run(["test", "--endpoint", url, ...words]);
      assert.equal(result.code, code, result.stdout + result.stderr);
      assert.match(code === 5 ? result.stdout : result.stderr, said);
    });
  }

  for (const [name, words, status] of [
    ["unless it is named, when forwarding", ["--cacert", cert], 200],
    ["when forwarding", [], 502],
  ]) {
    test(`a self-signed certificate is refused ${name}`, async () => {
      const receiver = start(["listen", "--json", "--forward-to", url, "--max-events", "1", ...words], { input: null });
      const [, address] = await receiver.until(/"url":"([^"]+)"/);
      const { records } = await run(["test", "--endpoint", address, "--json"]);
      await receiver.ended;
      assert.equal(records[0].response.status, status);
    });
  }
});

describe("a proxy", async () => {
  const [key, cert] = certificate("proxied");
  const secure = await listening(
    createHttpsServer({ key: read(key), cert: read(cert) }, (request, response) => request.resume().on("end", () => response.end("ok"))),
  );
  const tunnels = [];
  const server = (await import("node:http")).createServer();
  server.on("connect", (request, socket, head) => {
    tunnels.push(request.url);
    // Whatever the name: this proxy leads to the endpoint.
    const target = connect(request.url.endsWith(":443") ? secure.port : destination.port, "127.0.0.1").unref();
    target.once("connect", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      target.write(head);
      target.pipe(socket).pipe(target);
    });
    for (const each of [socket, target]) each.on("error", () => {});
  });
  // What is not encrypted is asked of the proxy itself, with the whole URL.
  const asked = [];
  server.on("request", (request, response) => {
    asked.push(request.url);
    const { pathname } = new URL(request.url);
    const { rawHeaders, method } = request;
    const onward = httpRequest({ port: destination.port, path: pathname, method, headers: rawHeaders, setHost: false }, (answer) => {
      response.writeHead(answer.statusCode, answer.rawHeaders);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  const destination = await endpoint((_request, response) => response.writeHead(200, ["X-One", "1", "x-one", "2"]).end("through"));
  const { url: proxy, port: proxyPort } = await listening(server);
  const env = { HTTP_PROXY: proxy, HTTPS_PROXY: proxy };

  test("is used for other hosts, with headers as they are", async () => {
    const { code, records } = await run(["test", "--endpoint", "http://example.test/hook", "--header", "X-Trace-ID: 1", "--json"], { env });
    assert.deepEqual([code, tunnels, asked], [0, [], ["http://example.test/hook"]]);
    assert.deepEqual(records[0].response.headers.slice(0, 2), [
      ["X-One", "1"],
      ["x-one", "2"],
    ]);
    assert.equal(Buffer.from(records[0].response.body_b64, "base64").toString(), "through");
    const [request] = destination.got;
    assert.ok(request.rawHeaders.includes("X-Trace-ID"));
    assert.equal(request.headers["x-preswald-signature"], signatureOf(request.body));
  });

  test("is never used for this machine, nor for NO_PROXY", async () => {
    const before = tunnels.length;
    for (const host of ["127.0.0.1", "localhost"])
      assert.equal((await run(["test", "--endpoint", `http://${host}:${destination.port}/`], { env })).code, 0);
    assert.equal((await run(["test", "--endpoint", "http://nowhere.invalid/"], { env: { ...env, NO_PROXY: "nowhere.invalid" } })).code, 5);
    assert.equal(tunnels.length, before);
  });

  for (const [name, words, code, said] of [
    ["not trusted", [], 5, /self-signed/],
    ["for another host", ["--cacert", cert], 5, /the certificate is for another host/],
    ["not looked at", ["--insecure"], 0, /200 OK/],
  ]) {
    test(`carries TLS to the endpoint, whose certificate is ${name}`, async () => {
      const result = await run(["test", "--endpoint", "https://example.test/hook", ...words], { env });
      assert.equal(result.code, code, result.stdout);
      assert.match(result.stdout, said);
      assert.equal(tunnels.at(-1), "example.test:443");
    });
  }

  test("that refuses the tunnel is named, and its answer is not the endpoint's", async () => {
    const refusing = createHttpServer();
    refusing.on("connect", (_request, socket) => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
    const { url } = await listening(refusing);
    const { code, stdout } = await run(["test", "--endpoint", "https://example.test/"], { env: { HTTPS_PROXY: url } });
    assert.equal(code, 5);
    assert.match(stdout, /could not connect through the proxy 127\.0\.0\.1:\d+: it answered 407/);
  });

  for (const kind of ["socks5", "socks5h", "socks4", "ftp"]) {
    test(`of the kind ${kind} is refused with words`, async () => {
      for (const url of ["http://example.test/", "https://example.test/"]) {
        const { code, stdout } = await run(["test", "--endpoint", url], { env: { ALL_PROXY: `${kind}://user:password@127.0.0.1:1` } });
        assert.equal(code, 5);
        assert.match(stdout, new RegExp(`proxies of the kind \`${kind}\` are not supported`));
        assert.doesNotMatch(stdout, /password/);
      }
    });
  }

  test("that hangs does not keep the command from ending", async () => {
    const { url } = await raw(() => {});
    const start = performance.now();
    const { code } = await run(["test", "--endpoint", "http://example.test/", "--timeout", "300ms"], { env: { HTTP_PROXY: url } });
    assert.equal(code, 4);
    assert.ok(performance.now() - start < 5000);
  });

  test("whose password is never printed, not even for DEBUG", async () => {
    const { stdout, stderr } = await run(["test", "--endpoint", "http://example.test/"], {
      env: { HTTP_PROXY: proxy.replace("//", "//user:password@"), DEBUG: "*" },
    });
    assert.doesNotMatch(stdout + stderr, /password/);
  });

  test("that is down is named", async () => {
    const { code, stdout } = await run(["test", "--endpoint", "https://example.test/"], {
      env: { HTTPS_PROXY: `http://user:password@127.0.0.1:${await closed()}` },
    });
    assert.equal(code, 5);
    assert.match(stdout, /through the proxy 127\.0\.0\.1:\d+: /);
    assert.doesNotMatch(stdout, /password/);
    assert.notEqual(proxyPort, 0);
  });
});

describe("localhost", () => {
  const ok = (request, response) => request.resume().on("end", () => response.end());
  for (const host of ["127.0.0.1", "::1"]) {
    for (const name of ["localhost", "app.localhost"]) {
      test(`where only ${host} listens, as ${name}`, async () => {
        const { port, server } = await listening(createHttpServer(ok), host);
        const hosts = [];
        server.on("request", ({ headers }) => hosts.push(headers.host));
        const { code, stdout } = await run(["test", "--endpoint", `http://${name}:${port}`, "--repeat", "3"]);
        assert.deepEqual([code, hosts], [0, Array(3).fill(`${name}:${port}`)], stdout);
      });
    }

    test(`where only ${host} listens, when forwarding`, async () => {
      const { port } = await listening(createHttpServer(ok), host);
      const receiver = start(["listen", "--json", "--forward-to", `http://localhost:${port}`, "--max-events", "1"], { input: null });
      const [, address] = await receiver.until(/"url":"([^"]+)"/);
      assert.equal((await run(["test", "--endpoint", address])).code, 0);
      assert.equal((await receiver.ended).code, 0);
    });
  }

  test("where nothing listens, both addresses are named", async () => {
    const port = await closed();
    const { code, stdout } = await run(["test", "--endpoint", `http://localhost:${port}`]);
    assert.equal(code, 5);
    assert.ok(stdout.includes(`127.0.0.1:${port} and [::1]:${port}: the connection was refused`), stdout);
  });
});

describe("interruption", () => {
  for (const [signal, expected] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ]) {
    test(`${signal} exits with ${expected}, and says what was sent so far`, async () => {
      const server = await endpoint((_request, response) => setTimeout(() => response.end(), 20));
      const running = start(["test", "--endpoint", server.url, "--repeat", "100000", "--json"]);
      await running.until(/"attempt"/);
      running.child.kill(signal);
      const { code, records } = await running.ended;
      assert.equal(code, expected);
      assert.equal(records.at(-1).type, "summary");
    });
  }
});

describe("wrong usage", () => {
  for (const [name, words, pattern] of [
    ["no endpoint", [], /--endpoint/],
    ["a URL without a scheme", ["--endpoint", "localhost:3000/hook"], /Did you mean `http:\/\/localhost:3000\/hook`\?/],
    ["another scheme", ["--endpoint", "ftp://localhost/"], /absolute http or https URL/],
    ["an event type that is mistyped", ["--endpoint", "http://x", "--event", "app.deploye"], /Did you mean `app\.deployed`\?/],
    ["a header without a colon", ["--endpoint", "http://x", "--header", "Name"], /with a colon/],
    ["a header with a line end", ["--endpoint", "http://x", "--header", "Name: a\r\nb: c"], /cannot have/],
    ["a file and an event", ["--endpoint", "http://x", "--data-file", "x", "--event", "app.created"], /cannot be used with/],
    ["a wrong time", ["--endpoint", "http://x", "--timeout", "soon"], /It must be a time/],
    ["a wrong number", ["--endpoint", "http://x", "--retries", "-1"], /whole number/],
    ["a wrong status", ["--endpoint", "http://x", "--expect-status", "ok"], /such as `200`/],
    ["--resign without a delivery", ["--endpoint", "http://x", "--resign"], /--delivery/],
    ["--concurrency without --repeat", ["--endpoint", "http://x", "--concurrency", "3"], /--repeat/],
    ["--set without a value", ["--endpoint", "http://x", "--set", "title"], /path=value/],
  ]) {
    test(name, async () => {
      const { code, stderr } = await run(["test", ...words]);
      assert.equal(code, 2);
      assert.match(stderr, pattern);
    });
  }
});

describe("--set", () => {
  const sentWith = async (words) => {
    const server = await endpoint();
    const { code, stderr } = await run(["test", "--endpoint", server.url, ...words]);
    assert.equal(code, 0, stderr);
    const [{ body, headers }] = server.got;
    assert.equal(headers["x-preswald-signature"], signatureOf(body));
    return { text: body.toString(), stderr };
  };

  for (const [assignment, expected] of [
    ["n=12345678901234567890", '"n":12345678901234567890'],
    ["n=1e400", '"n":1e400'],
    ["n=15000.0", '"n":15000.0'],
    ["n=-0", '"n":-0'],
    ["n=1E+2", '"n":1E+2'],
    ["n=0.10000000000000000555", '"n":0.10000000000000000555'],
    ['n={"a":[1.0, 2e0]}', '"n":{"a":[1.0, 2e0]}'],
    ['n="\\u00e9\\/"', '"n":"\\u00e9\\/"'],
    ["n=007", '"n":"007"'],
    ["n=NaN", '"n":"NaN"'],
    ['n=it"s', '"n":"it\\"s"'],
    ["n=", '"n":""'],
    ["__proto__.a=1", '"__proto__":{"a":1}'],
    ["/a~1b/c=1", '"a/b":{"c":1}'],
    ["data.object.duration_ms=15000.0", '"duration_ms":15000.0'],
    ["account=1", '"account":1'],
    ["account.name.first=1", '"name":{"first":1}'],
  ]) {
    test(assignment, async () => {
      const { text } = await sentWith(["--set", assignment]);
      assert.ok(text.includes(expected), text);
      assert.doesNotThrow(() => JSON.parse(text));
    });
  }

  test("one after the other, each in what the one before has set", async () => {
    const { text } = await sentWith([
      "--set",
      "a=[1.0]",
      "--set",
      "a.1=2.0",
      "--set",
      "a.0=3.0",
      "--set",
      "a.2.b=4.0",
      "--set",
      "a.2.c=5.0",
    ]);
    assert.ok(text.includes('"a":[3.0,2.0,{"b":4.0,"c":5.0}]'), text);
  });

  const event = (text) => Buffer.from(text);
  const saved = (name, body) =>
    file(
      `${name}.json`,
      JSON.stringify({
        v: 1,
        type: "saved_delivery",
        method: "POST",
        headers: [
          ["Content-Type", "application/json"],
          ["X-Preswald-Signature", "sha256=0"],
        ],
        body_base64: body.toString("base64"),
      }),
    );

  test("in a saved delivery, whose other bytes stay, and which is signed again", async () => {
    const body = event('{ "id":"evt_1",\r\n\t"n": 15000.0, "s":"\\u00e9\\/", "n": 1.50,\n"big":12345678901234567890 }\n');
    const { text, stderr } = await sentWith(["--delivery", saved("edited", body), "--set", "n=2e0", "--set", "m=1.0"]);
    assert.equal(text, '{ "id":"evt_1",\r\n\t"n": 15000.0, "s":"\\u00e9\\/", "n": 2e0,\n"big":12345678901234567890,"m":1.0 }\n');
    assert.match(stderr, /the event is not valid .*it is sent all the same/);
  });

  for (const [name, body, assignment, said] of [
    ["a body that is not JSON", event("a=1"), "a=1", /needs a body that is JSON/],
    ["a body with a comment", event('{"a":1/* */}'), "a=1", /needs a body that is JSON/],
    ["an empty body", event(""), "a=1", /needs a body that is JSON/],
    ["a body that is no text", Buffer.from([0x7b, 0xff, 0x7d]), "a=1", /UTF-8/],
    ["a place after the end of a list", event('{"a":[1]}'), "a.2=1", /`2` is no place in a list of 1/],
    ["a name in a list", event('{"a":[1]}'), "a.b=1", /`b` is no place in a list of 1/],
  ]) {
    test(`${name} is refused`, async () => {
      const server = await endpoint();
      const { code, stderr } = await run(["test", "--endpoint", server.url, "--delivery", saved("refused", body), "--set", assignment]);
      assert.deepEqual([code, server.got.length], [2, 0]);
      assert.match(stderr, said);
    });
  }
});
