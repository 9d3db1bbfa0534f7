// Puts the dashboard together, and runs it until it is interrupted.
import { EVENT_TYPES } from "@preswald/webhooks";
import { DeliveryLog } from "../delivery/log.js";
import { redactedUrl } from "../delivery/redact.js";
import { endWith, EXIT } from "../exit.js";
import { Client } from "../http/client.js";
import { handleInterrupts } from "../interrupt.js";
import type { Output } from "../output/output.js";
import { closeAll, listenOn, type Listening } from "../receiving/addresses.js";
import { refuseOwn } from "../receiving/self.js";
import { openInBrowser } from "./browser.js";
import { Dashboard } from "./dashboard.js";
import { Deliveries, MOST_BYTES, MOST_DELIVERIES } from "./deliveries.js";
import { Lock, stateFolder } from "./folder.js";
import { Front } from "./front.js";
import { Gate } from "./gate.js";
import { Inbox } from "./inbox.js";
import { Journal } from "./journal.js";
import { Live } from "./live.js";
import { Others } from "./others.js";
import { AT_ONCE, Outbox } from "./outbox.js";
import { isInbox, Site } from "./site.js";
import { Suites } from "./suites.js";
import { Webhooks } from "./webhooks.js";

declare const VERSION: string;

export interface DashboardOptions {
  port: number;
  host?: string;
  open: boolean;
  forwardTo?: URL;
  retrySchedule: number[];
  keepDays: number;
}

/** The documented limit. */
const TIMEOUT_MS = 30_000;

/** What is read of an answer. An endpoint answers a few bytes. */
const MOST_ANSWER = 64 * 1024;

/** How long requests under way may take once it stops. */
const GRACE_MS = 5000;

const DROP_EVERY_MS = 3_600_000;

export async function runDashboard(options: DashboardOptions, secret: Buffer | undefined, output: Output): Promise<void> {
  const signal = handleInterrupts();
  const folder = stateFolder();
  const lock = new Lock(folder);
  const front = new Front(lock.instance);
  const listening = await listenOn(options.host, options.port, front);
  const { servers, host, port } = listening;
  try {
    if (options.forwardTo !== undefined) await refuseOwn([{ url: options.forwardTo }], servers, port);
    // Before anything of the folder is read.
    await lock.take({ host: host.slice(0, host.lastIndexOf(":")), port });
    await serve({ options, secret, output, folder, listening, front }, signal);
    endWith(EXIT.ok);
  } finally {
    lock.release();
    for (const server of servers) server.close();
  }
}

interface Given {
  options: DashboardOptions;
  secret: Buffer | undefined;
  output: Output;
  folder: string;
  listening: Listening;
  front: Front;
}

async function serve(given: Given, signal: AbortSignal): Promise<void> {
  const { options, output, front, listening } = given;
  const { dashboard, log, client } = made(given);
  const { deliveries, outbox, live } = dashboard;
  const others = await resume(dashboard, options, output);
  const dropping = setInterval(() => deliveries.dropOld(), DROP_EVERY_MS);
  const site = new Site(dashboard);
  front.open(site);
  tell(dashboard, given);
  try {
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve));
  } finally {
    clearInterval(dropping);
    others.end();
    outbox.end();
    live.end();
    await closeAll(listening.servers, site, GRACE_MS);
    client.close();
    await deliveries.journal.close();
    log.close();
  }
}

/** The parts, and what each tells the others. */
function made({ options, secret, output, folder, listening }: Given): { dashboard: Dashboard; log: DeliveryLog; client: Client } {
  const { forwardTo, keepDays, retrySchedule } = options;
  const base = `http://${listening.host}`;
  const gate = new Gate(listening.port, options.host);
  const log = new DeliveryLog({ keepDays, log: true }, output);
  const client = new Client({ timeoutMs: TIMEOUT_MS, connections: AT_ONCE, mostBytes: MOST_ANSWER });
  const deliveries = new Deliveries(new Journal(folder), keepDays);
  const live = new Live(deliveries);
  const onFault = (message: string) => {
    output.warn(message);
    live.send("notice", { message });
  };
  const webhooks = new Webhooks(folder, (url) => gate.isOwnUrl(url) && !isInbox(url.pathname));
  const outbox = new Outbox(client, retrySchedule, deliveries, log, onFault);
  deliveries.onChange = (delivery) => live.changed(delivery);
  deliveries.onDrop = (delivery) => {
    outbox.forget(delivery.id);
    live.removed(delivery);
  };
  webhooks.onChange = () => live.send("webhooks", { webhooks: webhooks.views });
  const settings = {
    version: VERSION,
    inbox: `${base}/inbox`,
    api_base: base,
    forward_to: forwardTo === undefined ? null : redactedUrl(forwardTo),
    retry_schedule_ms: retrySchedule,
    keep_days: keepDays,
    has_secret: secret !== undefined,
    most_deliveries: MOST_DELIVERIES,
    most_bytes: MOST_BYTES,
    event_types: [...EVENT_TYPES],
  };
  const inbox = new Inbox({ secret, webhooks, forwardTo, client, deliveries, log, onFault });
  // Each case has a connection of its own, as in `test --suite`.
  const suites = new Suites(new Client({ timeoutMs: TIMEOUT_MS, mostBytes: MOST_ANSWER }), deliveries, onFault);
  return { dashboard: new Dashboard({ gate, webhooks, deliveries, outbox, live, secret, inbox, suites, settings }), log, client };
}

/** Reads what is on the disk, and goes on with what is due. */
async function resume({ deliveries, webhooks, outbox }: Dashboard, { keepDays }: DashboardOptions, output: Output): Promise<Others> {
  const damaged = new Set<string>();
  const onDamaged = (place: string, why = "is damaged") => {
    if (!damaged.has(place) && damaged.size < MOST_TOLD) output.warn(`${place} ${why}, and is skipped`);
    damaged.add(place);
  };
  await deliveries.load(onDamaged);
  const others = new Others(deliveries, Date.now() - keepDays * DAY, onDamaged);
  await others.start();
  const known = new Set(webhooks.all.map(({ id }) => id));
  for (const each of [...deliveries.all()]) {
    if (each.kind !== "sent" || each.nextAt === null) continue;
    if (each.webhookId !== null && !known.has(each.webhookId)) await outbox.stop(each, "the webhook was deleted");
    else outbox.plan(each);
  }
  return others;
}

const DAY = 86_400_000;

/** How many damaged places are told of. */
const MOST_TOLD = 100;

function tell({ gate, settings }: Dashboard, { options, secret, output, listening }: Given): void {
  const { host, forwardTo, open } = options;
  const { api_base, inbox } = settings;
  const page = `${api_base}/?key=${gate.key}`;
  if (host !== undefined && !/^(127\.|::1$|localhost$)/.test(host))
    output.warn(`\`--host ${host}\`: others on the network can reach the dashboard, and what they send and see is not encrypted`);
  const { out } = output;
  output.record("ready", { url: page, api_base, api_key: gate.apiKey, inbox });
  output.line(`${out.good("ready:")} ${out.bold(page)}`);
  output.line(`  API:   ${api_base}/v1/webhooks`);
  output.line(`  key:   ${gate.apiKey}`);
  output.line(`  inbox: ${inbox}${forwardTo === undefined ? "" : `, forwarded to ${redactedUrl(forwardTo)}`}`);
  output.say(output.err.dim(`  listening on ${listening.addresses.join(" and ")}; Ctrl-C ends. The address has a key: do not share it`));
  if (secret === undefined) output.note("no secret was given: the inbox verifies with the secrets of the webhooks that you create");
  if (open) openInBrowser(`${api_base}/?once=${gate.once()}`);
}
