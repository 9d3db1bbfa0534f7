// `listen`: what it receives, verifies, answers, forwards and keeps; and `test` and `listen` joined.
import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, test } from "node:test";
import { example, provide, start as startExample } from "../examples/run.mjs";
import { endpoint, listening, raw, statuses } from "./endpoint.mjs";
import { SECRET, file, folder, read, run, signatureOf, start } from "./preswald.mjs";

/** A receiver that listens; `stop` ends it, and gives how it ended. */
async function listen(words = [], options = {}) {
  const running = start(["listen", "--json", ...words], { input: null, ...options });
  const ready = JSON.parse((await running.until(/^.*"ready".*$/m))[0]);
  const stop = (signal = "SIGINT") => {
    running.child.kill(signal);
    return running.ended;
  };
  return { ...running, ...ready, url: ready.url, stop };
}

const deliveries = (records, type = "delivery") => records.filter((record) => record.type === type);

/** Prints what a server got, whatever the framework makes of it. */
const recorder = new URL("recorder.mjs", import.meta.url).href;

describe("receiving", () => {
  test("is ready on 127.0.0.1 and ::1 when it says so", async () => {
    const receiver = await listen();
    assert.equal(receiver.addresses.length, 2);
    for (const address of receiver.addresses) assert.equal((await run(["test", "--endpoint", `http://${address}/any/path`])).code, 0);
    const { code, records } = await receiver.stop();
    assert.equal(code, 130);
    assert.deepEqual(
      deliveries(records).map(({ verified, event, error }) => [verified, event.type, error]),
      Array(2).fill([true, "app.deployed", null]),
    );
    const { type, v, ...summary } = records.at(-1);
    assert.deepEqual(summary, { received: 2, verified: 2, forwarded: 0, failed: 0, failed_at_target: 0, not_saved: 0 });
  });

  test("a failure is diagnosed, with proof", async () => {
    const receiver = await listen();
    const compact = (await run(["events", "app.deployed", "--json"])).records[0].event;
    const signature = signatureOf(JSON.stringify(compact));
    await run([
      "test",
      "--endpoint",
      receiver.url,
      "--data-file",
      file("pretty.json", JSON.stringify(compact, undefined, 2)),
      "--header",
      `X-Preswald-Signature: ${signature}`,
    ]);
    const { records } = await receiver.stop();
    const [{ verified, error, diagnosis, response }] = deliveries(records);
    assert.deepEqual(
      [verified, error.code, diagnosis.verdict, diagnosis.causes[0].code, response.status],
      [false, "signature_mismatch", "proven", "payload_reserialized", 401],
    );
  });

  test("a person reads the diagnosis in two lines, and a warning of an old event", async () => {
    const running = start(["listen"], { input: null });
    const [, url] = await running.until(/ready: (\S+)/);
    await run(["test", "--endpoint", url, "--header", "X-Preswald-Signature: nonsense"]);
    await run(["test", "--endpoint", url, "--created", "2023-06-01T12:00:00Z"]);
    running.child.kill("SIGTERM");
    const { code, stdout } = await running.ended;
    assert.equal(code, 143);
    assert.match(stdout, /malformed_signature +answered 401[^\n]*\n {2}\S[^\n]*\n {2} *fix: [^\n]*\n/);
    assert.match(stdout, /warning: created \d years ago/);
    assert.match(stdout, /2 received, 1 verified, 0 forwarded, 1 failed/);
  });

  for (const [minutes, expected] of [
    [-6, /warning: created 6 minutes ago/],
    [-4, undefined],
    [4, undefined],
    [6, /warning: created 6 minutes from now/],
  ]) {
    test(`an event of ${minutes} minutes from now is ${expected ? "" : "not "}warned of`, async () => {
      const running = start(["listen", "--max-events", "1"], { input: null });
      const [, url] = await running.until(/ready: (\S+)/);
      const created = new Date(Date.now() + minutes * 60_000 + (minutes > 0 ? 5000 : -5000)).toISOString();
      await run(["test", "--endpoint", url, "--created", created]);
      const { stdout } = await running.ended;
      if (expected) assert.match(stdout, expected);
      else assert.doesNotMatch(stdout, /warning/);
    });
  }

  test("--max-events ends it: 0 if all were verified, else 6", async () => {
    for (const [secret, expected] of [
      [SECRET, 0],
      ["another", 6],
    ]) {
      const receiver = await listen(["--max-events", "1"]);
      await run(["test", "--endpoint", receiver.url], { env: { PRESWALD_WEBHOOK_SECRET: secret } });
      assert.equal((await receiver.ended).code, expected);
    }
  });

  test("--respond plays a bad endpoint, and `test` tries again", async () => {
    const receiver = await listen(["--respond", "500,503,200"]);
    const { code, records } = await run(["test", "--endpoint", receiver.url, "--retries", "5", "--retry-delay", "10ms", "--json"]);
    assert.deepEqual([code, deliveries(records, "attempt").map(({ response }) => response.status)], [0, [500, 503, 200]]);
    assert.equal((await run(["test", "--endpoint", receiver.url])).code, 0);
    await receiver.stop();
  });

  test("--delay waits, and a signal does not wait for it", async () => {
    const receiver = await listen(["--delay", "31s"]);
    const sender = start(["test", "--endpoint", receiver.url, "--timeout", "300ms"]);
    assert.equal((await sender.ended).code, 4);
    const began = performance.now();
    await receiver.stop("SIGTERM");
    assert.ok(performance.now() - began < 3000);
  });

  test("--host takes one address", async () => {
    const receiver = await listen(["--host", "127.0.0.1"]);
    assert.deepEqual([receiver.addresses.length, (await receiver.stop()).code], [1, 130]);
  });

  test("a port that is taken exits with 2", async () => {
    const { port } = await listening((await import("node:http")).createServer());
    const { code, stderr } = await run(["listen", "--port", String(port)]);
    assert.equal(code, 2);
    assert.match(stderr, /another program uses the port[\s\S]*--port 0/);
  });

  test("a command gets URL and secret, and its exit code is the result", async () => {
    const script =
      'const r = await fetch(process.env.PRESWALD_WEBHOOK_URL, { method: "POST", body: "{}", headers: { "X-Preswald-Signature": "x" } }); console.log("child", r.status, process.env.PRESWALD_WEBHOOK_SECRET.length); process.exitCode = 7;';
    const { code, records, stderr } = await run(["listen", "--json", "--", process.execPath, "--input-type=module", "--eval", script]);
    assert.equal(code, 7);
    assert.match(stderr, new RegExp(`child 401 ${SECRET.length}`));
    assert.equal(deliveries(records).length, 1);
    assert.equal((await run(["listen", "--", "no-such-program-here"])).code, 2);
  });

  test("a command has its own options, even where PowerShell has removed the `--`", async () => {
    const { code, stderr } = await run([
      "listen",
      "--json",
      process.execPath,
      "--eval",
      "process.exitCode = Number(process.argv[1])",
      "--",
      "9",
    ]);
    assert.equal(code, 9, stderr);
  });
});

describe("senders that misbehave do it no harm", () => {
  const post = (url, { headers = {}, chunks = [], method = "POST" }) =>
    new Promise((resolve) => {
      const request = httpRequest(url, { method, headers }, (response) => {
        response.resume();
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers }));
      });
      request.on("error", (error) => resolve({ error: error.code }));
      for (const chunk of chunks) request.write(chunk);
      request.end();
    });

  test("oversized, with and without a length: 413, and the next one is received", async () => {
    const receiver = await listen(["--body-limit", "1k"]);
    const body = Buffer.alloc(3000);
    for (const headers of [{ "Content-Length": 3000 }, { "Transfer-Encoding": "chunked" }])
      assert.equal((await post(receiver.url, { headers, chunks: [body] })).status, 413);
    assert.equal((await run(["test", "--endpoint", receiver.url])).code, 0);
    const { records } = await receiver.stop();
    assert.deepEqual(
      deliveries(records).map(({ error }) => error?.code),
      ["payload_too_large", "payload_too_large", undefined],
    );
  });

  test("an endless body is cut off within a bound", async () => {
    const receiver = await listen(["--body-limit", "1k"]);
    const { hostname, port } = new URL(receiver.url);
    let sent = 0;
    await new Promise((resolve) => {
      const socket = connect(port, hostname, () => socket.write("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"));
      const chunk = Buffer.concat([Buffer.from("10000\r\n"), Buffer.alloc(65_536), Buffer.from("\r\n")]);
      const more = () => {
        if (socket.destroyed) return;
        sent += chunk.length;
        socket.write(chunk, () => setImmediate(more));
      };
      socket.once("connect", more);
      socket.on("error", () => {});
      socket.once("close", resolve);
    });
    assert.ok(sent < 64 * 1024 * 1024, `${sent} bytes were taken`);
    assert.equal((await receiver.stop()).code, 130);
  });

  test("half open, half sent, not HTTP", async () => {
    const receiver = await listen();
    const { hostname, port } = new URL(receiver.url);
    const sockets = ["", "POST / HT", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc", "\u0000\u0001\u0002"].map((text) => {
      const socket = connect(port, hostname, () => socket.write(text));
      return socket.on("error", () => {});
    });
    assert.equal((await run(["test", "--endpoint", receiver.url])).code, 0);
    for (const socket of sockets) socket.destroy();
    await receiver.until(/(?:"broken_off".*){2}/s);
    const { code, records } = await receiver.stop();
    const codes = deliveries(records).map(({ error }) => error?.code ?? "verified");
    // A connection without a byte is no request.
    assert.deepEqual([code, codes.sort()], [130, ["broken_off", "broken_off", "not_http", "verified"]]);
  });

  test("not a POST: 405; idle connections live 65 seconds", async () => {
    const receiver = await listen();
    const agent = new (await import("node:http")).Agent({ keepAlive: true });
    const { status, headers } = await new Promise((resolve) =>
      httpRequest(receiver.url, { method: "PUT", agent }, (response) =>
        resolve({ status: response.resume().statusCode, headers: response.headers }),
      ).end(),
    );
    agent.destroy();
    assert.deepEqual([status, headers.allow, headers["keep-alive"]], [405, "POST", "timeout=65"]);
    await receiver.stop();
  });
});

describe("forwarding", () => {
  const BODIES = [
    ["CRLF and a byte order mark", Buffer.from('\ufeff{\r\n "a": 1\r\n}\r\n')],
    ["not UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d])],
    ["a mebibyte", Buffer.alloc(1024 * 1024, "é")],
    ["nothing", Buffer.alloc(0)],
  ];
  for (const [name, body] of BODIES) {
    test(`keeps every byte and header: ${name}`, async () => {
      const target = await endpoint((_request, response) =>
        response.writeHead(201, "Made", ["X-Answer", "1", "x-answer", "2", "Content-Type", "text/plain"]).end(Buffer.from([0xff, 0x00])),
      );
      const receiver = await listen(["--forward-to", `${target.url}/inner?x=1`]);
      const { records: sent } = await run([
        "test",
        "--endpoint",
        receiver.url,
        "--data-file",
        file("body.bin", body),
        "--header",
        "X-Case-Kept: Yes",
        "--header",
        "x-case-kept: no",
        "--json",
      ]);
      await receiver.stop();
      const [got] = target.got;
      assert.ok(got.body.equals(body));
      assert.equal(got.path, "/inner?x=1");
      const names = got.rawHeaders.filter((_, at) => at % 2 === 0);
      assert.deepEqual(names, [
        "Host",
        "Content-Type",
        "User-Agent",
        "X-Preswald-Signature",
        "X-Case-Kept",
        "x-case-kept",
        "Content-Length",
        "Connection",
      ]);
      assert.equal(got.headers.host, new URL(target.url).host);
      assert.equal(got.headers["x-preswald-signature"], signatureOf(body));
      const [{ response }] = sent;
      assert.deepEqual([response.status, response.body_b64], [201, Buffer.from([0xff, 0x00]).toString("base64")]);
      assert.deepEqual(response.headers.slice(0, 3), [
        ["X-Answer", "1"],
        ["x-answer", "2"],
        ["Content-Type", "text/plain"],
      ]);
    });
  }

  test("into the Express example, which gets every byte and header", async () => {
    provide("express");
    const server = await startExample(process.execPath, ["--import", recorder, example("express.mjs")], {
      PRESWALD_WEBHOOK_SECRET: SECRET,
    });
    const receiver = await listen(["--forward-to", server.url]);
    const event =
      '{"id":"evt_1","type":"app.deleted",\r\n"created":"2023-06-01T12:00:00Z","data":{"object":{"id":"app_1","title":"É📊"}},"account":{"id":"acc_1","name":"Acme"}}\r\n';
    const mebibyte = event
      .replace("É📊", "x".repeat(1024 * 1024 - Buffer.byteLength(event) + Buffer.byteLength("É📊")))
      .replace("evt_1", "evt_2");
    assert.equal(Buffer.byteLength(mebibyte), 1024 * 1024);
    const headers = ["--header", "X-Case-Kept: Yes", "--header", "x-case-kept: no", "--header", "X-Empty:"];
    // The example verifies before it parses: a 400 means that the signature covers what it got.
    const BODIES = [
      ["CRLF", Buffer.from(event), 200],
      ["1 MiB", Buffer.from(mebibyte), 200],
      ["a byte order mark", Buffer.from(`\ufeff${event}`), 400],
      ["not UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x0d, 0x0a, 0x7d]), 400],
      ["every byte", Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), 400],
      ["nothing", Buffer.alloc(0), 400],
    ];
    for (const [name, body, status] of BODIES) {
      const { records } = await run(["test", "--endpoint", receiver.url, "--data-file", file("express.bin", body), ...headers, "--json"]);
      assert.equal(records[0].response.status, status, name);
      const got = JSON.parse(server.said.findLast((line) => line.startsWith("{")));
      assert.ok(Buffer.from(got.body, "base64").equals(body), name);
      assert.deepEqual(got.rawHeaders, [
        ...["Host", new URL(server.url).host, "Content-Type", "application/json", "User-Agent", "preswald-cli"],
        ...["X-Preswald-Signature", signatureOf(body), "X-Case-Kept", "Yes", "x-case-kept", "no", "X-Empty", ""],
        ...["Content-Length", String(body.length), "Connection", "keep-alive"],
      ]);
    }
    assert.equal((await run(["test", "--endpoint", receiver.url], { env: { PRESWALD_WEBHOOK_SECRET: "another" } })).code, 3);
    const { records } = await receiver.stop();
    await server.stop();
    assert.deepEqual(
      deliveries(records, "forward").map(({ response }) => response.status),
      [...BODIES.map(([, , status]) => status), 401],
    );
  });

  test("hop-by-hop headers stay behind", async () => {
    const target = await endpoint();
    const receiver = await listen(["--forward-to", target.url]);
    const headers = { Connection: "keep-alive, X-Private", "X-Private": "1", TE: "trailers", "Proxy-Authorization": "x", "X-Public": "1" };
    await new Promise((resolve) =>
      httpRequest(receiver.url, { method: "POST", headers }, (response) => response.resume().on("end", resolve)).end("x"),
    );
    await receiver.stop();
    const names = Object.keys(target.got[0].headers);
    assert.ok(names.includes("x-public"));
    for (const name of ["x-private", "te", "proxy-authorization", "transfer-encoding"]) assert.ok(!names.includes(name), name);
  });

  for (const [name, serve, words, status, code] of [
    ["down", async () => ({ url: "http://127.0.0.1:1" }), [], 502, "forward_failed"],
    ["too slow", () => raw(() => {}), ["--timeout", "200ms"], 504, "forward_timeout"],
    ["resetting", () => raw((socket) => socket.once("data", () => socket.resetAndDestroy())), [], 502, "forward_failed"],
  ]) {
    test(`a target that is ${name}: the sender gets ${status}`, async () => {
      const { url } = await serve();
      const receiver = await listen(["--forward-to", url, "--max-events", "1", ...words]);
      const { records: sent } = await run(["test", "--endpoint", receiver.url, "--json"]);
      assert.equal(sent[0].response.status, status);
      assert.equal(JSON.parse(Buffer.from(sent[0].response.body_b64, "base64")).error.code, code);
      assert.equal((await receiver.ended).code, 3);
    });
  }

  test("a target's own failure is passed on", async () => {
    const target = await endpoint(statuses({ status: 503, headers: { "Retry-After": "7" } }));
    const receiver = await listen(["--forward-to", target.url]);
    const { records } = await run(["test", "--endpoint", receiver.url, "--json"]);
    await receiver.stop();
    assert.equal(records[0].response.status, 503);
    assert.ok(records[0].response.headers.some(([name, value]) => name === "Retry-After" && value === "7"));
  });
});

describe("saved deliveries", () => {
  test("are whole, for nobody else to read, without credentials, and can be sent, verified and diagnosed again", async () => {
    const saved = join(folder, "saved");
    const receiver = await listen(["--save", saved]);
    const body = Buffer.from('{"id":"evt_9",\r\n"a":"\u00e9"}');
    await run([
      "test",
      "--endpoint",
      `${receiver.url}?token=hush`,
      "--data-file",
      file("nine.json", body),
      "--header",
      "Authorization: Bearer hush",
      "--header",
      "Cookie: hush",
      "--header",
      "X-Kept: 1",
    ]);
    await run(["test", "--endpoint", receiver.url, "--id", "evt_../../x"]);
    await receiver.stop();
    const names = readdirSync(saved);
    assert.equal(names.length, 2);
    const path = join(
      saved,
      names.find((name) => name.startsWith("delivery-")),
    );
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.doesNotMatch(read(path), /hush/);
    const target = await endpoint();
    assert.equal(
      (await run(["test", "--endpoint", target.url, "--delivery", path], { env: { PRESWALD_WEBHOOK_SECRET: undefined } })).code,
      0,
    );
    assert.equal(
      (await run(["test", "--endpoint", target.url, "--delivery", path, "--resign"], { env: { PRESWALD_WEBHOOK_SECRET: "another" } })).code,
      0,
    );
    const [same, resigned] = target.got;
    assert.ok(same.body.equals(body) && resigned.body.equals(body));
    assert.deepEqual(
      [same.headers["x-preswald-signature"], same.headers["x-kept"], same.headers.authorization],
      [signatureOf(body), "1", undefined],
    );
    assert.notEqual(resigned.headers["x-preswald-signature"], signatureOf(body));
    const verified = await run(["verify", "--delivery", path, "--json"]);
    assert.deepEqual([verified.code, verified.records[0].error.code], [6, "invalid_payload"]);
    assert.equal((await run(["diagnose", "--delivery", path, "--json"])).records[0].verdict, "valid");
    assert.equal((await run(["validate", "--delivery", path])).code, 6);
  });
});

describe("joined", () => {
  test("5,000 events at concurrency 50: none lost, none altered", async () => {
    const receiver = await listen(["--max-events", "5000"]);
    const { code, records } = await run(["test", "--endpoint", receiver.url, "--repeat", "5000", "--concurrency", "50", "--json"]);
    const { code: received, records: heard } = await receiver.ended;
    assert.deepEqual([code, received], [0, 0]);
    const digests = (list) => list.map(({ request }) => request.sha256).sort();
    const sent = records.filter(({ type }) => type === "attempt");
    assert.equal(sent.length, 5000);
    assert.deepEqual(digests(deliveries(heard)), digests(sent));
    assert.ok(deliveries(heard).every(({ verified }) => verified));
    const { latency_ms, seconds } = records.at(-1);
    console.log(
      `5,000 events, 50 at a time, in ${seconds} s: p50 ${latency_ms.p50} ms, p95 ${latency_ms.p95} ms, p99 ${latency_ms.p99} ms`,
    );
  });
});
