// The text search: in everything that was kept of a delivery, bodies too, in upper or lower case.
import { setImmediate } from "node:timers/promises";
import type { Delivery } from "./delivery.js";
import { makeRow } from "./rows.js";

/** How many characters are searched before something else gets its turn. */
const AT_A_TIME = 4_000_000;

/** The ids of the deliveries that contain a text. */
export async function found(deliveries: Iterable<Delivery>, text: string): Promise<string[]> {
  const wanted = text.toLowerCase();
  const ids: string[] = [];
  let searched = 0;
  for (const delivery of [...deliveries]) {
    const where = joinText(delivery);
    if (where.toLowerCase().includes(wanted)) ids.push(delivery.id);
    searched += where.length;
    if (searched < AT_A_TIME) continue;
    searched = 0;
    await setImmediate();
  }
  return ids;
}

function joinText(delivery: Delivery): string {
  const row = makeRow(delivery);
  const parts: unknown[] = [row.id, row.url, row.event_id, row.event_type, row.outcome, row.status, row.why];
  const request = "request" in delivery ? delivery.request : null;
  if (request !== null) parts.push(request.headers.flat().join("\n"), request.body.toString());
  if (delivery.kind === "sent")
    for (const each of delivery.attempts) parts.push(each.headers.flat().join("\n"), each.text, each.error?.message);
  if (delivery.kind === "received") parts.push(delivery.forward?.text, delivery.error?.message);
  if (delivery.kind === "suite") for (const each of delivery.cases) parts.push(each.name, each.answered);
  return parts.join("\n");
}
