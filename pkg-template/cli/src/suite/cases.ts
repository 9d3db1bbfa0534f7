// The table of the suite: what is sent, and what a correct endpoint answers.
import { createTestEvent, EVENT_TYPES, sign, SIGNATURE_HEADER } from "@preswald/webhooks";
import { createHash, createHmac } from "node:crypto";
import type { HeaderList } from "../http/message.js";

/** `accept`: a 2xx. `refuse`: a 4xx. `advice`: either, with a word about it. */
export type Wanted = "accept" | "refuse" | "advice";

export interface Sent {
  method: string;
  headers: HeaderList;
  body: Buffer;
}

export interface Case {
  name: string;
  /** One sentence. */
  about: string;
  wanted: Wanted;
  /** Whether it is a valid event in the usual bytes, with the right signature. */
  isPlain?: true;
  /** What is sent, one after the other; each must be answered as wanted. */
  requests: readonly Sent[];
  /** Whether they are sent at the same time. */
  together?: true;
}

export function makeCases(secret: Buffer, more: HeaderList): Case[] {
  const headers = (signature: string | undefined): HeaderList => [
    ["Content-Type", "application/json"],
    ["User-Agent", "preswald-cli"],
    ...(signature === undefined ? [] : [[SIGNATURE_HEADER, signature] as const]),
    ...more,
  ];
  const post = (body: Buffer, signature: string | undefined = sign(body, secret)): Sent => ({
    method: "POST",
    headers: headers(signature),
    body,
  });
  const unsigned = (body: Buffer): Sent => ({ method: "POST", headers: headers(undefined), body });
  const accept = (name: string, about: string, ...requests: Sent[]): Case => ({ name, about, wanted: "accept", requests });
  const refuse = (name: string, about: string, ...requests: Sent[]): Case => ({ name, about, wanted: "refuse", requests });

  const valid = fresh();
  const twice = post(fresh());
  const atOnce = post(fresh());
  const right = sign(valid, secret);
  const digits = right.slice("sha256=".length);
  const wrong = sign(valid, NOT_THE_SECRET);

  return [
    ...EVENT_TYPES.map((type): Case => ({ ...accept(type, "a valid event", post(fresh(type))), isPlain: true })),
    accept("escaped-slashes", "`\\/` in place of `/`", post(rewritten((text) => text.replaceAll("/", "\\/")))),
    accept("escaped-unicode", "`\\u00e9` in place of `é`", post(rewritten((text) => text.replaceAll("é", "\\u00e9"), "Café"))),
    accept("float", "the number `15000.0`", post(edited("user.interaction", (text) => text.replace(":15000", ":15000.0")))),
    accept("spaces", "white space between the members", post(rewritten(indented))),
    accept("crlf", "lines that end in CRLF", post(rewritten((text) => indented(text).replaceAll("\n", "\r\n")))),
    accept("non-ascii", "text beyond ASCII", post(rewritten((text) => text, "Übersicht 日本 📊"))),
    accept("large", "a body of 100 KB", post(rewritten((text) => text, "x".repeat(100_000)))),
    accept(
      "unknown-type",
      "an event type that Preswald may add",
      post(rewritten((text) => text.replace('"app.updated"', '"app.archived"'))),
    ),
    accept("duplicate", "the same event twice, as after a retry", twice, twice),
    { ...accept("concurrent-duplicate", "the same event twice at the same time", atOnce, atOnce), together: true },
    refuse("wrong-signature", "a signature under another secret", post(valid, wrong)),
    refuse("no-signature", "no signature header", unsigned(valid)),
    refuse("upper-case-signature", "hex digits in upper case", post(valid, `sha256=${digits.toUpperCase()}`)),
    refuse("bare-signature", "hex digits without `sha256=`", post(valid, digits)),
    refuse(
      "cut-signature",
      "the beginning of the right signature",
      ...[7, 8, 23, 39, 70].map((length) => post(valid, right.slice(0, length))),
    ),
    refuse(
      "nearly-right-digits",
      "the right signature with a wrong digit",
      ...[0, 1, 16, 32, 63].map((at) => post(valid, `sha256=${changed(digits, at)}`)),
    ),
    refuse(
      "other-label",
      "the right digits after another label",
      ...["sha1", "sha512", "v1", ""].map((label) => post(valid, `${label}=${digits}`)),
    ),
    refuse("label-case", "`SHA256=` in place of `sha256=`", ...["SHA256", "Sha256"].map((label) => post(valid, `${label}=${digits}`))),
    refuse(
      "surrounded-signature",
      "the right signature with text around it",
      ...[`x${right}`, `${right}x`, `"${right}"`].map((value) => post(valid, value)),
    ),
    refuse(
      "several-signatures",
      "a list of signatures, of which one is right",
      ...[`${wrong}, ${right}`, `${right}, ${wrong}`, `${wrong} ${right}`, `t=1,${right}`].map((value) => post(valid, value)),
    ),
    refuse(
      "unset-secret",
      "a signature whose key is no secret: empty, `undefined`, `null`",
      ...["", "undefined", "null"].map((key) => post(valid, keyed(key, valid))),
    ),
    refuse(
      "unkeyed-hash",
      "the SHA-256 of the body, which needs no secret",
      post(valid, `sha256=${createHash("sha256").update(valid).digest("hex")}`),
    ),
    refuse("empty-body", "an empty body that is not signed", unsigned(EMPTY), post(EMPTY, right)),
    refuse(
      "not-json",
      "a signed body that is not JSON",
      ...["", "not json", "{", `${valid.toString()}}`].map((text) => post(Buffer.from(text))),
    ),
    refuse("other-body", "the signature of another body", post(fresh(), sign(valid, secret))),
    refuse("truncated-body", "a body that lost its end", post(valid.subarray(0, -20), sign(valid, secret))),
    refuse("get", "a GET", { method: "GET", headers: headers(undefined), body: EMPTY }),
    refuse("put", "a PUT", { ...post(valid), method: "PUT" }),
    {
      name: "old-event",
      about: "a signed event of 2023, replayed",
      wanted: "advice",
      requests: [post(fresh("app.deployed", "2023-06-01T12:00:00Z"))],
    },
  ];
}

const EMPTY = Buffer.alloc(0);

const NOT_THE_SECRET = "preswald-cli: not the secret of the endpoint";

/** Digits of which one is another. */
const changed = (digits: string, at: number) => `${digits.slice(0, at)}${digits[at] === "0" ? "1" : "0"}${digits.slice(at + 1)}`;

/** A signature under a key that the library refuses as a secret, or that nobody would choose. */
const keyed = (key: string, body: Buffer) => `sha256=${createHmac("sha256", key).update(body).digest("hex")}`;

/** A fresh event's body. */
const fresh = (type: (typeof EVENT_TYPES)[number] = "app.deployed", created?: string): Buffer =>
  Buffer.from(createTestEvent(type, created === undefined ? {} : { created }).body);

/** The same JSON in bytes that a parser and serializer would not give back. */
const rewritten = (rewrite: (text: string) => string, title = "Sales/Dashboard") =>
  Buffer.from(rewrite(createTestEvent("app.updated", { title }).body));

const edited = (type: (typeof EVENT_TYPES)[number], edit: (text: string) => string) => Buffer.from(edit(createTestEvent(type).body));

const indented = (text: string) => JSON.stringify(JSON.parse(text), undefined, 2);
