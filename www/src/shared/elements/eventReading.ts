import { linkDocumentation } from "../docs.js";
import { element } from "../dom.js";
import { texts } from "../texts.js";
import type { Checked } from "../judgement.js";
import type { WebhookEvent } from "@preswald/webhooks";

const { event: words } = texts;

/** The event as a person reads it: names, and times in the reader's own zone. */
export class EventReading extends HTMLElement {
  show({ event, documented }: Pick<Checked, "event" | "documented">, authentic: boolean): void {
    this.hidden = event === null;
    if (event) this.#fill(event, documented, authentic);
    else this.replaceChildren();
  }

  #fill(event: WebhookEvent, documented: boolean, authentic: boolean): void {
    const { type, id, created, account, data } = event;
    const link = element("a", { href: linkDocumentation(type), target: "_blank", rel: "noreferrer" }, words.documentation(type));
    this.replaceChildren(
      element("h2", {}, words.heading),
      ...(authentic ? [] : [element("p", { className: "note" }, words.unauthenticated)]),
      element(
        "dl",
        {},
        ...row(words.type, element("strong", {}, type), ...(documented ? [" ", link] : [])),
        ...row(words.id, element("code", {}, id)),
        ...row(words.created, ...when(created)),
        ...(account ? row(words.account, account.name, " ", element("code", {}, account.id)) : []),
      ),
      element("h3", {}, element("code", {}, "data.object")),
      element("dl", {}, ...members(data.object as Record<string, unknown>).flatMap(([path, value]) => row(path, ...shown(value)))),
    );
  }
}

function row(term: string, ...value: (Node | string)[]): HTMLElement[] {
  return [element("dt", {}, term), element("dd", {}, ...value)];
}

const MOST_MEMBERS = 50;

/** The members of `data.object` with their paths, those of inner objects too. */
function members(object: Record<string, unknown>, parent = ""): [path: string, value: unknown][] {
  const all = Object.entries(object).flatMap(([name, value]): [string, unknown][] => {
    const path = parent + name;
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? members(value as Record<string, unknown>, `${path}.`) : [[path, value]];
  });
  return all.slice(0, MOST_MEMBERS);
}

function shown(value: unknown): (Node | string)[] {
  if (typeof value !== "string") return [element("code", {}, short(JSON.stringify(value)))];
  return TIME.test(value) ? when(value) : [short(value)];
}

const LONGEST = 300;

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const local = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "long" });
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

const UNITS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** As it is written, in the reader's zone, and how long ago. */
function when(text: string): (Node | string)[] {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return [text];
  const seconds = (date.getTime() - Date.now()) / 1000;
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? UNITS.at(-1)!;
  return [
    element("time", { dateTime: text }, text),
    element("span", { className: "aside" }, `${local.format(date)}, ${relative.format(Math.round(seconds / size), unit)}`),
  ];
}
