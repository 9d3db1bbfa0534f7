// Every fault at every call that a delivery makes to a server: the real handler and the real stores, over the
// servers in memory and the clock of tests/model. Deliveries without faults follow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check, checkOne } from "./check.mjs";
import { faultsOf } from "./faults.mjs";
import { LISTENERS, run, STORES } from "./run.mjs";

const rejections = [];
process.on("unhandledRejection", (error) => rejections.push(error));

for (const store of Object.keys(STORES)) {
  const listeners = store.includes("transactional") ? Object.keys(LISTENERS) : ["works", "throws"];
  for (const listener of listeners) {
    test(`${store}, a listener that ${listener}: a fault at any call loses nothing`, async (context) => {
      const clean = await run(store, { listener });
      assert.deepEqual(clean.statuses, listener === "throws" ? [500, 200] : [200]);
      check(clean);
      const calls = clean.calls.filter(({ delivery }) => delivery === 0);
      const wrong = [];
      let runs = 0;
      for (const { number: at, statement, details } of calls) {
        const faults = faultsOf(details);
        for (const [index, { name, kind }] of faults.entries()) {
          for (const forEver of kind === "passing" ? [false, true] : [false]) {
            const isHit = (call) =>
              call.number === at || (forEver && call.number > at && call.delivery === 0 && call.statement === statement);
            runs++;
            try {
              (forEver ? check : checkOne)(
                await run(store, { listener, faultAt: (call) => (isHit(call) ? faultsOf(call.details)[index] : undefined) }),
              );
            } catch (error) {
              wrong.push(`call ${at}, ${statement}, ${name}${forEver ? ", for ever" : ""}: ${error.message}`);
            }
          }
        }
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(rejections.splice(0), []);
      context.diagnostic(`${runs} runs over ${calls.length} calls: ${calls.map(({ statement }) => statement).join(", ")}`);
    });
  }
}
