// Values that no option, header, body or secret may be, and some that look like what they should be.
import vm from "node:vm";

export const SECRET = "your-webhook-secret";
export const NAME = "x-preswald-signature";

export const boom = () => {
  throw new Error("foreign");
};
const TRAPS = ["get", "has", "ownKeys", "getPrototypeOf", "getOwnPropertyDescriptor", "apply", "construct"];
const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
export const detach = (bytes) => structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
const detached = () => {
  const bytes = new TextEncoder().encode("{}").slice();
  detach(bytes);
  return bytes;
};
const shrunk = () => {
  const buffer = new ArrayBuffer(64, { maxByteLength: 128 });
  const bytes = new Uint8Array(buffer, 32);
  buffer.resize?.(16);
  return bytes;
};

/** Each is made anew for each call. `members` are those whose getters throw. */
export const hostileValues = (header, members = []) => ({
  undefined: () => undefined,
  null: () => null,
  "a number": () => 7,
  "not a number": () => NaN,
  "a BigInt": () => 7n,
  "a symbol": () => Symbol("s"),
  "a function": () => () => 1,
  "a function that throws": () => boom,
  "a class": () => class {},
  "an array": () => [],
  "an array with holes": () => new Array(5),
  "a very long array": () => Object.assign([SECRET], { length: 1_000_000 }),
  "an array whose member throws": () => Object.defineProperty([SECRET], 0, { get: boom }),
  "an object without a prototype": () => Object.create(null),
  "an object whose members throw": () => ({ get: boom, toString: boom, valueOf: boom, toJSON: boom, [Symbol.toPrimitive]: boom }),
  "an object with throwing getters": () =>
    Object.defineProperties({}, Object.fromEntries([NAME, ...members].map((name) => [name, { get: boom, enumerable: true }]))),
  "a Map": () => new Map([[NAME, header]]),
  "a promise": () => Promise.resolve(header),
  "a detached Uint8Array": detached,
  "a detached ArrayBuffer": () => detached().buffer,
  "bytes of a shrunk buffer": shrunk,
  "shared bytes": () => new Uint8Array(new SharedArrayBuffer(300)),
  "bytes that say something else": () =>
    Object.defineProperties(new Uint8Array(300), { length: { get: boom }, buffer: { get: boom }, [Symbol.iterator]: { get: boom } }),
  "a Uint16Array": () => new Uint16Array(300),
  "a proxy of bytes": () => new Proxy(new Uint8Array(300), {}),
  "an array of another realm": () => vm.runInNewContext("[1, {}]"),
  "a throwing object of another realm": () => vm.runInNewContext("({ get [name]() { throw new Error('foreign') } })", { name: NAME }),
  "a lone surrogate": () => "\ud800",
  "4 GiB": () => new Uint8Array(2 ** 32),
  "4 GiB and a little": () => new ArrayBuffer(2 ** 32 + 100),
  "2 GiB": () => new Uint8Array(2 ** 31),
  "a byte more than 1 GiB": () => new Uint8Array(2 ** 30 + 1),
  ...Object.fromEntries(
    [
      ["an object", () => ({ [NAME]: header })],
      ["an array", () => [SECRET]],
      ["a function", () => () => SECRET],
    ].flatMap(([of, target]) => [
      [`a revoked proxy of ${of}`, () => revoked(target())],
      ...TRAPS.map((trap) => [`a proxy of ${of} whose ${trap} throws`, () => new Proxy(target(), { [trap]: boom })]),
    ]),
  ),
});
