import { toBytes, type Delivery } from "../../shared/delivery.js";
import { element } from "../../shared/dom.js";
import { toHex, decodeSecret } from "../../shared/secretBytes.js";
import { visible } from "../../shared/invisible.js";
import { listChanges, type Change } from "../changes.js";
import { texts } from "../texts.js";

const { preview: words } = texts;
const { parts: partNames } = texts.diagnosis;

/** Bytes of one change that are shown. */
const SHOWN = 24;

/** What the fix changes, in bytes, before it is applied. Of a secret only the sizes are shown. */
export function previewFix(before: Delivery, after: Delivery): HTMLElement {
  const parts = [
    part(partNames.payload, toBytes(before.payload), toBytes(after.payload), true),
    part(partNames.header, utf8(before.header), utf8(after.header), true),
    ...after.secrets.map((secret, at) => part(partNames.secret, keyOf(before.secrets[at]), keyOf(secret), false)),
  ].filter((each) => each !== undefined);
  return element(
    "details",
    { className: "preview" },
    element("summary", {}, `${words.heading} ${parts.map(({ size }) => size).join("; ")}`),
    ...parts.flatMap(({ shown }) => shown),
  );
}

/** Nothing for a part that the fix leaves as it is. */
function part(name: string, before: Uint8Array, after: Uint8Array, isShown: boolean): { size: string; shown: HTMLElement[] } | undefined {
  const { changes, more } = listChanges(before, after);
  if (changes.length === 0) return undefined;
  const size = words.size(name, texts.bytes(before.length), texts.bytes(after.length));
  if (!isShown) return { size, shown: [element("p", { className: "note" }, words.hidden)] };
  return { size, shown: [table(name, changes), ...(more ? [element("p", { className: "note" }, words.more(changes.length))] : [])] };
}

function table(name: string, changes: readonly Change[]): HTMLElement {
  const heads = [words.at, words.before, words.after].map((text) => element("th", { scope: "col" }, text));
  const rows = changes.map(({ at, removed, added }) =>
    element("tr", {}, element("th", { scope: "row" }, at.toLocaleString("en")), cell(removed), cell(added)),
  );
  const caption = element("caption", { className: "visually-hidden" }, words.heading, " ", name);
  return element("table", {}, caption, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows));
}

/** As text and in hex. */
function cell(bytes: Uint8Array): HTMLElement {
  if (bytes.length === 0) return element("td", {}, element("span", { className: "aside" }, words.nothing));
  const start = bytes.subarray(0, SHOWN);
  const hex = toHex(start).replace(/..(?=.)/g, "$& ");
  const cut = bytes.length > SHOWN ? words.cut(bytes.length) : "";
  return element(
    "td",
    {},
    element("code", {}, ...visible(new TextDecoder("utf-8", { ignoreBOM: true }).decode(start))),
    element("code", { className: "hex" }, `${hex}${cut}`),
  );
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function keyOf(secret: Delivery["secrets"][number] | undefined): Uint8Array {
  const key = secret ? decodeSecret(secret) : "";
  return typeof key === "string" ? utf8(key) : (key ?? new Uint8Array());
}
