/** Claims and done events, as every store keeps them: a holder, or null, and an end by the server's clock. */
export class Entries {
  #entries = new Map();
  #now;

  constructor(now) {
    this.#now = now;
  }

  get(key) {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.end > this.#now() ? entry : undefined;
  }

  set(key, holder, milliseconds) {
    this.#entries.set(key, { holder, end: this.#now() + milliseconds });
  }

  delete(key) {
    this.#entries.delete(key);
  }

  claim(key, holder, milliseconds) {
    const known = this.get(key);
    if (known !== undefined && known.holder !== holder) return known.holder === null ? "done" : "busy";
    this.set(key, holder, milliseconds);
    return "claimed";
  }

  extend(key, holder, milliseconds) {
    if (this.get(key)?.holder !== holder) return "lost";
    this.set(key, holder, milliseconds);
    return "extended";
  }

  complete(key, milliseconds) {
    this.set(key, null, milliseconds);
    return "completed";
  }

  release(key, holder) {
    if (this.get(key)?.holder !== holder) return "lost";
    this.delete(key);
    return "released";
  }
}
