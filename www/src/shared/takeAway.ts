/** Makes these names undefined for good, in the global object of a page, a frame or a worker. */
export function takeAway(names: readonly string[], realm: object): void {
  for (const name of names) {
    for (let owner: object | null = realm; owner; owner = Object.getPrototypeOf(owner)) {
      if (Object.hasOwn(owner, name)) Object.defineProperty(owner, name, { value: undefined, writable: false, configurable: false });
    }
  }
}
