import { toBytes, type Delivery } from "../delivery.js";
import { element } from "../dom.js";
import { dump } from "../editor/hex.js";
import { listKeys } from "../secretBytes.js";
import { texts } from "../texts.js";

const { signed: words } = texts;

/** More would only be slow. */
const SHOWN = 4096;

/** The block size of SHA-256, to which HMAC fills up the key. */
const BLOCK = 64;

/** The bytes that the signature covers, and how HMAC-SHA-256 makes it from them. */
export class SignedBytes extends HTMLElement {
  show(delivery: Delivery, authentic: boolean | undefined): void {
    if (delivery.payload.length > 0) this.#fill(delivery, authentic);
    else this.replaceChildren(element("p", {}, words.empty));
  }

  #fill({ payload, secrets }: Delivery, authentic: boolean | undefined): void {
    const bytes = toBytes(payload);
    const size = texts.bytes(bytes.length);
    const hex = element("pre", { tabIndex: 0, textContent: dump(bytes.subarray(0, SHOWN)) });
    hex.setAttribute("role", "region");
    hex.setAttribute("aria-label", words.bytesLabel);
    this.replaceChildren(
      element("p", {}, words.intro(size)),
      hex,
      ...(bytes.length > SHOWN ? [element("p", { className: "note" }, words.cut(texts.bytes(SHOWN)))] : []),
      element("h3", {}, words.stepsHeading),
      steps(listKeys(secrets)[0], size, authentic),
    );
  }
}

function steps(key: string | Uint8Array | undefined, size: string, authentic: boolean | undefined): HTMLElement {
  const keyBytes = typeof key === "string" ? new TextEncoder().encode(key).length : key?.length;
  const filled = (keyBytes ?? 0) > BLOCK ? words.keyHashed : words.keyPadded;
  const compared = authentic === undefined ? words.unknown : authentic ? words.same : words.different;
  return element(
    "ol",
    { className: "steps" },
    step(words.key, keyBytes === undefined ? words.keyNone : words.keyWhat(texts.bytes(keyBytes)), filled),
    step(words.inner, words.innerWhat, words.innerSize(size)),
    step(words.outer, words.outerWhat, words.outerSize),
    step(words.header, words.headerWhat),
    step(words.compare, words.compareWhat, compared),
  );
}

function step(name: string, what: string, detail?: string): HTMLElement {
  return element(
    "li",
    {},
    element("strong", {}, name),
    element("span", {}, what),
    detail !== undefined && element("span", { className: "aside" }, detail),
  );
}
