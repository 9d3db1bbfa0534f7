// The dashboard's parts, and what needs several of them.
import type { Settings, WebhookView } from "../../../shared/dashboard.js";
import type { Deliveries } from "./deliveries.js";
import type { Gate } from "./gate.js";
import type { Inbox } from "./inbox.js";
import type { Secrets } from "./judging.js";
import type { Live } from "./live.js";
import type { Outbox } from "./outbox.js";
import { Refusal } from "./refusal.js";
import type { Suites } from "./suites.js";
import type { Webhooks } from "./webhooks.js";

export interface Parts {
  gate: Gate;
  webhooks: Webhooks;
  deliveries: Deliveries;
  outbox: Outbox;
  inbox: Inbox;
  suites: Suites;
  live: Live;
  settings: Settings;
  /** The secret of the start. */
  secret: Buffer | undefined;
}

export class Dashboard {
  readonly gate: Gate;
  readonly webhooks: Webhooks;
  readonly deliveries: Deliveries;
  readonly outbox: Outbox;
  readonly inbox: Inbox;
  readonly suites: Suites;
  readonly live: Live;
  readonly settings: Settings;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.gate = parts.gate;
    this.webhooks = parts.webhooks;
    this.deliveries = parts.deliveries;
    this.outbox = parts.outbox;
    this.inbox = parts.inbox;
    this.suites = parts.suites;
    this.live = parts.live;
    this.settings = parts.settings;
  }

  get secrets(): Secrets {
    return { inbox: this.inbox.secrets, start: this.#parts.secret };
  }

  /** What changes more than one part. */
  readonly changes = {
    view: (id: string): WebhookView => {
      this.webhooks.get(id);
      return this.webhooks.views.find((each) => each.id === id)!;
    },
    /** Its retries end with it. */
    deleteWebhook: async (id: string): Promise<void> => {
      this.webhooks.delete(id);
      const pending = Array.from(this.deliveries.all()).filter(
        (each) => each.kind === "sent" && each.webhookId === id && each.nextAt !== null,
      );
      await Promise.all(pending.map((each) => each.kind === "sent" && this.outbox.stop(each, "the webhook was deleted")));
    },
    refuseIfFull: (): void => {
      if (this.deliveries.journal.isFull)
        throw new Refusal(503, "too_busy", "the disk is too slow for so many deliveries: try again later");
    },
  };
}
