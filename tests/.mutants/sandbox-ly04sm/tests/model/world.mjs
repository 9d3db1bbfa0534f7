// A world with a clock of its own: time passes only from one thing that happens to the next, and the
// globals by which the package reads the time and waits are the world's.

/** The real ones: the world's stand in their place while it runs. */
const { setImmediate } = globalThis;
const settled = () => new Promise((resolve) => setImmediate(resolve));

export class World {
  /** Milliseconds that have passed. */
  time = 0;
  /** How far the system's time is ahead of the time that has passed. */
  offset = 1_800_000_000_000;
  #coming = [];
  #next = 1;
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A random number from 0 to 1, the same for the same seed (mulberry32). */
  random = () => {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  chance = (probability) => this.random() < probability;

  /** Has something happen after so many milliseconds; gives what `cancel` takes. */
  after(delay, happen) {
    const item = { at: this.time + Math.max(0, delay), number: this.#next++, happen };
    let place = this.#coming.length;
    while (place > 0 && this.#coming[place - 1].at > item.at) place--;
    this.#coming.splice(place, 0, item);
    return item.number;
  }

  cancel(number) {
    const place = this.#coming.findIndex((item) => item.number === number);
    if (place >= 0) this.#coming.splice(place, 1);
  }

  sleep = (delay) => new Promise((resolve) => this.after(delay, resolve));

  /** Lets things happen, one after the other, until `over` or nothing comes any more. */
  async run(over) {
    const restore = this.#rule();
    try {
      await settled();
      while (!over() && this.#coming.length > 0) {
        const { at, happen } = this.#coming.shift();
        this.time = at;
        await happen();
        await settled();
      }
    } finally {
      restore();
    }
  }

  #rule() {
    const repeat = (call, delay) => {
      let number;
      const again = () => {
        number = this.after(delay, () => (again(), call()));
      };
      again();
      return { stop: () => this.cancel(number) };
    };
    const once = (call, delay) => {
      const number = this.after(delay, () => void call());
      return { stop: () => this.cancel(number) };
    };
    const stop = (timer) => timer?.stop();
    const own = {
      setTimeout: once,
      setInterval: repeat,
      clearTimeout: stop,
      clearInterval: stop,
      performance: { now: () => this.time },
    };
    const real = Object.fromEntries(Object.keys(own).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
    const realNow = Date.now;
    for (const [name, value] of Object.entries(own)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    Date.now = () => this.offset + this.time;
    const realRandom = Math.random;
    Math.random = this.random;
    return () => {
      for (const [name, descriptor] of Object.entries(real)) Object.defineProperty(globalThis, name, descriptor);
      Date.now = realNow;
      Math.random = realRandom;
    };
  }
}
