// Deno KV for the schedules: entries in memory, each with a versionstamp that changes with it.
import { load } from "../../handler/package.mjs";

const { denoKvStore } = await load("/deno-kv");

function denoKv(_world, { call }) {
  const entries = new Map();
  let version = 0;
  const refusals = [() => new Error("database is locked"), () => new Error("fetch failed")];
  const failures = [() => new Error("permission denied")];
  const get = (worker) => (key) =>
    call(worker, () => entries.get(String(key)) ?? { value: null, versionstamp: null }, { statement: "state", refusals, failures });
  const atomic = (worker) => () => {
    let checked, key, value;
    const operation = {
      check: (entry) => ((checked = entry), operation),
      set: (...words) => (([key, value] = words), operation),
      delete: (...words) => (([key] = words), operation),
      commit() {
        const perform = () => {
          if (checked && checked.versionstamp !== (entries.get(String(key))?.versionstamp ?? null)) return { ok: false };
          if (value === undefined) entries.delete(String(key));
          else entries.set(String(key), { value, versionstamp: `${++version}` });
          return { ok: true };
        };
        const statement = value === undefined ? "release" : value.holder === null ? "complete" : "claim";
        return call(worker, perform, { statement, refusals, failures });
      },
    };
    return operation;
  };
  const storeFor = (worker) => denoKvStore({ get: get(worker), atomic: atomic(worker) });
  return { storeFor, forget: (id) => entries.delete(`preswald_webhooks,${id}`) };
}

export const SERVERS = { "Deno KV": denoKv };
