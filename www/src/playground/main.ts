/**
 * The playground: payload, secret and header in; outcome, cause, issues and event out, as you type.
 * Every judgement is made by `@preswald/webhooks`, in a worker. The code here only shows it.
 */
import type { Cause, Diagnosis } from "@preswald/webhooks/diagnose";
import type { KnownEventType } from "@preswald/webhooks";
import { fromBytes, type Delivery, type Payload, type SecretInput } from "../shared/delivery.js";
import { CompareSignatures } from "./elements/compareSignatures.js";
import { writeAddress } from "./choice.js";
import { CopyCard } from "./elements/copyCard.js";
import { element, one } from "../shared/dom.js";
import { decodeSecret } from "../shared/secretBytes.js";
import { DiagnosisCard } from "../shared/elements/diagnosisCard.js";
import { EventReading } from "../shared/elements/eventReading.js";
import { IssueList } from "../shared/elements/issueList.js";
import { PayloadField } from "../shared/elements/payloadField.js";
import { previewFix } from "./elements/fixPreview.js";
import { OwnCode } from "./elements/ownCode.js";
import { noteOn, SecretFields } from "./elements/secretFields.js";
import { SignatureField } from "./elements/signatureField.js";
import { SignedBytes } from "../shared/elements/signedBytes.js";
import { TakeAlong } from "./elements/takeAlong.js";
import { OutcomeBanner } from "../shared/elements/outcomeBanner.js";
import { asHeader } from "./ofCode.js";
import { takeFiles } from "./files.js";
import { readLink } from "./share.js";
import { shareOn } from "./shareDialog.js";
import { texts } from "./texts.js";
import { chooseTheme } from "../shared/themeChoice.js";
import type { Checked } from "../shared/judgement.js";
import type { Extracted } from "./workers/explain.js";
import { checker, explainer, newest } from "./workers/workers.js";

const ELEMENTS = {
  "outcome-banner": OutcomeBanner,
  "secret-fields": SecretFields,
  "signature-field": SignatureField,
  "payload-field": PayloadField,
  "diagnosis-card": DiagnosisCard,
  "copy-card": CopyCard,
  "issue-list": IssueList,
  "event-reading": EventReading,
  "signed-bytes": SignedBytes,
  "own-code": OwnCode,
  "take-along": TakeAlong,
  "compare-signatures": CompareSignatures,
};
for (const [name, element] of Object.entries(ELEMENTS)) customElements.define(name, element);

const banner = one<OutcomeBanner>("outcome-banner");
const secrets = one<SecretFields>("secret-fields");
const signature = one<SignatureField>("signature-field");
const payload = one<PayloadField>("payload-field");
const card = one<DiagnosisCard>("diagnosis-card");
const copy = one<CopyCard>("copy-card");
const issues = one<IssueList>("issue-list");
const reading = one<EventReading>("event-reading");
const compare = one<CompareSignatures>("compare-signatures");

/** The secret in the documentation's own code, for test events. */
const DOCUMENTED_SECRET: SecretInput = { text: "your-webhook-secret", encoding: "utf8" };

/** As Docker's `--env-file` reads it from a file with quotes. */
const QUOTED_SECRET: SecretInput = { ...DOCUMENTED_SECRET, text: `"${DOCUMENTED_SECRET.text}"` };

/** A diagnosis may take some hundred milliseconds, so it waits until nobody types. */
const DIAGNOSIS_PAUSE = 250;

/** A screen reader speaks once typing has stopped. */
const ANNOUNCE_PAUSE = 1000;

/** Above this many characters a key waits for the next pause before the payload is checked. */
const LARGE = 200_000;
const LARGE_PAUSE = 150;

/** What was applied here, and how it was before. */
let applied: { causes: readonly Cause[]; before: Delivery; after: Delivery } | undefined;

function given(): Delivery {
  return { payload: payload.value, secrets: secrets.values, header: signature.value };
}

function changed(): void {
  banner.ariaBusy = "true";
  check(undefined);
}

const check = newest(async (_: undefined, isNewest) => {
  await new Promise((resolve) => setTimeout(resolve, payload.size > LARGE ? LARGE_PAUSE : 0));
  if (!isNewest()) return;
  try {
    const delivery = given();
    const checked = await checker.call("check", delivery);
    if (isNewest()) show(delivery, checked);
  } catch (error) {
    showFailure(error as Error);
  }
});

function showFailure({ message }: Error): void {
  banner.show({ state: "failed", message }, undefined, { secrets: 0, fixed: false, decisive: undefined });
  banner.ariaBusy = String(extracting > 0);
}

function show(delivery: Delivery, checked: Checked): void {
  const { outcome, authentic } = checked;
  banner.ariaBusy = String(extracting > 0);
  const authenticated = authentic === true;
  if (applied && !isSame(delivery, applied.after)) applied = undefined;
  showOutcome(delivery, checked, undefined);
  signature.mark(outcome.state === "refused" && outcome.code === "malformed_signature");
  secrets.showMatched(outcome.state === "verified" ? outcome.secretIndex : undefined);
  one("#start").hidden = delivery.payload.length > 0;
  payload.show(checked.facts, checked.issues);
  const issueState = { found: checked.found, empty: delivery.payload.length === 0, authentic: authenticated, inHex: payload.isHex };
  issues.show(checked.issues, issueState, (issue) => payload.reveal(issue));
  reading.show(checked, authenticated);
  showFoldOuts(delivery, authentic);
  explainLater(outcome.state === "refused" && outcome.status === 401 ? { delivery, checked } : undefined);
  if (applied) {
    const { causes, before } = applied;
    card.showApplied(causes, () => {
      fill(before);
      showVerdict();
    });
    card.append(...helpFor(causes));
  }
}

function showOutcome(delivery: Delivery, { outcome, decisive }: Checked, diagnosis: Diagnosis | undefined): void {
  banner.show(outcome, diagnosis, { secrets: delivery.secrets.length, fixed: applied !== undefined, decisive });
  announceLater();
}

let announcing: ReturnType<typeof setTimeout> | undefined;

function announceLater(): void {
  clearTimeout(announcing);
  announcing = setTimeout(() => {
    // With the cause, once it is known.
    if (card.ariaBusy === "true") return announceLater();
    const announcer = one("#announcer");
    if (announcer.textContent !== banner.words) announcer.textContent = banner.words;
  }, ANNOUNCE_PAUSE);
}

let diagnosing: ReturnType<typeof setTimeout> | undefined;

/** Looks for the cause once nobody types; hides what was found of an earlier delivery. */
function explainLater(refused: { delivery: Delivery; checked: Checked } | undefined): void {
  clearTimeout(diagnosing);
  card.ariaBusy = String(refused !== undefined);
  if (refused) diagnosing = setTimeout(() => explain(refused), DIAGNOSIS_PAUSE);
  else card.hide();
}

const explain = newest<{ delivery: Delivery; checked: Checked }>(async ({ delivery, checked }, isNewest) => {
  try {
    const { diagnosis, repaired } = await explainer.call("explain", delivery);
    if (!isNewest() || !isSame(delivery, given())) return;
    showOutcome(delivery, checked, diagnosis);
    card.show(diagnosis, repaired && (() => apply(diagnosis.causes, delivery, repaired)));
    card.append(
      ...(repaired && diagnosis.verdict === "proven" ? [previewFix(delivery, repaired)] : []),
      ...helpFor(diagnosis.causes),
      element("button", { type: "button", className: "quiet", onclick: askForDigest }, texts.compare.open),
    );
  } catch (error) {
    card.showFailure((error as Error).message);
  }
  card.ariaBusy = "false";
});

/** Code for the person's framework, where their code reads the payload in another way than it was sent. */
function helpFor(causes: readonly Cause[]): HTMLElement[] {
  return causes.some(({ part }) => part === "payload") ? [ownCode] : [];
}

const ownCode = new OwnCode();

function askForDigest(): void {
  folds.compare.open = true;
  compare.focus();
}

function apply(causes: readonly Cause[], before: Delivery, after: Delivery): void {
  fill(after);
  applied = { causes, before, after: given() };
  showVerdict();
}

function isSame(a: Delivery, b: Delivery): boolean {
  const sameSecrets =
    a.secrets.length === b.secrets.length &&
    a.secrets.every(({ text, encoding }, at) => text === b.secrets[at]!.text && encoding === b.secrets[at]!.encoding);
  return a.payload === b.payload && a.header === b.header && sameSecrets;
}

/** All that a person has typed. */
interface Typed extends Delivery {
  /** What their own code computed. */
  digest: string;
}

/** The fields as they were before each change that a button or a copy has made. */
const earlier: Typed[] = [];

/** Changes fields in a way that one Undo takes back. */
function fill(changes: Partial<Typed>): void {
  earlier.push({ ...given(), digest: compare.digest });
  put(changes);
}

function undo(): void {
  const before = earlier.pop();
  if (before) put(before);
  showVerdict();
}

/** Where the button that was pressed is gone, the answer has the focus, and is in view with the cause below it. */
function showVerdict(): void {
  banner.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function put({ payload: body, secrets: keys, header, digest }: Partial<Typed>): void {
  if (digest !== undefined) compare.digest = digest;
  if (keys !== undefined) secrets.values = keys;
  if (header !== undefined) signature.value = header;
  if (body !== undefined && body !== payload.value) payload.value = body;
  signature.note = "";
  copy.hide();
  one<HTMLButtonElement>("#undo").disabled = earlier.length === 0;
  changed();
}

/** Where a copy was put. */
type Target = "payload" | "header" | "typed" | "file";

/** How many copies are being read: the answer to come is not the last. */
let extracting = 0;

/** Finds the deliveries in copies, and takes the first. */
async function read(copies: readonly Payload[], target: Target): Promise<void> {
  extracting++;
  banner.ariaBusy = "true";
  try {
    takeIn(await explainer.call("extract", copies), copies, target);
  } catch (error) {
    signature.note = (error as Error).message;
  }
  extracting--;
  changed();
}

function takeIn(found: readonly Extracted[], [copied = ""]: readonly Payload[], target: Target): void {
  // What was typed may have gone on meanwhile.
  if (target === "typed" && signature.value !== copied) return;
  const first = found[0];
  if (first && (first.steps.length > 0 || found.length > 1)) {
    // Undo leads back to the file as it stands.
    if (target === "file") fill({ payload: copied });
    fill(readFields(first));
    copy.show(found, { take: (delivery) => put(readFields(delivery)), undo });
    // Choosing another request leaves the card, and one Undo takes all back.
    return;
  }
  if (target === "file") fill({ payload: copied });
  if (typeof copied !== "string") return;
  if (target === "header") takeHeader(copied);
  else if (/^\s*sha\d+=\S+\s*$/i.test(copied)) copy.offer(texts.copy.isHeader, () => move({ payload: "", header: copied.trim() }));
}

function move(changes: Partial<Typed>): void {
  fill(changes);
  showVerdict();
}

/** A text in the header's field that is no copy of more than the value. */
function takeHeader(text: string): void {
  const value = text.replace(/[\r\n]+$/, "");
  if (/^\s*[{[]/.test(text)) copy.offer(texts.copy.isPayload, () => move({ payload: text, header: "" }));
  else if (/[\r\n]/.test(value)) signature.note = texts.copy.noHeader;
  else if (value !== signature.value && /[\r\n]/.test(text)) fill({ header: value });
}

/** A copy without a signature never keeps that of an earlier one. */
function readFields({ payload: body, header }: Extracted): Partial<Delivery> {
  return { ...(body !== undefined && { payload: body }), ...((header !== "" || body !== undefined) && { header }) };
}

async function sign(): Promise<void> {
  const secret = findSecret();
  if (!secret) {
    signature.note = texts.keys.signNeedsSecret;
    return;
  }
  if (decodeSecret(secret) === undefined) {
    signature.note = noteOn(secret);
    return;
  }
  try {
    fill({ header: await checker.call("sign", payload.value, secret) });
  } catch (error) {
    signature.note = (error as Error).message;
  }
}

/** The newest secret that is filled in. */
function findSecret(): SecretInput | undefined {
  return secrets.values.find(({ text }) => text);
}

/** @param entered what is put in the place of the newest secret, instead of that which signs */
async function loadTestEvent(type: KnownEventType, secret: SecretInput, entered = secret): Promise<void> {
  try {
    const body = await checker.call("testEvent", type);
    const header = await checker.call("sign", body, secret);
    fill({ payload: body, secrets: [entered, ...secrets.values.slice(1)], header });
  } catch (error) {
    signature.note = noteOn(secret) || (error as Error).message;
  }
}

async function tryOne(...event: Parameters<typeof loadTestEvent>): Promise<void> {
  await loadTestEvent(...event);
  showVerdict();
}

const folds = {
  compare: one<HTMLDetailsElement>("#compare"),
  signed: one<HTMLDetailsElement>("#signed"),
  take: one<HTMLDetailsElement>("#take"),
};
let shown: [Delivery, boolean | undefined] | undefined;

/** A closed fold-out costs nothing while somebody types. */
function showFoldOuts(delivery: Delivery, authentic: boolean | undefined): void {
  shown = [delivery, authentic];
  if (folds.compare.open) {
    compareLater(delivery);
    explainDigest(delivery);
  }
  if (folds.signed.open) one<SignedBytes>("signed-bytes").show(delivery, authentic);
  if (folds.take.open) one<TakeAlong>("take-along").show(delivery);
}

/** The expected signature is computed only while somebody looks at it. */
const compareLater = newest<Delivery>(async (delivery, isNewest) => {
  const computing = delivery.payload.length > 0 ? checker.call("computed", delivery) : [];
  const computed = await Promise.resolve(computing).catch((error: Error) => [error]);
  if (isNewest()) compare.show(delivery, computed);
});

const explainDigest = newest<Delivery>(async (delivery, isNewest) => {
  const header = asHeader(compare.digest);
  const isGiven = header !== "" && delivery.payload.length > 0 && delivery.secrets.some(({ text }) => text);
  if (!isGiven) return compare.explain(undefined, false);
  await new Promise((resolve) => setTimeout(resolve, DIAGNOSIS_PAUSE));
  if (!isNewest()) return;
  try {
    const { diagnosis } = await explainer.call("explain", { ...delivery, header });
    if (isNewest()) compare.explain(diagnosis, header === delivery.header);
  } catch (error) {
    compare.showFailure((error as Error).message);
  }
});

async function openLink(): Promise<void> {
  const shared = await readLink(location.hash);
  if (shared === undefined) return;
  if (shared) fill(shared);
  signature.note = shared ? texts.share.opened : texts.share.broken;
  // The address bar is seen by others, and kept in the history.
  writeAddress();
}

/** Keeps the page for visits without a network, where the browser allows it. */
async function keepOffline(): Promise<void> {
  try {
    await navigator.serviceWorker?.register("sw.js");
  } catch {
    // In a sandboxed frame, even looking for it throws.
  }
}

for (const field of [secrets, payload]) field.addEventListener("edit", changed);
signature.addEventListener("edit", () => {
  // A line that is typed, with the header's name.
  if (/preswald/i.test(signature.value)) void read([signature.value], "typed");
  changed();
});
signature.addEventListener("sign", () => void sign());
compare.addEventListener("edit", () => explainDigest(given()));
for (const fold of Object.values(folds)) fold.addEventListener("toggle", () => shown && showFoldOuts(...shown));
one("#undo").addEventListener("click", undo);
one("#clear").addEventListener("click", () => fill({ payload: "", secrets: [], header: "", digest: "" }));
one("#try-good").addEventListener("click", () => void tryOne("app.deployed", DOCUMENTED_SECRET));
one("#try-bad").addEventListener("click", () => void tryOne("app.deployed", DOCUMENTED_SECRET, QUOTED_SECRET));
shareOn(one("#share"), given);
chooseTheme(one<HTMLSelectElement>("#theme"));
takeFiles({
  files: (files) => void read(files.map(fromBytes), "file"),
  text(text, target) {
    const inHeader = target instanceof Node && signature.contains(target);
    if (target instanceof Node && secrets.contains(target)) return false;
    void read([text], inHeader ? "header" : "payload");
    // A field of one line would drop line breaks. The editor takes every text as it stands.
    return inHeader && /[\r\n]/.test(text);
  },
  refusal: (why) => (payload.note = why),
});

const testEvents = one<HTMLSelectElement>("#test-event");
testEvents.addEventListener("change", () => {
  void loadTestEvent(testEvents.value as KnownEventType, findSecret() ?? DOCUMENTED_SECRET);
  testEvents.value = "";
});
void checker.call("eventTypes").then(
  (types) => testEvents.append(...types.map((type) => new Option(type, type))),
  () => {},
);

/** What gets the focus is never behind the banner. */
new ResizeObserver(() => {
  const isSticky = getComputedStyle(banner).position === "sticky";
  document.documentElement.style.scrollPaddingTop = isSticky ? `${banner.offsetHeight + 12}px` : "";
}).observe(banner);

addEventListener("hashchange", () => void openLink());
void openLink();
changed();
void keepOffline();
