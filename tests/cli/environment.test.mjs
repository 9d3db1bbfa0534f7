// Surroundings in which a command must fail in one sentence, or do without: a full disk, a closed pipe, no home
// folder, a terminal that knows nothing of itself.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, openSync, closeSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { endpoint } from "./endpoint.mjs";
import { onTerminal } from "./on-terminal.mjs";
import { binary, environment, file, folder, read, run, start, state } from "./preswald.mjs";

const payload = file("payload.json", '{"id":7}');
const { url } = await endpoint();
// An entry in the log, so that `logs` has something to print.
assert.equal((await run(["test", "--endpoint", url])).code, 0);

const CREATE = ["--url", "https://app.example/", "--events", "app.created"];
const FORGED = ["--signature", `sha256=${"0".repeat(64)}`];

/** Words, and the exit code where nothing is wrong with the surroundings. */
const COMMANDS = {
  "--version": [["--version"], 0],
  "--help": [["--help"], 0],
  "webhooks --help": [["webhooks", "--help"], 0],
  "test --help": [["webhooks", "test", "--help"], 0],
  complete: [["complete", "--", "webhooks", "li"], 0],
  completion: [["webhooks", "completion", "bash"], 0],
  events: [["webhooks", "events"], 0],
  "events --schema": [["webhooks", "events", "--schema"], 0],
  "events --json": [["webhooks", "events", "app.created", "--json"], 0],
  secret: [["webhooks", "secret"], 0],
  sign: [["webhooks", "sign", payload], 0],
  verify: [["webhooks", "verify", payload, ...FORGED], 6],
  diagnose: [["webhooks", "diagnose", payload, ...FORGED], 6],
  validate: [["webhooks", "validate", payload], 6],
  logs: [["webhooks", "logs"], 0],
  "logs --json": [["webhooks", "logs", "--json"], 0],
  test: [["webhooks", "test", "--endpoint", url], 0],
  "test --repeat": [["webhooks", "test", "--endpoint", url, "--repeat", "3"], 0],
  "test --dry-run": [["webhooks", "test", "--endpoint", url, "--dry-run"], 0],
  "test --suite": [["webhooks", "test", "--endpoint", url, "--suite", "--only", "app.created"], 0],
  create: [["webhooks", "create", "--dry-run", ...CREATE], 0],
};
/** Its first line is its last, if nobody can read it. */
const LISTEN = { listen: [["webhooks", "listen"]], "listen --json": [["webhooks", "listen", "--json"]] };

/** Starts a command whose streams are those given; `close` names pipes that nobody reads. */
async function streamsOf(words, { stdout = "pipe", stderr = "pipe", close = [], env, limit = "unlimited", ...options } = {}) {
  // The shell waits until the pipes are closed.
  const script = 'read -r go; ulimit -f "$0"; exec "$@" < /dev/null';
  const child = spawn("sh", ["-c", script, limit, binary, ...words], {
    cwd: folder,
    env: environment(env),
    stdio: ["pipe", stdout, stderr],
    ...options,
  });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) {
    if (close.includes(name)) {
      child[name].destroy();
      await once(child[name], "close");
    } else child[name]?.on("data", (chunk) => (said[name] += chunk));
  }
  child.stdin.end("go\n");
  const [code, signal] = await once(child, "close");
  return { ...said, code: code ?? signal };
}

function isOneSentence(text, pattern) {
  assert.match(text, pattern);
  assert.doesNotMatch(text, /\n {4}at |preswald\.cjs|This is a fault/);
  assert.equal(text.match(/^error: /gm)?.length ?? 0, 1, text);
}

const full = (t) => {
  const device = openSync("/dev/full", "w");
  t.after(() => closeSync(device));
  return device;
};

describe("standard output", { concurrency: 2 }, () => {
  for (const [name, [words]] of Object.entries({ ...COMMANDS, ...LISTEN })) {
    test(`closed: ${name}`, async () => {
      const { code, stderr } = await streamsOf(words, { close: ["stdout"] });
      assert.deepEqual([code, /error|\n {4}at /.test(stderr)], [128 + 13, false], stderr);
    });

    test(`full: ${name}`, async (t) => {
      const { code, stderr } = await streamsOf(words, { stdout: full(t) });
      assert.equal(code, 1);
      isOneSentence(stderr, /^error: cannot write to standard output: the disk is full$/m);
    });
  }

  test("a file that takes only a part", async (t) => {
    const path = join(folder, "part.txt");
    const stdout = openSync(path, "w");
    t.after(() => closeSync(stdout));
    const { code, stderr } = await streamsOf(["webhooks", "events", "--schema"], { stdout, limit: "8" });
    assert.equal(code, 1);
    isOneSentence(stderr, /^error: cannot write to standard output: the file is larger than the system allows$/m);
    assert.ok(read(path).length > 0);
  });

  test("not open for writing", async (t) => {
    const stdout = openSync(payload, "r");
    t.after(() => closeSync(stdout));
    const { code, stderr } = await streamsOf(["webhooks", "events"], { stdout });
    assert.equal(code, 1);
    isOneSentence(stderr, /^error: cannot write to standard output: it is not open$/m);
  });
});

describe("standard error", { concurrency: 2 }, () => {
  const WRONG = {
    "an unknown command": [["webhooks", "nonsense"], 2],
    "no command": [["webhooks"], 2],
    "a file that is not there": [["webhooks", "sign", "nowhere"], 2],
    "no endpoint": [["webhooks", "test"], 2],
    "nothing that listens": [["webhooks", "test", "--endpoint", "http://127.0.0.1:1/"], 5],
    "a retry": [["webhooks", "test", "--endpoint", "http://127.0.0.1:1/", "--retries", "1", "--retry-delay", "1ms"], 5],
    "a secret in the arguments": [["webhooks", "sign", payload, "--secret", "secret-secret"], 0],
  };
  for (const [name, [words, code]] of Object.entries({ ...COMMANDS, ...WRONG })) {
    test(`closed: ${name}`, async () => {
      const { stdout, ...ended } = await streamsOf(words, { close: ["stderr"] });
      assert.equal(ended.code, code);
      if (name in COMMANDS) assert.match(stdout, /\S/);
    });

    test(`full: ${name}`, async (t) => {
      const { stdout, ...ended } = await streamsOf(words, { stderr: full(t) });
      assert.equal(ended.code, code);
      if (name in COMMANDS) assert.match(stdout, /\S/);
    });
  }

  test("a receiver whose standard error nobody reads goes on", async () => {
    const receiver = start(["listen", "--json", "--max-events", "2", "--save", join(folder, "unread")], { input: null });
    const address = JSON.parse((await receiver.until(/^.*"ready".*$/m))[0]).url;
    receiver.child.stderr.destroy();
    // Each warns: the delivery cannot be saved any more.
    rmSync(join(folder, "unread"), { recursive: true, force: true });
    writeFileSync(join(folder, "unread"), "");
    for (const _ of [1, 2]) assert.equal((await run(["test", "--endpoint", address])).code, 0);
    assert.equal((await receiver.ended).records.filter(({ type }) => type === "delivery").length, 2);
  });
});

test("standard input that cannot be read is told", async (t) => {
  const script = 'exec "$@" < /';
  for (const words of [["sign"], ["verify", ...FORGED], ["validate"], ["test", "--endpoint", url, "--data-file", "-"]]) {
    const child = spawn("sh", ["-c", script, "sh", binary, "webhooks", ...words], {
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += chunk));
    child.stdout.resume();
    const [code] = await once(child, "close");
    assert.equal(code, 2, `${words}: ${stderr}`);
    isOneSentence(stderr, /^error: cannot read standard input: it is a folder$/m);
  }
  t.diagnostic("standard input was a folder");
});

describe("a disk that is full", () => {
  test("a secret is not left in part", async () => {
    const path = join(folder, "new-secret.txt");
    const { code, stderr } = await streamsOf(["webhooks", "secret", "--out", path], { limit: "0" });
    assert.equal(code, 2);
    isOneSentence(stderr, /^error: cannot write .*new-secret\.txt: the file is larger than the system allows$/m);
    assert.equal(existsSync(path), false);
  });

  test("JUnit's results", async () => {
    const path = join(folder, "junit.xml");
    const words = ["webhooks", "test", "--endpoint", url, "--suite", "--only", "app.created", "--no-log", "--junit", path];
    const { code, stderr } = await streamsOf(words, { limit: "0" });
    assert.equal(code, 2);
    isOneSentence(stderr, /^error: cannot write .*junit\.xml: the file is larger than the system allows$/m);
  });

  test("the log: `test` warns once, and does its work", async () => {
    const words = ["webhooks", "test", "--endpoint", url, "--repeat", "5"];
    const { code, stdout, stderr } = await streamsOf(words, { limit: "0", env: { XDG_STATE_HOME: join(folder, "full-log") } });
    assert.equal(code, 0);
    assert.match(stdout, /5 sent/);
    assert.match(stderr, /^warning: the delivery log cannot be written in .*: the file is larger than the system allows\n$/);
  });

  test("an entry that was written in part is damaged alone", async () => {
    const env = { XDG_STATE_HOME: join(folder, "part-log") };
    // Four KiB, in the shell's blocks of 512 bytes.
    await streamsOf(["webhooks", "test", "--endpoint", url, "--repeat", "30"], { limit: "8", env });
    await run(["test", "--endpoint", url, "--id", "evt_after"], { env });
    const { code, records, stderr } = await run(["logs", "--json"], { env });
    assert.deepEqual([code, records.at(-1).event_id], [0, "evt_after"]);
    assert.equal(stderr.match(/is damaged, and is skipped/g).length, 1, stderr);
  });

  test("a log that can be written again says what is missing", async () => {
    const away = join(folder, "away");
    mkdirSync(away);
    writeFileSync(join(away, "preswald"), "a file in the place of the folder");
    const receiver = start(["listen", "--json"], { input: null, env: { XDG_STATE_HOME: away } });
    const address = JSON.parse((await receiver.until(/^.*"ready".*$/m))[0]).url;
    for (const _ of [1, 2]) await run(["test", "--endpoint", address]);
    rmSync(join(away, "preswald"));
    await run(["test", "--endpoint", address]);
    receiver.child.kill("SIGINT");
    const { stderr } = await receiver.ended;
    assert.equal(stderr.match(/warning: the delivery log cannot be written/g).length, 1, stderr);
    assert.match(stderr, /note: the delivery log is written again; 2 entries are missing/);
    assert.equal(
      read(join(away, "preswald", readdirSync(join(away, "preswald"))[0]))
        .trim()
        .split("\n").length,
      1,
    );
  });

  test("a log that was removed is begun again", async () => {
    const removed = join(folder, "removed");
    const receiver = start(["listen", "--json"], { input: null, env: { XDG_STATE_HOME: removed } });
    const address = JSON.parse((await receiver.until(/^.*"ready".*$/m))[0]).url;
    await run(["test", "--endpoint", address]);
    rmSync(removed, { recursive: true });
    await run(["test", "--endpoint", address, "--id", "evt_later"]);
    receiver.child.kill("SIGINT");
    await receiver.ended;
    assert.match(read(join(removed, "preswald", readdirSync(join(removed, "preswald"))[0])), /evt_later/);
  });
});

describe("a log without a folder", { concurrency: 2 }, () => {
  const PLACES = {
    "a file": join(payload),
    "a device": "/dev/null",
    "a file system that takes no files": "/proc",
    "a name that is too long": join(folder, "x".repeat(300)),
  };
  for (const [name, place] of Object.entries(PLACES)) {
    test(`${name} as the state folder`, async () => {
      const env = { XDG_STATE_HOME: place };
      const sent = await run(["test", "--endpoint", url], { env });
      assert.equal(sent.code, 0);
      assert.match(sent.stderr, /^warning: the delivery log cannot be written in [^\n]+\n$/);
      for (const command of ["--version", "--help"]) assert.equal((await run([command], { env, command: [] })).code, 0);
    });
  }

  test("a relative state folder is ignored, as the specification demands", async () => {
    await run(["test", "--endpoint", url], { env: { XDG_STATE_HOME: "relative", HOME: join(folder, "home") } });
    assert.deepEqual([existsSync(join(folder, "relative")), existsSync(join(folder, "home/.local/state/preswald"))], [false, true]);
  });
});

// Only root may become a user whom the system does not know.
describe("a user without an entry and a home", { skip: process.getuid?.() !== 0 && "only root can become such a user" }, () => {
  const stranger = { uid: 54_321, gid: 54_321 };
  chmodSync(folder, 0o755);
  const nobody = { HOME: undefined, XDG_STATE_HOME: undefined };

  for (const [name, [words, code]] of Object.entries(COMMANDS)) {
    test(name, async () => {
      const result = await streamsOf(words, { env: nobody, ...stranger });
      if (words[1] === "logs") {
        assert.equal(result.code, 2);
        isOneSentence(result.stderr, /^error: the delivery log has no folder, because this user has no home folder$/m);
        return;
      }
      assert.equal(result.code, code, result.stderr);
      assert.doesNotMatch(result.stderr, /\n {4}at |error:/);
      if (["test", "test --repeat"].includes(name))
        assert.match(result.stderr, /^warning: the delivery log has no folder, because this user has no home folder\. Set HOME/);
    });
  }

  test("an empty HOME is none", async () => {
    const { code, stderr } = await streamsOf(COMMANDS.test[0], { env: { ...nobody, HOME: "" }, ...stranger });
    assert.deepEqual([code, existsSync(join(folder, ".local"))], [0, false]);
    assert.match(stderr, /this user has no home folder/);
  });

  test("a state folder needs no home", async () => {
    mkdirSync(join(folder, "open"));
    chmodSync(join(folder, "open"), 0o777);
    const { code, stderr } = await streamsOf(COMMANDS.test[0], { env: { ...nobody, XDG_STATE_HOME: join(folder, "open") }, ...stranger });
    assert.deepEqual([code, stderr], [0, ""]);
  });

  test("a read-only state folder", async () => {
    const { code, stderr } = await streamsOf(COMMANDS.test[0], { env: { XDG_STATE_HOME: state }, ...stranger });
    assert.equal(code, 0);
    assert.match(stderr, /^warning: the delivery log cannot be written in .*: permission denied\n$/);
    const logs = await streamsOf(COMMANDS.logs[0], { env: { XDG_STATE_HOME: state }, ...stranger });
    assert.equal(logs.code, 2);
    isOneSentence(logs.stderr, /^error: the delivery log in .* cannot be read: permission denied$/m);
  });
});

describe("a terminal", { concurrency: 2 }, () => {
  const lines = (text) => text.split(/\r?\n/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for.
  const plain = (text) => text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, "");

  test("that does not know its width gets whole sentences", async () => {
    const words = ["verify", payload, ...FORGED];
    const { code, terminal } = await onTerminal(words, { columns: 0 });
    const { stdout, stderr } = await run(words);
    assert.equal(code, 6);
    assert.deepEqual(lines(plain(terminal)).sort(), lines(stdout + stderr).sort());
  });

  for (const columns of [0, 20])
    for (const [name, [words, code]] of Object.entries(COMMANDS)) {
      if (words[0] !== "webhooks") continue;
      test(`of ${columns} columns: ${name}`, async () => {
        const result = await onTerminal(words.slice(1), { columns });
        assert.equal(result.code, code, result.terminal);
        assert.match(result.terminal, /\S/);
        assert.doesNotMatch(result.terminal, /\n {4}at |This is a fault/);
      });
    }

  test("of 20 columns: a bar that is drawn again fits into its line", async () => {
    const { terminal } = await onTerminal(["test", "--endpoint", url, "--repeat", "200"], { columns: 20 });
    const drawn = terminal.split("\r\u001b[2K").slice(1, -1);
    assert.ok(drawn.length > 0);
    for (const each of drawn) assert.ok(each.length < 20, each);
  });

  test("that is dumb gets no escape sequence and no bar", async () => {
    for (const [name, [words, code]] of Object.entries(COMMANDS)) {
      if (words[0] !== "webhooks") continue;
      const result = await onTerminal(words.slice(1), { env: { TERM: "dumb" } });
      assert.equal(result.code, code, name);
      for (const character of ["\u001b", "█", "░"]) assert.ok(!result.terminal.includes(character), name);
    }
  });

  test("that is dumb hides the secret that is typed", async () => {
    const env = { TERM: "dumb", PRESWALD_WEBHOOK_SECRET: undefined };
    const { code, terminal } = await onTerminal(["sign", payload], { env, answers: [["Webhook secret: ", "typed-secret\r"]] });
    assert.equal(code, 0);
    assert.doesNotMatch(terminal, /typed/);
  });
});

describe("--version and --help need nothing of the environment", () => {
  const ENVIRONMENTS = {
    "only PATH": { HOME: undefined, XDG_STATE_HOME: undefined, PRESWALD_WEBHOOK_SECRET: undefined },
    "a broken proxy": { HTTPS_PROXY: "http://%zz", HTTP_PROXY: "http://[", NO_PROXY: "[" },
    "an unknown time zone and language": { TZ: "Nowhere/Never", LANG: "xx_XX", LC_ALL: "xx_XX" },
    "a home that is not there": { HOME: "/nowhere/at/all", XDG_STATE_HOME: undefined },
    "odd colours": { FORCE_COLOR: "99", NO_COLOR: "", TERM: "" },
  };
  for (const [name, env] of Object.entries(ENVIRONMENTS)) {
    test(name, async () => {
      for (const words of ["--version", "--help"]) {
        const { code, stdout, stderr } = await run([words], { env, command: [] });
        assert.deepEqual([code, stderr], [0, ""]);
        assert.match(stdout, /\S/);
      }
      assert.equal((await run(["--help"], { env })).code, 0);
    });
  }

  test("a folder that was removed", async () => {
    const gone = join(folder, "gone");
    const script = 'mkdir "$0" && cd "$0" && rmdir "$0" && exec "$@"';
    for (const word of ["--version", "--help"]) {
      const child = spawn("sh", ["-c", script, gone, binary, word], { env: environment(), stdio: ["ignore", "pipe", "pipe"] });
      child.stdout.resume();
      child.stderr.resume();
      assert.deepEqual(await once(child, "close"), [0, null]);
    }
  });
});
