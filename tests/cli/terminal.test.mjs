// On a terminal and off it: colour for each stream, progress, the hidden prompt, and what others can see.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import { endpoint, statuses } from "./endpoint.mjs";
import { onTerminal } from "./on-terminal.mjs";
import { binary, environment, file, folder, installed, read, run, SECRET, start, state } from "./preswald.mjs";

const ESCAPE = "\u001b[";
const payload = file("payload.json", '{"id":7}');

describe("colour", () => {
  test("on a terminal", async () => {
    assert.ok((await onTerminal(["validate", payload])).terminal.includes(`${ESCAPE}31m`));
  });

  test("is decided for each stream", async () => {
    const { stdout, terminal } = await onTerminal(["sign", payload, "--secret", "x"], { terminal: ["stderr"] });
    assert.ok(!stdout.includes(ESCAPE) && terminal.includes(`${ESCAPE}33mwarning:`), terminal);
    const other = await onTerminal(["validate", payload], { terminal: ["stdout"] });
    assert.ok(other.terminal.includes(ESCAPE) && !other.stderr.includes(ESCAPE));
  });

  for (const [name, env, terminal, expected] of [
    ["NO_COLOR", { NO_COLOR: "1" }, ["stdout"], false],
    ["TERM=dumb", { TERM: "dumb" }, ["stdout"], false],
    ["FORCE_COLOR in a pipe", { FORCE_COLOR: "1" }, [], true],
    ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, ["stdout"], false],
    ["CI in a pipe", { CI: "true" }, [], false],
  ]) {
    test(name, async () => {
      const result = await onTerminal(["validate", payload], { env, terminal });
      assert.equal(`${result.stdout ?? ""}${result.terminal}`.includes(ESCAPE), expected);
    });
  }
});

describe("progress", () => {
  test("a bar on a terminal, failures above it, and the counts at the end", async () => {
    const server = await endpoint(statuses(...Array(9).fill(200), 500, 200));
    const { code, terminal } = await onTerminal(["test", "--endpoint", server.url, "--repeat", "60"]);
    assert.equal(code, 3);
    assert.match(terminal, /█+░* \d+ of 60/);
    assert.match(terminal, /500 Internal Server Error/);
    assert.match(terminal, /60 sent.*1 failed/);
    assert.match(terminal, /p50 .*p95 .*p99/);
  });

  test("no bar in a pipe, nor with --json", async () => {
    const server = await endpoint();
    const { stderr, stdout } = await run(["test", "--endpoint", server.url, "--repeat", "5"]);
    assert.deepEqual([stderr, stdout.split("\n").filter((line) => line.includes("200 OK")).length], ["", 5]);
    const json = await onTerminal(["test", "--endpoint", server.url, "--repeat", "5", "--json"], { terminal: ["stderr"] });
    assert.deepEqual([json.terminal, json.stdout.trim().split("\n").length], ["", 6]);
  });
});

describe("a terminal's width", () => {
  test("breaks sentences between words; a pipe gets them on one line", async () => {
    const words = ["verify", payload, "--signature", `sha256=${"0".repeat(64)}`];
    const { terminal } = await onTerminal(words, { terminal: ["stdout"] });
    const lines = terminal.split(/\r?\n/).filter((line) => line !== "");
    assert.ok(lines.length > 1 && lines.every((line) => line.length <= 110), terminal);
    assert.equal((await run(words)).stdout.trim().split("\n").length, 1);
  });

  test("shows the first ten of many failures", async () => {
    const server = await endpoint(statuses(500));
    const { terminal } = await onTerminal(["test", "--endpoint", server.url, "--repeat", "40"]);
    assert.equal(terminal.match(/500 Internal Server Error/g).length, 10);
    assert.equal(terminal.match(/the endpoint failed: its log says why/g).length, 1, "what they have in common is said once");
    assert.match(terminal, /30 more failures: `preswald webhooks logs --failed` lists them/);
    assert.match(terminal, /40 failed/);
  });
});

describe("the prompt", () => {
  const env = { PRESWALD_WEBHOOK_SECRET: undefined };

  test("asks for the secret, and shows nothing of it", async () => {
    const { code, terminal } = await onTerminal(["sign", payload], { env, answers: [["Webhook secret: ", `${SECRET}\r`]] });
    assert.equal(code, 0);
    assert.ok(!terminal.includes(SECRET.slice(0, 6)), terminal);
    assert.ok(terminal.includes((await run(["sign", payload])).stdout.trim()));
  });

  test("Ctrl-C exits with 130, an empty answer with 2", async () => {
    assert.equal((await onTerminal(["sign", payload], { env, answers: [["Webhook secret: ", "\u0003"]] })).code, 130);
    assert.equal((await onTerminal(["sign", payload], { env, answers: [["Webhook secret: ", "\r"]] })).code, 2);
  });

  test("--no-input and a pipe never ask", async () => {
    for (const result of [
      await onTerminal(["sign", payload, "--no-input"], { env }),
      await onTerminal(["sign", payload], { env, terminal: ["stdout"] }),
    ]) {
      assert.equal(result.code, 2);
      assert.match(result.terminal + (result.stderr ?? ""), /--secret-file PATH/);
    }
  });
});

describe("nothing secret shows", () => {
  test("in ps, in the output, in the log", async () => {
    const server = await endpoint((_request, response) => setTimeout(() => response.end("ok"), 1500));
    const secrets = { option: "option-secret-0123456789", key: "key-0123456789abcdef" };
    const sender = start([
      "test",
      "--endpoint",
      `http://user:${secrets.key}@127.0.0.1:${server.port}/?token=${secrets.key}`,
      "--secret",
      secrets.option,
    ]);
    await sender.until(/warning/, "stderr");
    await new Promise((resolve) => setTimeout(resolve, 500));
    // What `ps` shows of it.
    const processes =
      process.platform === "linux"
        ? read(`/proc/${sender.child.pid}/cmdline`)
        : execFileSync("ps", ["-ww", "-o", "args=", "-p", String(sender.child.pid)], { encoding: "utf8" });
    const { stdout, stderr } = await sender.ended;
    assert.ok(!processes.includes(secrets.option), processes);
    const log = readdirSync(join(state, "preswald"))
      .map((name) => read(join(state, "preswald", name)))
      .join("");
    for (const text of [stdout, stderr, log]) for (const secret of Object.values(secrets)) assert.ok(!text.includes(secret), text);
    // A signature proves a body: the log has its digest alone.
    assert.doesNotMatch(log, /sha256=/);
    assert.equal(server.got[0].headers.authorization, `Basic ${Buffer.from(`user:${secrets.key}`).toString("base64")}`);
  });
});

describe("pipes", () => {
  test("a reader that goes away ends it without an error", async () => {
    const { stdout, stderr } = await promisify(execFile)("sh", ["-c", `"${binary}" webhooks events --schema | head -1`], {
      env: environment(),
    });
    assert.deepEqual([stdout, stderr], ["{\n", ""]);
  });
});

describe("the package", () => {
  const files = readdirSync(installed).sort();

  test("is one module, the dashboard's page and documents, without dependencies and scripts", () => {
    assert.deepEqual(files, [
      "CHANGELOG.md",
      "LICENSE-APACHE",
      "LICENSE-MIT",
      "README.md",
      "THIRD-PARTY-LICENSES.txt",
      "dashboard",
      "package.json",
      "preswald.cjs",
    ]);
    const { dependencies, devDependencies, scripts, engines } = JSON.parse(read(join(installed, "package.json")));
    assert.deepEqual([dependencies, devDependencies, scripts, engines], [undefined, undefined, undefined, { node: ">=20" }]);
    for (const name of ["commander", "https-proxy-agent", "@bomb.sh/tab"])
      assert.ok(read(join(installed, "THIRD-PARTY-LICENSES.txt")).includes(`${name} `));
  });

  test("the README has every command with every option of its help", async () => {
    const readme = read(join(installed, "README.md"));
    const { stdout } = await run(["--help"]);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) .*\[/gm), ...stdout.matchAll(/^ {2}(completion) /gm)].map(([, name]) => name);
    assert.deepEqual(commands.sort(), [
      "completion",
      "create",
      "dashboard",
      "diagnose",
      "events",
      "listen",
      "logs",
      "secret",
      "sign",
      "test",
      "validate",
      "verify",
    ]);
    for (const name of commands) {
      const help = (await run([name, "--help"])).stdout;
      const section = readme.split(`### \`preswald webhooks ${name} `)[1]?.split("### ")[0] ?? "";
      const flags = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag).filter((flag) => flag !== "--help");
      for (const flag of flags) assert.ok(section.includes(`\`${flag}`), `${name} ${flag}`);
      assert.equal([...section.matchAll(/^\| `--/gm)].length, flags.length, name);
      assert.match(help, /\nExamples:\n {2}# .*\n {2}preswald webhooks /);
    }
  });

  test("the examples of the help are understood", async () => {
    for (const name of ["test", "listen", "verify", "diagnose", "sign", "validate", "events", "logs", "create", "secret", "completion"]) {
      const help = (await run([name, "--help"])).stdout;
      const lines = [...help.matchAll(/^ {2}(preswald webhooks .*)$/gm)].map(([, line]) => line);
      for (const line of lines) {
        // What one of the two shells would take otherwise.
        assert.doesNotMatch(line, /['\\`]|\$(?!PROFILE)|<|&&/, line);
        // Commander reads the whole line before the command runs; a file that is not there is another matter.
        const words = [...line.replace(/ >.*/, "").matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain).slice(2);
        if (name === "listen" || words.includes("--follow")) continue;
        const { stderr } = await run(words, { env: { PRESWALD_API_KEY: undefined, PRESWALD_WEBHOOK_SECRET: undefined } });
        assert.doesNotMatch(stderr, /unknown|invalid|required option|excess/i, line);
      }
    }
  });
});

describe("completion", () => {
  const complete = async (...words) =>
    (await run(["--", ...words], { command: ["complete"] })).stdout.split("\n").map((line) => line.split("\t")[0]);

  test("of commands, flags, event types and shells", async () => {
    assert.ok((await complete("we")).includes("webhooks"));
    assert.ok((await complete("webhooks", "li")).includes("listen"));
    assert.ok((await complete("webhooks", "test", "--end")).includes("--endpoint"));
    assert.ok((await complete("webhooks", "test", "--event", "data")).includes("data.processed"));
    assert.ok((await complete("webhooks", "completion", "")).includes("fish"));
  });

  for (const shell of ["bash", "zsh", "fish", "powershell"]) {
    test(`prints ${shell}'s`, async () => {
      const { code, stdout } = await run(["completion", shell]);
      assert.equal(code, 0);
      assert.match(stdout, /preswald/);
      if (shell === "bash") execFileSync("bash", ["-n", "-c", stdout]);
    });
  }

  test("works in bash", () => {
    // What the package bash-completion has: the printed completion needs it.
    const words = '_get_comp_words_by_ref() { cur=ver; prev=webhooks; words=("preswald" "webhooks" "ver"); cword=2; }';
    const script = `${words}; source <(preswald webhooks completion bash); __preswald_complete; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const env = environment({ PATH: `${join(folder, "node_modules/.bin")}:${process.env.PATH}` });
    assert.match(execFileSync("bash", ["-c", script], { env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }), /^verify/);
  });

  test("another shell is a usage error", async () => {
    assert.equal((await run(["completion", "tcsh"])).code, 2);
  });
});
