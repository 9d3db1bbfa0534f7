import { isUtf8 } from "node:buffer";
import { accessSync, constants } from "node:fs";
import { Argument, Option, type Command } from "commander";
import { saveDelivery } from "../delivery/file.js";
import { DeliveryLog, withLog, type LogOptions } from "../delivery/log.js";
import { endWith, EXIT, usage } from "../exit.js";
import { makeClient, type ClientOptions } from "../http/configured.js";
import { SECRET_VARIABLE, readSecret, withSecret, type SecretOptions } from "../input/secret.js";
import { explainFileError } from "../input/payload.js";
import { limit, milliseconds, size, statuses, whole } from "../input/values.js";
import { handleInterrupts } from "../interrupt.js";
import { count, plural } from "../output/numbers.js";
import { Output } from "../output/output.js";
import { closeAll, listenOn } from "../receiving/addresses.js";
import { runChild } from "../receiving/child.js";
import { isWanted, withFilter, type FilterOptions } from "../receiving/filter.js";
import { route, findRoute, type Route } from "../receiving/routes.js";
import { refuseOwn } from "../receiving/self.js";
import { redactedUrl } from "../delivery/redact.js";
import { makeFolder } from "../delivery/files.js";
import { Receiver, type Delivered, type Refused } from "../receiving/receiver.js";
import {
  Counts,
  deliveryDetails,
  deliveryFields,
  deliveryLines,
  forwardFields,
  isFailedAtTarget,
  OUTCOMES,
  listOutcomes,
  refusedFields,
  refusedLine,
} from "../receiving/report.js";
import { identify } from "../sending/delivery.js";
import { define, withJson } from "./define.js";

interface Options extends SecretOptions, LogOptions, FilterOptions, ClientOptions {
  port: number;
  host?: string;
  forwardTo?: readonly Route[];
  respond?: number[];
  delay: number;
  save?: string;
  maxEvents?: number;
  bodyLimit: number;
  json?: boolean;
}

/** Where documentation and examples have the route; any path is taken. */
const PATH = "/webhooks/preswald";

/** How long requests under way may take once it stops. */
const GRACE = 5000;

/** `listen`: a local receiver. */
export function listenCommand(): Command {
  const command = define("listen", "receive events on this machine: verify, show, diagnose, forward", [
    { what: "Show what arrives", line: "preswald webhooks listen --port 4000" },
    {
      what: "Pass everything on to a server on this machine",
      line: "preswald webhooks listen --port 4000 --forward-to http://localhost:3000/webhooks/preswald",
    },
    {
      what: "Pass one type on to another server, and show only what fails",
      line: 'preswald webhooks listen --forward-to http://localhost:3000/hooks --forward-to app.deployed=http://localhost:3001/hooks --outcome "refused,failed"',
    },
    { what: "Play an endpoint that fails twice", line: 'preswald webhooks listen --port 4000 --respond "500,500,200"' },
    { what: "Run a command while it listens", line: "preswald webhooks listen -- npm test" },
  ]);
  command.addArgument(
    new Argument(
      "[command...]",
      "a command to run while it listens, after `--`: it gets PRESWALD_WEBHOOK_URL and PRESWALD_WEBHOOK_SECRET in its environment, and its exit code is the result",
    ),
  );
  // PowerShell removes the `--`: the command's own options must not be taken for ours.
  command.passThroughOptions();
  const options = [
    new Option("--port <number>", "the port; 0 is any free one").argParser(whole(0, 65_535)).default(0),
    new Option("--host <address>", "listen on this address alone, instead of 127.0.0.1 and ::1"),
    new Option(
      "--forward-to <[type=]url>",
      "forward the same bytes and headers to this URL, and answer what it answers; `app.deployed=URL` is for events of one type; can be repeated",
    )
      .argParser(route)
      .conflicts("respond"),
    new Option("--timeout <time>", "how long the answer to a forward may take").argParser(limit).default(30_000, "30s"),
    new Option("--cacert <file>", "trust this certificate (PEM) when forwarding"),
    new Option("--insecure", "do not check the certificate when forwarding"),
    new Option("--respond <statuses>", "answer with these statuses, one after the other; the last one repeats").argParser(statuses),
    new Option("--delay <time>", "wait before each answer").argParser(milliseconds).default(0, "none"),
    new Option("--save <folder>", "keep each delivery whole, in a file that only you can read"),
    new Option("--max-events <number>", "stop after this many deliveries").argParser(whole(1, 1_000_000_000)),
    new Option("--body-limit <size>", "the largest body that is accepted").argParser(size).default(1024 * 1024, "1m"),
  ];
  for (const option of options) command.addOption(option);
  return withSecret(withJson(withLog(withFilter(command, "deliveries", OUTCOMES)))).action(run);
}

async function run(words: readonly string[], options: Options): Promise<void> {
  const output = new Output(options.json ?? false);
  const secret = await readSecret(options, output);
  if (words.length > 0 && !isUtf8(secret)) throw usage("the secret is not UTF-8 text, so the command cannot get it in its environment");
  if (options.save !== undefined) prepare(options.save);
  const signal = handleInterrupts();
  const log = new DeliveryLog(options, output);
  const client = makeClient(options, output, 1000);
  const counts = new Counts();
  let failure: number = EXIT.ok;
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  signal.addEventListener("abort", () => stop());

  const onDelivery = (delivery: Delivered) => {
    counts.add(delivery);
    const saved = options.save === undefined ? undefined : saveQuietly(options.save, delivery, output);
    if (options.save !== undefined && saved === undefined) counts.notSaved++;
    report(delivery, saved, options, log, output);
    if (!delivery.result.ok) failure = EXIT.invalid;
    else if ((delivery.forwarded?.exchange.error !== undefined || isFailedAtTarget(delivery)) && failure === EXIT.ok)
      failure = EXIT.unexpected;
    if (counts.received === options.maxEvents) stop();
  };
  const onRefused = (refused: Refused) => {
    counts.addRefused();
    failure = EXIT.invalid;
    log.add("delivery", refusedFields(refused));
    if (isWanted(options, null, ["refused"], () => `${refused.path} ${refused.code} ${refused.message}`)) {
      output.record("delivery", refusedFields(refused));
      output.prose(refusedLine(refused, output));
    }
    if (counts.received === options.maxEvents) stop();
  };
  const { respond, forwardTo: routes = [], bodyLimit } = options;
  const secrets = [secret];
  const receiver = new Receiver({
    secrets: () => secrets,
    bodyLimit,
    delayMs: options.delay,
    client,
    onDelivery,
    onRefused,
    ...(respond && { respond }),
    routes,
  });
  const { servers, port, host, addresses } = await listenOn(options.host, options.port, receiver);
  try {
    await refuseOwn(routes, servers, port);
  } catch (error) {
    for (const server of servers) server.close();
    throw error;
  }
  const url = `http://${host}${PATH}`;
  output.record("ready", {
    url,
    addresses,
    forward_to: shownUrl(findRoute(routes, null)),
    routes: routes.map(({ type = null, url }) => ({ event_type: type, url: redactedUrl(url) })),
  });
  output.line(`${output.out.good("ready:")} ${output.out.bold(url)}`);
  output.say(output.err.dim(`  listening on ${addresses.join(" and ")}, any path${words.length === 0 ? "; Ctrl-C ends" : ""}`));

  try {
    if (words.length > 0) failure = await runChild(words, { PRESWALD_WEBHOOK_URL: url, [SECRET_VARIABLE]: secret.toString() }, output.json);
    else await stopped;
  } finally {
    if (receiver.pending > 0) output.say(output.err.dim(`  ending: ${plural(receiver.pending, "request is", "requests are")} under way`));
    await closeAll(servers, receiver, GRACE);
    client.close();
    log.close();
  }
  summary(counts, output);
  endWith(failure === EXIT.ok && counts.notSaved > 0 ? EXIT.internal : failure);
}

const shownUrl = (url: URL | undefined) => (url === undefined ? null : redactedUrl(url));

/** A folder that cannot be written is told before a delivery comes. */
function prepare(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw usage(`cannot save deliveries in ${folder}: ${explainFileError(error)}`);
  }
}

function report(delivery: Delivered, saved: string | undefined, options: Options, log: DeliveryLog, output: Output): void {
  const forwarded = forwardFields(delivery);
  log.add("delivery", deliveryFields(delivery));
  if (forwarded !== undefined) log.add("forward", forwarded);
  if (!isWanted(options, identify(delivery.body).eventType, listOutcomes(delivery), () => joinText(delivery))) return;
  output.record("delivery", deliveryDetails(delivery, saved));
  for (const line of deliveryLines(delivery, saved, output)) output.prose(line);
  if (forwarded !== undefined) output.record("forward", forwarded);
}

/** Where `--text` looks: in what was sent, and in why it was refused. */
const joinText = ({ path, headers, body, result }: Delivered) =>
  [path, ...headers.flat(), body.toString(), result.ok ? "" : `${result.error.code} ${result.error.message}`].join("\n");

/** Returns where the delivery was saved. A folder that cannot be written does not stop the receiver. */
function saveQuietly(folder: string, delivery: Delivered, output: Output): string | undefined {
  const { time, method, path, headers, body } = delivery;
  const { eventId, eventType } = identify(body);
  const label = eventType === null ? `delivery-${time.toISOString().replaceAll(":", "")}` : `${eventType}-${eventId}`;
  try {
    return saveDelivery(folder, { time: time.toISOString(), method, url: path, headers, body }, label);
  } catch (error) {
    output.warn(`the delivery cannot be saved in ${folder}: ${explainFileError(error)}`);
    return undefined;
  }
}

function summary({ received, verified, forwarded, failed, failedAtTarget, notSaved }: Counts, output: Output): void {
  output.record("summary", { received, verified, forwarded, failed, failed_at_target: failedAtTarget, not_saved: notSaved });
  const colour = failed === 0 ? output.out.good : output.out.bad;
  output.line();
  const more = [
    ...(failedAtTarget === 0 ? [] : [output.out.warn(`${count(failedAtTarget)} failed at the target`)]),
    ...(notSaved === 0 ? [] : [output.out.bad(`${count(notSaved)} not saved`)]),
  ];
  output.line(
    `${count(received)} received, ${count(verified)} verified, ${count(forwarded)} forwarded, ${colour(`${count(failed)} failed`)}${more.map((text) => `, ${text}`).join("")}`,
  );
}
