import { fromBytes, toBytes, type Delivery } from "../shared/delivery.js";
import { fromBase64, toBase64 } from "../shared/secretBytes.js";

/** Longer links do not survive mail and chat. */
const LONGEST_LINK = 16_000;

/** Payload and header, never a secret. */
export type Shared = Pick<Delivery, "payload" | "header">;

const NAME = "#delivery=";

/** The link that opens this delivery, or why there is none. */
export async function linkFor({ payload, header }: Shared): Promise<string | "tooLarge" | "failed"> {
  const head = new TextEncoder().encode(`${header}\n`);
  let packed: Uint8Array<ArrayBuffer>;
  try {
    packed = await through(new CompressionStream("deflate-raw"), new Blob([head, toBytes(payload)]));
  } catch (error) {
    return error instanceof TooLarge ? "tooLarge" : "failed";
  }
  const data = toBase64(packed).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  const link = `${location.origin}${location.pathname}${NAME}${data}`;
  return link.length > LONGEST_LINK ? "tooLarge" : link;
}

/** What a link's fragment holds: undefined if it is not a shared delivery, null if it is damaged. */
export async function readLink(fragment: string): Promise<Shared | undefined | null> {
  if (!fragment.startsWith(NAME)) return undefined;
  // Mails and chats take the punctuation after a link for a part of it, and others add to it.
  const [data = ""] = /^[\w-]*/.exec(fragment.slice(NAME.length))!;
  return (await unpacked(data)) ?? (await unpacked(data.replace(/[-_]+$/, "")));
}

async function unpacked(data: string): Promise<Shared | null> {
  try {
    const packed = fromBase64(data);
    const bytes = packed && (await through(new DecompressionStream("deflate-raw"), new Blob([packed])));
    const end = bytes?.indexOf(0x0a) ?? -1;
    if (!bytes || end < 0) return null;
    return { header: new TextDecoder().decode(bytes.subarray(0, end)), payload: fromBytes(bytes.slice(end + 1)) };
  } catch {
    return null;
  }
}

/** What a small link may unpack to. */
const LARGEST = 4 * 1024 * 1024;

class TooLarge extends Error {}

async function through(transform: CompressionStream | DecompressionStream, blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const reader = blob.stream().pipeThrough(transform).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST) throw new TooLarge();
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
