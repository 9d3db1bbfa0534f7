// Random schedules: several faults in the calls of the first deliveries, and a listener that fails, ignores
// errors or forgets to await.
import assert from "node:assert/strict";
import { test } from "node:test";
import { World } from "../model/world.mjs";
import { check } from "./check.mjs";
import { faultsOf } from "./faults.mjs";
import { LISTENERS, run, STORES } from "./run.mjs";

const RUNS = Number(process.env.RUNS ?? 3000);
/** A failure names its seed: `SEED=n RUNS=1` runs it again. */
const SEED = Number(process.env.SEED ?? 1);

const rejections = [];
process.on("unhandledRejection", (error) => rejections.push(error));

function planOf(seed) {
  const { random } = new World(seed);
  const one = (list) => list[Math.floor(random() * list.length)];
  const [deliveries, probability] = [one([1, 2, 3, 5]), one([0.03, 0.1, 0.3])];
  /** A server that fails over fails the same calls again and again. */
  let last;
  const next = ({ details, delivery }) => {
    if (delivery >= deliveries || random() > (last === undefined ? probability : 0.5)) return undefined;
    const faults = faultsOf(details);
    return faults.find(({ name }) => name === last?.name) ?? one(faults);
  };
  return {
    seed,
    deliveries,
    listener: one(Object.keys(LISTENERS)),
    faultAt(call) {
      last = next(call);
      return last;
    },
  };
}

const names = Object.keys(STORES);
for (const store of names) {
  test(`${store}: random faults lose nothing`, async (context) => {
    const runs = Math.ceil(RUNS / names.length);
    let [faults, again] = [0, 0];
    for (let seed = SEED; seed < SEED + runs; seed++) {
      const seen = await run(store, planOf(seed));
      const told = ({ delivery, number, statement, name }) => `delivery ${delivery}, call ${number}, ${statement}: ${name}`;
      try {
        check(seen);
        assert.deepEqual(rejections.splice(0), []);
      } catch (error) {
        assert.fail(`seed ${seed}, a listener that ${seen.listener}: ${error.message}\n${seen.faults.map(told).join("\n")}`);
      }
      faults += seen.faults.length;
      if (seen.effects === undefined && seen.returned > 1) again++;
    }
    context.diagnostic(`${runs} schedules, ${faults} faults, 0 lost; the listener ran again, for a documented reason, in ${again}`);
  });
}
