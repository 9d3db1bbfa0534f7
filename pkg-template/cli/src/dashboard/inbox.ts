// The inbox: receives as `listen` does, and keeps what came.
import { randomBytes } from "node:crypto";
import type { DeliveryLog } from "../delivery/log.js";
import { redactedHeaders, redactedUrl } from "../delivery/redact.js";
import type { Client } from "../http/client.js";
import { hide } from "../output/hidden.js";
import { rounded } from "../output/numbers.js";
import { Receiver, type Delivered, type Refused } from "../receiving/receiver.js";
import { deliveryFields, forwardFields, isFailedAtTarget, refusedFields } from "../receiving/report.js";
import { identify } from "../sending/delivery.js";
import type { Deliveries } from "./deliveries.js";
import { newId, type Received } from "./delivery.js";
import { showBody } from "./outbox.js";
import type { Webhooks } from "./webhooks.js";

/** As `listen` accepts. */
export const BODY_LIMIT = 1024 * 1024;

/** A diagnosis keeps the process busy, and so a forger must not ask for many. The others are made when they are looked at. */
const DIAGNOSIS_EVERY_MS = 1000;

export interface InboxOptions {
  /** The secret that the dashboard was started with. */
  secret: Buffer | undefined;
  webhooks: Webhooks;
  forwardTo: URL | undefined;
  client: Client;
  deliveries: Deliveries;
  log: DeliveryLog;
  onFault(message: string): void;
}

export class Inbox {
  readonly receiver: Receiver;
  #secrets: { of: unknown; all: readonly Buffer[] } | undefined;
  readonly #nobodys = randomBytes(32);
  #diagnosedAt = -Infinity;

  constructor(readonly options: InboxOptions) {
    const { forwardTo, client } = options;
    if (options.secret !== undefined) hide(options.secret);
    this.receiver = new Receiver({
      secrets: () => this.secrets,
      bodyLimit: BODY_LIMIT,
      delayMs: 0,
      routes: forwardTo === undefined ? [] : [{ url: forwardTo }],
      client,
      mayDiagnose: () => this.#mayDiagnose(),
      onDelivery: (delivery) => this.#keep(() => this.#delivered(delivery)),
      onRefused: (refused) => this.#keep(() => this.#refused(refused)),
    });
  }

  /** The secret of the start, and those of all webhooks, newest first. Without any, one that nobody has. */
  get secrets(): readonly Buffer[] {
    const { secret, webhooks } = this.options;
    const { all } = webhooks;
    if (this.#secrets?.of === all) return this.#secrets.all;
    const texts = [...(secret === undefined ? [] : [secret.toString("latin1")]), ...all.map((each) => latin1(each.secret)).reverse()];
    const unique = [...new Set(texts)].slice(0, MOST_SECRETS).map((text) => Buffer.from(text, "latin1"));
    this.#secrets = { of: all, all: unique.length === 0 ? [this.#nobodys] : unique };
    return this.#secrets.all;
  }

  #mayDiagnose(): boolean {
    const now = performance.now();
    if (now - this.#diagnosedAt < DIAGNOSIS_EVERY_MS) return false;
    this.#diagnosedAt = now;
    return true;
  }

  #keep(received: () => Received): void {
    const { deliveries, onFault } = this.options;
    void deliveries.add(received()).catch((error: unknown) => onFault(`a delivery could not be recorded: ${(error as Error).message}`));
  }

  #delivered(delivery: Delivered): Received {
    const { log } = this.options;
    const id = newId();
    log.add("delivery", { ...deliveryFields(delivery), delivery_id: id });
    const forwarded = forwardFields(delivery);
    if (forwarded !== undefined) log.add("forward", { ...forwarded, delivery_id: id });
    return makeReceived(id, delivery);
  }

  #refused(refused: Refused): Received {
    const id = newId();
    this.options.log.add("delivery", { ...refusedFields(refused), delivery_id: id });
    const { time, path, status, code, message } = refused;
    return {
      kind: "received",
      id,
      time: time.toISOString(),
      eventId: null,
      eventType: null,
      imported: false,
      request: { method: "-", url: redactedUrl(path), headers: [], body: Buffer.alloc(0) },
      status,
      latencyMs: 0,
      verified: false,
      error: { code, message },
      diagnosis: undefined,
      forward: null,
    };
  }
}

/** What `Webhook` takes. */
const MOST_SECRETS = 100;

const latin1 = (text: string) => Buffer.from(text).toString("latin1");

function makeReceived(id: string, delivery: Delivered): Received {
  const { time, method, path, headers, body, result, status, latencyMs, diagnosis, forwarded } = delivery;
  const { answer, error } = forwarded?.exchange ?? {};
  const failed = isFailedAtTarget(delivery);
  return {
    kind: "received",
    id,
    time: time.toISOString(),
    ...identify(body),
    imported: false,
    request: { method, url: redactedUrl(path), headers: redactedHeaders(headers), body },
    status,
    latencyMs: rounded(latencyMs),
    verified: result.ok,
    error: result.ok ? null : { code: result.error.code, message: result.error.message },
    diagnosis,
    forward:
      forwarded === undefined
        ? null
        : {
            url: redactedUrl(forwarded.url),
            status: answer?.status ?? null,
            error: error?.message ?? (failed ? `the target answered ${answer?.status}` : null),
            latency_ms: rounded(forwarded.exchange.latencyMs),
            text: showBody(answer?.body),
          },
  };
}
