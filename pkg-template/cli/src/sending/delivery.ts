// What `test` sends: an event that it makes, the bytes of a file, or a saved delivery.
import { isUtf8 } from "node:buffer";
import { createTestEvent, sign, SIGNATURE_HEADER, validatePayload, type KnownEventType, type WebhookEvent } from "@preswald/webhooks";
import { readDelivery } from "../delivery/file.js";
import { REDACTED } from "../delivery/redact.js";
import { usage } from "../exit.js";
import type { HeaderList } from "../http/message.js";
import { hopByHop } from "../http/hop-by-hop.js";
import { withMembers } from "../input/members.js";
import { readPayload } from "../input/payload.js";
import type { Header } from "../input/values.js";
import type { Output } from "../output/output.js";

export interface SourceOptions {
  event?: KnownEventType;
  appId?: string;
  id?: string;
  created?: string;
  set?: readonly string[];
  dataFile?: string;
  delivery?: string;
  resign?: true;
  header?: readonly Header[];
}

/** One signed delivery, ready to be sent. */
export interface Signed {
  method: string;
  headers: HeaderList;
  body: Buffer;
  signature: string | null;
  eventId: string | null;
  eventType: string | null;
}

/** Makes the deliveries, one for each time that one is sent. */
export type Source = () => Signed;

/** Whether the secret is needed: a saved delivery has its signature, unless it is edited. */
export const needsSecret = ({ delivery, resign, set }: SourceOptions) => delivery === undefined || resign === true || set !== undefined;

export async function openSource(options: SourceOptions, secret: Buffer | undefined, output: Output): Promise<Source> {
  if (options.delivery !== undefined) {
    const delivery = savedAgain(options.delivery, options, secret, output);
    return () => delivery;
  }
  if (secret === undefined) throw new Error("a delivery that is made needs a secret");
  if (options.dataFile !== undefined) {
    const { bytes } = await readPayload(options.dataFile, output);
    const delivery = signed(bytes, secret, options.header);
    return () => delivery;
  }
  warnOfInvalid(makeBody(options), output);
  return () => signed(makeBody(options), secret, options.header);
}

/** A fresh event, with what the options set. */
function makeBody({ event: type = "app.deployed", id, created, appId, set = [] }: SourceOptions): Buffer {
  const given = Object.entries({ id, created, appId }).filter(([, value]) => value !== undefined);
  return Buffer.from(withMembers(createTestEvent(type, Object.fromEntries(given)).body, set));
}

function warnOfInvalid(body: Buffer, output: Output): void {
  const { valid, issues } = validatePayload(body);
  if (valid) return;
  const [issue] = issues.filter(({ severity }) => severity === "error");
  output.warn(`the event is not valid (${issue?.code} at ${issue?.path}: ${issue?.message}); it is sent all the same`);
}

/** Signs a body; headers that are given win. */
export function signed(body: Buffer, secret: Buffer, more: readonly Header[] = []): Signed {
  const signature = sign(body, secret);
  const own: Header[] = [
    ["Content-Type", "application/json"],
    ["User-Agent", "preswald-cli"],
    [SIGNATURE_HEADER, signature],
  ];
  return { method: "POST", headers: merged(own, more), body, signature, ...identify(body) };
}

/** Headers of the same name are replaced where they stand; the others come at the end. */
function merged(own: HeaderList, more: HeaderList): HeaderList {
  const given = new Set(more.map(([name]) => name.toLowerCase()));
  return [...own.filter(([name]) => !given.has(name.toLowerCase())), ...more];
}

/** A saved delivery as it came, but for what belongs to the connection that it came over, and what is set. */
function savedAgain(path: string, options: SourceOptions, secret: Buffer | undefined, output: Output): Signed {
  const { header = [], set } = options;
  const { method, headers, body: saved } = readDelivery(path);
  const body = set === undefined ? saved : edited(saved, set, output);
  const gone = hopByHop(headers);
  const kept = headers.filter(
    ([name, value]) => !gone.has(name.toLowerCase()) && value !== REDACTED && !["host", "content-length"].includes(name.toLowerCase()),
  );
  if (headers.some(([, value]) => value === REDACTED))
    output.note(
      "the delivery's credentials were redacted when it was saved, and are not sent: add them with `--header` if they are needed",
    );
  const isSignature = ([name]: Header) => name.toLowerCase() === SIGNATURE_HEADER.toLowerCase();
  if (!needsSecret(options)) {
    const signature = kept.find(isSignature)?.[1] ?? null;
    return { method, headers: merged(kept, header), body, signature, ...identify(body) };
  }
  if (secret === undefined) throw new Error("a delivery that is signed again needs a secret");
  const signature = sign(body, secret);
  const others = kept.filter((pair) => !isSignature(pair));
  return { method, headers: merged([...others, [SIGNATURE_HEADER, signature]], header), body, signature, ...identify(body) };
}

function edited(body: Buffer, set: readonly string[], output: Output): Buffer {
  if (!isUtf8(body)) throw usage("`--set` needs a body that is UTF-8 text");
  const changed = Buffer.from(withMembers(body.toString(), set));
  warnOfInvalid(changed, output);
  return changed;
}

/** The event's id and type, if the body is an event. */
export function identify(body: Uint8Array): { eventId: string | null; eventType: string | null } {
  const event: WebhookEvent | null = validatePayload(body).event;
  return { eventId: event?.id ?? null, eventType: event?.type ?? null };
}
