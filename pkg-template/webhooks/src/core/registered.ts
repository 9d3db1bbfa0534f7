import { addWebhook, forget, removeWebhook } from "#glue";
import type { Secrets } from "../types.js";
import { NO_HEADER } from "./boundary.js";
import { putSecrets, wipe } from "./memory.js";
import { readSecrets } from "./secrets.js";
import { call, ensureStarted, instance, isIdle } from "./start.js";

/** The settings of a webhook in the core. Times are in seconds; `maxAge` is `NaN` for no limit. */
export interface Settings {
  strict: boolean;
  maxBytes: number;
  maxAge: number;
}

/** A webhook's place in an instance of the core. Private, because a registry that was replaced gets it. */
class Place {
  #number = 0;
  /** 0 before it is registered and after it is removed. */
  #instance = 0;

  take(number: number): void {
    this.#number = number;
    this.#instance = instance();
  }

  /** The number in the running instance; undefined if there is none. */
  get number(): number | undefined {
    return this.#instance === instance() ? this.#number : undefined;
  }

  /** Removes the webhook from the core, which overwrites its secrets. If it is used again, it is registered again. */
  remove(): void {
    const { number } = this;
    // Runs after garbage collection, where nobody can catch what it throws: it starts nothing.
    if (number === undefined || !isIdle()) return;
    // First: another webhook may get the number.
    this.#instance = 0;
    try {
      call(() => removeWebhook(number));
    } catch {
      // The call ended halfway, so the next one replaces the instance.
    }
  }
}

let registry: FinalizationRegistry<Place> | undefined;

/**
 * Overwrites the secrets of a webhook that was collected. Without a registry they stay as long as the
 * core. The first webhook makes it: if it were made when the module loads, bundlers could not drop
 * the core where it is unused.
 *
 * @param life an empty object that lives as long as the webhook
 */
function removeWhenGone(life: object, place: Place): void {
  if (typeof FinalizationRegistry !== "function") return;
  try {
    registry ??= new FinalizationRegistry<Place>((gone) => gone.remove());
    registry.register(life, place);
  } catch {
    // It was replaced by something else. The next webhook makes another.
    registry = undefined;
  }
}

/** A webhook in the core. It is registered again when a new instance has replaced the old one. */
export class Registered {
  readonly #settings: Settings;
  #source: Secrets;
  #secrets: Uint8Array[] | undefined;
  readonly #place = new Place();
  readonly #life = {};

  /** @throws TypeError with `code` `invalid_secret` or `invalid_argument` */
  constructor(secrets: Secrets, settings: Settings) {
    this.#settings = settings;
    this.#source = secrets;
    if (typeof secrets !== "function") this.prepare();
    removeWhenGone(this.#life, this.#place);
  }

  /** Calls a function for its secrets, once. Before `enter`, because it runs the caller's code. */
  prepare(): void {
    if (this.#secrets !== undefined) return;
    // Where the core cannot start, the function is not called in vain.
    ensureStarted();
    const [secrets, wellFormed] = readSecrets(this.#source);
    call(() => this.#register(secrets, wellFormed));
    this.#secrets = secrets;
    this.#source = secrets;
  }

  /** The webhook's number in the running instance. Between `enter` and `leave`. */
  number(): number {
    return this.#place.number ?? this.#register(this.secrets, true);
  }

  /** Overwrites the secrets: the webhook is not used again. */
  forget(): void {
    this.#secrets?.forEach(wipe);
    this.#place.remove();
  }

  /** The bytes of the secrets, newest first. */
  get secrets(): Uint8Array[] {
    return this.#secrets ?? [];
  }

  #register(secrets: Uint8Array[], wellFormed: boolean): number {
    const { strict, maxBytes, maxAge } = this.#settings;
    const length = putSecrets(secrets);
    try {
      const number = addWebhook(length, wellFormed, strict, maxBytes, maxAge);
      this.#place.take(number);
      return number;
    } finally {
      forget(length, NO_HEADER);
    }
  }
}
