import { mistake } from "../errors.js";
import { reading } from "./foreign.js";
import { hasOwn } from "./intrinsics.js";

/** Throws unless the options are an object. */
export function expectObject(options: unknown): void {
  if (typeof options !== "object" || options === null) throw mistake("invalid_argument", "options must be an object");
}

/**
 * A copy with the object's own options only, so that a polluted `Object.prototype` has no effect.
 *
 * @throws TypeError with `code` `invalid_argument` unless the options are an object that can be read
 */
export function ownOptions<Options extends object>(options: Options): Options {
  expectObject(options);
  return reading("invalid_argument", "the options", () => Object.assign(Object.create(null), options) as Options);
}

/** An own member of the options, so that a polluted `Object.prototype` has no effect. */
export function own<Options extends object, Name extends keyof Options & string>(options: Options, name: Name): Options[Name] | undefined {
  return reading("invalid_argument", name, () => (hasOwn(options, name) ? options[name] : undefined));
}

/** Throws if an option is set to a value of another type. */
export function expect(name: string, value: unknown, type: string): void {
  if (value !== undefined && typeof value !== type) throw mistake("invalid_argument", `${name} must be a ${type}`);
}

/** An option that is a number of something, at least `least`. */
export function positive(name: string, value: number | undefined, otherwise: number): number {
  expect(name, value, "number");
  if (value === undefined) return otherwise;
  if (!(value > 0 && value < Infinity)) throw mistake("invalid_argument", `${name} must be a number above 0`);
  return value;
}
