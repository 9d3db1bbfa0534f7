// Secrets that must not be printed, however the text that holds them is escaped: an endpoint or an API
// may send a secret back in JSON, in HTML, in a URL or encoded.

export const HIDDEN = "[hidden]";

/** A shorter secret stands in too many texts by chance: it is hidden only where it is a whole value. */
const LEAST = 6;

const patterns: RegExp[] = [];
const whole = new Set<string>();

/** From now on, nothing that is printed holds this secret. */
export function hide(secret: Buffer | string): void {
  const bytes = Buffer.from(secret);
  const text = bytes.toString();
  if (whole.has(text)) return;
  whole.add(text);
  if (bytes.length < LEAST) return;
  const encodings = [bytes.toString("hex"), bytes.toString("base64").replace(/=+$/, ""), bytes.toString("base64url")];
  patterns.push(new RegExp([[...text].map(inAnyForm).join(""), ...encodings.map(literal)].join("|"), "g"));
  patterns.push(new RegExp(encodings[0]!, "gi"));
}

/** A text without the secrets. */
export function withoutSecrets(text: string): string {
  if (whole.has(text)) return HIDDEN;
  return patterns.reduce((text, pattern) => text.replace(pattern, HIDDEN), text);
}

/** A value of a record without the secrets, in names and values, and in bytes that are given as base64. */
export function valueWithoutSecrets(value: unknown, name = ""): unknown {
  if (typeof value === "string") return name.endsWith("_b64") ? base64WithoutSecrets(value) : withoutSecrets(value);
  if (Array.isArray(value)) return value.map((each) => valueWithoutSecrets(each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [withoutSecrets(name), valueWithoutSecrets(each, name)]));
}

/** The bytes stay as they are unless they hold a secret. */
function base64WithoutSecrets(base64: string): string {
  const text = Buffer.from(base64, "base64").toString();
  const shown = withoutSecrets(text);
  return shown === text ? base64 : Buffer.from(shown).toString("base64");
}

const NAMED: { readonly [character: string]: string } = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };

const SHORT: { readonly [character: string]: string } = { "\n": "n", "\r": "r", "\t": "t", "\b": "b", "\f": "f" };

/** A pattern for one character: as it is, and as JSON, URLs, HTML and programming languages write it. */
function inAnyForm(character: string): string {
  const point = character.codePointAt(0)!;
  const hex = (number: number, digits: number) => inAnyCase(number.toString(16).padStart(digits, "0"));
  const units = Array.from({ length: character.length }, (_, at) => `\\\\+u${hex(character.charCodeAt(at), 4)}`).join("");
  const percent = Array.from(Buffer.from(character), (byte) => `%${hex(byte, 2)}`).join("");
  const forms = [
    literal(character),
    units,
    percent,
    `&#0*${point};`,
    `&#[xX]0*${inAnyCase(point.toString(16))};`,
    `\\\\+u\\{0*${inAnyCase(point.toString(16))}\\}`,
  ];
  if (point < 0x100) forms.push(`\\\\+x${hex(point, 2)}`);
  if (/[^\w\s]/.test(character)) forms.push(`\\\\+${literal(character)}`);
  if (character in SHORT) forms.push(`\\\\+${SHORT[character]}`);
  if (character in NAMED) forms.push(`&${NAMED[character]};`);
  if (character === " ") forms.push("\\+");
  return `(?:${forms.join("|")})`;
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

const inAnyCase = (digits: string) => digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
