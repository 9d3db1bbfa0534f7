// `/v1`: Preswald's API as it is documented, and a few requests more that are this dashboard's own.
import { createTestEvent, EVENT_TYPES, type KnownEventType } from "@preswald/webhooks";
import { answer, readJson } from "./exchange.js";
import { made } from "./making.js";
import { Refusal } from "./refusal.js";
import type { Route } from "./routes.js";
import type { Dashboard } from "./dashboard.js";
import { isObject } from "../input/endpoint.js";

/** How many attempts are listed, unless `?limit=` says another number. */
const LISTED = 100;
const MOST_LISTED = 100_000;

export function v1({ webhooks, deliveries, outbox, changes }: Dashboard): readonly Route[] {
  return [
    ["POST", "/v1/webhooks", async ({ request, response }) => answer(response, 201, webhooks.create(await readJson(request)))],
    ["GET", "/v1/webhooks", () => ({ data: webhooks.views })],
    ["GET", "/v1/webhooks/*", ({ id }) => changes.view(id)],
    ["PATCH", "/v1/webhooks/*", async ({ request, id }) => webhooks.change(id, await readJson(request))],
    [
      "DELETE",
      "/v1/webhooks/*",
      async ({ response, id }) => {
        await changes.deleteWebhook(id);
        answer(response, 204);
      },
    ],
    [
      "POST",
      "/v1/webhooks/*/test",
      async ({ request, response, id }) => {
        const webhook = webhooks.get(id);
        const { event = "app.deployed", app_id: appId } = expectObject(await readJson(request));
        if (appId !== undefined && typeof appId !== "string") throw new Refusal(422, "invalid_request", "`app_id` must be a string");
        const { body } = createTestEvent(knownType(event), appId === undefined ? {} : { appId });
        const sent = made(webhook, Buffer.from(body), "signed");
        changes.refuseIfFull();
        await outbox.send(sent);
        answer(response, 202, { id: sent.eventId, delivery_id: sent.id });
      },
    ],
    [
      "GET",
      "/v1/webhooks/*/attempts",
      ({ id, url }) => {
        webhooks.get(id);
        const limit = Number(url.searchParams.get("limit") ?? LISTED);
        if (!Number.isInteger(limit) || limit < 1 || limit > MOST_LISTED)
          throw new Refusal(422, "invalid_request", `\`limit\` must be a whole number from 1 to ${MOST_LISTED}`);
        const sent = Array.from(deliveries.all()).filter((each) => each.kind === "sent" && each.webhookId === id);
        const all = sent.flatMap((each) =>
          each.kind !== "sent"
            ? []
            : each.attempts.map(({ number, time, url, status, delivered, latency_ms, error, next_at }) => ({
                delivery_id: each.id,
                event_id: each.eventId,
                event_type: each.eventType,
                attempt: number,
                time,
                url,
                response: status === null ? null : { status },
                delivered,
                latency_ms,
                error: error === null ? null : { code: error.code, message: error.message },
                will_retry: next_at !== null,
                next_attempt_at: next_at,
              })),
        );
        return { data: all.sort((one, two) => two.time.localeCompare(one.time)).slice(0, limit) };
      },
    ],
  ];
}

export function knownType(value: unknown): KnownEventType {
  const known = EVENT_TYPES.find((type) => type === value);
  if (known === undefined) throw new Refusal(422, "unknown_event_type", `the event type must be one of ${EVENT_TYPES.join(", ")}`);
  return known;
}

export function expectObject(value: unknown): Record<string, unknown> {
  if (!isObject(value)) throw new Refusal(400, "invalid_json", "the body must be a JSON object");
  return value;
}
