/** What is signed: the editor's text, or the bytes of a file that no text can hold. */
export type Payload = string | Uint8Array;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lossy = new TextDecoder("utf-8", { ignoreBOM: true });

/** Text where the bytes are exactly that text's UTF-8 (a byte order mark is kept), else the bytes. */
export function fromBytes(bytes: Uint8Array): Payload {
  try {
    return utf8.decode(bytes);
  } catch {
    return bytes;
  }
}

/** The facts that the eye misses and a signature does not: "317 bytes · no final newline · LF". */
export function describe(payload: Payload): string {
  const bytes = typeof payload === "string" ? new TextEncoder().encode(payload) : payload;
  const text = typeof payload === "string" ? payload : lossy.decode(payload);
  const facts = [
    count(bytes.length, "byte"),
    text.startsWith("\uFEFF") && "byte order mark",
    typeof payload !== "string" && "not UTF-8: shown as hex, checked as it is",
    typeof payload === "string" && /\p{Cs}/u.test(payload) && "half a surrogate pair: has no UTF-8",
    text !== "" && (/[\r\n]$/.test(text) ? "final newline" : "no final newline"),
    lineEndings(text),
  ];
  return facts.filter(Boolean).join(" · ");
}

function lineEndings(text: string): string {
  const found = new Map<string, number>();
  for (const [ending] of text.matchAll(/\r\n|\r|\n/g)) found.set(ending, (found.get(ending) ?? 0) + 1);
  const named = [["\n", "LF"], ["\r\n", "CRLF"], ["\r", "CR"]] as const;
  const present = named.filter(([ending]) => found.has(ending));
  if (present.length < 2) return present[0]?.[1] ?? "";
  return "mixed line endings: " + present.map(([ending, name]) => `${found.get(ending)} ${name}`).join(", ");
}

export function count(n: number, noun: string): string {
  return `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;
}
