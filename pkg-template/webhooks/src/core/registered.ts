import { addWebhook, removeWebhook } from "#glue";
import type { Secrets } from "../types.js";
import { orThrow } from "./or-throw.js";
import { secretsOf } from "./secrets.js";
import { callIfRunning, ensureStarted, enter, instance, leave } from "./start.js";

/** The settings of a webhook in the core. Times are in seconds; `maxAge` is `NaN` for no limit. */
export interface Settings {
  strict: boolean;
  maxBytes: number;
  maxAge: number;
}

/** A webhook's place in an instance of the core. */
interface Place {
  number: number;
  instance: number;
}

let registry: FinalizationRegistry<Place> | undefined;

/**
 * Overwrites the secrets of a webhook that was collected. Without a registry they stay as long as the
 * core. The first webhook makes it: if it were made when the module loads, bundlers could not drop
 * the core where it is unused.
 */
function wipeWhenGone(webhook: object, place: Place): void {
  if (typeof FinalizationRegistry !== "function") return;
  registry ??= new FinalizationRegistry<Place>(wipe);
  registry.register(webhook, place);
}

/** Nobody waits for a finalizer: what it throws ends the process. */
function wipe(place: Place): void {
  if (place.instance === instance()) callIfRunning(() => removeWebhook(place.number));
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
    wipeWhenGone(this, this.#place);
  }

  /** Calls a function for its secrets, once. Before `enter`, because it runs the caller's code. */
  prepare(): void {
    if (this.#secrets !== undefined) return;
    const source = this.#source;
    // Where the core cannot start, the function is not called in vain.
    ensureStarted();
    const [secrets, wellFormed] = secretsOf(typeof source === "function" ? source() : source);
    enter();
    this.#register(secrets, wellFormed);
    leave();
    this.#secrets = secrets;
    this.#source = secrets;
  }

  /** The webhook's number in the running instance. Between `enter` and `leave`. */
  number(): number {
    if (this.#place.instance !== instance()) this.#register(this.secrets, true);
    return this.#place.number;
  }

  /** The bytes of the secrets, newest first. */
  get secrets(): Uint8Array[] {
    return this.#secrets ?? [];
  }

  #register(secrets: Uint8Array[], wellFormed: boolean): void {
    const { strict, maxBytes, maxAge } = this.#settings;
    this.#place.number = orThrow(() => addWebhook(secrets, wellFormed, strict, maxBytes, maxAge));
    this.#place.instance = instance();
  }
}
