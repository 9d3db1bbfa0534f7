import { isUtf8 } from "node:buffer";
import { Argument, Option, type Command } from "commander";
import { saveDelivery } from "../delivery/file.js";
import { DeliveryLog, withLog, type LogOptions } from "../delivery/log.js";
import { endWith, EXIT, usage } from "../exit.js";
import { SECRET_VARIABLE, secretOf, withSecret, type SecretOptions } from "../input/secret.js";
import { reasonOf } from "../input/payload.js";
import { httpUrl, milliseconds, size, statuses, whole } from "../input/values.js";
import { handleInterrupts } from "../interrupt.js";
import { count } from "../output/numbers.js";
import { Output } from "../output/output.js";
import { closeAll, listenOn } from "../receiving/addresses.js";
import { runChild } from "../receiving/child.js";
import { Receiver, type Delivered, type Refused } from "../receiving/receiver.js";
import { Counts, deliveryDetails, deliveryFields, deliveryLines, forwardFields, refusedFields, refusedLine } from "../receiving/report.js";
import { identityOf } from "../sending/delivery.js";
import { define, withJson } from "./define.js";
import { clientOf } from "./test.js";

interface Options extends SecretOptions, LogOptions {
  port: number;
  host?: string;
  forwardTo?: URL;
  timeout: number;
  cacert?: string;
  insecure?: true;
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
    new Option("--forward-to <url>", "forward the same bytes and headers to this URL, and answer what it answers")
      .argParser(httpUrl)
      .conflicts("respond"),
    new Option("--timeout <time>", "how long the answer to a forward may take").argParser(milliseconds).default(30_000, "30s"),
    new Option("--cacert <file>", "trust this certificate (PEM) when forwarding"),
    new Option("--insecure", "do not check the certificate when forwarding"),
    new Option("--respond <statuses>", "answer with these statuses, one after the other; the last one repeats").argParser(statuses),
    new Option("--delay <time>", "wait before each answer").argParser(milliseconds).default(0, "none"),
    new Option("--save <folder>", "keep each delivery whole, in a file that only you can read"),
    new Option("--max-events <number>", "stop after this many deliveries").argParser(whole(1, 1_000_000_000)),
    new Option("--body-limit <size>", "the largest body that is accepted").argParser(size).default(1024 * 1024, "1m"),
  ];
  for (const option of options) command.addOption(option);
  return withSecret(withJson(withLog(command))).action(run);
}

async function run(words: readonly string[], options: Options): Promise<void> {
  const output = new Output(options.json ?? false);
  const secret = await secretOf(options, output);
  if (words.length > 0 && !isUtf8(secret)) throw usage("the secret is not UTF-8 text, so the command cannot get it in its environment");
  const signal = handleInterrupts();
  const log = new DeliveryLog(options, output);
  const client = clientOf(options, output, 1000);
  const counts = new Counts();
  let failure: number = EXIT.ok;
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  signal.addEventListener("abort", () => stop());

  const onDelivery = (delivery: Delivered) => {
    counts.add(delivery);
    report(delivery, options, log, output);
    if (!delivery.result.ok) failure = EXIT.invalid;
    else if (delivery.exchange?.error !== undefined && failure === EXIT.ok) failure = EXIT.unexpected;
    if (counts.received === options.maxEvents) stop();
  };
  const onRefused = (refused: Refused) => {
    counts.addRefused();
    failure = EXIT.invalid;
    log.add("delivery", refusedFields(refused));
    output.record("delivery", refusedFields(refused));
    output.line(refusedLine(refused, output));
    if (counts.received === options.maxEvents) stop();
  };
  const { respond, forwardTo, bodyLimit } = options;
  const receiver = new Receiver({
    secret,
    bodyLimit,
    delayMs: options.delay,
    client,
    onDelivery,
    onRefused,
    ...(respond && { respond }),
    ...(forwardTo && { forwardTo }),
  });
  const { servers, host, addresses } = await listenOn(
    options.host,
    options.port,
    (request, response) => void receiver.receive(request, response),
  );
  const url = `http://${host}${PATH}`;
  output.record("ready", { url, addresses, forward_to: forwardTo?.href ?? null });
  output.line(`${output.out.good("ready:")} ${output.out.bold(url)}`);
  output.say(output.err.dim(`  listening on ${addresses.join(" and ")}, any path${words.length === 0 ? "; Ctrl-C ends" : ""}`));

  try {
    if (words.length > 0) failure = await runChild(words, { PRESWALD_WEBHOOK_URL: url, [SECRET_VARIABLE]: secret.toString() }, output.json);
    else await stopped;
  } finally {
    await closeAll(servers, GRACE);
    client.close();
    log.close();
  }
  summary(counts, output);
  endWith(failure);
}

function report(delivery: Delivered, { save, forwardTo }: Options, log: DeliveryLog, output: Output): void {
  const saved = save === undefined ? undefined : saveQuietly(save, delivery, output);
  log.add("delivery", deliveryFields(delivery));
  output.record("delivery", deliveryDetails(delivery, saved));
  for (const line of deliveryLines(delivery, saved, output)) output.prose(line);
  const forwarded = forwardTo && forwardFields(delivery, forwardTo);
  if (forwarded === undefined) return;
  log.add("forward", forwarded);
  output.record("forward", forwarded);
}

/** Returns where the delivery was saved. A folder that cannot be written does not stop the receiver. */
function saveQuietly(folder: string, delivery: Delivered, output: Output): string | undefined {
  const { time, method, path, headers, body } = delivery;
  const { eventId, eventType } = identityOf(body);
  const label = eventType === null ? `delivery-${time.toISOString().replaceAll(":", "")}` : `${eventType}-${eventId}`;
  try {
    return saveDelivery(folder, { time: time.toISOString(), method, url: path, headers, body }, label);
  } catch (error) {
    output.warn(`the delivery cannot be saved in ${folder}: ${reasonOf(error)}`);
    return undefined;
  }
}

function summary({ received, verified, forwarded, failed }: Counts, output: Output): void {
  output.record("summary", { received, verified, forwarded, failed });
  const colour = failed === 0 ? output.out.good : output.out.bad;
  output.line();
  output.line(
    `${count(received)} received, ${count(verified)} verified, ${count(forwarded)} forwarded, ${colour(`${count(failed)} failed`)}`,
  );
}
