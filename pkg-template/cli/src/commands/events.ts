import { createTestEvent, EVENT_TYPES, type KnownEventType } from "@preswald/webhooks";
import { Argument, type Command } from "commander";
import { eventType } from "../input/values.js";
import { Output } from "../output/output.js";
import { define, withJson } from "./define.js";

/** `events`: the event types, and an example of each. */
export function eventsCommand(): Command {
  const command = define("events", "list the event types, or print an example of one", [
    { what: "The six types", line: "preswald webhooks events" },
    { what: "An example, ready to be edited", line: "preswald webhooks events app.deployed" },
  ]);
  command.addArgument(new Argument("[type]", "print an example of this type").choices(EVENT_TYPES).argParser(eventType));
  return withJson(command).action(events);
}

function events(type: KnownEventType | undefined, { json = false }: { json?: boolean }): void {
  const output = new Output(json);
  if (type === undefined) list(output);
  else example(type, output);
}

function list(output: Output): void {
  for (const name of EVENT_TYPES) {
    output.record("event_type", { event_type: name });
    output.line(name);
  }
}

function example(type: KnownEventType, output: Output): void {
  const { event } = createTestEvent(type);
  output.record("event", { event_type: type, event });
  output.line(JSON.stringify(event, undefined, 2));
}
