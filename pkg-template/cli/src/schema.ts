// The event catalogue, as the library's JSON Schema has it.
import schema from "@preswald/webhooks/schema.json";

/** The schema as a file. */
export const schemaText = `${JSON.stringify(schema, undefined, 2)}\n`;

/** The description of each event type. */
export function descriptions(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  visit(schema, found);
  return found;
}

/** Each event type is somewhere a schema with the type as its title. */
function visit(value: unknown, found: Map<string, string>): void {
  if (typeof value !== "object" || value === null) return;
  const { title, description } = value as { title?: unknown; description?: unknown };
  if (typeof title === "string" && typeof description === "string") found.set(title, description);
  for (const member of Object.values(value)) visit(member, found);
}
