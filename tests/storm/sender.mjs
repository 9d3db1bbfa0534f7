// Delivers as Preswald does: again and again, until the answer is a 2xx. More impatient than
// Retry-After asks for, and by many connections.
import { Agent, request as connect } from "node:http";
import { sleep } from "../handler/package.mjs";

/** Between two attempts of one delivery, in milliseconds. */
const PAUSE = 100;

/**
 * @param url where to, at the time
 * @param progress is told after each delivery how many are done
 */
export function sender({ deliveries, connections, url, progress }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const queue = [...deliveries];
  const statuses = {};
  const inFlight = new Map();
  let delivered = 0;

  async function deliver(delivery) {
    for (;;) {
      inFlight.set(delivery.id, (inFlight.get(delivery.id) ?? 0) + 1);
      const status = await post(url(), delivery, agent);
      inFlight.set(delivery.id, inFlight.get(delivery.id) - 1);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 200 && status < 300) return;
      await sleep(PAUSE * (0.5 + Math.random()));
    }
  }

  async function work() {
    for (let next; (next = queue.pop()); ) {
      await deliver(next);
      progress(++delivered);
    }
  }

  return {
    statuses,
    /** The events that are under way. */
    inFlight: () => [...inFlight].filter(([, count]) => count > 0).map(([id]) => id),
    run: async () => {
      await Promise.all(Array.from({ length: connections }, work));
      agent.destroy();
    },
  };
}

/** The status, or why there is none. */
function post(url, { body, signature }, agent) {
  return new Promise((resolve) => {
    const headers = { "Content-Type": "application/json", "X-Preswald-Signature": signature, "Content-Length": body.length };
    const request = connect(url, { method: "POST", headers, agent }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode));
      response.on("error", () => resolve("broken off"));
    });
    request.on("error", (error) => resolve(error.code));
    request.end(body);
  });
}
