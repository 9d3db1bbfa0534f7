// The process is killed (SIGKILL) at random moments under load: what was shown as recorded stays, no file is damaged, and
// what is due goes on. `KILLS` is how often; the step `dashboard-kills` does it 200 times.
import assert from "node:assert/strict";
import { test } from "node:test";
import { endpoint } from "../cli/endpoint.mjs";
import { EVENT_TYPES } from "../handler/package.mjs";
import { dashboard, freshState, linesIn, until, WEBHOOK_SECRET } from "./dashboard.mjs";

const KILLS = Number(process.env.KILLS ?? 8);

/** A fixed sequence of random numbers, so that a failure can be seen again. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** All attempts of a webhook, as programs are shown them. */
async function attemptsOf(own, { id }) {
  const { body } = await own.v1("GET", `/webhooks/${id}/attempts?limit=100000`);
  return body.data;
}

const keyOf = ({ delivery_id, attempt, time, response }) => `${delivery_id} ${attempt} ${time} ${response?.status}`;

test(`${KILLS} kills under load lose nothing that was shown`, { timeout: 1_800_000 }, async () => {
  const random = randomOf(2026);
  const state = freshState();
  let calls = 0;
  // Every third attempt fails, so that retries are pending at any time.
  const target = await endpoint((_request, response) => response.writeHead(++calls % 3 === 0 ? 500 : 200).end("answer"));
  const shown = new Set();
  const accepted = new Set();
  /** The types that the webhook subscribes to, as they were acknowledged, and as they were asked for last. */
  const types = { acknowledged: undefined, asked: undefined };
  let webhook;
  for (let kill = 0; kill <= KILLS; kill++) {
    const own = await dashboard(["--retry-schedule", "100ms,200ms,300ms,400ms,500ms,600ms"], { state });
    webhook ??= await own.webhook(target.url);
    types.acknowledged ??= webhook.events.join();
    assert.doesNotMatch(own.command.said.stderr, /internal|cannot be used/);
    const found = new Set((await attemptsOf(own, webhook)).map(keyOf));
    for (const key of shown) assert.ok(found.has(key), `after kill ${kill}, this attempt is lost: ${key}`);
    const rows = new Set((await own.rows()).map(({ id }) => id));
    for (const id of accepted) assert.ok(rows.has(id), `after kill ${kill}, this delivery is lost: ${id}`);
    if (types.asked !== undefined) {
      const { events } = (await own.v1("GET", `/webhooks/${webhook.id}`)).body;
      assert.ok(
        [types.acknowledged, types.asked].includes(events.join()),
        `after kill ${kill}, the change to ${types.acknowledged} is lost`,
      );
    }
    // Which of the two it is now counts from here on.
    types.acknowledged = (await own.v1("GET", `/webhooks/${webhook.id}`)).body.events.join();
    if (kill === KILLS) {
      const due = (row) => row.kind === "sent" && (row.outcome === "waiting" || row.outcome === "retrying");
      const ended = await until(
        () => own.rows(),
        (all) => !all.some(due),
      );
      const lost = ended.filter(({ kind, outcome }) => kind === "sent" && outcome !== "delivered" && outcome !== "failed");
      assert.deepEqual(lost, []);
      await own.stop();
      break;
    }
    let ended = false;
    const load = Array.from({ length: 5 }, async () => {
      while (!ended) {
        const answer = await own.v1("POST", `/webhooks/${webhook.id}/test`, { event: "app.deployed" }).catch(() => undefined);
        if (answer?.status === 202) accepted.add(answer.body.delivery_id);
      }
    });
    load.push(
      (async () => {
        for (let count = 0; !ended; count++) {
          const events = [EVENT_TYPES[count % 6], EVENT_TYPES[(count + 1) % 6]];
          types.asked = events.join();
          const answer = await own.v1("PATCH", `/webhooks/${webhook.id}`, { events }).catch(() => undefined);
          if (answer?.status === 200) types.acknowledged = types.asked;
        }
      })(),
      (async () => {
        while (!ended) await fetch(own.ready.inbox, { method: "POST", body: "{}" }).catch(() => {});
      })(),
    );
    const watch = (async () => {
      while (!ended) {
        for (const each of await attemptsOf(own, webhook).catch(() => [])) shown.add(keyOf(each));
        for (const { id, kind } of await own.rows().catch(() => [])) if (kind !== "log") accepted.add(id);
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 50 + random() * 400));
    const killed = own.kill();
    ended = true;
    await Promise.all([killed, watch, ...load]);
  }
  assert.ok(shown.size > KILLS && accepted.size > KILLS, `${shown.size} attempts were shown`);
  // A line of each file may have been broken off by each kill, and no other.
  const damaged = linesIn(state.kept, "journal-").filter((line) => !isJson(line));
  assert.ok(damaged.length <= KILLS, `${damaged.length} lines are damaged`);
  for (const line of linesIn(state.logs, "deliveries-")) assert.ok(isJson(line), line);
  assert.ok(linesIn(state.kept, "journal-").every((line) => !isJson(line) || !line.includes(WEBHOOK_SECRET)));
});

function isJson(line) {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
