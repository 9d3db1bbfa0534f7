import { toLatin1 } from "#glue";
import { NOT_LATIN1 } from "./boundary.js";
import { builtin, hostProcess } from "./builtin.js";
import { decode, subarray, unbound } from "./intrinsics.js";
import { bodyArea, type Raw } from "./memory.js";

/**
 * The text of a body that the core has accepted: of the copy that it has read, because the caller's
 * bytes may be shared with another thread, which writes to them at any time. It may change the copy.
 */
export function acceptedText(body: Raw, length: number): string {
  return typeof body === "string" ? body : toText(length);
}

type Slice = (bytes: Uint8Array, start: number, end: number) => string;

/** As the host is when the package is loaded: what is replaced later makes no other event. */
const toText = /* @__PURE__ */ quickest();

/** The quickest way that the host has to make text of the written body. */
function quickest(): (length: number) => string {
  const { node, deno } = hostProcess()?.versions ?? {};
  const buffer = builtin("node:buffer") as { Buffer: { prototype: { utf8Slice?: unknown; latin1Slice?: unknown } } } | undefined;
  const { utf8Slice, latin1Slice } = buffer?.Buffer.prototype ?? {};
  // Deno's TextDecoder is quicker than its Buffer.
  if (utf8Slice === undefined || latin1Slice === undefined || deno !== undefined) return decoding();
  const ofUtf8: Slice = unbound(utf8Slice);
  const ofLatin1: Slice = unbound(latin1Slice);
  const utf8 = (length: number) => ofUtf8(bodyArea(length), 0, length);
  // Node before 24 decodes UTF-8 twenty times as slowly as it copies Latin-1, unless all is ASCII.
  if (parseInt(node ?? "", 10) >= 24) return utf8;
  return (length) => {
    const characters = toLatin1(length);
    return characters === NOT_LATIN1 ? utf8(length) : ofLatin1(bodyArea(length), 0, characters);
  };
}

function decoding(): (length: number) => string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return (length) => decode(decoder, subarray(bodyArea(length), 0, length));
}
