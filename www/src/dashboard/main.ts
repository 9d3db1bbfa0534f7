/** The dashboard. Every judgement is made by the process that serves this page. The code here only shows it. */
import { chooseTone, type Row, type State, type WebhookView } from "../../../pkg-template/shared/dashboard.js";
import { element, one } from "../shared/dom.js";
import { DiagnosisCard } from "../shared/elements/diagnosisCard.js";
import { EventReading } from "../shared/elements/eventReading.js";
import { IssueList } from "../shared/elements/issueList.js";
import { OutcomeBanner } from "../shared/elements/outcomeBanner.js";
import { PayloadField } from "../shared/elements/payloadField.js";
import { SignedBytes } from "../shared/elements/signedBytes.js";
import { chooseTheme } from "../shared/themeChoice.js";
import { NO_FILTERS, Rows } from "./deliveries.js";
import { compare } from "./elements/compareDialog.js";
import { DeliveryDetail, type DetailActions } from "./elements/deliveryDetail.js";
import { DeliveryPlot } from "./elements/deliveryPlot.js";
import { DeliveryTable } from "./elements/deliveryTable.js";
import { SendDialog } from "./elements/sendDialog.js";
import { StartScreen } from "./elements/startScreen.js";
import { WebhooksDialog } from "./elements/webhooksDialog.js";
import { listen, process } from "./process.js";
import { texts } from "./texts.js";

const ELEMENTS = {
  "outcome-banner": OutcomeBanner,
  "payload-field": PayloadField,
  "diagnosis-card": DiagnosisCard,
  "issue-list": IssueList,
  "event-reading": EventReading,
  "signed-bytes": SignedBytes,
  "delivery-table": DeliveryTable,
  "delivery-plot": DeliveryPlot,
  "delivery-detail": DeliveryDetail,
  "start-screen": StartScreen,
};
// Before anything can reload the page: the address is seen by others, and kept in the history.
history.replaceState(null, "", "/");
for (const [name, each] of Object.entries(ELEMENTS)) customElements.define(name, each);

const rows = new Rows();
const table = one<DeliveryTable>("delivery-table");
const plot = one<DeliveryPlot>("delivery-plot");
const detail = one<DeliveryDetail>("delivery-detail");
const startScreen = one<StartScreen>("start-screen");
const search = one<HTMLInputElement>("#search");
const choices = { type: "#type", webhook: "#webhook", outcome: "#outcome", within: "#within" } as const;
let webhooksDialog: WebhooksDialog;
let sendDialog: SendDialog;
/** The delivery that others are compared with. */
let marked: { id: string; bytes: Uint8Array } | undefined;

// What is shown

function showRows(): void {
  const shown = rows.shown;
  startScreen.hidden = rows.size > 0;
  one("#deliveries").hidden = rows.size === 0; // before the table looks how many rows have room
  table.show(shown, rows);
  plot.show(shown);
  one("#count").textContent = texts.filters.shown(shown.length, rows.size);
  one("#dropped").textContent = rows.dropped > 0 ? texts.filters.dropped(rows.dropped) : "";
  if (soon !== undefined && rows.get(soon)) chooseNow();
}

function showWebhooks(webhooks: readonly WebhookView[]): void {
  rows.webhooks = webhooks;
  webhooksDialog.show(webhooks);
  sendDialog.show(webhooks);
  fillChoices();
  if (detail.view) showDetail();
}

/** The choices of the filters that depend on what there is. */
function fillChoices(): void {
  const fill = (selector: string, options: readonly (readonly [value: string, text: string])[]): void => {
    const select = one<HTMLSelectElement>(selector);
    const known = [...select.options].map(({ value }) => value).join("\n");
    if (known === ["", ...options.map(([value]) => value)].join("\n")) return;
    const { value } = select;
    select.replaceChildren(new Option(texts.filters.all, ""), ...options.map(([each, text]) => new Option(text, each)));
    select.value = options.some(([each]) => each === value) ? value : "";
  };
  fill(
    choices.type,
    rows.types.map((type) => [type, type]),
  );
  fill(
    choices.webhook,
    rows.webhooks.map(({ id, url }) => [id, url]),
  );
}

function say(message: string): void {
  one("#said").textContent = message;
}

/** Does what a person asked for, and says why if it did not work. */
async function attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    say("");
    return await work();
  } catch (error) {
    say(texts.page.failed((error as Error).message));
    return undefined;
  }
}

// One delivery

const actions: DetailActions = {
  again: (how) => void again(how),
  edit: (bytes) => void sendDialog.open(rows.webhook(detail.to), bytes),
  retry: () => void attempt(() => process.retry(table.chosen!)),
  stop: () => void attempt(() => process.stop(table.chosen!)),
  fixSecret: () =>
    void attempt(async () => {
      await process.useStartSecret(detail.view!.row.webhook_id!);
      say(texts.detail.fixed);
    }),
  export: () =>
    void attempt(async () => {
      const { row } = detail.view!;
      download(`${row.event_type ?? "delivery"}-${row.event_id ?? row.id}.json`, (await process.export(row.id)).text);
    }),
  mark: () => {
    marked = { id: detail.view!.row.id, bytes: detail.bytes! };
    showDetail();
  },
  compare: () => compare(one<HTMLDialogElement>("#compare"), marked!.bytes, detail.bytes!),
  back: () => {
    document.body.classList.remove("reading");
    table.focus();
  },
};

function showDetail(): void {
  const { view } = detail;
  if (view) detail.show(view, rows, actions, marked?.id === view.row.id, marked !== undefined);
}

let asked = 0;

async function load(id: string): Promise<void> {
  const number = ++asked;
  try {
    const view = await process.delivery(id);
    if (number === asked) detail.show(view, rows, actions, marked?.id === id, marked !== undefined);
  } catch (error) {
    if (number === asked) detail.clear((error as { status?: number }).status === 404 ? texts.detail.gone : (error as Error).message);
  }
}

async function again(how: object): Promise<void> {
  const id = table.chosen;
  // What is shown may still be the delivery before.
  if (id === undefined || detail.view?.row.id !== id || !detail.view.request) return;
  const sent = await attempt(() => process.again(id, { to: [detail.to], ...how }));
  if (sent) chooseSoon(sent.ids[0]);
}

/** A delivery that was just sent is chosen once its row is there. */
let soon: string | undefined;

function chooseSoon(id: string | undefined): void {
  soon = id;
  if (id !== undefined && rows.get(id)) chooseNow();
}

function chooseNow(): void {
  const id = soon!;
  soon = undefined;
  clearFilters();
  table.choose(id, false);
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  element("a", { href: url, download: name.replace(/[^\w.-]/g, "_") }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

// What changes

/** A screen reader says what has changed, together and not more often than this. */
const ANNOUNCE_EVERY = 5000;

const changed = new Map<string, Row>();
let announcing: ReturnType<typeof setTimeout> | undefined;

function announce(all: readonly Row[]): void {
  for (const row of all) changed.set(row.id, row);
  if (announcing !== undefined) return;
  announcing = setTimeout(() => {
    announcing = undefined;
    const settled = [...changed.values()].filter(({ outcome }) => outcome !== "waiting");
    const bad = settled.filter(({ outcome }) => chooseTone(outcome) === "bad");
    changed.clear();
    if (settled.length > 0) one("#announcer").textContent = texts.announce(settled.length, bad.length, bad[0]?.why ?? "");
  }, ANNOUNCE_EVERY);
}

let drawing = 0;

/** Many changes are drawn once. */
function drawSoon(): void {
  if (drawing !== 0) return;
  drawing = requestAnimationFrame(() => {
    drawing = 0;
    fillChoices();
    showRows();
  });
}

function showState(state: State): void {
  rows.reset(state.rows, state.now);
  rows.dropped = state.dropped;
  showWebhooks(state.webhooks);
  showRows();
}

/** Asks for what has changed while nobody listened. */
async function refresh(): Promise<void> {
  showState(await process.state());
  if (table.chosen) void load(table.chosen);
  if (rows.found) void searchNow();
}

// Filters

let searching = 0;

async function searchNow(): Promise<void> {
  const text = search.value.trim();
  const number = ++searching;
  const found = text === "" ? undefined : await attempt(() => process.search(text));
  if (number !== searching) return;
  rows.found = found && new Set(found.ids);
  drawSoon();
}

/** A search covers every body, and so waits until nobody types. */
const SEARCH_PAUSE = 150;
let pause: ReturnType<typeof setTimeout> | undefined;

search.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => void searchNow(), SEARCH_PAUSE);
});

function readFilters(): void {
  const value = (selector: string): string => one<HTMLSelectElement>(selector).value;
  rows.filters = {
    text: search.value,
    type: value(choices.type),
    webhook: value(choices.webhook),
    outcome: value(choices.outcome),
    within: Number(value(choices.within)),
  };
  showRows();
}

function clearFilters(): void {
  search.value = "";
  rows.found = undefined;
  searching++;
  for (const selector of Object.values(choices)) one<HTMLSelectElement>(selector).selectedIndex = 0;
  rows.filters = NO_FILTERS;
  showRows();
}

for (const selector of Object.values(choices)) one(selector).addEventListener("change", readFilters);
one("#clear-filters").addEventListener("click", clearFilters);
const outcomeChoices = one<HTMLSelectElement>(choices.outcome);
for (const [outcome, text] of Object.entries(texts.outcomes)) outcomeChoices.append(new Option(text, outcome));

// Keys

const KEYS: { [key: string]: () => void } = {
  j: () => table.move(1),
  ArrowDown: () => table.move(1),
  k: () => table.move(-1),
  ArrowUp: () => table.move(-1),
  "/": () => search.focus(),
  r: () => void again({}),
  s: () => void sendDialog.open(undefined),
  w: () => webhooksDialog.open(),
  "?": () => one<HTMLDialogElement>("#keys").showModal(),
  Escape: actions.back,
};

/** A key that is typed into something, or that the browser has its own use for, is no command. */
function isOwnKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || document.querySelector("dialog[open]")) return false;
  const target = event.composedPath()[0] as HTMLElement;
  if (target.matches("input, textarea, select, [contenteditable=true]")) return event.key === "Escape";
  // In a box that scrolls, the arrows scroll it.
  if (event.key.startsWith("Arrow")) return target === document.body || target.closest("delivery-table") !== null;
  return true;
}

document.addEventListener("keydown", (event) => {
  if (!isOwnKey(event)) return;
  const target = event.composedPath()[0] as HTMLElement;
  const isOpening = event.key === "Enter" && (target === document.body || target.closest("delivery-table") !== null);
  const act = isOpening && table.chosen ? () => table.choose(table.chosen!, true) : KEYS[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
});

table.onChoose = (id, open) => {
  if (open) document.body.classList.add("reading");
  void load(id).then(() => {
    if (open) detail.querySelector<HTMLElement>("outcome-banner")?.focus();
  });
};

// The start

async function start(): Promise<void> {
  let state: State;
  try {
    state = await process.state();
  } catch (error) {
    one<OutcomeBanner>("#starting").say({ look: "refused", headline: texts.page.lost, reason: [(error as Error).message] }, "failed");
    return;
  }
  webhooksDialog = new WebhooksDialog(state.settings.event_types);
  sendDialog = new SendDialog(state.settings.event_types);
  webhooksDialog.onSend = (webhook) => void sendDialog.open(webhook);
  webhooksDialog.onSuite = async (webhook) => chooseSoon((await attempt(() => process.suite(webhook.id)))?.id);
  sendDialog.onSent = ([id]) => chooseSoon(id);
  startScreen.onWebhook = () => webhooksDialog.open();
  startScreen.onEvent = () => (rows.webhooks.length === 0 ? webhooksDialog.open() : void sendDialog.open(rows.webhooks[0]));
  startScreen.show(state.settings);
  one("#starting").hidden = true;
  one("main").hidden = false;
  detail.clear(texts.detail.none);
  showState(state);
  listen({
    open: () => {
      one("#lost").hidden = true;
      void refresh().catch(() => {});
    },
    lost: () => {
      one("#lost").hidden = false;
    },
    rows: ({ rows: newer, removed, dropped }) => {
      rows.change(newer, removed);
      rows.dropped = dropped;
      announce(newer);
      drawSoon();
      const { chosen } = table;
      if (chosen !== undefined && (newer.some(({ id }) => id === chosen) || removed.includes(chosen))) void load(chosen);
    },
    webhooks: ({ webhooks }) => showWebhooks(webhooks),
    notice: ({ message }) => say(message),
  });
  setInterval(() => {
    table.tick();
    detail.tick(rows);
    // What was in the last minutes is older now.
    if (rows.filters.within > 0) drawSoon();
  }, 1000);
}

chooseTheme(one<HTMLSelectElement>("#theme"));
one("#open-send").addEventListener("click", KEYS.s!);
one("#open-webhooks").addEventListener("click", KEYS.w!);
one("#open-keys").addEventListener("click", KEYS["?"]!);
for (const dialog of document.querySelectorAll<HTMLDialogElement>("#compare, #keys"))
  one(".close", dialog).addEventListener("click", () => dialog.close());
one("#keys dl").append(...texts.keys.list.flatMap(([key, does]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, does)]));
one("#har").addEventListener(
  "click",
  () =>
    void attempt(async () => {
      const ids = rows.shown.filter(({ kind }) => kind === "sent" || kind === "received").map(({ id }) => id);
      download("preswald-webhooks.har", JSON.stringify(await process.har(ids.slice(0, MOST_EXPORTED)), undefined, 2));
    }),
);
/** What the process takes. */
const MOST_EXPORTED = 10_000;
const picker = one<HTMLInputElement>("#import-file");
one("#import").addEventListener("click", () => picker.click());
picker.addEventListener("change", async () => {
  const [file] = picker.files ?? [];
  picker.value = ""; // so that the same file, changed, can be opened again
  const imported = file && (await attempt(async () => process.import(await file.text())));
  chooseSoon(imported?.ids[0]);
});

void start();
