// Puts the dashboard together, and runs it until it is interrupted.
import { EVENT_TYPES } from "@preswald/webhooks";
import { DeliveryLog } from "../delivery/log.js";
import { redactedUrl } from "../delivery/redact.js";
import { endWith, EXIT } from "../exit.js";
import { Client } from "../http/client.js";
import { handleInterrupts } from "../interrupt.js";
import type { Output } from "../output/output.js";
import { closeAll, listenOn } from "../receiving/addresses.js";
import { refuseOwn } from "../receiving/self.js";
import { openInBrowser } from "./browser.js";
import { Dashboard, isInbox } from "./dashboard.js";
import { Deliveries, MOST_BYTES, MOST_DELIVERIES } from "./deliveries.js";
import { Lock, stateFolder } from "./folder.js";
import { Front } from "./front.js";
import { Gate } from "./gate.js";
import { Inbox } from "./inbox.js";
import { Journal } from "./journal.js";
import { Live } from "./live.js";
import { Others } from "./others.js";
import { AT_ONCE, Outbox } from "./outbox.js";
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
  const { servers, host, addresses, port } = await listenOn(options.host, options.port, front);
  try {
    if (options.forwardTo !== undefined) await refuseOwn([{ url: options.forwardTo }], servers, port);
    // Before anything of the folder is read.
    await lock.take({ host: host.slice(0, host.lastIndexOf(":")), port });
    try {
      await serve();
    } finally {
      lock.release();
    }
  } finally {
    for (const server of servers) server.close();
  }

  async function serve(): Promise<void> {
    const gate = new Gate(port, options.host);
    const log = new DeliveryLog({ keepDays: options.keepDays, log: true }, output);
    const client = new Client({ timeoutMs: TIMEOUT_MS, connections: AT_ONCE, mostBytes: MOST_ANSWER });
    const single = new Client({ timeoutMs: TIMEOUT_MS, mostBytes: MOST_ANSWER });
    const deliveries = new Deliveries(new Journal(folder), options.keepDays);
    const live = new Live(deliveries);
    const onFault = (message: string) => {
      output.warn(message);
      live.send("notice", { message });
    };
    const webhooks = new Webhooks(folder, (url) => gate.isOwnUrl(url) && !isInbox(url.pathname));
    const outbox = new Outbox(client, options.retrySchedule, deliveries, log, onFault);
    const base = `http://${host}`;
    const dashboard = new Dashboard({
      gate,
      webhooks,
      deliveries,
      outbox,
      live,
      secret,
      inbox: new Inbox({ secret, webhooks, forwardTo: options.forwardTo, client, deliveries, log, onFault }),
      suites: new Suites(single, deliveries, onFault),
      settings: {
        version: VERSION,
        inbox: `${base}/inbox`,
        api_base: base,
        forward_to: options.forwardTo === undefined ? null : redactedUrl(options.forwardTo),
        retry_schedule_ms: options.retrySchedule,
        keep_days: options.keepDays,
        has_secret: secret !== undefined,
        most_deliveries: MOST_DELIVERIES,
        most_bytes: MOST_BYTES,
        event_types: [...EVENT_TYPES],
      },
    });
    deliveries.onChange = (delivery) => live.changed(delivery);
    deliveries.onDrop = (delivery) => {
      outbox.forget(delivery.id);
      live.removed(delivery);
    };
    webhooks.onChange = () => live.send("webhooks", { webhooks: webhooks.views });

    const damaged = new Set<string>();
    const onDamaged = (place: string, why = "is damaged") => {
      if (!damaged.has(place) && damaged.size < MOST_TOLD) output.warn(`${place} ${why}, and is skipped`);
      damaged.add(place);
    };
    await deliveries.load(onDamaged);
    const others = new Others(deliveries, Date.now() - options.keepDays * DAY, onDamaged);
    await others.start();
    const dropping = setInterval(() => deliveries.dropOld(), DROP_EVERY_MS);
    const known = new Set(webhooks.all.map(({ id }) => id));
    for (const each of [...deliveries.all()]) {
      if (each.kind !== "sent" || each.nextAt === null) continue;
      if (each.webhookId !== null && !known.has(each.webhookId)) await outbox.stop(each, "the webhook was deleted");
      else outbox.plan(each);
    }
    front.open(dashboard);

    const page = `${base}/?key=${gate.key}`;
    output.record("ready", { url: page, api_base: base, api_key: gate.apiKey, inbox: `${base}/inbox` });
    tell({ page, base, apiKey: gate.apiKey, addresses }, options, output);
    if (secret === undefined) output.note("no secret was given: the inbox verifies with the secrets of the webhooks that you create");
    if (options.open) openInBrowser(`${base}/?once=${gate.once()}`);

    try {
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve));
    } finally {
      clearInterval(dropping);
      others.end();
      outbox.end();
      live.end();
      await closeAll(servers, dashboard, GRACE_MS);
      client.close();
      await deliveries.journal.close();
      log.close();
    }
    endWith(EXIT.ok);
  }
}

const DAY = 86_400_000;

/** How many damaged places are told of. */
const MOST_TOLD = 100;

function tell(
  { page, base, apiKey, addresses }: { page: string; base: string; apiKey: string; addresses: readonly string[] },
  { host, forwardTo }: DashboardOptions,
  output: Output,
): void {
  if (host !== undefined && !/^(127\.|::1$|localhost$)/.test(host))
    output.warn(`\`--host ${host}\`: others on the network can reach the dashboard, and what they send and see is not encrypted`);
  const { out } = output;
  output.line(`${out.good("ready:")} ${out.bold(page)}`);
  output.line(`  API:   ${base}/v1/webhooks`);
  output.line(`  key:   ${apiKey}`);
  output.line(`  inbox: ${base}/inbox${forwardTo === undefined ? "" : `, forwarded to ${redactedUrl(forwardTo)}`}`);
  output.say(output.err.dim(`  listening on ${addresses.join(" and ")}; Ctrl-C ends. The address has a key: do not share it`));
}
