// The delivery storm: 2,000 events, each delivered five times, by 64 connections, to a listener that
// fails one time in ten; the server is killed twice and Redis restarted once. Nothing is lost, and
// nothing is done twice but what was under way at a kill.
import assert from "node:assert/strict";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { provide, start } from "../examples/run.mjs";
import { createTestEvent, EVENT_TYPES, project, SECRET, sign, sleep } from "../handler/package.mjs";
import { startRedis } from "../stores/redis/server.mjs";
import { sender } from "./sender.mjs";

const EVENTS = 2000;
const TIMES = 5;
const CONNECTIONS = 64;
/** Longer than the listener ever runs, also on a busy machine while Redis is away. */
const LEASE_SECONDS = 4;

for (const name of ["express", "ioredis"]) provide(name);
copyFileSync(new URL("server.mjs", import.meta.url), join(project, "storm-server.mjs"));
const redis = await startRedis();
after(() => redis.stop());

/** Each event five times, in random order. */
function deliveries(name) {
  const all = Array.from({ length: EVENTS }, (_, index) => {
    const { event, body } = createTestEvent(EVENT_TYPES[index % EVENT_TYPES.length], { id: `evt_${name}_${index}` });
    return { id: event.id, body: Buffer.from(body), signature: sign(body, SECRET) };
  });
  const repeated = Array.from({ length: TIMES }, () => all).flat();
  for (let i = repeated.length - 1; i > 0; i--) {
    const other = Math.floor(Math.random() * (i + 1));
    [repeated[i], repeated[other]] = [repeated[other], repeated[i]];
  }
  return repeated;
}

/** @param disasters what happens after so many deliveries */
async function storm(name, disasters) {
  const log = join(project, `${name}.log`);
  writeFileSync(log, "");
  const serve = () =>
    start(process.execPath, [join(project, "storm-server.mjs")], {
      REDIS_SOCKET: redis.socket,
      LOG: log,
      LEASE_SECONDS: String(LEASE_SECONDS),
    });
  let server = await serve();
  const killed = new Set();
  const happening = [];

  const acts = {
    async kill() {
      for (const id of sent.inFlight()) killed.add(id);
      await server.stop("SIGKILL");
      server = await serve();
    },
    async redis() {
      await redis.stop();
      await sleep(500);
      await redis.start();
    },
  };
  const sent = sender({
    deliveries: deliveries(name),
    connections: CONNECTIONS,
    url: () => server.url,
    progress: (delivered) => {
      if (disasters[delivered]) happening.push(acts[disasters[delivered]]());
    },
  });

  const began = performance.now();
  await sent.run();
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(happening);
  await server.stop();
  const lines = readFileSync(log, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
  return { seconds, statuses: sent.statuses, killed, ...tally(lines) };
}

/** How often each event was finished, and how often the listener did what. */
function tally(lines) {
  const finished = new Map();
  const counts = {};
  for (const [what, id] of lines) {
    counts[what] = (counts[what] ?? 0) + 1;
    if (what === "finished") finished.set(id, (finished.get(id) ?? 0) + 1);
  }
  const twice = [...finished].filter(([, times]) => times > 1).map(([id]) => id);
  return { counts, finished, twice };
}

function tell(context, { seconds, statuses, counts, finished, twice, killed }) {
  const requests = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  context.diagnostic(
    `${EVENTS * TIMES} deliveries of ${EVENTS} events by ${CONNECTIONS} connections in ${seconds.toFixed(1)} s, ${requests} requests (${Math.round(requests / seconds)} a second)`,
  );
  context.diagnostic(`answers: ${JSON.stringify(statuses)}`);
  context.diagnostic(
    `listener: ${JSON.stringify(counts)}; events finished: ${finished.size}; twice: ${twice.length}; under way at a kill: ${killed.size}`,
  );
}

test("without a kill, every event is finished once", async (context) => {
  const result = await storm("calm", {});
  tell(context, result);
  assert.equal(result.finished.size, EVENTS);
  assert.deepEqual(result.twice, []);
  assert.ok(result.counts.failed > EVENTS / 20, "the listener has failed, too");
});

test("with two kills and a restart of Redis, every event is finished, and none twice but what was under way at a kill", async (context) => {
  const result = await storm("rough", { 2500: "kill", 5000: "redis", 7500: "kill" });
  tell(context, result);
  assert.equal(result.finished.size, EVENTS);
  assert.deepEqual(
    result.twice.filter((id) => !result.killed.has(id)),
    [],
  );
  assert.ok(result.killed.size > 0, "something was under way");
});
