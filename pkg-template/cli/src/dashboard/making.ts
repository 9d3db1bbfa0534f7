// What the dashboard sends: an event in one of the ways that go right or wrong in life.
import { sign, SIGNATURE_HEADER } from "@preswald/webhooks";
import { randomBytes } from "node:crypto";
import type { Manner } from "../../../shared/dashboard.js";
import { REDACTED } from "../delivery/redact.js";
import { hopByHop } from "../http/hop-by-hop.js";
import type { HeaderList } from "../http/message.js";
import { withMembers } from "../input/members.js";
import { identify, signed } from "../sending/delivery.js";
import { newId, type RequestKept, type Sent } from "./delivery.js";
import { Refusal } from "./refusal.js";
import type { StoredWebhook } from "./webhooks.js";

/** How old an old event is. */
const OLD_MS = 366 * 86_400_000;

/** A new delivery of a body to a webhook. */
export function made(webhook: StoredWebhook, body: Buffer, manner: Manner): Sent {
  const secret = Buffer.from(webhook.secret);
  const sentBody = manner === "old" ? aged(body) : body;
  const { method, headers } = signed(sentBody, manner === "wrong_signature" ? randomBytes(32) : secret);
  const request = {
    method,
    url: webhook.url,
    headers: manner === "no_signature" ? headers.filter(([name]) => name !== SIGNATURE_HEADER) : headers,
    // The signature is that of the bytes before.
    body: manner === "reserialized" ? reserialized(sentBody) : sentBody,
  };
  return makeSent(request, webhook.id, manner);
}

/** A delivery again: the same bytes and headers, but for those of the connection that it came over. */
export function again(request: RequestKept, to: StoredWebhook, resign: boolean): Sent {
  const gone = hopByHop(request.headers);
  const kept = request.headers.filter(
    ([name, value]) => !gone.has(name.toLowerCase()) && value !== REDACTED && !["host", "content-length"].includes(name.toLowerCase()),
  );
  const headers: HeaderList = resign
    ? [...kept.filter(([name]) => name.toLowerCase() !== SIGNATURE_HEADER.toLowerCase()), [SIGNATURE_HEADER, sign(request.body, to.secret)]]
    : kept;
  return makeSent({ method: request.method, url: to.url, headers, body: request.body }, to.id, "signed");
}

function makeSent(request: RequestKept, webhookId: string, manner: Manner): Sent {
  const time = new Date().toISOString();
  return {
    kind: "sent",
    id: newId(),
    time,
    ...identify(request.body),
    webhookId,
    manner,
    request,
    attempts: [],
    nextAt: time,
    stopped: null,
  };
}

/** As a proxy or a framework changes a body: the same document in other bytes. */
function reserialized(body: Buffer): Buffer {
  const document = parseDocument(body, "re-serialized");
  const compact = Buffer.from(JSON.stringify(document));
  return compact.equals(body) ? Buffer.from(JSON.stringify(document, undefined, 2)) : compact;
}

function aged(body: Buffer): Buffer {
  parseDocument(body, "made old");
  return Buffer.from(withMembers(body.toString(), [`created=${new Date(Date.now() - OLD_MS).toISOString()}`]));
}

function parseDocument(body: Buffer, what: string): unknown {
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    throw new Refusal(422, "not_json", `a payload that is not JSON cannot be ${what}`);
  }
}
