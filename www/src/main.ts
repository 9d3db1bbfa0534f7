/**
 * The playground: payload, secret and header in, verdict and issues out, as you type.
 * Every judgement is `@preswald/webhooks`'; what is here only shows it.
 */
import { sign, validatePayload } from "@preswald/webhooks";
import { byId, element } from "./dom.js";
import { showDiagnosis } from "./diagnosisView.js";
import { PayloadEditor } from "./editor.js";
import { DOCUMENTED_SECRET, EXAMPLES } from "./examples.js";
import { takeFiles } from "./files.js";
import { showIssues } from "./issuesView.js";
import { describe, fromBytes, type Payload } from "./payload.js";
import { SecretFields, noteLineBreaks } from "./secretFields.js";
import { judge } from "./verdict.js";
import { showVerdict } from "./verdictView.js";

const editor = new PayloadEditor(byId("editor"), update);
const secrets = new SecretFields(update);
const header = byId<HTMLInputElement>("signature");
const headerNote = byId("signature-note");
const payloadNote = byId("payload-note");

function update(): void {
  const { payload } = editor;
  payloadNote.textContent = describe(payload);
  const delivery = { payload, secrets: secrets.values, header: header.value };
  const verdict = judge(delivery);
  showVerdict(verdict, secrets.values.filter(Boolean).length);
  showDiagnosis(isMismatch(verdict) ? delivery : undefined);

  const report = payload.length > 0 ? validatePayload(payload) : undefined;
  editor.mark(report?.issues ?? []);
  showIssues(report, isAuthentic(verdict), (issue) => editor.reveal(issue));
}

/** Is it the signature that is refused? */
function isMismatch(verdict: ReturnType<typeof judge>): boolean {
  return verdict.state === "refused" && verdict.error.status === 401;
}

/** Did the check get as far as reading the payload? */
function isAuthentic(verdict: ReturnType<typeof judge>): boolean {
  if (verdict.state !== "refused") return verdict.state === "accepted";
  return verdict.error.code === "invalid_json" || verdict.error.code === "invalid_payload";
}

function load(payload: Payload, secret: string): void {
  secrets.value = secret;
  header.value = secret && signature(payload, secret);
  editor.payload = payload;
  update();
}

function signPayload(): void {
  const secret = secrets.values.find(Boolean);
  if (secret) header.value = signature(editor.payload, secret);
  else headerNote.textContent = "Fill in the secret first; the signature is made with it.";
  update();
}

/** The header's value for this payload; where there is none, the reason is beside the field. */
function signature(payload: Payload, secret: string): string {
  try {
    headerNote.textContent = "";
    return sign(payload, secret);
  } catch (error) {
    headerNote.textContent = (error as Error).message;
    return "";
  }
}

for (const [type, payload] of Object.entries(EXAMPLES)) {
  byId("examples").append(element("button", { type: "button", onclick: () => load(payload, DOCUMENTED_SECRET) }, type));
}
byId("sign").addEventListener("click", signPayload);
byId("clear").addEventListener("click", () => load("", ""));
byId("payload-title").addEventListener("click", () => editor.focus());
header.addEventListener("input", () => {
  headerNote.textContent = "";
  update();
});
noteLineBreaks(header, headerNote);
takeFiles(
  (bytes) => (editor.payload = fromBytes(bytes)),
  (why) => (payloadNote.textContent = why),
);
update();
