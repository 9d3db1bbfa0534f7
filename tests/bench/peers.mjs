// Who the package is compared with: what people write or install today, each as quick as we
// could make it. A verifier takes a body and the header's value, and gives the event or throws.

import { verify as octokitVerify } from "@octokit/webhooks-methods";
import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import { Webhook as StandardWebhook } from "standardwebhooks";
import * as z from "zod";
import { SECRET } from "./payloads.mjs";

const text = z.string().min(1);
const time = z.iso.datetime({ offset: true });
const app = z.looseObject({ id: text, title: z.string().optional() });
const account = z.looseObject({ id: text, name: text });

function eventOf(type, object, owner = account) {
  const data = z.looseObject({ object });
  return z.looseObject({ id: text, type: z.literal(type), created: time, data, account: owner });
}

/** The rules of an event, for the six types. Loose, because the event must come out whole. */
const schema = z.discriminatedUnion("type", [
  eventOf("app.created", app),
  eventOf("app.updated", app),
  eventOf("app.deleted", app),
  eventOf(
    "app.deployed",
    z.looseObject({
      id: text,
      title: text,
      deployment: z.looseObject({
        id: text,
        url: z.url({ protocol: /^https?$/ }),
        status: text,
        deployed_at: time,
      }),
    }),
  ),
  eventOf("data.processed", z.looseObject({ app_id: z.string().optional() })),
  eventOf(
    "user.interaction",
    z.looseObject({
      app_id: text,
      user_id: text,
      interaction_type: text,
      chart_id: z.string().optional(),
      data_point: z.looseObject({}).optional(),
    }),
    account.optional(),
  ),
]);

export class Refused extends Error {}

function equal(a, b) {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The idiom of the documentation of GitHub and others: compares the header's text. */
export function compareText(body, header) {
  const expected = `sha256=${createHmac("sha256", SECRET).update(body).digest("hex")}`;
  return equal(Buffer.from(expected), Buffer.from(header));
}

const key = createSecretKey(SECRET, "utf8");

/** The same with a key that is made once, and without hexadecimal digits. */
export function compareBytes(body, header) {
  if (!/^sha256=[0-9a-f]{64}$/.test(header)) return false;
  return equal(createHmac("sha256", key).update(body).digest(), Buffer.from(header.slice(7), "hex"));
}

function thenZod(authentic) {
  return (body, header) => {
    if (!authentic(body, header)) throw new Refused();
    return schema.parse(JSON.parse(body));
  };
}

export const nodeAndZod = [thenZod(compareText), thenZod(compareBytes)];

export async function octokitAndZod(body, header) {
  if (!(await octokitVerify(SECRET, body, header))) throw new Refused();
  return schema.parse(JSON.parse(body));
}

const standard = new StandardWebhook(SECRET, { format: "raw" });

/** Has a header of its own, and no rules for the event: less work than the others do. */
export const standardWebhooks = {
  headers(body) {
    const id = "msg_1";
    const now = new Date();
    return {
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": standard.sign(id, now, body),
    };
  },
  verify: (body, headers) => standard.verify(body, headers),
};
