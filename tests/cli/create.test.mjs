// `create`: the documentation's request, to a server that answers as its API would.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { endpoint } from "./endpoint.mjs";
import { run, SECRET } from "./preswald.mjs";

const KEY = "pk_0123456789abcdef";
const WORDS = ["create", "--url", "https://your-app.com/webhooks/preswald", "--events", "app.deployed,data.processed"];

/** The API, as the documentation has it. */
const api = () =>
  endpoint((request, response, body) => {
    const answer = (status, value) => response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(value));
    if (request.headers.authorization !== `Bearer ${KEY}`) return answer(401, { error: "no such key" });
    if (`${request.method} ${request.url}` !== "POST /v1/webhooks") return answer(404, {});
    answer(201, { id: "wh_1", ...JSON.parse(body) });
  });

const send = (base, words = [], env = {}) => run([...WORDS, "--api-base", base, ...words], { env: { PRESWALD_API_KEY: KEY, ...env } });

const hidesSecrets = ({ stdout, stderr }) => {
  for (const secret of [KEY, SECRET]) assert.ok(!`${stdout}${stderr}`.includes(secret), stdout + stderr);
};

test("the request is the documentation's, and neither key nor secret is shown", async () => {
  const server = await api();
  for (const words of [[], ["--json"]]) {
    const result = await send(server.url, words);
    assert.equal(result.code, 0, result.stderr);
    hidesSecrets(result);
  }
  const [{ method, path, headers, body }] = server.got;
  assert.deepEqual(
    [method, path, headers.authorization, headers["content-type"]],
    ["POST", "/v1/webhooks", `Bearer ${KEY}`, "application/json"],
  );
  assert.equal(
    body.toString(),
    JSON.stringify({
      url: "https://your-app.com/webhooks/preswald",
      events: ["app.deployed", "data.processed"],
      secret: SECRET,
      active: true,
    }),
  );
});

test("--no-active creates it switched off", async () => {
  const server = await api();
  await send(server.url, ["--no-active"]);
  assert.equal(JSON.parse(server.got[0].body).active, false);
});

test("--dry-run shows the request, and sends none", async () => {
  const server = await api();
  const result = await send(server.url, ["--dry-run"], { PRESWALD_API_KEY: undefined });
  assert.deepEqual([result.code, server.got.length], [0, 0]);
  assert.match(result.stdout, /^POST http:\/\/127\.0\.0\.1:\d+\/v1\/webhooks\nAuthorization: Bearer \[hidden\]\n/);
  hidesSecrets(result);
});

test("a key that the API does not take", async () => {
  const result = await send((await api()).url, [], { PRESWALD_API_KEY: "another" });
  assert.equal(result.code, 3);
  assert.match(result.stdout, /401 Unauthorized: the API does not accept the key in PRESWALD_API_KEY/);
});

describe("exit codes", () => {
  for (const [name, words, env, code, pattern] of [
    ["no key", [], { PRESWALD_API_KEY: undefined }, 2, /set PRESWALD_API_KEY/],
    ["a key with a line end", [], { PRESWALD_API_KEY: "a\n" }, 2, /line end/],
    ["an API in clear text", ["--api-base", "http://example.com"], {}, 2, /must be an https URL/],
    ["a URL that is not https", ["--url", "http://your-app.com/"], {}, 6, /invalid_url at \/url/],
    ["an event twice", ["--events", "app.deployed"], {}, 6, /duplicate_event/],
    ["an unknown event", ["--events", "app.deploy"], {}, 2, /Did you mean `app\.deployed`/],
    ["an API that is down", ["--api-base", "http://127.0.0.1:1"], {}, 5, /refused/],
  ]) {
    test(name, async () => {
      const result = await run([...WORDS, "--api-base", "http://127.0.0.1:1", ...words], { env: { PRESWALD_API_KEY: "key", ...env } });
      assert.equal(result.code, code, result.stdout + result.stderr);
      assert.match(result.stdout + result.stderr, pattern);
    });
  }
});
