// Which listeners a handler finds, and what it says of a mistake in them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { delivery, EVENT_TYPES, outcome, SECRET, Webhook } from "./package.mjs";

const webhook = new Webhook(SECRET);

class Base {
  calls = [];
  "app.deployed"(event) {
    this.note("deployed", event);
  }
  note(name, { type }) {
    this.calls.push([name, type]);
  }
}
class Derived extends Base {
  #secret = 1;
  "app.created" = (event) => this.note("created", event);
  default(event, context) {
    this.note(`default ${context} ${this.#secret}`, event);
  }
}

test("methods of a class and its base class are listeners, with their `this`", async () => {
  const instance = new Derived();
  const handler = webhook.handler(instance);
  for (const type of ["app.deployed", "app.created", "app.deleted"])
    assert.equal(await outcome(await handler(delivery(type), "env")), "200");
  assert.deepEqual(instance.calls, [
    ["deployed", "app.deployed"],
    ["created", "app.created"],
    ["default env 1", "app.deleted"],
  ]);
});

test("a listener of a plain object keeps its `this`", async () => {
  const seen = [];
  await webhook.handler({
    "app.created"() {
      seen.push(Object.keys(this));
    },
  })(delivery("app.created"));
  assert.deepEqual(seen, [["app.created"]]);
});

const REFUSED = {
  "an empty object": {},
  "undefined alone": { "app.created": undefined },
  "a Map": new Map([["app.created", () => {}]]),
  "an array": [() => {}],
  "a promise": Promise.resolve(() => {}),
  "a class instance without listeners": new (class {
    created() {}
  })(),
  "no function": { "app.created": "log" },
  "no function by the name of default": { default: {} },
  "no function in a class": new (class {
    "app.created" = 1;
  })(),
  null: null,
  text: "app.created",
};
for (const [name, listener] of Object.entries(REFUSED)) {
  test(`refused: ${name}`, () => {
    assert.throws(
      () => webhook.handler(listener),
      (error) => error instanceof TypeError && error.code === "invalid_argument" && /listener/.test(error.message),
    );
  });
}

test("an object without a prototype has listeners", async () => {
  const types = [];
  const listeners = Object.assign(Object.create(null), { "app.created": ({ type }) => types.push(type) });
  await webhook.handler(listeners)(delivery("app.created"));
  assert.deepEqual(types, ["app.created"]);
});

test("a listener for a known type causes no warning", (context) => {
  const { mock } = context.mock.method(console, "warn", () => {});
  for (const type of EVENT_TYPES) webhook.handler({ [type]: () => {}, default: () => {} });
  assert.equal(mock.calls.length, 0);
});

test("a function in Object.prototype is not a listener", () => {
  Object.prototype["app.created"] = () => assert.fail("called");
  try {
    assert.throws(() => webhook.handler({}), { code: "invalid_argument" });
    assert.throws(() => webhook.handler(new Map()), { code: "invalid_argument" });
  } finally {
    delete Object.prototype["app.created"];
  }
});

const MISSPELLED = {
  "app.deploy": "app.deployed",
  "app.Created": "app.created",
  app_updated: "app.updated",
  "data.procesed": "data.processed",
  "user.interactions": "user.interaction",
  Default: "default",
};
test("a listener for an unknown type: one warning, which names the nearest type", (context) => {
  const { mock } = context.mock.method(console, "warn", () => {});
  for (const name of [...Object.keys(MISSPELLED), ...Object.keys(MISSPELLED)]) webhook.handler({ [name]: () => {} });
  const expected = Object.entries(MISSPELLED).map(([name, nearest]) => [JSON.stringify(name), JSON.stringify(nearest)]);
  assert.deepEqual(
    mock.calls.map(({ arguments: [text] }) => text.match(/"[^"]+"/g)),
    expected,
  );
});

test("a class instance: only names that look like an event type cause a warning", (context) => {
  const { mock } = context.mock.method(console, "warn", () => {});
  webhook.handler(
    new (class {
      "app.created"() {}
      helper() {}
      "app.delete"() {}
    })(),
  );
  assert.deepEqual(
    mock.calls.map(({ arguments: [text] }) => text.match(/"[^"]+"/g)),
    [['"app.delete"', '"app.deleted"']],
  );
});
