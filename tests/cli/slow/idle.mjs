// `listen` keeps idle connections for 65 seconds: a proxy that closes its own after 60 is never beaten to it.
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { start } from "../preswald.mjs";

const REQUEST = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";

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
