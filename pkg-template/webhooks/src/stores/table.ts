import { expect, ownOptions } from "../core/options.js";
import { mistake } from "../errors.js";

/** Options of a store in a table. */
export interface TableOptions {
  /** The table, with or without its schema: `webhooks.events`. Default: `preswald_webhooks`. */
  table?: string | undefined;
  /** The prefix of every key. Two handlers that must each process every event need two prefixes. Default: none. */
  prefix?: string | undefined;
}

/** Letters, digits and `_` alone, so that no name can be anything else than a name. */
export function quoteTable(options: TableOptions, quote = '"'): string {
  const { table = "preswald_webhooks" } = ownOptions(options);
  if (typeof table !== "string" || !/^[A-Za-z_][A-Za-z0-9_]{0,62}(\.[A-Za-z_][A-Za-z0-9_]{0,62})?$/.test(table)) {
    throw mistake("invalid_argument", "table must be a name of letters, digits and `_`, perhaps after a schema and a dot");
  }
  return table
    .split(".")
    .map((name) => quote + name + quote)
    .join(".");
}

export function readPrefix(options: TableOptions): string {
  const { prefix = "" } = ownOptions(options);
  expect("prefix", prefix, "string");
  return prefix;
}
