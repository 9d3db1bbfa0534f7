// Deliveries to a server that is killed again and again: the effects of each event are there exactly once.
import assert from "node:assert/strict";
import { realpathSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { start } from "../examples/run.mjs";
import { createTestEvent, EVENT_TYPES, SECRET, sign, sleep } from "../handler/package.mjs";
import { sender } from "../storm/sender.mjs";

const EVENTS = Number(process.env.EVENTS ?? 300);
const KILLS = Number(process.env.KILLS ?? 6);

/** Makes a client's package, with what it needs, known in the project of the packed package. */
export function linkPackage(url, project) {
  const folder = realpathSync(fileURLToPath(url));
  symlinkSync(folder, join(project, "node_modules", basename(folder)), "junction");
}

/**
 * @param receiver says how the server starts
 * @param effects gives the rows `{ id, count }` that the listeners have written, and the total that they have counted
 */
export function testKills({ name = "", receiver, effects, events = EVENTS, kills = KILLS, connections = 16 }) {
  test(`${name}${events} events, each delivered twice at once, and ${kills} kills at random: every event's row is there exactly once`, async (context) => {
    const { program, words, environment } = receiver();
    const serve = () => start(program, words, environment);
    const deliveries = Array.from({ length: events }, (_, index) => `evt_${"x".repeat(index % 4)}_${index}`).flatMap((id, index) => {
      const { body } = createTestEvent(EVENT_TYPES[index % EVENT_TYPES.length], { id });
      const each = { id, body: Buffer.from(body), signature: sign(body, SECRET) };
      return [each, each];
    });

    let server = await serve();
    let [delivered, underWay] = [0, 0];
    const sent = sender({
      deliveries,
      connections,
      url: () => server.url,
      progress: (count) => {
        delivered = count;
      },
    });
    const sending = sent.run();
    // Kills are spread over the deliveries, so that each hits a server at work.
    for (let kill = 1; kill <= kills; kill++) {
      const due = (deliveries.length * (kill - Math.random())) / (kills + 1);
      while (delivered < due) await sleep(1);
      await sleep(Math.random() * 20);
      // Waits where all connections pause between two attempts: such a kill would hit nothing.
      while (sent.inFlight().length === 0 && delivered < deliveries.length) await sleep(1);
      underWay += sent.inFlight().length;
      await server.stop("SIGKILL");
      server = await serve();
    }
    await sending;
    await server.stop();

    const { rows, total } = await effects();
    context.diagnostic(`answers: ${JSON.stringify(sent.statuses)}; deliveries under way at the kills: ${underWay}`);
    assert.equal(rows.length, events, "no event is lost");
    assert.deepEqual(
      rows.filter(({ count }) => count !== 1),
      [],
    );
    assert.equal(total, events);
    assert.ok(underWay >= kills, "the kills hit deliveries");
  });
}
