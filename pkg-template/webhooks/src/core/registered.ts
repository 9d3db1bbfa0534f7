import { addWebhook, forget, removeWebhook } from "#glue";
import type { Secrets } from "../types.js";
import { putSecrets, wipe } from "./memory.js";
import { secretsOf } from "./secrets.js";
import { call, ensureStarted, instance, isIdle } from "./start.js";

/** The settings of a webhook in the core. Times are in seconds; `maxAge` is `NaN` for no limit. */
export interface Settings {
  strict: boolean;
  maxBytes: number;
  maxAge: number;
}

/** A webhook's place in an instance of the core. */
interface Place {
  number: number;
  /** 0 before it is registered and after it is removed. */
  instance: number;
}

let registry: FinalizationRegistry<Place> | undefined;

/**
 * Overwrites the secrets of a webhook that was collected. Without a registry they stay as long as the
 * core. The first webhook makes it: if it were made when the module loads, bundlers could not drop
 * the core where it is unused.
 */
function removeWhenGone(webhook: object, place: Place): void {
  if (typeof FinalizationRegistry !== "function") return;
  registry ??= new FinalizationRegistry<Place>(remove);
  registry.register(webhook, place);
}

/** Removes a webhook from the core, which overwrites its secrets. If it is used again, it is registered again. */
function remove(place: Place): void {
  const { number, instance: of } = place;
  // Runs after garbage collection, where nobody can catch what it throws: it starts nothing.
  if (of !== instance() || !isIdle()) return;
  // First: another webhook may get the number.
  place.instance = 0;
  try {
    call(() => removeWebhook(number));
  } catch {
    // The call ended halfway, so the next one replaces the instance.
  }
}

/** A webhook in the core. It is registered again when a new instance has replaced the old one. */
export class Registered {
  readonly #settings: Settings;
  #source: Secrets;
  #secrets: Uint8Array[] | undefined;
  readonly #place: Place = { number: 0, instance: 0 };

  /** @throws TypeError with `code` `invalid_secret` or `invalid_argument` */
  constructor(secrets: Secrets, settings: Settings) {
    this.#settings = settings;
    this.#source = secrets;
    if (typeof secrets !== "function") this.prepare();
    removeWhenGone(this, this.#place);
  }

  /** Calls a function for its secrets, once. Before `enter`, because it runs the caller's code. */
  prepare(): void {
    if (this.#secrets !== undefined) return;
    // Where the core cannot start, the function is not called in vain.
    ensureStarted();
    const [secrets, wellFormed] = secretsOf(this.#source);
    call(() => this.#register(secrets, wellFormed));
    this.#secrets = secrets;
    this.#source = secrets;
  }

  /** The webhook's number in the running instance. Between `enter` and `leave`. */
  number(): number {
    if (this.#place.instance !== instance()) this.#register(this.secrets, true);
    return this.#place.number;
  }

  /** Overwrites the secrets: the webhook is not used again. */
  forget(): void {
    this.#secrets?.forEach(wipe);
    remove(this.#place);
  }

  /** The bytes of the secrets, newest first. */
  get secrets(): Uint8Array[] {
    return this.#secrets ?? [];
  }

  #register(secrets: Uint8Array[], wellFormed: boolean): void {
    const { strict, maxBytes, maxAge } = this.#settings;
    const length = putSecrets(secrets);
    try {
      this.#place.number = addWebhook(length, wellFormed, strict, maxBytes, maxAge);
      this.#place.instance = instance();
    } finally {
      forget(length, -1);
    }
  }
}
