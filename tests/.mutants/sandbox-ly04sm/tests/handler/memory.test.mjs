// The memory that a store keeps in its own process.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { load, memoryStore } from "./package.mjs";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

test("redisStore frees its expired claims: 300,000 take no more memory than 20,000", async () => {
  const store = (await load("/redis")).redisStore({ eval: async () => "claimed", EVAL() {} });
  const claim = async (name, count) => {
    for (let i = 0; i < count; i++) await store.claim(name + i, 0.01);
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = await claim("a", 20_000);
  const growth = (await claim("b", 280_000)) - before;
  assert.ok(growth < 5_000_000, `${growth} bytes more`);
});

test("memoryStore: 300,000 events take no more memory than 20,000", async () => {
  const store = memoryStore();
  const fill = async (name, count) => {
    for (let i = 0; i < count; i++) {
      await store.claim(name + i, 60);
      await store.complete(name + i, 60);
    }
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = await fill("a", 20_000);
  const growth = (await fill("b", 280_000)) - before;
  assert.ok(growth < 5_000_000, `${growth} bytes more`);
});
