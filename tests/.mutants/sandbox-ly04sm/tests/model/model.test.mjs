// A model test: the real handler and the real stores, in random schedules of what can happen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { KINDS, run, STORES } from "./run.mjs";

const RUNS = Number(process.env.RUNS ?? 3000);
/** A failure names its seed: `SEED=n RUNS=1` runs it again. */
const SEED = Number(process.env.SEED ?? 1);

const schedules = STORES.flatMap((store) => (store === "memory" ? ["calm"] : Object.keys(KINDS)).map((kind) => ({ store, kind })));
for (const { store, kind } of schedules) {
  test(`${store}, ${kind}: no event is acknowledged and not processed, and none processed twice but for a documented reason`, async (context) => {
    const runs = Math.ceil(RUNS / schedules.length);
    let twice = 0;
    for (let seed = SEED; seed < SEED + runs; seed++) {
      const result = await run(kind, store, seed);
      assert.deepEqual(result.wrong, [], `seed ${seed}`);
      twice += result.twice;
    }
    context.diagnostic(`${runs} runs; events processed twice: ${twice}`);
    if (kind === "calm" || kind === "refusing" || store === "memory" || store.includes("transactional")) assert.equal(twice, 0);
  });
}
