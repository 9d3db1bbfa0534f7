// `listen` keeps idle connections for 65 seconds: longer than a proxy, which closes its own after 60.
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { start } from "../preswald.mjs";

const REQUEST = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";

test("a sender that never finishes its request is cut off", async () => {
  const receiver = start(["listen", "--json"], { input: null });
  const [, port] = await receiver.until(/"url":"http:[^"]+:(\d+)\//);
  const began = performance.now();
  const cut = async (text, byte) => {
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(text));
    const drip = byte && setInterval(() => socket.write(byte), 1000);
    socket.on("error", () => {}).resume();
    await once(socket, "close");
    clearInterval(drip);
    return (performance.now() - began) / 1000;
  };
  const [headers, body] = await Promise.all([
    cut("POST / HTTP/1.1\r\nHost: x\r\nX-Slow: ", "a"),
    cut("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n", "a"),
  ]);
  assert.ok(headers < 40 && body < 70, `headers ${headers} s, body ${body} s`);
  receiver.child.kill("SIGINT");
  assert.equal((await receiver.ended).code, 130);
});

test("an idle connection is used again after 62 seconds, and closed after 65", async () => {
  const receiver = start(["listen", "--json"], { input: null });
  const [, port] = await receiver.until(/"url":"http:[^"]+:(\d+)\//);
  const socket = connect(Number(port), "127.0.0.1");
  let closed = false;
  socket.once("close", () => (closed = true));
  const answer = async () => {
    socket.write(REQUEST);
    const [data] = await once(socket, "data");
    assert.match(String(data), /^HTTP\/1\.1 401 /);
  };
  await answer();
  await sleep(62_000);
  assert.equal(closed, false);
  await answer();
  const idle = performance.now();
  await once(socket, "close");
  const seconds = (performance.now() - idle) / 1000;
  assert.ok(seconds > 64 && seconds < 70, `${seconds} s`);
  receiver.child.kill("SIGINT");
  assert.equal((await receiver.ended).code, 130);
});
