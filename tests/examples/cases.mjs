// What is sent to every example, and what it must answer. One table for all of them.
import { createTestEvent, SECRET, sign } from "../handler/package.mjs";

const DEPLOYED = createTestEvent("app.deployed");
const INTERACTION = createTestEvent("user.interaction", { title: "Übersicht 📊" });
const UNKNOWN = DEPLOYED.body.replace("app.deployed", "app.archived").replace(DEPLOYED.event.id, "evt_archived");
const BOM = Buffer.from("\ufeff" + DEPLOYED.body);
const NOT_UTF8 = Buffer.concat([Buffer.from(DEPLOYED.body.slice(0, -1)), Buffer.from([0x2c, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])]);
const LARGE = Buffer.alloc(1_048_577, " ");

/** What `post` sends: a signed POST of JSON, unless `rest` says otherwise. */
export const signedPost = (body, rest = {}) => ({
  method: "POST",
  contentType: "application/json",
  body: Buffer.from(body),
  signature: sign(Buffer.from(body), SECRET),
  chunked: false,
  ...rest,
});

const of = (name, body, status, code, rest = {}) => ({ name, status, code, ...signedPost(body, rest) });

/** A good one: the listener is called with an event of this id. */
const good = (name, body, rest) => of(name, body, 200, undefined, { event: JSON.parse(body).id, ...rest });

export const CASES = [
  good("good", DEPLOYED.body),
  good("another type, beyond ASCII", INTERACTION.body),
  good("unknown event type", UNKNOWN),
  good("chunked", createTestEvent("app.created").body, { chunked: true }),
  good("wrong content type", createTestEvent("app.updated").body, { contentType: "text/plain" }),
  good("form content type", createTestEvent("app.deleted").body, { contentType: "application/x-www-form-urlencoded" }),
  good("no content type", createTestEvent("data.processed").body, { contentType: undefined }),
  of("tampered", DEPLOYED.body + " ", 401, "signature_mismatch", { signature: sign(DEPLOYED.body, SECRET) }),
  of("signed with another secret", DEPLOYED.body, 401, "signature_mismatch", { signature: sign(DEPLOYED.body, "another") }),
  of("unsigned", DEPLOYED.body, 401, "missing_signature", { signature: undefined }),
  of("signed in upper case", DEPLOYED.body, 401, "malformed_signature", { signature: sign(DEPLOYED.body, SECRET).toUpperCase() }),
  of("not JSON", "not JSON", 400, "invalid_json"),
  of("not JSON, chunked", "not JSON", 400, "invalid_json", { chunked: true }),
  of("empty", "", 400, "invalid_json"),
  of("byte order mark", BOM, 400, "invalid_json"),
  of("not UTF-8", NOT_UTF8, 400, "invalid_json"),
  of("not UTF-8, in another charset", NOT_UTF8, 400, "invalid_json", { contentType: "application/json; charset=latin1" }),
  of("not an event", "{}", 400, "invalid_payload"),
  of("an array", "[]", 400, "invalid_payload"),
  of("oversized", LARGE, 413, "payload_too_large"),
  of("oversized, chunked", LARGE, 413, "payload_too_large", { chunked: true }),
  of("oversized and unsigned", LARGE, 413, "payload_too_large", { signature: undefined }),
  of("PUT", DEPLOYED.body, 405, "method_not_allowed", { method: "PUT" }),
  of("GET", "", 405, "method_not_allowed", { method: "GET", contentType: undefined }),
  of("DELETE", "", 405, "method_not_allowed", { method: "DELETE", contentType: undefined }),
];

/** What an answer comes to, in one line to compare. */
export function answerOf({ status, headers, text }) {
  const header = (name) => headers[name] ?? headers[name.toLowerCase()];
  const { error } = text === "" ? {} : JSON.parse(text);
  const retold = error && Object.keys(error).join() === "code,message" && error.message !== "";
  const said = error ? (retold ? error.code : `misshapen ${text}`) : "";
  return [status, said, header("Allow") ?? ""].join(" ").trim();
}

export function expectedOf({ status, code }) {
  return [status, code ?? "", status === 405 ? "POST" : ""].join(" ").trim();
}
