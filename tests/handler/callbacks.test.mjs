// Code that runs from timers and events throws nothing out: there, an exception ends the process.
import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { test } from "node:test";
import { load, SECRET, sleep, Webhook } from "./package.mjs";

const { nodeHandler } = await load("/node");

/** What would end a process. The runner of the tests would hide it. */
async function uncaughtIn(work) {
  const uncaught = [];
  const take = (error) => uncaught.push(error.message);
  const kept = ["uncaughtException", "unhandledRejection"].map((event) => [event, process.listeners(event)]);
  for (const [event] of kept) process.removeAllListeners(event).on(event, take);
  try {
    await work();
  } finally {
    for (const [event, listeners] of kept) {
      process.removeAllListeners(event);
      for (const listener of listeners) process.on(event, listener);
    }
  }
  return uncaught;
}

/** A sender that announces more than it sends, and waits until the server hangs up or `milliseconds` have passed. */
function sendHalf({ port }, milliseconds) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", resolve).on("close", resolve).resume();
    socket.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\n{");
    setTimeout(() => socket.destroy(), milliseconds).unref();
  });
}

function throwing(words) {
  return () => {
    throw new Error(words);
  };
}

/** Middleware that changes a response, and what must reach `onError`. */
const RESPONSES = {
  "an `end` that throws when the sender is hung up": {
    change: (response) => (response.end = throwing("middleware's end")),
    told: ["middleware's end"],
  },
  "a `write` that cannot be replaced": {
    change: (response) => Object.defineProperty(response, "write", { value: response.write, writable: false }),
    told: [/assign to read only property 'write'/],
  },
  "a `writableEnded` that throws": {
    change: (response) => Object.defineProperty(response, "writableEnded", { get: throwing("the getter") }),
    told: ["the getter"],
  },
};

for (const [name, { change, told }] of Object.entries(RESPONSES)) {
  test(name, async () => {
    const errors = [];
    const handle = nodeHandler(new Webhook(SECRET).handler(() => {}, { onError: ({ message }) => errors.push(message) }));
    const uncaught = await uncaughtIn(async () => {
      const server = createServer((request, response) => {
        change(response);
        void handle(request, response);
      });
      await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
      await sendHalf(server.address(), 3000);
      for (let tries = 0; tries < 500 && errors.length === 0; tries++) await sleep(10);
      server.closeAllConnections();
      server.close();
    });
    assert.deepEqual(uncaught, []);
    for (const each of told) assert.match(errors.join("\n"), new RegExp(each));
  });
}

test("a mock request that throws when it is looked at, after the wait for its body", async () => {
  const errors = [];
  const handle = nodeHandler(new Webhook(SECRET).handler(() => {}, { onError: ({ message }) => errors.push(message) }));
  const mock = Object.assign(new EventEmitter(), {
    method: "POST",
    headers: {},
    [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
  });
  const request = new Proxy(mock, { has: throwing("the proxy") });
  const response = Object.assign(new EventEmitter(), { setHeader() {}, write() {}, end: () => response.emit("finish") });
  const uncaught = await uncaughtIn(() => handle(request, response));
  assert.deepEqual(uncaught, []);
  assert.match(errors.join("\n"), /the proxy/);
  assert.equal(response.statusCode, 500);
});
