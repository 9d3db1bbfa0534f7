import { element } from "./dom.js";

/** The core's messages set names in backticks; the page sets them as code. */
export function prose(message: string): (string | HTMLElement)[] {
  return message.split("`").map((part, at) => (at % 2 === 1 ? element("code", {}, part) : part));
}

/** The core's messages are made to stand after a colon; here they stand alone. */
export function sentence(message: string): (string | HTMLElement)[] {
  return prose(message.charAt(0).toUpperCase() + message.slice(1) + (message.endsWith(".") ? "" : "."));
}
