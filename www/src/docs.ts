/** What the documentation says of the event types. */
export const EVENT_DOCS = "https://github.com/preswald/webhooks#readme";
