// The delivery log: where it is, what it holds, who may write it, and how `logs` reads it back.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { endpoint, statuses } from "./endpoint.mjs";
import { folder, read, run, start } from "./preswald.mjs";

/** A state folder of its own. */
function stateOf(name) {
  const state = join(folder, name);
  const logs = join(state, "preswald");
  return {
    env: { XDG_STATE_HOME: state },
    logs,
    lines: () =>
      readdirSync(logs).flatMap((file) =>
        read(join(logs, file))
          .split("\n")
          .filter((line) => line !== ""),
      ),
  };
}

const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

describe("writing", () => {
  test("a file a day, for nobody else to read", async () => {
    const { env, logs } = stateOf("modes");
    await run(["test", "--endpoint", (await endpoint()).url], { env });
    assert.deepEqual(readdirSync(logs), [`deliveries-${day(0)}.ndjson`]);
    assert.deepEqual([statSync(logs).mode & 0o777, statSync(join(logs, readdirSync(logs)[0])).mode & 0o777], [0o700, 0o600]);
  });

  test("several writers at once lose and mix no line", async () => {
    const { env, lines } = stateOf("writers");
    const { url } = await endpoint();
    await Promise.all(Array.from({ length: 4 }, () => run(["test", "--endpoint", url, "--repeat", "100", "--concurrency", "10"], { env })));
    assert.equal(lines().length, 400);
    for (const line of lines()) assert.equal(JSON.parse(line).type, "attempt");
  });

  test("holds no body, header or signature", async () => {
    const { env, lines } = stateOf("redacted");
    await run(
      [
        "test",
        "--endpoint",
        (await endpoint((_request, response) => response.writeHead(200, { "Set-Cookie": "hush" }).end("hush"))).url,
        "--set",
        "data.object.title=hush",
      ],
      { env },
    );
    const [line] = lines();
    assert.doesNotMatch(line, /hush|sha256=|signature/);
    const { request, response } = JSON.parse(line);
    assert.deepEqual([Object.keys(request), response.status], [["bytes", "sha256"], 200]);
  });

  test("old files are removed, others stay", async () => {
    const { env, logs } = stateOf("old");
    mkdirSync(logs, { recursive: true });
    for (const name of [`deliveries-${day(40)}.ndjson`, `deliveries-${day(20)}.ndjson`, "notes.txt"]) writeFileSync(join(logs, name), "");
    await run(["test", "--endpoint", (await endpoint()).url], { env });
    assert.deepEqual(readdirSync(logs).sort(), [`deliveries-${day(20)}.ndjson`, `deliveries-${day(0)}.ndjson`, "notes.txt"]);
    await run(["test", "--endpoint", (await endpoint()).url, "--keep-days", "10"], { env });
    assert.equal(readdirSync(logs).length, 2);
  });

  test("--no-log writes none, and a folder that cannot be written stops nothing", async () => {
    const { env, logs } = stateOf("none");
    await run(["test", "--endpoint", (await endpoint()).url, "--no-log"], { env });
    assert.throws(() => readdirSync(logs), /ENOENT/);
    writeFileSync(join(folder, "not-a-folder"), "");
    const { code, stderr } = await run(["test", "--endpoint", (await endpoint()).url, "--repeat", "3"], {
      env: { XDG_STATE_HOME: join(folder, "not-a-folder") },
    });
    assert.equal(code, 0);
    assert.equal(stderr.match(/the delivery log cannot be written/g).length, 1);
  });
});

describe("logs", () => {
  test("a table of every attempt, with status, code, try and latency", async () => {
    const { env } = stateOf("table");
    const { url } = await endpoint(statuses(500, 200));
    await run(["test", "--endpoint", url, "--retries", "1", "--retry-delay", "1ms", "--id", "evt_7"], { env });
    await run(["test", "--endpoint", "http://127.0.0.1:1", "--id", "evt_8"], { env });
    const { code, stdout } = await run(["logs"], { env });
    assert.equal(code, 0);
    assert.match(stdout, /^TIME +EVENT +ID +STATUS +CODE +TRY +LATENCY +URL\n/);
    assert.match(
      stdout,
      /app\.deployed +evt_7 +retried +500 +1 .*\n.*app\.deployed +evt_7 +delivered +200 +2 .*\n.*evt_8 +failed +ECONNREFUSED +1 /,
    );
    const failed = await run(["logs", "--failed", "--json"], { env });
    assert.deepEqual(
      failed.records.map(({ event_id, attempt }) => [event_id, attempt]),
      [
        ["evt_7", 1],
        ["evt_8", 1],
      ],
    );
  });

  test("a damaged line is told and skipped, and damages no other", async () => {
    const { env, logs } = stateOf("damaged");
    const { url } = await endpoint();
    await run(["test", "--endpoint", url], { env });
    const path = join(logs, readdirSync(logs)[0]);
    appendFileSync(path, '{"v":1,"type":"attempt","time":"20');
    await run(["test", "--endpoint", url], { env });
    const { code, records, stderr } = await run(["logs", "--json"], { env });
    assert.deepEqual([code, records.length], [0, 2]);
    assert.match(stderr, /deliveries-.*\.ndjson:2 is damaged, and is skipped/);
  });

  test("--since", async () => {
    const { env, logs } = stateOf("since");
    mkdirSync(logs, { recursive: true });
    const line = (time) =>
      `${JSON.stringify({ v: 1, type: "attempt", time: time.toISOString(), event_id: "evt_1", event_type: "app.created", attempt: 1, url: "http://x/", response: { status: 200 }, delivered: true, latency_ms: 1, error: null })}\n`;
    for (const ago of [0, 3, 20])
      writeFileSync(join(logs, `deliveries-${day(ago)}.ndjson`), line(new Date(Date.now() - ago * 86_400_000 - 1000)));
    for (const [since, expected] of [
      [[], 1],
      [["--since", "7d"], 2],
      [["--since", day(30)], 3],
    ])
      assert.equal((await run(["logs", "--json", ...since], { env })).records.length, expected, since);
    assert.equal((await run(["logs", "--since", "soon"], { env })).code, 2);
  });

  const entry = (fields = {}) =>
    `${JSON.stringify({ v: 1, type: "attempt", time: new Date().toISOString(), event_id: "evt_1", event_type: "app.created", attempt: 1, url: "http://x/", response: { status: 200 }, delivered: true, latency_ms: 1, error: null, ...fields })}\n`;

  /** The log of today, with this content. */
  function logOf(name, content) {
    const { env, logs } = stateOf(name);
    mkdirSync(logs, { recursive: true });
    const path = join(logs, `deliveries-${day(0)}.ndjson`);
    if (content !== undefined) writeFileSync(path, content);
    return { env, logs, path };
  }

  test("a log of any length is read in constant memory", async () => {
    const { env } = logOf("long", entry().repeat(200_000));
    const small = { ...env, NODE_OPTIONS: "--max-old-space-size=40" };
    const { code, stdout, stderr } = await run(["logs"], { env: small });
    assert.equal(code, 0, stderr);
    assert.equal(stdout.trim().split("\n").length, 200_001);
    assert.match(stderr, /200,000 attempts, 0 failed/);
  });

  for (const [name, line] of [
    ["without a URL", entry({ url: undefined })],
    ["whose URL is a number", entry({ url: 1 })],
    ["whose event is an object", entry({ event_type: {} })],
    ["whose time is none", entry({ time: "soon" })],
    ["of another version", entry({ v: 2 })],
    ["that is longer than any entry", `${"x".repeat(3_000_000)}\n`],
    ["of zeros", `${"\0".repeat(4096)}\n`],
  ]) {
    test(`a line ${name} is told and skipped`, async () => {
      const { env } = logOf(`line ${name}`, entry() + line + entry({ event_id: "evt_2" }));
      const { code, records, stderr } = await run(["logs", "--json"], { env });
      assert.deepEqual([code, records.map(({ event_id }) => event_id)], [0, ["evt_1", "evt_2"]]);
      assert.match(stderr, /ndjson:2 is damaged, and is skipped/);
    });
  }

  for (const [name, make] of [
    ["a folder", (path) => mkdirSync(path)],
    ["a pipe", (path) => execFileSync("mkfifo", [path])],
  ]) {
    test(`${name} in the place of a file is told and skipped`, async () => {
      const { env, logs, path } = logOf(`place ${name}`);
      make(path);
      writeFileSync(join(logs, `deliveries-${day(1)}.ndjson`), entry());
      const { code, records, stderr } = await run(["logs", "--json", "--since", "30d"], { env });
      assert.deepEqual([code, records.length], [0, 1]);
      assert.match(stderr, /cannot be read: .*, and is skipped/);
    });
  }

  test("entries of several writers are in the order of their times", async () => {
    const at = (second) => new Date(Date.now() - 60_000 + second * 1000).toISOString();
    const { env } = logOf("order", [3, 1, 2, 0].map((second) => entry({ time: at(second), event_id: `evt_${second}` })).join(""));
    const { records } = await run(["logs", "--json"], { env });
    assert.deepEqual(
      records.map(({ event_id }) => event_id),
      ["evt_0", "evt_1", "evt_2", "evt_3"],
    );
  });

  for (const [name, change] of [
    ["is truncated", (path) => writeFileSync(path, "")],
    ["is removed", (path) => rmSync(path)],
  ]) {
    test(`--follow goes on when a file ${name}`, async () => {
      const { env, path } = logOf(`follow ${name}`, entry());
      const follower = start(["logs", "--follow", "--json"], { env, input: null });
      await follower.until(/evt_1/);
      change(path);
      // Longer than one look.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      writeFileSync(path, entry({ event_id: "evt_2" }));
      await follower.until(/evt_2/);
      follower.child.kill("SIGINT");
      const { code, stderr } = await follower.ended;
      assert.deepEqual([code, stderr], [130, ""]);
    });
  }

  test("a folder that cannot be read is named", async () => {
    writeFileSync(join(folder, "no-folder"), "");
    const { code, stderr } = await run(["logs"], { env: { XDG_STATE_HOME: join(folder, "no-folder") } });
    assert.equal(code, 2);
    assert.match(stderr, /the delivery log in .*no-folder\/preswald cannot be read: a part of the path is not a folder/);
  });

  // Only the system's name is changed: the folders are those of the system that the command then runs on.
  for (const [platform, env, expected] of [
    ["linux", { XDG_STATE_HOME: undefined }, ".local/state/preswald"],
    ["darwin", {}, "Library/Logs/preswald"],
    ["win32", { LOCALAPPDATA: join(folder, "AppData/Local") }, "AppData/Local/preswald/Log"],
  ]) {
    test(`is where ${platform} keeps such files`, async () => {
      const pretend = encodeURIComponent(`Object.defineProperty(process, "platform", { value: "${platform}" })`);
      const { code, stderr } = await run(["logs"], {
        env: { ...env, HOME: folder, NODE_OPTIONS: `--import=data:text/javascript,${pretend}` },
      });
      assert.equal(code, 0, stderr);
      assert.ok(stderr.includes(`in the log: ${join(folder, expected)}`), stderr);
    });
  }

  test("an empty log is said", async () => {
    const { code, stdout, stderr } = await run(["logs"], { env: stateOf("empty").env });
    assert.deepEqual([code, stdout], [0, ""]);
    assert.match(stderr, /no attempt is in the log/);
  });

  test("--follow goes on, and ends with Ctrl-C", async () => {
    const { env } = stateOf("follow");
    const { url } = await endpoint();
    await run(["test", "--endpoint", url, "--id", "evt_1"], { env });
    const follower = start(["logs", "--follow", "--json"], { env, input: null });
    await follower.until(/evt_1/);
    await run(["test", "--endpoint", url, "--id", "evt_2"], { env });
    await follower.until(/evt_2/);
    follower.child.kill("SIGINT");
    const { code, records } = await follower.ended;
    assert.deepEqual([code, records.map(({ event_id }) => event_id)], [130, ["evt_1", "evt_2"]]);
  });
});
