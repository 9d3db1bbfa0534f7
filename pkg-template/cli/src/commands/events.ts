import { createTestEvent, EVENT_TYPES, type KnownEventType } from "@preswald/webhooks";
import { Argument, Option, type Command } from "commander";
import { eventType } from "../input/values.js";
import { Output } from "../output/output.js";
import { table } from "../output/table.js";
import { descriptions, schemaText } from "../schema.js";
import { define, withJson } from "./define.js";

/** `events`: the event types, an example of each, and their JSON Schema. */
export function eventsCommand(): Command {
  const command = define("events", "list the event types, print an example of one, or their JSON Schema", [
    { what: "The six types", line: "preswald webhooks events" },
    { what: "An example, ready to be edited", line: "preswald webhooks events app.deployed" },
    { what: "The JSON Schema, for a validator", line: "preswald webhooks events --schema" },
  ]);
  command.addArgument(new Argument("[type]", "print an example of this type").choices(EVENT_TYPES).argParser(eventType));
  command.addOption(new Option("--schema", "print the JSON Schema (2020-12) of all events"));
  return withJson(command).action(events);
}

function events(type: KnownEventType | undefined, { schema, json = false }: { schema?: true; json?: boolean }): void {
  const output = new Output(json);
  if (schema) process.stdout.write(schemaText);
  else if (type === undefined) list(output);
  else example(type, output);
}

function list(output: Output): void {
  const about = descriptions();
  for (const name of EVENT_TYPES) output.record("event_type", { event_type: name, description: about.get(name) ?? null });
  const rows = EVENT_TYPES.map((name) => [output.out.name(name), about.get(name) ?? ""]);
  for (const row of table(rows, { columns: output.columns })) output.line(row);
}

function example(type: KnownEventType, output: Output): void {
  const { event } = createTestEvent(type);
  output.record("event", { event_type: type, event });
  output.line(JSON.stringify(event, undefined, 2));
}
