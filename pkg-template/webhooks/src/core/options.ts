import { mistake } from "../errors.js";

/** Throws unless the options are an object. */
export function expectObject(options: unknown): void {
  if (typeof options !== "object" || options === null) throw mistake("invalid_argument", "options must be an object");
}

/**
 * A copy with the object's own options alone: a polluted `Object.prototype` sets nothing.
 *
 * @throws TypeError with `code` `invalid_argument` unless the options are an object
 */
export function ownOptions<Options extends object>(options: Options): Options {
  expectObject(options);
  return Object.assign(Object.create(null), options);
}

/** An option, if it is the object's own: a polluted `Object.prototype` sets nothing. */
export function own<Options extends object, Name extends keyof Options>(options: Options, name: Name): Options[Name] | undefined {
  return Object.hasOwn(options, name) ? options[name] : undefined;
}

/** Throws unless an option is left out or of its type. */
export function expect(name: string, value: unknown, type: string): void {
  if (value !== undefined && typeof value !== type) throw mistake("invalid_argument", `${name} must be a ${type}`);
}

/** An option that counts something; at least so much that it can be counted. */
export function positive(name: string, value: number | undefined, otherwise: number): number {
  expect(name, value, "number");
  if (value === undefined) return otherwise;
  if (!(value > 0 && value < Infinity)) throw mistake("invalid_argument", `${name} must be a number above 0`);
  return value;
}
