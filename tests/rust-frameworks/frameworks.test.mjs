// Every example of docs/rust.md but axum's (tests/axum.rs) and the worker's (worker.test.mjs), compiled
// and run, with every case of the other examples, over real sockets. BINARIES is where cargo put them.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { CASES } from "../examples/cases.mjs";
import { post } from "../examples/post.mjs";
import { start } from "../examples/run.mjs";
import { sleep } from "../handler/package.mjs";
import { answerOf, expectedOf } from "./answers.mjs";
import { startLambda } from "./lambda.mjs";

const program = (name) => join(process.env.BINARIES, name);

/** What is started, and how a case is sent to it. */
const EXAMPLES = {
  "actix-web": () => start(program("actix-web"), []),
  warp: () => start(program("warp"), []),
  rocket: () => start(program("rocket"), []),
  poem: () => start(program("poem"), []),
  lambda: () => startLambda(program("lambda")),
};

for (const [name, serve] of Object.entries(EXAMPLES)) {
  describe(name, async () => {
    const server = await serve();
    after(() => server.stop());
    const send = server.send ?? ((each) => post(server.url, each));

    for (const each of CASES) {
      test(each.name, async () => assert.equal(answerOf(await send(each)), expectedOf(each)));
    }

    test("an event was handled for each valid delivery, and for no other", async () => {
      const expected = CASES.flatMap(({ event }) => event ?? []).sort();
      const heard = () => server.said.flatMap((line) => /^evt_\S+/.exec(line) ?? []).sort();
      // What a server says may come after what it answers.
      for (let tries = 0; tries < 50 && heard().length < expected.length; tries++) await sleep(20);
      assert.deepEqual(heard(), expected);
    });
  });
}
