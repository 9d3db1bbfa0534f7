const EVENTS = "https://github.com/preswald/webhooks/blob/main/docs/events.md";

/** What the documentation says of an event type. GitHub's anchor of a heading has no dots. */
export function linkDocumentation(type: string): string {
  return `${EVENTS}#${type.replaceAll(".", "")}`;
}
