// A model test: the real handler and the real stores, in random schedules of what can happen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { KINDS, run } from "./run.mjs";

const RUNS = Number(process.env.RUNS ?? 3000);
/** A failure names its seed: `SEED=n RUNS=1` runs it again. */
const SEED = Number(process.env.SEED ?? 1);

for (const kind of Object.keys(KINDS)) {
  test(`${kind}: no event is acknowledged and not processed, and none processed twice but for a documented reason`, async (context) => {
    const runs = Math.ceil(RUNS / Object.keys(KINDS).length);
    let twice = 0;
    for (let seed = SEED; seed < SEED + runs; seed++) {
      const result = await run(kind, seed);
      assert.deepEqual(result.wrong, [], `seed ${seed}`);
      twice += result.twice;
    }
    context.diagnostic(`${runs} runs; events processed twice: ${twice}`);
    if (["calm", "one process"].includes(kind)) assert.equal(twice, 0);
  });
}
