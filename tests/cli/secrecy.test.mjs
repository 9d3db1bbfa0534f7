// A secret that the command was given is in none of its outputs and files, however an endpoint or an API
// escapes what it sends back.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { endpoint } from "./endpoint.mjs";
import { file, run, signatureOf, start, state } from "./preswald.mjs";

const KEY = "pk_live/0123456789+abc";

const SECRETS = {
  "a slash and a quote": 'whsec/"quoted"/0123',
  "beyond ASCII": "sécret-日本-0123456",
  "a backslash and HTML": "back\\slash<&>'0123",
  "a space and a tab": "with a space\tand a tab",
  "signs of regular expressions": "a.*b+(c)[d]{2}|^$?0123",
  "beyond the basic plane": "📊-secret-0123456789",
};

const html = (text) => text.replace(/[^\w]/gu, (character) => `&#${character.codePointAt(0)};`);
const named = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const ascii = (text) =>
  JSON.stringify(text).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** How a secret may come back. */
const ENCODINGS = {
  "as it is": (text) => text,
  JSON: (text) => JSON.stringify({ secret: text }),
  "JSON with escaped slashes": (text) => JSON.stringify({ secret: text }).replaceAll("/", "\\/"),
  "JSON in ASCII": (text) => `{"secret":${ascii(text)}}`,
  "JSON in upper-case escapes": (text) =>
    `{"secret":"${Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}`).join("")}"}`,
  "JSON in JSON": (text) => JSON.stringify({ echo: JSON.stringify({ secret: text }) }),
  "a name of JSON": (text) => JSON.stringify({ [text]: true }),
  "a URL": (text) => `https://x.example/?secret=${encodeURIComponent(text)}`,
  "a form": (text) => new URLSearchParams({ secret: text }).toString(),
  "HTML by numbers": (text) => `<p>${html(text)}</p>`,
  "HTML by names": (text) => `<p>${named(text)}</p>`,
  base64: (text) => Buffer.from(text).toString("base64"),
  hex: (text) => Buffer.from(text).toString("hex").toUpperCase(),
  "after much else": (text) => `${"x".repeat(190)}${text}`,
};

/** Every form of a secret that no output may hold. */
const formsOf = (secret) => [
  ...Object.entries(ENCODINGS)
    .filter(([name]) => !["a name of JSON", "after much else", "HTML by names"].includes(name))
    .map(([, encode]) => encode(secret)),
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  ascii(secret).slice(1, -1),
  Buffer.from(secret).toString("hex"),
  secret.slice(0, -2),
];

function expectHidden(text, secret) {
  const all = [text, ...[...text.matchAll(/"\w+_b64":"([^"]*)"/g)].map(([, base64]) => Buffer.from(base64, "base64").toString())];
  for (const form of formsOf(secret)) for (const each of all) assert.ok(!each.includes(form), `${form} in ${each}`);
}

const kept = () =>
  existsSync(state)
    ? readdirSync(state, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), "utf8"))
        .join("\n")
    : "";

for (const [what, secret] of Object.entries(SECRETS)) {
  describe(`a secret with ${what}`, { concurrency: 3 }, () => {
    const env = { PRESWALD_WEBHOOK_SECRET: secret, PRESWALD_API_KEY: KEY };
    for (const part of [0, 1]) {
      // A command shows the first ten lines of an answer.
      const encodings = Object.entries(ENCODINGS).filter((_, at) => at % 2 === part);
      const sent = (hidden) => encodings.map(([, encode]) => encode(hidden)).join("\n");
      test(`sent back as ${encodings.map(([name]) => name).join(", ")}`, async () => {
        const server = await endpoint(({ url }, response) => {
          response.writeHead(422, { "X-Echo": encodeURIComponent(secret) });
          response.end(url.includes("v1") ? `${sent(secret)}\n${sent(KEY)}` : sent(secret));
        });
        const create = ["create", "--api-base", server.url, "--url", "https://x.example/", "--events", "app.created"];
        for (const json of [[], ["--json"]]) {
          const created = await run([...create, ...json], { env });
          assert.equal(created.code, 3, created.stderr);
          for (const hidden of [secret, KEY]) expectHidden(created.stdout + created.stderr, hidden);
          const tested = await run(["test", "--endpoint", server.url, "--expect-status", "422", ...json], { env });
          assert.equal(tested.code, 0, tested.stderr);
          expectHidden(tested.stdout + tested.stderr, secret);
        }
      });
    }

    test("in every other command, and in the log", async () => {
      const body = file("body.json", JSON.stringify({ secret }));
      const signature = signatureOf(JSON.stringify({ secret }), secret);
      const wrong = `sha256=${"0".repeat(64)}`;
      const words = [
        ["verify", body, "--signature", signature],
        ["verify", body, "--signature", wrong],
        ["diagnose", body, "--signature", wrong],
        ["diagnose", body, "--signature", secret],
        ["sign", body],
        ["test", "--endpoint", "http://127.0.0.1:1/", "--retries", "1", "--retry-delay", "1ms"],
        ["test", "--endpoint", `http://127.0.0.1:1/${encodeURIComponent(secret)}`],
        ["create", "--url", "https://x.example/", "--events", "app.created", "--dry-run"],
      ];
      for (const { stdout, stderr } of await Promise.all(words.flatMap((each) => [run(each, { env }), run([...each, "--json"], { env })])))
        expectHidden(stdout + stderr, secret);
      const listening = start(["listen", "--json"], { env, input: null });
      const { url } = JSON.parse((await listening.until(/^.*"ready".*$/m))[0]);
      await run(["test", "--endpoint", url, "--data-file", body], { env });
      listening.child.kill("SIGINT");
      const { stdout, stderr } = await listening.ended;
      expectHidden(stdout + stderr, secret);
      expectHidden(kept(), secret);
    });
  });
}
