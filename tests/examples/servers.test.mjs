// Every example that listens, and every case of the table, over real sockets.
import assert from "node:assert/strict";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { project, sleep } from "../handler/package.mjs";
import { platformProgram } from "../packages/verdict.mjs";
import { answerOf, CASES, expectedOf } from "./cases.mjs";
import { post } from "./post.mjs";
import { example, provide, start } from "./run.mjs";
import { startWorker } from "./worker.mjs";

/** The examples that people start with Node. Each says so, and which packages it needs. */
function nodeServers() {
  const servers = {};
  for (const file of readdirSync(example(".")).filter((file) => file.endsWith(".mjs"))) {
    const text = readFileSync(example(file), "utf8");
    if (!text.includes(` node ${file}\n`)) continue;
    const [, packages] = /npm install @preswald\/webhooks(.*)/.exec(text);
    for (const name of packages.split(" ").filter(Boolean)) provide(name);
    servers[file] = () => start(process.execPath, [example(file)]);
  }
  return servers;
}

provide("express4", { folder: "examples/express4", as: "express" });
copyFileSync(example("express.mjs"), example("express4/express.mjs"));
copyFileSync(new URL("next.mjs", import.meta.url), join(project, "next.mjs"));

const installed = (folder) => fileURLToPath(new URL(`../packages/${folder}`, import.meta.url));

const SERVERS = {
  ...nodeServers(),
  "express.mjs, with Express 4": () => start(process.execPath, [example("express4/express.mjs")]),
  next: () => start(process.execPath, [join(project, "next.mjs")]),
  cloudflare: startWorker,
  "deno.ts": () =>
    start(
      platformProgram(installed("deno"), "@deno", "deno"),
      ["run", "--no-prompt", "--no-remote", "--allow-net", "--allow-env", example("deno.ts")],
      { DENO_DIR: join(project, ".deno"), DENO_NO_UPDATE_CHECK: "1" },
    ),
  "bun.ts": () => start(platformProgram(installed("bun"), "@oven", "bin/bun"), ["run", example("bun.ts")]),
};

for (const [name, serve] of Object.entries(SERVERS)) {
  describe(name, async () => {
    const server = await serve();
    after(() => server.stop());

    for (const each of CASES) {
      test(each.name, async () => {
        const answer = await post(server.url, each);
        assert.equal(answerOf(answer), expectedOf(each));
      });
    }

    test("the listener was called once for each valid delivery, and for no other", async () => {
      const expected = CASES.flatMap(({ event }) => event ?? []).sort();
      const heard = () =>
        server.said
          .map((line) => line.split(" ")[0])
          .filter((word) => word.startsWith("evt_"))
          .sort();
      // What a server says may come after what it answers.
      for (let tries = 0; tries < 50 && heard().length < expected.length; tries++) await sleep(20);
      assert.deepEqual(heard(), expected);
    });
  });
}

test("Fastify and Express still parse the bodies of other routes", async () => {
  for (const name of ["fastify.mjs", "express.mjs"]) {
    const server = await SERVERS[name]();
    const response = await fetch(new URL("/echo", server.url), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: '{"a": 1}',
    });
    assert.deepEqual(await response.json(), { a: 1 });
    await server.stop();
  }
});
