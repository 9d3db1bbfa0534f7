// Idempotency: the store in memory, and what a handler makes of a store that fails.
import assert from "node:assert/strict";
import { test } from "node:test";
import { delivery, memoryStore, outcome, SECRET, sleep, Webhook } from "./package.mjs";
import { testStore } from "../stores/contract.mjs";

const webhook = new Webhook(SECRET);

const shared = memoryStore();
testStore("memoryStore", () => shared);

test("a full memoryStore forgets the oldest done events, and no claim", async () => {
  const store = memoryStore({ maxEntries: 3 });
  for (const id of ["1", "2", "3", "4"]) {
    await store.claim(id, 60);
    await store.complete(id, 60);
  }
  assert.equal(await store.claim("4", 60), "done");
  assert.equal(await store.claim("2", 60), "done");
  assert.equal(await store.claim("1", 60), "claimed");
  assert.equal(await store.claim("5", 0.01), "claimed");
  assert.equal(await store.claim("6", 60), "claimed");
  await assert.rejects(store.claim("7", 60), /full/);
  await sleep(20);
  assert.equal(await store.claim("7", 60), "claimed");
});

test("memoryStore refuses a maxEntries that is not a number above 0", () => {
  for (const options of [null, 1, { maxEntries: 0 }, { maxEntries: "3" }, { maxEntries: Infinity }]) {
    assert.throws(() => memoryStore(options), { name: "TypeError", code: "invalid_argument" });
  }
});

const never = () => new Promise(() => {});
const working = { claim: async () => "claimed", complete: async () => {}, release: async () => {} };

/** What a handler comes to over a store, and whom it called. */
async function run(store, options = {}, listener = () => {}) {
  let calls = 0;
  const errors = [];
  const handler = webhook.handler(
    () => {
      calls++;
      return listener();
    },
    {
      store: { ...working, ...store },
      storeTimeoutSeconds: 0.05,
      onError: (error, event) => errors.push([error.message, event.type]),
      ...options,
    },
  );
  const response = await handler(delivery());
  return { outcome: await outcome(response), retryAfter: response.headers.get("Retry-After"), calls, errors };
}

const down = new Error("down");
const FAILING = {
  throws: () => {
    throw down;
  },
  rejects: async () => {
    throw down;
  },
  "does not answer": never,
  "answers something else": async () => true,
};

for (const [how, claim] of Object.entries(FAILING)) {
  test(`a store whose claim ${how}: 503, and the listener is not called`, async () => {
    const { outcome, retryAfter, calls, errors } = await run({ claim });
    assert.equal(outcome, "503 store_unavailable");
    assert.match(retryAfter, /^[1-9][0-9]*$/);
    assert.equal(calls, 0);
    assert.equal(errors.length, 1);
    assert.equal(errors[0][1], "app.deployed");
  });

  test(`with "proceed", a store whose claim ${how}: the listener is called`, async () => {
    const { outcome, calls, errors } = await run({ claim }, { onStoreError: "proceed" });
    assert.deepEqual([outcome, calls, errors.length], ["200", 1, 1]);
  });
}

test('with "proceed", a listener that throws: 500', async () => {
  const { outcome, errors } = await run({ claim: FAILING.rejects }, { onStoreError: "proceed" }, () => {
    throw new Error("mine");
  });
  assert.equal(outcome, "500 internal_error");
  assert.deepEqual(
    errors.map(([message]) => message),
    ["down", "mine"],
  );
});

for (const how of ["throws", "rejects", "does not answer"]) {
  test(`a store whose complete ${how}: 200, and onError is called`, async () => {
    const { outcome, calls, errors } = await run({ complete: FAILING[how] });
    assert.deepEqual([outcome, calls, errors.length], ["200", 1, 1]);
  });

  test(`a store whose release ${how}: 500, and onError receives both errors`, async () => {
    const { outcome, errors } = await run({ release: FAILING[how] }, {}, () => {
      throw new Error("mine");
    });
    assert.equal(outcome, "500 internal_error");
    assert.equal(errors.length, 2);
    assert.equal(errors[1][0], "mine");
  });
}

test("busy: 409, with Retry-After in leaseSeconds", async () => {
  const { outcome, retryAfter, calls } = await run({ claim: async () => "busy" }, { leaseSeconds: 1.5 });
  assert.deepEqual([outcome, retryAfter, calls], ["409 event_in_progress", "2", 0]);
});

test("a claim that is granted after storeTimeoutSeconds is released", async () => {
  const released = [];
  const claim = async () => {
    await sleep(100);
    return "claimed";
  };
  const { outcome, calls } = await run({ claim, release: async (id) => released.push(id) });
  assert.deepEqual([outcome, calls, released.length], ["503 store_unavailable", 0, 0]);
  await sleep(100);
  assert.equal(released.length, 1);
});

test("a claim that is granted after its lease is not released, because another process may own it", async () => {
  const released = [];
  const claim = async () => {
    await sleep(100);
    return "claimed";
  };
  const { outcome } = await run({ claim, release: async (id) => released.push(id) }, { leaseSeconds: 0.07 });
  assert.equal(outcome, "503 store_unavailable");
  await sleep(100);
  assert.deepEqual(released, []);
});

test("a claim that is granted after its lease does not count: 503, and the listener is not called", async () => {
  // The answer is there when the timer is due: the event loop was busy.
  const claim = async () => {
    const end = performance.now() + 80;
    while (performance.now() < end);
    return "claimed";
  };
  const { outcome, calls, errors } = await run({ claim }, { leaseSeconds: 0.05, storeTimeoutSeconds: 1 });
  assert.deepEqual([outcome, calls, errors.length], ["503 store_unavailable", 0, 1]);
});

/** A store that notes its calls, and extends as `extend` says. */
function extending(extend) {
  const calls = [];
  const store = {
    claim: async () => "claimed",
    extend: async (id, seconds) => (calls.push(`extend ${seconds}`), extend?.(calls.length)),
    complete: async () => void calls.push("complete"),
    release: async () => void calls.push("release"),
  };
  return { calls, store };
}

const count = (calls, what) => calls.filter((call) => call.startsWith(what)).length;

test("while the listener runs, its claim is extended at every third of the lease", async () => {
  const { calls, store } = extending();
  const { outcome } = await run(store, { leaseSeconds: 0.3 }, () => sleep(550));
  assert.equal(outcome, "200");
  await sleep(150);
  assert.equal(calls.at(-1), "complete");
  assert.ok(count(calls, "extend 0.3") >= 3 && count(calls, "extend") <= 5, calls.join());
});

test("a listener that throws after its first lease: its extended claim is released", async () => {
  const { calls, store } = extending();
  const { outcome } = await run(store, { leaseSeconds: 0.15 }, async () => {
    await sleep(300);
    throw new Error("mine");
  });
  assert.equal(outcome, "500 internal_error");
  assert.equal(calls.at(-1), "release");
});

test("the claim is extended until the store knows that the event is done", async () => {
  const { calls, store } = extending();
  const complete = async () => {
    await sleep(250);
    calls.push("complete");
  };
  await run({ ...store, complete }, { leaseSeconds: 0.15, storeTimeoutSeconds: 1 });
  assert.ok(count(calls, "extend") >= 2, calls.join());
  assert.equal(calls.at(-1), "complete");
});

test("a claim that the store reports as lost is not released, and onError is called", async () => {
  const { calls, store } = extending(() => false);
  const { outcome, errors } = await run(store, { leaseSeconds: 0.15 }, async () => {
    await sleep(200);
    throw new Error("mine");
  });
  assert.equal(outcome, "500 internal_error");
  assert.deepEqual(calls, ["extend 0.15"]);
  assert.match(errors[0][0], /lease of the event ended/);
  assert.equal(errors.length, 2);
});

test("a failed extension is tried again until the lease ends, and onError receives each failure", async () => {
  const { calls, store } = extending((calls) => {
    if (calls === 1) throw new Error("down");
  });
  const { outcome, errors } = await run(store, { leaseSeconds: 0.6 }, () => sleep(700));
  assert.equal(outcome, "200");
  assert.ok(count(calls, "extend") >= 2);
  assert.deepEqual(
    errors.map(([message]) => message),
    ["down"],
  );
});

test("a claim that took more than a third of its lease is extended at once", async () => {
  const { calls, store } = extending();
  const claim = async () => {
    await sleep(120);
    return "claimed";
  };
  await run({ ...store, claim }, { leaseSeconds: 0.3, storeTimeoutSeconds: 1 }, () => sleep(40));
  assert.deepEqual(calls, ["extend 0.3", "complete"]);
});

test("extend is optional in a store, but must be a function", () => {
  webhook.handler(() => {}, { store: working });
  assert.throws(() => webhook.handler(() => {}, { store: { ...working, extend: 1 } }), { code: "invalid_argument" });
});

test("a store must have the functions claim, complete and release", () => {
  for (const name of ["claim", "complete", "release"]) {
    for (const value of [undefined, null, true, {}]) {
      const make = () => webhook.handler(() => {}, { store: { ...working, [name]: value } });
      assert.throws(make, { name: "TypeError", code: "invalid_argument", message: `store must have a function ${name}` });
    }
  }
  for (const store of [null, 5, "redis", {}]) {
    assert.throws(() => webhook.handler(() => {}, { store }), { code: "invalid_argument", message: "store must have a function claim" });
  }
});

test('onStoreError must be "refuse" or "proceed", with a store and without', () => {
  for (const onStoreError of ["refuse", "proceed", undefined]) webhook.handler(() => {}, { store: working, onStoreError });
  for (const onStoreError of ["", "ignore", null, true]) {
    for (const store of [working, undefined]) {
      const make = () => webhook.handler(() => {}, { store, onStoreError });
      assert.throws(make, { name: "TypeError", code: "invalid_argument", message: 'onStoreError must be "refuse" or "proceed"' });
    }
  }
});

const WRONG_TIMES = {
  0: 0,
  "below 0": -1,
  "not a number": NaN,
  "a string": "5",
  Infinity: Infinity,
  "more than a timer can wait": 2_147_484,
  "more than a database can count": 1e19,
};
for (const option of ["leaseSeconds", "storeTimeoutSeconds", "keepSeconds"]) {
  for (const [how, value] of Object.entries(WRONG_TIMES)) {
    const fits = option === "keepSeconds" && value === 2_147_484;
    test(`${option}, ${how}: ${fits ? "accepted, because no timer depends on it" : "refused"}`, () => {
      const make = () => webhook.handler(() => {}, { store: working, [option]: value });
      if (fits) make();
      else assert.throws(make, { name: "TypeError", code: "invalid_argument", message: new RegExp(option) });
    });
  }
}

test("with the longest allowed times, no timer fires at once", async () => {
  const { outcome, errors } = await run({}, { leaseSeconds: 2_147_483, storeTimeoutSeconds: 2_147_483, keepSeconds: 3_153_600_000 }, () =>
    sleep(20),
  );
  assert.deepEqual([outcome, errors], ["200", []]);
});

test("the store receives the event's id, leaseSeconds and keepSeconds", async () => {
  const calls = [];
  const store = {
    claim: async (...args) => (calls.push(args), "claimed"),
    complete: async (...args) => calls.push(args),
    release: async () => {},
  };
  const handler = webhook.handler(() => {}, { store });
  await handler(delivery("app.created", { id: "evt_7" }));
  await handler(delivery("app.created", { id: "evt_7" }));
  assert.deepEqual(
    calls.map(([id, seconds]) => [id, seconds]),
    [
      ["evt_7", 60],
      ["evt_7", 259_200],
      ["evt_7", 60],
      ["evt_7", 259_200],
    ],
  );
  const [first, its, second] = calls.map(([, , call]) => call);
  assert.equal(first, its, "one call object for each delivery");
  assert.notEqual(first.holder, second.holder);
  assert.equal(first.timeoutSeconds, 5);
});

test("an event without a listener is not claimed, nor a refused delivery", async () => {
  const store = { ...working, claim: () => assert.fail("claimed") };
  const handler = webhook.handler({ "app.created": () => {} }, { store });
  assert.equal(await outcome(await handler(delivery("app.deleted"))), "200");
  assert.equal(await outcome(await handler(new Request("https://example.com", { method: "POST", body: "" }))), "401 missing_signature");
});
