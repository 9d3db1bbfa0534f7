// A hundred senders at once that never end: reading stops at maxBytes, and memory stays flat.
import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { createConnection } from "node:net";
import { join } from "node:path";
import { after, test } from "node:test";
import { start } from "../examples/run.mjs";
import { project, sleep } from "../handler/package.mjs";

const MAX_BYTES = 200_000;
const SENDERS = 100;
/** What one would send to a server that never stopped reading, at most. */
const ENOUGH = 20_000_000;
/** What Node may have read ahead of us. */
const READ_AHEAD = 3 * 65_536;

copyFileSync(new URL("receiver.mjs", import.meta.url), join(project, "receiver.mjs"));
const server = await start(process.execPath, [join(project, "receiver.mjs")], { MAX_BYTES: String(MAX_BYTES) });
after(() => server.stop());

const piece = Buffer.alloc(65_536, "x");
const chunk = Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from("\r\n")]);

/** Sends chunk after chunk, without a Content-Length, until it is answered; gives the answer's status line. */
function send() {
  const socket = createConnection({ port: new URL(server.url).port, host: "127.0.0.1" });
  return new Promise((resolve) => {
    let answer = "";
    let sent = 0;
    const more = () => {
      while (answer === "" && sent < ENOUGH) {
        sent += chunk.length;
        if (!socket.write(chunk)) return;
      }
      if (sent >= ENOUGH) socket.destroy();
    };
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`);
    socket.on("drain", more);
    socket.on("data", (data) => {
      answer += data;
      socket.destroy();
    });
    socket.on("error", (error) => {
      answer ||= error.code;
    });
    socket.on("close", () => resolve(answer.split("\r\n")[0]));
    more();
  });
}

/** All of them at once; gives what the server has read of each, and how much memory it had meanwhile. */
async function round() {
  const answers = await Promise.all(Array.from({ length: SENDERS }, send));
  // The server hangs up after a second: on a busy machine, some senders read too late.
  const [all, heard] = [new Set(answers), answers.filter((answer) => answer === "HTTP/1.1 413 Payload Too Large")];
  for (const broken of ["ECONNRESET", "EPIPE"]) all.delete(broken);
  assert.deepEqual([...all], ["HTTP/1.1 413 Payload Too Large"]);
  assert.ok(heard.length > SENDERS / 2, `${heard.length} senders have read the answer`);
  const read = [];
  let rss = 0;
  while (read.length < SENDERS) {
    const seen = await (await fetch(new URL("/read", server.url))).json();
    read.push(...seen.read);
    rss = Math.max(rss, seen.rss);
    await sleep(10);
  }
  return { read, rss };
}

test("of bodies without end, no more is read than maxBytes and what was under way", async () => {
  const { read } = await round();
  assert.equal(read.length, SENDERS);
  const [least, most] = [Math.min(...read), Math.max(...read)];
  assert.ok(least >= MAX_BYTES && most <= MAX_BYTES + READ_AHEAD, `${least} to ${most} bytes were read of one`);
});

test("memory stays flat under 100 of them at once", async (context) => {
  const before = Math.max((await round()).rss, (await round()).rss);
  let after = 0;
  for (let i = 0; i < 5; i++) after = Math.max(after, (await round()).rss);
  context.diagnostic(`at most ${before} bytes at first, ${after} later`);
  // The senders offer 2 GB each time, and if what is read of it were kept, it were 20 MB more each time.
  assert.ok(after - before < 30_000_000, `${after - before} bytes more`);
});
