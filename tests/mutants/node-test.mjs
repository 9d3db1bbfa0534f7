// Stands in for `node:test`: keeps the tests of the files, so that one of them can be run again and again.
import { mock } from "node:test";

/** The tests by their id: the file, and the name. */
const tests = new Map();
/** What is being loaded: where its tests go, and the group they are in. */
let loading;

export const testsOf = () => tests;

/** Loads a file, and keeps its tests. */
export async function filesOf(file, load, into = tests) {
  loading = { file, into, group: undefined, listeners: [] };
  const before = listenersNow();
  await load();
  // What a file hears of is for its own tests.
  const { listeners } = loading;
  for (const [event, listener] of listenersNow()) {
    if (before.some(([, known]) => known === listener)) continue;
    listeners.push([event, listener]);
    process.off(event, listener);
  }
  loading = undefined;
}

const EVENTS = ["unhandledRejection", "uncaughtException"];
const listenersNow = () => EVENTS.flatMap((event) => process.listeners(event).map((listener) => [event, listener]));

export function test(name, ...rest) {
  const run = rest.at(-1);
  const { file, into, group, listeners } = loading;
  if (group !== undefined) return void group.tests.push(run);
  let id = `${file} > ${name}`;
  while (into.has(id)) id += "'";
  into.set(id, { run, listeners });
}

/** The tests of a group run together, and count as one. */
export function describe(name, ...rest) {
  const group = { tests: [], before: [] };
  const outer = loading;
  loading = { ...outer, group };
  rest.at(-1)();
  loading = outer;
  test(name, async (context) => {
    for (const work of group.before) await work();
    const results = await Promise.allSettled(group.tests.map((run) => run(context)));
    for (const { status, reason } of results) if (status === "rejected") throw reason;
  });
}

export const before = (work) => void loading.group.before.push(work);

export { mock };

let heard;
for (const event of EVENTS) process.on(event, (error) => (heard ??= textOf(error)));
/** What was thrown and nobody caught. */
export function hear() {
  const text = heard;
  heard = undefined;
  return text;
}

const textOf = (error) => `${error?.stack ?? error}`.slice(0, 500);

/** Runs a test, or all of a file after it was loaded again. @returns what fails */
export async function runTest(id, importAgain) {
  hear();
  if (tests.has(id)) return failureOf(tests.get(id));
  const own = new Map();
  try {
    await filesOf(id, () => importAgain(id), own);
  } catch (error) {
    loading = undefined;
    return textOf(error);
  }
  for (const each of own.values()) {
    const failure = await failureOf(each);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

async function failureOf({ run, listeners }) {
  const after = [];
  const context = { after: (work) => after.push(work), diagnostic() {}, mock };
  for (const [event, listener] of listeners) process.on(event, listener);
  try {
    await run(context);
    return undefined;
  } catch (error) {
    return textOf(error);
  } finally {
    mock.restoreAll();
    mock.timers.reset();
    for (const work of after) await work();
    for (const [event, listener] of listeners) process.off(event, listener);
  }
}
