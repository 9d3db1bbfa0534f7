import { mistake } from "../errors.js";
import { has, readMember } from "./answer.js";

/**
 * Libraries that are used over a database's client, and have functions of the same names with another
 * meaning. The first match counts.
 */
const OTHERS: readonly { name: string; matches(client: unknown): boolean }[] = [
  { name: "Prisma", matches: (client) => has(client, "$queryRawUnsafe") },
  { name: "Kysely", matches: (client) => has(client, "selectFrom", "insertInto") },
  { name: "Drizzle", matches: (client) => has(client, "select", "insert") && readMember(client, "dialect") !== undefined },
  { name: "Sequelize", matches: (client) => has(client, "getQueryInterface") },
  {
    name: "TypeORM",
    matches: (client) => has(client, "createQueryRunner") || has(client, "startTransaction", "getTable") || has(client, "getRepository"),
  },
  { name: "MikroORM", matches: (client) => has(client, "getUnitOfWork") || has(readMember(client, "em"), "getUnitOfWork") },
  { name: "knex", matches: (client) => has(client, "raw", "transaction") && readMember(client, "client") !== undefined },
];

/** @throws TypeError with the code `invalid_argument` for a library that is used over a client */
export function refuseOthers(client: unknown, expected: string): void {
  const other = OTHERS.find(({ matches }) => matches(client));
  if (other === undefined) return;
  throw mistake("invalid_argument", `${expected}: this is of ${other.name}. Pass what it was made with, or a client of its own`);
}
