// Durable Objects for the schedules: the real class, with a storage in memory.
import { load } from "../../handler/package.mjs";

const { durableObjectStore, IdempotencyObject } = await load("/cloudflare");

const failing = (message, fields = {}) => Object.assign(new Error(message), fields);

/** A Durable Object's storage. */
function storage() {
  const entries = new Map();
  return {
    get: async (key) => entries.get(key),
    put: async (key, value) => void entries.set(key, value),
    setAlarm: async () => {},
    deleteAll: async () => entries.clear(),
  };
}

function durableObjects(_world, { call }) {
  const objects = new Map();
  const refusals = [
    () => failing("Durable Object reset", { retryable: true }),
    () => failing("overloaded", { overloaded: true }),
    () => failing("Network connection lost."),
  ];
  const failures = [() => failing("Exceeded allowed storage"), () => failing("internal error; reference = 1")];
  const fetch = (worker, name, body) =>
    call(
      worker,
      async () => {
        if (!objects.has(name)) objects.set(name, new IdempotencyObject({ storage: storage() }));
        const answer = await objects.get(name).fetch({ json: async () => JSON.parse(body) });
        const text = await answer.text();
        return { ok: true, status: 200, text: async () => text };
      },
      { statement: Object.keys(JSON.parse(body))[0], refusals, failures },
    );
  const storeFor = (worker) =>
    durableObjectStore({ idFromName: (name) => name, get: (name) => ({ fetch: (_url, { body }) => fetch(worker, name, body) }) });
  return { storeFor, forget: (id) => objects.delete(id) };
}

export const SERVERS = {
  "durable objects": durableObjects,
};
