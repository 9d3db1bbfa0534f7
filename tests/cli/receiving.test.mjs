// `listen`: what never becomes a request, what the target makes of a delivery, how it ends, and what it shows.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { connect as connectSecurely } from "node:tls";
import { endpoint, listening, statuses } from "./endpoint.mjs";
import { binary, environment, file, folder, run, start } from "./preswald.mjs";

/** A receiver that listens; `stop` ends it, and gives how it ended. */
async function listen(words = [], { json = true, ...options } = {}) {
  const running = start(["listen", ...(json ? ["--json"] : []), ...words], { input: null, ...options });
  const [, url] = await running.until(json ? /"ready","url":"([^"]+)"/ : /(http:\S+?\/webhooks\/preswald)/);
  const { port } = new URL(url);
  const stop = (signal = "SIGINT") => {
    running.child.kill(signal);
    return running.ended;
  };
  return { ...running, url, port: Number(port), stop };
}

const deliveries = (records, type = "delivery") => records.filter((record) => record.type === type);

/** Sends bytes over a connection of its own, and gives the answer; with `hangUp` it does not wait for one. */
function sendBytes(port, bytes, { hangUp = false } = {}) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => (hangUp ? socket.end(bytes) : socket.write(bytes)));
    let answer = "";
    socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });
}

const head = (more = "") => `POST / HTTP/1.1\r\nHost: x\r\n${more}`;

describe("what never becomes a request is shown, counted and kept in the log", { concurrency: 2 }, () => {
  /** The bytes, the code, and the status; null where the sender does not wait for one. */
  const REFUSED = {
    "headers that are too large": [head(`X-Large: ${"x".repeat(20_000)}\r\n\r\n`), "headers_too_large", 431],
    "a path that is too long": [`POST /${"x".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, "headers_too_large", 431],
    "another protocol": ["SSH-2.0-OpenSSH_9.2\r\n\r\n", "not_http", 400],
    "bytes of no protocol": ["\0\x01\x02\x03", "not_http", 400],
    "HTTP/2": ["PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "http2", 400],
    "an unknown method": ["DELIVER / HTTP/1.1\r\nHost: x\r\n\r\n", "not_http", 400],
    "a header without a colon": [head("Signature sha256\r\n\r\n"), "not_http", 400],
    "two lengths": [head("Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"), "not_http", 400],
    "a length and chunks": [head("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), "not_http", 400],
    "a length that is no number": [head("Content-Length: ten\r\n\r\n0123456789"), "not_http", 400],
    "chunks without sizes": [head("Transfer-Encoding: chunked\r\n\r\nZZ\r\nab\r\n0\r\n\r\n"), "not_http", 400],
    "a tunnel": ["CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n", "method_not_allowed", 405],
    "a head that breaks off": ["POST / HTTP/1.1\r\nHost: x", "broken_off", null],
    "a body that breaks off": [head("Content-Length: 10\r\n\r\nabc"), "broken_off", null],
    "chunks that break off": [head("Transfer-Encoding: chunked\r\n\r\n5\r\nab"), "broken_off", null],
  };
  for (const [name, [bytes, code, status]] of Object.entries(REFUSED)) {
    test(name, async () => {
      const env = { XDG_STATE_HOME: join(folder, `refused ${name.replaceAll("/", " ")}`) };
      const receiver = await listen(["--max-events", "1"], { env });
      const answer = await sendBytes(receiver.port, bytes, { hangUp: status === null });
      const { code: exit, records } = await receiver.ended;
      const [{ error, response, verified }] = deliveries(records);
      assert.deepEqual([exit, error.code, verified], [6, code, false]);
      if (status !== null) {
        assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `));
        assert.equal(response.status, status);
      }
      const { received, failed } = records.at(-1);
      assert.deepEqual([received, failed], [1, 1]);
      const [kept] = (await run(["logs", "--json"], { env })).records;
      assert.equal(kept.error.code, code);
    });
  }

  test("TLS on the plain port", async () => {
    const receiver = await listen(["--max-events", "1"], { json: false });
    const socket = connectSecurely({ port: receiver.port, host: "127.0.0.1", rejectUnauthorized: false });
    await once(socket, "error");
    const { code, stdout } = await receiver.ended;
    assert.equal(code, 6);
    assert.match(stdout, /tls: the sender speaks TLS, and this port does not: its URL must begin with `http:\/\/`; answered 400/);
  });

  test("what follows a delivery on its connection", async () => {
    const receiver = await listen(["--max-events", "2"]);
    await sendBytes(receiver.port, `${head("Content-Length: 2\r\n\r\n{}")}garbage\r\n\r\n`);
    const { records } = await receiver.ended;
    assert.deepEqual(
      deliveries(records)
        .map(({ error }) => error.code)
        .sort(),
      ["missing_signature", "not_http"],
    );
  });

  /** Node answers these by itself, or drops a part of them, unless it is told not to. */
  const RECEIVED = {
    "without Host": "POST / HTTP/1.1\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
    "that expects what nobody knows": head("Expect: magic\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"),
    "of HTTP/1.0": "POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\n{}",
    "that asks for another protocol": head("Upgrade: h2c\r\nConnection: Upgrade, close\r\nContent-Length: 2\r\n\r\n{}"),
  };
  for (const [name, bytes] of Object.entries(RECEIVED)) {
    test(`a delivery ${name} is received`, async () => {
      const receiver = await listen(["--max-events", "1"]);
      assert.match(await sendBytes(receiver.port, bytes), /^HTTP\/1\.1 401 /);
      const [{ error }] = deliveries((await receiver.ended).records);
      assert.equal(error.code, "missing_signature");
    });
  }

  test("a signature behind 2,100 headers is read", async () => {
    const receiver = await listen(["--max-events", "1"]);
    const headers = Array.from({ length: 2100 }, () => ["--header", "a:"]).flat();
    await run(["test", "--endpoint", receiver.url, ...headers]);
    assert.equal((await receiver.ended).code, 0);
  });
});

describe("a target that fails", { concurrency: 2 }, () => {
  const FAILED = {
    500: [{ status: 500, body: '{"error":"the table orders is missing"}' }, /the table orders is missing/],
    "400 for a right delivery": [{ status: 400, body: "no such tenant\nand more" }, /no such tenant\n +and more/],
    "a redirect": [{ status: 302, headers: { Location: "/login" } }, /302 Found/],
    "a body that writes to the terminal": [{ status: 503, body: "\u001b[2Jcleared" }, /\\u001b\[2Jcleared/],
  };
  for (const [name, [answer, pattern]] of Object.entries(FAILED)) {
    test(name, async () => {
      const env = { XDG_STATE_HOME: join(folder, `failed ${name}`), FORCE_COLOR: "1" };
      const target = await endpoint(statuses(answer));
      const receiver = await listen(["--forward-to", target.url, "--max-events", "1"], { json: false, env });
      await run(["test", "--endpoint", receiver.url, "--no-log"]);
      const { code, stdout } = await receiver.ended;
      assert.equal(code, 3);
      assert.ok(stdout.includes("\u001b[33mfailed at the target:"), stdout);
      assert.match(stdout, pattern);
      assert.match(stdout, /1 received, 1 verified, 1 forwarded, .*0 failed.*1 failed at the target/);
      const { records } = await run(["logs", "--json", "--failed"], { env });
      assert.deepEqual(
        records.map(({ type }) => type),
        ["forward"],
      );
    });
  }

  test("one that refuses what is forged has not failed", async () => {
    const target = await endpoint(statuses(401));
    const receiver = await listen(["--forward-to", target.url, "--max-events", "1"]);
    await run(["test", "--endpoint", receiver.url], { env: { PRESWALD_WEBHOOK_SECRET: "another-secret" } });
    const { code, records } = await receiver.ended;
    assert.deepEqual([code, records.at(-1).failed, records.at(-1).failed_at_target], [6, 1, 0]);
  });
});

describe("it does not forward to itself", { concurrency: 2 }, () => {
  const HOSTS = ["localhost", "LOCALHOST", "127.0.0.1", "127.1", "2130706433", "0x7f.1", "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]"];
  for (const host of HOSTS) {
    test(host, async () => {
      const { port, server } = await listening(createServer());
      server.close();
      await once(server, "close");
      const { code, stderr, stdout } = await run(["listen", "--port", String(port), "--forward-to", `http://${host}:${port}/`]);
      assert.equal(code, 2);
      assert.match(stderr, /^error: `--forward-to .*` is this receiver itself\n/);
      assert.equal(stdout, "");
    });
  }

  test("by the machine's own name, and as the route of one type", async () => {
    const { port, server } = await listening(createServer());
    server.close();
    await once(server, "close");
    const words = ["listen", "--host", "0.0.0.0", "--port", String(port), "--forward-to", `app.created=http://${hostname()}:${port}/`];
    assert.equal((await run(words)).code, 2);
  });

  test("another server at the same port of another address is no circle", async () => {
    const target = await endpoint();
    const receiver = await listen(["--host", "127.0.0.2", "--port", String(target.port), "--forward-to", target.url, "--max-events", "1"]);
    assert.equal((await run(["test", "--endpoint", receiver.url])).code, 0);
    assert.equal((await receiver.ended).code, 0);
  });

  test("a circle through another server ends, and is told", async () => {
    let receiver;
    // Passes everything on, as a tunnel or a proxy does.
    const around = await endpoint(async (request, response, body) => {
      const headers = { "X-Preswald-Signature": request.headers["x-preswald-signature"] };
      const answer = await fetch(receiver.url, { method: "POST", headers, body });
      response.writeHead(answer.status).end(await answer.text());
    });
    receiver = await listen(["--forward-to", around.url]);
    const { records } = await run(["test", "--endpoint", receiver.url, "--json"]);
    assert.equal(records.find(({ type }) => type === "attempt").response.status, 508);
    const { records: heard } = await receiver.stop();
    assert.match(deliveries(heard, "forward")[0].error.message, /forwarded 100 times at once: does the target forward to this receiver\?/);
  });
});

describe("it ends", { concurrency: 2 }, () => {
  const elapsed = async (act) => {
    const began = performance.now();
    await act();
    return performance.now() - began;
  };

  for (const [name, bytes] of [
    ["that has not sent a byte", ""],
    ["that has sent a part of a head", "POST / HT"],
    ["that is kept alive", head("Content-Length: 2\r\n\r\n{}")],
  ]) {
    test(`at once with a connection open ${name}`, async () => {
      const receiver = await listen();
      const socket = connect(receiver.port, "127.0.0.1");
      await once(socket, "connect");
      if (bytes !== "") socket.write(bytes);
      if (bytes.includes("{}")) await once(socket, "data");
      // The receiver has taken the connection when it has answered a later one.
      await run(["test", "--endpoint", receiver.url]);
      socket.on("error", () => {});
      // Without it, the end would take the five seconds that a request under way has.
      const milliseconds = await elapsed(() => receiver.stop());
      assert.ok(milliseconds < 4500, `${milliseconds} ms`);
    });
  }

  test("after what is under way, which is answered and reported", async () => {
    let release;
    const reached = new Promise((resolve) => {
      release = resolve;
    });
    let answer;
    const target = await endpoint((_request, response) => {
      answer = () => response.end("done");
      release();
    });
    const receiver = await listen(["--forward-to", target.url]);
    const sender = start(["test", "--endpoint", receiver.url, "--json"]);
    await reached;
    receiver.child.kill("SIGINT");
    await receiver.until(/1 request is under way/, "stderr");
    answer();
    const { code, records } = await receiver.ended;
    assert.equal(code, 130);
    assert.deepEqual([deliveries(records)[0].verified, deliveries(records, "forward")[0].response.status], [true, 200]);
    const { received, forwarded, failed } = records.at(-1);
    assert.deepEqual([received, forwarded, failed], [1, 1, 0]);
    assert.equal((await sender.ended).code, 0);
  });

  test("after five seconds, if a target never answers: the sender gets 502, and it is reported", async () => {
    const reached = Promise.withResolvers?.() ?? deferred();
    const target = await endpoint(() => reached.resolve());
    const receiver = await listen(["--forward-to", target.url]);
    const sender = start(["test", "--endpoint", receiver.url, "--json"]);
    await reached.promise;
    const { code, records } = await receiver.stop();
    assert.deepEqual([code, deliveries(records, "forward")[0].error.kind, records.at(-1).failed], [130, "interrupted", 1]);
    const [attempt] = deliveries((await sender.ended).records, "attempt");
    assert.ok(attempt.response === null || attempt.response.status === 502);
  });

  function deferred() {
    const made = {};
    made.promise = new Promise((resolve) => {
      made.resolve = resolve;
    });
    return made;
  }
});

describe("a command that runs while it listens gets one signal", { concurrency: 2 }, () => {
  const script = `
    const got = [];
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {
      got.push(signal);
      if (got.length === 1) setTimeout(() => { console.log("ended after " + got.join()); process.exit(0); }, 1000);
    });
    console.log("child up");
    setInterval(() => {}, 1000);`;
  const python = `
import os, pty, signal, sys, time, select
act = sys.argv[1]
pid, fd = pty.fork()
if pid == 0: os.execv(sys.argv[2], sys.argv[2:])
out, sent = b"", False
while True:
    try: data = os.read(fd, 4096)
    except OSError: break
    if not data: break
    out += data
    if not sent and b"child up" in out:
        sent = True
        os.write(fd, b"\\x03") if act == "key" else os.kill(pid, getattr(signal, act))
sys.stdout.write(out.decode())
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))`;

  for (const [act, signal, code] of [
    ["key", "SIGINT", 130],
    ["SIGTERM", "SIGTERM", 143],
    ["SIGHUP", "SIGHUP", 129],
  ]) {
    test(act === "key" ? "Ctrl-C on a terminal" : `${act} to the receiver alone, on a terminal`, () => {
      const words = [binary, "webhooks", "listen", "--no-log", "--", process.execPath, "-e", script];
      const { status, stdout } = spawnSync("python3", ["-c", python, act, ...words], {
        env: environment(),
        encoding: "utf8",
        timeout: 60_000,
      });
      assert.match(stdout, new RegExp(`ended after ${signal}\\r?\\n`));
      assert.equal(status, code);
    });
  }

  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]) {
    test(`${signal} without a terminal`, async () => {
      const running = start(["listen", "--no-log", "--", process.execPath, "-e", script], { input: null });
      await running.until(/child up/);
      running.child.kill(signal);
      const ended = await running.ended;
      assert.match(ended.stdout, new RegExp(`ended after ${signal}\\n`));
      assert.equal(ended.code, code);
    });
  }
});

describe("saving", { concurrency: 2 }, () => {
  test("3,000 deliveries of one id: each in a file, and none is looked for again", async () => {
    const saved = join(folder, "many");
    // Counts the files that are tried: the time would measure the machine.
    const counting = `
      const fs = require("node:fs"); const { openSync } = fs; let opened = 0;
      fs.openSync = (path, flags, ...rest) => { if (flags === "wx") opened++; return openSync(path, flags, ...rest); };
      process.on("exit", () => fs.writeSync(2, "tried " + opened + "\\n"));`;
    const env = { NODE_OPTIONS: `--require=${file("counting.cjs", counting)}` };
    const receiver = await listen(["--save", saved, "--max-events", "3000", "--no-log"], { env });
    await run(["test", "--endpoint", receiver.url, "--id", "evt_same", "--repeat", "3000", "--concurrency", "20", "--no-log"]);
    const { code, stderr } = await receiver.ended;
    assert.deepEqual([code, readdirSync(saved).length], [0, 3000]);
    assert.ok(Number(/tried (\d+)/.exec(stderr)[1]) <= 3001, stderr);
  });

  test("beside the deliveries of an earlier run", async () => {
    const saved = join(folder, "earlier");
    for (const expected of [3, 6]) {
      const receiver = await listen(["--save", saved, "--max-events", "3"]);
      await run(["test", "--endpoint", receiver.url, "--id", "evt_same", "--repeat", "3"]);
      await receiver.ended;
      assert.equal(readdirSync(saved).length, expected);
    }
  });

  test("into what is no folder is refused before a delivery comes", async () => {
    const { code, stderr, stdout } = await run(["listen", "--save", file("no-folder", "")]);
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^error: cannot save deliveries in .*no-folder: the file exists already|^error: cannot save deliveries/);
  });

  test("that fails later is told, counted, and fails the command", async () => {
    const saved = join(folder, "later");
    const receiver = await listen(["--save", saved, "--max-events", "1"]);
    rmSync(saved, { recursive: true });
    writeFileSync(saved, "");
    assert.equal((await run(["test", "--endpoint", receiver.url])).code, 0);
    const { code, records, stderr } = await receiver.ended;
    assert.deepEqual([code, records.at(-1).verified, records.at(-1).not_saved], [1, 1, 1]);
    assert.match(stderr, /warning: the delivery cannot be saved/);
  });
});

describe("routes", { concurrency: 2 }, () => {
  test("by type, and the others to the URL without one", async () => {
    const [deployed, created, others] = await Promise.all([endpoint(), endpoint(), endpoint()]);
    const words = [`app.deployed=${deployed.url}/d?a=b`, `app.created=${created.url}`, others.url].flatMap((each) => [
      "--forward-to",
      each,
    ]);
    const receiver = await listen(words);
    for (const type of ["app.deployed", "app.created", "app.deleted", "app.deployed"])
      assert.equal((await run(["test", "--endpoint", receiver.url, "--event", type])).code, 0);
    await run(["test", "--endpoint", receiver.url, "--data-file", file("other.json", "{}")]);
    const { records } = await receiver.stop();
    assert.deepEqual(
      [deployed, created, others].map(({ got }) => got.length),
      [2, 1, 2],
    );
    assert.equal(deployed.got[0].path, "/d?a=b");
    assert.deepEqual(
      records[0].routes.map(({ event_type }) => event_type),
      ["app.deployed", "app.created", null],
    );
    assert.deepEqual(
      deliveries(records, "forward").map(({ url }) => new URL(url).port),
      [deployed, created, others, deployed, others].map(({ port }) => String(port)),
    );
  });

  test("what has no route is answered here", async () => {
    const target = await endpoint(statuses(418));
    const receiver = await listen(["--forward-to", `app.deleted=${target.url}`]);
    assert.equal((await run(["test", "--endpoint", receiver.url, "--event", "app.created"])).code, 0);
    assert.equal((await run(["test", "--endpoint", receiver.url, "--event", "app.deleted", "--expect-status", "418"])).code, 0);
    await receiver.stop();
    assert.equal(target.got.length, 1);
  });

  for (const [name, values, pattern] of [
    ["a mistyped type", ["app.deployd=http://127.0.0.1:1/"], /Did you mean `app\.deployed`/],
    ["a URL without a scheme", ["app.deployed=127.0.0.1:1/"], /Did you mean `http:\/\/127\.0\.0\.1:1\/`/],
    [
      "two URLs for a type",
      ["app.deployed=http://a.example/", "app.deployed=http://b.example/"],
      /There is a URL for app\.deployed already/,
    ],
    ["two URLs for all", ["http://a.example/", "http://b.example/"], /name the type/],
    ["no URL", ["app.deployed="], /must be an absolute http or https URL/],
  ]) {
    test(`${name} is refused`, async () => {
      const { code, stderr } = await run(["listen", ...values.flatMap((value) => ["--forward-to", value])]);
      assert.equal(code, 2);
      assert.match(stderr, pattern);
    });
  }
});

describe("filters", { concurrency: 2 }, () => {
  /** Sends four deliveries of several kinds. */
  async function send(url) {
    await run(["test", "--endpoint", url, "--event", "app.created", "--id", "evt_Created", "--no-log"]);
    await run(["test", "--endpoint", url, "--event", "app.deleted", "--id", "evt_Deleted", "--no-log"]);
    await run(["test", "--endpoint", url, "--event", "app.updated", "--id", "evt_Forged", "--no-log"], {
      env: { PRESWALD_WEBHOOK_SECRET: "another-secret" },
    });
    await run(["test", "--endpoint", url, "--event", "data.processed", "--id", "evt_Broken", "--no-log"]);
  }
  const target = () => endpoint((_request, response, body) => response.writeHead(body.includes("evt_Broken") ? 500 : 200).end());

  for (const [words, ids] of [
    [[], ["evt_Created", "evt_Deleted", "evt_Forged", "evt_Broken"]],
    [["--type", "app.created"], ["evt_Created"]],
    [
      ["--type", "app.created,app.deleted"],
      ["evt_Created", "evt_Deleted"],
    ],
    [
      ["--type", "app.created", "--type", "data.processed"],
      ["evt_Created", "evt_Broken"],
    ],
    [["--outcome", "refused"], ["evt_Forged"]],
    [
      ["--outcome", "failed,refused"],
      ["evt_Forged", "evt_Broken"],
    ],
    [
      ["--outcome", "forwarded"],
      ["evt_Created", "evt_Deleted", "evt_Forged"],
    ],
    [["--text", "EVT_del"], ["evt_Deleted"]],
    [["--text", "signature_mismatch"], ["evt_Forged"]],
    [["--text", "evt_", "--outcome", "verified", "--type", "app.deleted"], ["evt_Deleted"]],
    [["--text", "nothing has this"], []],
  ]) {
    test(`listen ${words.join(" ")}`, async () => {
      const receiver = await listen(["--forward-to", (await target()).url, ...words]);
      await send(receiver.url);
      const { records } = await receiver.stop();
      assert.deepEqual(
        deliveries(records).map(({ event_id }) => event_id),
        ids,
      );
      // What is not shown is received all the same.
      assert.equal(records.at(-1).received, 4);
    });
  }

  test("logs", async () => {
    const env = { XDG_STATE_HOME: join(folder, "filtered") };
    const receiver = await listen(["--forward-to", (await target()).url], { env });
    await send(receiver.url);
    await receiver.stop();
    for (const [words, expected] of [
      [[], 8],
      [["--type", "app.created"], 2],
      [["--type", "app.created,app.deleted", "--outcome", "forwarded"], 2],
      [["--outcome", "refused"], 1],
      [["--outcome", "failed"], 1],
      [["--failed"], 2],
      [["--text", "EVT_del"], 2],
      [["--text", "signature_mismatch"], 1],
      [["--type", "nothing"], 0],
    ]) {
      const { code, records } = await run(["logs", "--json", ...words], { env });
      assert.deepEqual([code, records.length], [0, expected], words.join(" "));
    }
  });

  test("an outcome that there is not is refused", async () => {
    for (const command of ["listen", "logs"]) {
      const { code, stderr } = await run([command, "--outcome", "refsed"]);
      assert.equal(code, 2);
      assert.match(stderr, /Did you mean `refused`/);
    }
  });
});
