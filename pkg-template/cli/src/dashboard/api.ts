// `/api`: what the page asks for. shared/dashboard.ts has the shapes.
import { createTestEvent } from "@preswald/webhooks";
import { isUtf8 } from "node:buffer";
import { MANNERS, type Manner, type State } from "../../../shared/dashboard.js";
import { writeDocument, parseDelivery } from "../delivery/file.js";
import { Failure } from "../exit.js";
import { visible } from "../output/visible.js";
import type { Dashboard } from "./dashboard.js";
import { newId, type Delivery, type Received, type RequestKept, type Sent } from "./delivery.js";
import { answer, readJson, SAFE_HEADERS } from "./exchange.js";
import { writeHar } from "./har.js";
import { BODY_LIMIT } from "./inbox.js";
import { judge, reportOn, makeView } from "./judging.js";
import { again, made } from "./making.js";
import { Refusal } from "./refusal.js";
import type { Route } from "./routes.js";
import { found } from "./search.js";
import { identify } from "../sending/delivery.js";
import { knownType, expectObject } from "./v1.js";
import type { StoredWebhook } from "./webhooks.js";

/** What one request may send. */
const MOST_AT_ONCE = 100;

/** What one archive holds. */
const MOST_EXPORTED = 10_000;

export function api(dashboard: Dashboard): readonly Route[] {
  const { webhooks, deliveries, outbox, suites, live, changes, settings } = dashboard;

  const sendAll = async (all: readonly Sent[]): Promise<{ ids: string[] }> => {
    changes.refuseIfFull();
    await Promise.all(all.map((sent) => outbox.send(sent)));
    return { ids: all.map(({ id }) => id) };
  };

  const findDelivery = (id: string): Delivery => {
    const delivery = deliveries.get(id);
    if (delivery === undefined) throw new Refusal(404, "not_found", "there is no such delivery: the oldest ones are dropped");
    return delivery;
  };

  const findRequest = (id: string): RequestKept => {
    const delivery = findDelivery(id);
    const request = "request" in delivery ? delivery.request : null;
    if (request === null || request.method === "-") throw new Refusal(409, "no_request", "of this delivery only the result was kept");
    return request;
  };

  const findSent = (id: string): Sent => {
    const delivery = findDelivery(id);
    if (delivery.kind !== "sent") throw new Refusal(409, "not_sent", "this delivery was not sent by the dashboard");
    return delivery;
  };

  /** The webhooks that `to` names, or those that subscribe. */
  const findReceivers = (to: unknown, type: string | null): StoredWebhook[] => {
    if (to !== "subscribers") return readStrings(to, "`to`").map((id) => webhooks.get(id));
    const all = webhooks.subscribersOf(type);
    if (all.length === 0)
      throw new Refusal(
        409,
        "no_subscriber",
        `no active webhook subscribes to ${type === null ? "a payload without a type" : visible(type)}`,
      );
    return all;
  };

  /** A fix that the page can ask for, and that needs no secret in the page. */
  const startSecret = (): string => {
    const { start } = dashboard.secrets;
    if (start === undefined || !isUtf8(start))
      throw new Refusal(409, "no_secret", "the dashboard was started without a secret that is text");
    return start.toString();
  };

  const state = (): State => ({
    now: new Date().toISOString(),
    settings,
    webhooks: webhooks.views,
    rows: deliveries.rows(),
    dropped: deliveries.dropped,
  });

  return [
    ["GET", "/api/state", state],
    ["GET", "/api/live", ({ response }) => live.open(response, SAFE_HEADERS)],
    ["GET", "/api/search", async ({ url }) => ({ ids: await found(deliveries.all(), url.searchParams.get("q") ?? "") })],
    ["GET", "/api/example", ({ url }) => ({ text: writeExample(url.searchParams.get("type")) })],
    ["POST", "/api/check", async ({ request }) => reportOn(readBytes(expectObject(await readJson(request)).body_base64))],

    ["POST", "/api/webhooks", async ({ request, response }) => answer(response, 201, webhooks.create(await readJson(request)))],
    ["PATCH", "/api/webhooks/*", async ({ request, id }) => webhooks.change(id, await readJson(request))],
    ["DELETE", "/api/webhooks/*", async ({ id }) => changes.deleteWebhook(id)],
    ["POST", "/api/webhooks/*/start-secret", ({ id }) => webhooks.change(id, { secret: startSecret() })],
    ["POST", "/api/webhooks/*/suite", async ({ id }) => ({ id: await suites.start(webhooks.get(id)) })],

    [
      "POST",
      "/api/send",
      async ({ request }) => {
        const { to, types, body_base64, manner = "signed", copies = 1 } = expectObject(await readJson(request));
        const bodies =
          body_base64 === undefined
            ? readStrings(types, "`types`").map((type) => Buffer.from(createTestEvent(knownType(type)).body))
            : [readBytes(body_base64)];
        const how = readManner(manner);
        const times = copies === 2 ? 2 : 1;
        const all = bodies.flatMap((body) =>
          findReceivers(to, identify(body).eventType).flatMap((webhook) => Array.from({ length: times }, () => made(webhook, body, how))),
        );
        if (all.length > MOST_AT_ONCE) throw new Refusal(422, "too_many", `one request sends at most ${MOST_AT_ONCE} deliveries`);
        return sendAll(all);
      },
    ],

    ["GET", "/api/deliveries/*", ({ id }) => makeView(findDelivery(id), dashboard.secrets)],
    [
      "POST",
      "/api/deliveries/*/again",
      async ({ request, id }) => {
        const { to, resign = false, copies = 1, manner } = expectObject(await readJson(request));
        const kept = findRequest(id);
        const [webhook] = findReceivers(to, null);
        if (webhook === undefined) throw new Refusal(422, "invalid_request", "`to` must name a webhook");
        const make = () => (manner === undefined ? again(kept, webhook, resign === true) : made(webhook, kept.body, readManner(manner)));
        return sendAll(copies === 2 ? [make(), make()] : [make()]);
      },
    ],
    ["POST", "/api/deliveries/*/retry", async ({ id }) => outbox.retryNow(pending(findSent(id)))],
    ["POST", "/api/deliveries/*/stop", async ({ id }) => outbox.stop(pending(findSent(id)), "stopped by hand")],
    ["GET", "/api/deliveries/*/export", ({ id }) => ({ text: writeDocument({ time: findDelivery(id).time, ...findRequest(id) }) })],
    [
      "POST",
      "/api/import",
      async ({ request }) => {
        const { text } = expectObject(await readJson(request));
        if (typeof text !== "string") throw new Refusal(422, "invalid_request", "`text` must be the text of the file");
        const imported = importFile(text, dashboard.secrets.inbox);
        changes.refuseIfFull();
        await deliveries.add(imported);
        return { ids: [imported.id] };
      },
    ],
    [
      "POST",
      "/api/har",
      async ({ request }) => {
        const ids = readStrings(expectObject(await readJson(request)).ids, "`ids`", MOST_EXPORTED);
        return writeHar(
          ids.flatMap((id) => deliveries.get(id) ?? []),
          settings.inbox,
        );
      },
    ],
  ];
}

function pending(sent: Sent): Sent {
  if (sent.nextAt === null) throw new Refusal(409, "not_pending", "no further attempt of this delivery is planned");
  return sent;
}

/** As the documentation prints events, for a person to edit. */
const writeExample = (type: string | null) => JSON.stringify(createTestEvent(knownType(type)).event, null, 2);

function readManner(value: unknown): Manner {
  const manner = MANNERS.find((each) => each === value);
  if (manner === undefined) throw new Refusal(422, "invalid_request", `\`manner\` must be one of ${MANNERS.join(", ")}`);
  return manner;
}

function readStrings(value: unknown, name: string, most = MOST_AT_ONCE): string[] {
  const isList = Array.isArray(value) && value.length > 0 && value.length <= most && value.every((each) => typeof each === "string");
  if (!isList) throw new Refusal(422, "invalid_request", `${name} must be a list of 1 to ${most} strings`);
  return value as string[];
}

function readBytes(value: unknown): Buffer {
  const bytes = Buffer.from(typeof value === "string" ? value : "", "base64");
  // What is not base64 would be left out.
  if (bytes.toString("base64") !== value) throw new Refusal(422, "invalid_request", "`body_base64` must be base64");
  if (bytes.length > BODY_LIMIT) throw new Refusal(413, "payload_too_large", `a payload has at most ${BODY_LIMIT} bytes`);
  return bytes;
}

function importFile(text: string, secrets: readonly Buffer[]): Received {
  try {
    const { method, url, headers, body } = parseDelivery(text, "the file");
    const request = { method, url: url || "/inbox", headers, body };
    const { outcome } = judge(request, secrets);
    return {
      kind: "received",
      id: newId(),
      // When it was imported: when it came is not always known.
      time: new Date().toISOString(),
      ...identify(body),
      imported: true,
      request,
      status: null,
      latencyMs: 0,
      verified: outcome.state === "verified",
      error: outcome.state === "refused" ? { code: outcome.code, message: outcome.message } : null,
      diagnosis: undefined,
      forward: null,
    };
  } catch (error) {
    if (error instanceof Failure) throw new Refusal(422, "not_a_delivery", error.message);
    throw error;
  }
}
