import {
  MANNERS,
  isForgery,
  chooseTone,
  type AttemptView,
  type DeliveryView,
  type HeaderPair,
} from "../../../../pkg-template/shared/dashboard.js";
import { curlFor } from "../../../../pkg-template/shared/curl.js";
import { fromBytes } from "../../shared/delivery.js";
import { copied, element, sentence } from "../../shared/dom.js";
import { DiagnosisCard } from "../../shared/elements/diagnosisCard.js";
import { EventReading } from "../../shared/elements/eventReading.js";
import { IssueList } from "../../shared/elements/issueList.js";
import { OutcomeBanner } from "../../shared/elements/outcomeBanner.js";
import { SignedBytes } from "../../shared/elements/signedBytes.js";
import { findDecisive } from "../../shared/decisive.js";
import { fromBase64 } from "../../shared/secretBytes.js";
import type { Rows } from "../deliveries.js";
import { clock, countdown, duration } from "../format.js";
import { marked } from "./markedPayload.js";
import { describeSuite } from "./suiteResult.js";
import { texts } from "../texts.js";

const { detail: words } = texts;

export interface DetailActions {
  again(how: object): void;
  edit(bytes: Uint8Array): void;
  retry(): void;
  stop(): void;
  fixSecret(): void;
  export(): void;
  mark(): void;
  compare(): void;
  back(): void;
}

/** One delivery: what came of it and why, each attempt, and what was sent. */
export class DeliveryDetail extends HTMLElement {
  #view: DeliveryView | undefined;
  #to = "";
  /** Which fold-outs are open, so that an update leaves them so. */
  readonly #open = new Set<string>();

  get view(): DeliveryView | undefined {
    return this.#view;
  }

  get bytes(): Uint8Array<ArrayBuffer> | undefined {
    return this.#view?.request ? fromBase64(this.#view.request.body_base64) : undefined;
  }

  /** The webhook that it is sent to again. */
  get to(): string {
    return this.#to;
  }

  clear(why: string): void {
    this.#view = undefined;
    this.replaceChildren(element("p", { className: "note" }, why));
  }

  show(view: DeliveryView, source: Rows, actions: DetailActions, isMarked: boolean, hasMarked: boolean): void {
    const isSame = this.#view?.row.id === view.row.id;
    const focused = isSame ? (document.activeElement as HTMLElement | null)?.dataset.does : undefined;
    if (!isSame) {
      this.#open.clear();
      this.#to = source.webhook(view.row.webhook_id)?.id ?? source.webhooks[0]?.id ?? "";
    }
    this.#view = view;
    const { row, suite, request } = view;
    this.replaceChildren(
      element(
        "div",
        { className: "bar" },
        does("back", words.back, actions.back, "quiet"),
        element("span", { className: "aside" }, `${clock(row.time)} · ${row.url}`),
      ),
      banner(view, this.bytes),
      ...(row.kind === "log" ? [element("p", { className: "note" }, words.log)] : []),
      ...diagnosis(view, actions),
      ...(request ? [this.#actions(view, source, actions, isMarked, hasMarked)] : []),
      ...(view.attempts.length > 0 || row.next_at !== null || view.stopped ? [this.#timeline(view, source, actions)] : []),
      ...(view.forward ? [this.#forward(view.forward)] : []),
      ...(suite ? describeSuite(suite) : []),
      ...(request ? this.#given(view) : []),
    );
    if (focused) this.querySelector<HTMLElement>(`[data-does="${focused}"]`)?.focus();
  }

  #actions({ row }: DeliveryView, source: Rows, actions: DetailActions, isMarked: boolean, hasMarked: boolean): HTMLElement {
    const select = element("select", {}, ...source.webhooks.map(({ id, url }) => new Option(url, id)));
    select.value = this.#to;
    select.dataset.does = "to";
    select.addEventListener("change", () => {
      this.#to = select.value;
    });
    const wrong = MANNERS.filter((each) => each !== "signed").map((manner) =>
      does(`again-${manner}`, texts.manners[manner], () => actions.again({ manner })),
    );
    const note = element("span", { className: "note" });
    note.setAttribute("role", "status");
    if (isMarked) note.textContent = words.marked;
    const curl = does("curl", words.curl, async () => {
      note.textContent = (await copied(this.#curl())) ? texts.copying.copied : texts.copying.failed;
    });
    const canSend = source.webhooks.length > 0;
    const sending = canSend
      ? [
          element("label", { className: "to" }, `${words.againTo} `, select),
          does("again", words.again, () => actions.again({}), "primary"),
          does("resigned", words.resigned, () => actions.again({ resign: true })),
          does("edited", words.edited, () => actions.edit(this.bytes!)),
        ]
      : [element("p", { className: "note" }, words.noWebhook)];
    const more = canSend ? [does("twice", words.twice, () => actions.again({ copies: 2 })), ...wrong] : [];
    return element(
      "section",
      { className: "do" },
      element("div", { className: "actions" }, ...sending),
      ...(canSend ? [this.#fold("wrong", words.more, element("div", { className: "actions" }, ...more))] : []),
      element(
        "div",
        { className: "actions" },
        curl,
        does("export", words.export, actions.export),
        does("mark", words.mark, actions.mark),
        ...(hasMarked && !isMarked ? [does("compare", words.compare, actions.compare)] : []),
        note,
      ),
      ...(row.manner !== null && row.manner !== "signed"
        ? [element("p", {}, `${words.sentAs}: `, element("strong", {}, texts.manners[row.manner]))]
        : []),
    );
  }

  #curl(): string {
    const { method, url, headers } = this.#view!.request!;
    const gone = ["host", "content-length", "connection"];
    const kept = headers.filter(([name]) => !gone.includes(name.toLowerCase()));
    return curlFor({ method, url: new URL(url, location.origin).href, headers: kept, body: this.bytes! });
  }

  #timeline({ attempts, row, stopped }: DeliveryView, source: Rows, actions: DetailActions): HTMLElement {
    const next =
      row.next_at === null
        ? []
        : [
            element(
              "li",
              { className: "busy" },
              this.#next(row.next_at, source),
              element(
                "div",
                { className: "actions" },
                does("retry", words.retryNow, actions.retry),
                does("stop", words.stop, actions.stop),
              ),
            ),
          ];
    const end = stopped === null ? [] : [element("li", {}, words.stopped(stopped))];
    return element(
      "section",
      {},
      element("h3", {}, words.attempts),
      element("ol", { className: "timeline" }, ...attempts.map((each) => this.#attempt(each)), ...next, ...end),
    );
  }

  #next(time: string, source: Rows): HTMLElement {
    const seconds = source.secondsTo(time);
    const made = element("strong", {}, seconds > 0 ? words.next(countdown(seconds)) : words.due);
    made.dataset.due = time;
    return made;
  }

  /** Draws the countdown again. */
  tick(source: Rows): void {
    for (const each of this.querySelectorAll<HTMLElement>("[data-due]")) {
      const seconds = source.secondsTo(each.dataset.due!);
      each.textContent = seconds > 0 ? words.next(countdown(seconds)) : words.due;
    }
  }

  #attempt(attempt: AttemptView): HTMLElement {
    const { number, time, status, reason, delivered, latency_ms, error, meaning, headers, text, bytes, truncated } = attempt;
    const answered = error === null ? `${status} ${reason}` : error.message;
    return element(
      "li",
      { className: delivered ? "good" : "bad" },
      element(
        "p",
        {},
        element("span", { className: "aside inline" }, `${words.attempt(number)} · ${clock(time)} · ${duration(latency_ms)}`),
        " ",
        element("strong", {}, answered),
      ),
      ...(delivered || !meaning ? [] : [element("p", {}, ...sentence(meaning))]),
      ...(error?.hint ? [element("p", {}, ...sentence(error.hint))] : []),
      ...(status === null ? [] : [this.#fold(`headers-${number}`, words.answerHeaders, headerList(headers))]),
      ...(status === null
        ? []
        : [
            this.#fold(
              `body-${number}`,
              words.answerBody,
              body(text),
              ...(truncated || bytes > text.length ? [element("p", { className: "note" }, words.cut(texts.bytes(bytes)))] : []),
            ),
          ]),
    );
  }

  #forward({ url, status, error, latency_ms, text }: NonNullable<DeliveryView["forward"]>): HTMLElement {
    return element(
      "section",
      {},
      element("h3", {}, words.forward),
      element("p", {}, `${url} · ${duration(latency_ms)} · `, element("strong", {}, error ?? String(status))),
      this.#fold("forward", words.answerBody, body(text)),
    );
  }

  /** The playground's view of the payload. */
  #given({ request, judgement, row }: DeliveryView): HTMLElement[] {
    const payload = fromBytes(this.bytes!);
    const parts: HTMLElement[] = [];
    if (judgement) {
      const authentic = row.kind === "sent" ? !isForgery(row.manner ?? "signed") : judgement.authentic === true;
      const issues = new IssueList();
      issues.append(element("p", { className: "summary" }), element("ol", {}));
      issues.show(
        judgement.issues,
        { found: judgement.found, empty: payload.length === 0, authentic, inHex: typeof payload !== "string" },
        ({ start }) => this.#reveal(start.offset),
      );
      const reading = new EventReading();
      reading.show(judgement, authentic);
      parts.push(element("section", {}, element("h3", {}, texts.issues.heading), issues), reading);
    }
    const signed = new SignedBytes();
    signed.show({ payload, secrets: [], header: "" }, judgement?.authentic);
    const shown =
      typeof payload === "string"
        ? [
            element(
              "pre",
              { tabIndex: 0, className: "payload", role: "region", ariaLabel: texts.payload.heading },
              ...marked(payload, judgement?.issues ?? []),
            ),
          ]
        : [];
    return [
      ...parts,
      element(
        "section",
        {},
        element("h3", {}, words.bytesHeading),
        ...shown,
        this.#fold("request", words.request, headerList(request!.headers)),
        this.#fold("signed", texts.signed.heading, signed),
      ),
    ];
  }

  /** Selects the place of an issue in the payload. */
  #reveal(offset: number): void {
    const pre = this.querySelector<HTMLElement>(".payload");
    if (!pre) return;
    // Offsets are in bytes, and places in the text in UTF-16 code units.
    let left = new TextDecoder("utf-8", { ignoreBOM: true }).decode(this.bytes!.subarray(0, offset)).length;
    const part = [...pre.childNodes].find((node) => (left -= node.textContent!.length) < 0);
    const range = document.createRange();
    range.selectNode(part ?? pre.lastChild!);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    pre.focus();
    (part instanceof HTMLElement ? part : pre).scrollIntoView({ block: "center" });
  }

  #fold(name: string, label: string, ...content: HTMLElement[]): HTMLElement {
    const summary = element("summary", {}, label);
    summary.dataset.does = `fold-${name}`;
    const made = element("details", { open: this.#open.has(name) }, summary, ...content);
    made.addEventListener("toggle", () => (made.open ? this.#open.add(name) : this.#open.delete(name)));
    return made;
  }
}

function banner({ row, judgement, diagnosis }: DeliveryView, bytes: Uint8Array | undefined): HTMLElement {
  const made = new OutcomeBanner();
  made.tabIndex = -1;
  made.append(element("h2", { className: "headline" }), element("p", { className: "reason" }));
  if (row.kind === "received" && judgement && row.outcome !== "failed_at_target") {
    made.show(judgement.outcome, diagnosis ?? undefined, {
      secrets: 1,
      fixed: false,
      decisive: bytes && findDecisive(fromBytes(bytes), judgement.issues),
    });
    return made;
  }
  const tone = chooseTone(row.outcome);
  const look = { good: "verified", bad: "refused", busy: "waiting" } as const;
  const headline = row.status === null ? texts.outcomes[row.outcome] : `${texts.outcomes[row.outcome]}: ${row.status}`;
  made.say(
    {
      look: look[tone],
      headline,
      reason: row.why ? sentence(row.why.replace(`${row.status}: `, "")) : [[row.event_type, row.event_id].filter(Boolean).join(" ")],
    },
    row.outcome,
  );
  return made;
}

function diagnosis({ diagnosis, judged_by, row }: DeliveryView, actions: DetailActions): HTMLElement[] {
  if (!diagnosis || diagnosis.verdict === "valid") return [];
  const card = new DiagnosisCard();
  card.className = "card";
  card.show(
    diagnosis,
    judged_by === "start" && diagnosis.verdict === "proven" && diagnosis.causes.every(({ part }) => part === "secret") && row.webhook_id
      ? actions.fixSecret
      : undefined,
  );
  const button = card.querySelector("button");
  if (button) Object.assign(button, { textContent: words.fixSecret }).dataset.does = "fix";
  return judged_by === "start" ? [element("p", { className: "note" }, words.judgedByStart), card] : [card];
}

/** A button that is found again after an update. */
function does(name: string, text: string, onclick: () => void, className = ""): HTMLButtonElement {
  const made = element("button", { type: "button", className, onclick }, text);
  made.dataset.does = name;
  return made;
}

const headerList = (headers: readonly HeaderPair[]): HTMLElement =>
  element("dl", {}, ...headers.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, element("code", {}, value))]));

/** As text: what an endpoint answers is never a part of this page. */
const body = (text: string): HTMLElement =>
  text === ""
    ? element("p", { className: "note" }, words.noBody)
    : element("pre", { tabIndex: 0, role: "region", ariaLabel: words.answerBody }, text);
