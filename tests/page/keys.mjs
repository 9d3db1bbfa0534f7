// Types keys into a payload of 1 MiB, and counts what each of them costs the page.
import assert from "node:assert/strict";
import { SECRET } from "./page.mjs";

const KEYS = 8;

const row = (at) => ({ at, name: `row ${at}`, value: at / 7, tags: ["a", "é", null], nested: { ok: true } });

export const MIB = {
  "on many lines": JSON.stringify({ id: "evt_1", rows: Array.from({ length: 5400 }, (_, at) => row(at)) }, null, 2),
  "on one line": JSON.stringify({ id: "evt_1", rows: Array.from({ length: 11_000 }, (_, at) => row(at)) }),
  "of one string": JSON.stringify({ id: "é".repeat(500_000) }),
  "with an issue in each row": `{"rows":[${'{"a":1,"a":2},\n'.repeat(70_000)}1]}`,
};

/** Where keys are typed. */
export const placesIn = (name) => (name === "on one line" ? ["Control+Home", "Control+End"] : ["Control+End"]);

/** Waits for the answer without a look at each frame, which the page would be charged for. */
const answered = (page) =>
  page.waitForFunction(() => document.querySelector("outcome-banner").ariaBusy === "false", undefined, { polling: 100 });

/** What one of the metrics of Chromium's `Performance.getMetrics` has grown by with each key. */
export async function keysIn({ page }, text, place, metric) {
  assert.ok(Buffer.byteLength(text) > 900_000, `${Buffer.byteLength(text)} bytes`);
  await page.secret.fill(SECRET);
  await page.header.fill(`sha256=${"0".repeat(64)}`);
  await page.openFile(text);
  await page.payload.press(place);
  const session = await page.context.newCDPSession(page.page);
  // The thread's own time: other programs on the machine do not count.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const sum = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === metric).value;
  };
  const grown = [];
  for (let key = 0; key < KEYS; key++) {
    const before = await sum();
    await page.page.keyboard.type("x");
    await answered(page.page);
    grown.push((await sum()) - before);
  }
  await session.detach();
  return grown;
}
