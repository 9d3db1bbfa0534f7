// The webhooks that the dashboard plays Preswald for, in a file that only their owner can read.
import type { KnownEventType } from "@preswald/webhooks";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { WebhookView } from "../../../shared/dashboard.js";
import { replaceFile } from "../delivery/files.js";
import { EXIT, Failure } from "../exit.js";
import { checkForHere, isObject } from "../input/endpoint.js";
import { readFile, explainFileError } from "../input/payload.js";
import { hide } from "../output/hidden.js";
import { Refusal, type Problem } from "./refusal.js";

export interface StoredWebhook {
  id: string;
  url: string;
  events: KnownEventType[];
  secret: string;
  active: boolean;
  created: string;
}

/** More would be of no use, and each secret is looked for in what is shown. */
const MOST_WEBHOOKS = 100;

/** Preswald has no limit that is documented; a receiver has none of this length. */
const LONGEST_SECRET = 1024;
const LONGEST_URL = 4096;

export class Webhooks {
  readonly #path: string;
  #all: readonly StoredWebhook[] = [];
  /** Called after each change. */
  onChange: () => void = () => {};

  /** @param isOwn whether a URL is the dashboard's own, and not its inbox */
  constructor(
    folder: string,
    readonly isOwn: (url: URL) => boolean,
  ) {
    this.#path = join(folder, "webhooks.json");
    if (existsSync(this.#path)) this.#all = this.#read();
    for (const { secret } of this.#all) hide(secret);
  }

  get all(): readonly StoredWebhook[] {
    return this.#all;
  }

  get views(): WebhookView[] {
    return this.#all.map(makeView);
  }

  /** @throws a {@link Refusal} if there is none of this id */
  get(id: string): StoredWebhook {
    const found = this.#all.find((webhook) => webhook.id === id);
    if (found === undefined) throw new Refusal(404, "not_found", `there is no webhook \`${id}\``);
    return found;
  }

  /** Those that want events of a type. */
  subscribersOf(type: string | null): StoredWebhook[] {
    return this.#all.filter(({ active, events }) => active && events.some((each) => each === type));
  }

  create(config: unknown): WebhookView {
    const checked = this.#checked(config);
    if (this.#all.length >= MOST_WEBHOOKS)
      throw new Refusal(409, "too_many_webhooks", `there are ${MOST_WEBHOOKS} webhooks already: delete one`);
    const webhook = { id: `wh_${randomBytes(8).toString("hex")}`, ...checked, created: new Date().toISOString() };
    this.#keep([...this.#all, webhook]);
    return makeView(webhook);
  }

  change(id: string, changes: unknown): WebhookView {
    const { id: _, created, ...config } = this.get(id);
    if (!isObject(changes)) throw new Refusal(400, "invalid_json", "the body must be a JSON object with the members to change");
    const webhook = { id, ...this.#checked({ ...config, ...changes }), created };
    this.#keep(this.#all.map((each) => (each.id === id ? webhook : each)));
    return makeView(webhook);
  }

  delete(id: string): void {
    this.get(id);
    this.#keep(this.#all.filter((webhook) => webhook.id !== id));
  }

  #checked(config: unknown): Omit<StoredWebhook, "id" | "created"> {
    const { endpoint, issues } = checkForHere(config);
    if (endpoint === null)
      throw new Refusal(422, "invalid_configuration", "the webhook's configuration is not valid", issues.filter(isError));
    const { url, events, active } = endpoint;
    const { secret } = config as { secret: string };
    if (url.length > LONGEST_URL || secret.length > LONGEST_SECRET)
      throw new Refusal(422, "invalid_configuration", `the URL may have ${LONGEST_URL} characters, and the secret ${LONGEST_SECRET}`);
    if (this.isOwn(new URL(url)))
      throw new Refusal(422, "own_url", "this URL is the dashboard itself: only its `/inbox`, and the paths below it, take events");
    return { url, events, secret, active };
  }

  #keep(all: readonly StoredWebhook[]): void {
    try {
      replaceFile(this.#path, `${JSON.stringify({ v: 1, webhooks: all }, undefined, 2)}\n`);
    } catch (error) {
      throw new Refusal(507, "not_kept", `the webhook cannot be kept: ${explainFileError(error)}`);
    }
    this.#all = all;
    for (const { secret } of all) hide(secret);
    this.onChange();
  }

  #read(): StoredWebhook[] {
    const unreadable = (why: string) =>
      new Failure(EXIT.usage, "damaged_state", `${this.#path} cannot be used: ${why}`, [
        "It holds the dashboard's webhooks. Correct it, or move it away to begin without any.",
      ]);
    let document: { webhooks?: unknown };
    try {
      document = JSON.parse(readFile(this.#path).toString("utf8")) as { webhooks?: unknown };
    } catch (error) {
      throw unreadable((error as Error).message);
    }
    const { webhooks } = document ?? {};
    if (!Array.isArray(webhooks)) throw unreadable("`webhooks` is not a list");
    for (const each of webhooks as unknown[]) {
      const { id, created, ...config } = isObject(each) ? (each as Record<string, unknown>) : {};
      if (typeof id !== "string" || typeof created !== "string" || checkForHere(config).endpoint === null)
        throw unreadable("one of its webhooks is not valid");
    }
    return webhooks as StoredWebhook[];
  }
}

const isError = ({ severity }: Problem) => severity === "error";

function makeView({ id, created, secret, url, events, active }: StoredWebhook): WebhookView {
  const warnings = checkForHere({ url, events, secret, active }).issues.map(({ code, path, message }) => ({ code, path, message }));
  return { id, url, events, active, created, warnings };
}
