import { EVENT_TYPES } from "@preswald/webhooks";
import { statSync } from "node:fs";
import { curlFor } from "../../../shared/curl.js";
import { Option, type Command } from "commander";
import { DeliveryLog, withLog, type LogOptions } from "../delivery/log.js";
import { endWith, usage } from "../exit.js";
import { makeClient, type ClientOptions } from "../http/configured.js";
import {
  collect,
  eventType,
  expectation,
  header,
  httpUrl,
  list,
  milliseconds,
  SUCCESS,
  whole,
  type Expectation,
  limit,
} from "../input/values.js";
import { readSecret, withSecret, type SecretOptions } from "../input/secret.js";
import { handleInterrupts } from "../interrupt.js";
import { Output } from "../output/output.js";
import { sendMany } from "../sending/many.js";
import { sendOne } from "../sending/one.js";
import { needsSecret, openSource, type Source, type SourceOptions } from "../sending/delivery.js";
import { runSuite } from "../suite/suite.js";
import { define, withJson, withRequired } from "./define.js";

export interface TestOptions extends SourceOptions, SecretOptions, LogOptions, ClientOptions {
  endpoint: URL;
  retries: number;
  retryDelay: number;
  repeat: number;
  concurrency: number;
  expectStatus: Expectation;
  dryRun?: true;
  suite?: true;
  only?: readonly string[];
  skip?: readonly string[];
  junit?: string;
  effects?: URL;
  json?: boolean;
}

/** The options that make an event, which conflict with a given body. */
const MAKING = ["event", "appId", "id", "created"];

/** `test`: sends signed events to an endpoint. */
export function testCommand(): Command {
  const command = define("test", "send a signed event to an endpoint, and show what it answers", [
    {
      what: "An event to a server on this machine",
      line: "preswald webhooks test --endpoint http://localhost:3000/webhooks/preswald --event app.deployed --app-id app_123456",
    },
    {
      what: "Any body, byte for byte",
      line: "preswald webhooks test --endpoint http://localhost:3000/webhooks/preswald --data-file payload.json",
    },
    {
      what: "A thousand events, ten at a time",
      line: "preswald webhooks test --endpoint http://localhost:3000/webhooks/preswald --repeat 1000 --concurrency 10",
    },
    {
      what: "Check how an endpoint handles good and bad deliveries",
      line: "preswald webhooks test --endpoint http://localhost:3000/webhooks/preswald --suite",
    },
    {
      what: "Check that a forged signature is refused",
      line: 'preswald webhooks test --endpoint http://localhost:3000/webhooks/preswald --header "X-Preswald-Signature: sha256=0" --expect-status 401',
    },
  ]);
  withRequired(command, new Option("--endpoint <url>", "where to send it (required)").argParser(httpUrl));
  withBody(command);
  const sending = [
    new Option("--timeout <time>", "how long an answer may take").argParser(limit).default(30_000, "30s, the documented limit"),
    new Option("--retries <number>", "how often to try again after a failure; the wait doubles each time, or is what `Retry-After` says")
      .argParser(whole(0, 100))
      .default(0),
    new Option("--retry-delay <time>", "the wait before the first retry").argParser(milliseconds).default(1000, "1s"),
    new Option("--repeat <number>", "how many events to send").argParser(whole(1, 1_000_000)).default(1),
    new Option("--concurrency <number>", "how many events to send at the same time").argParser(whole(1, 1000)).default(1),
    new Option("--expect-status <status>", "the status that counts as success, such as `401` or `4xx`")
      .argParser(expectation)
      .default(SUCCESS, "2xx"),
    new Option("--cacert <file>", "trust this certificate (PEM) instead of the public ones"),
    new Option("--insecure", "do not check the server's certificate"),
    new Option("--dry-run", "send nothing, and print the request as a curl command for a POSIX shell"),
  ];
  for (const option of sending) command.addOption(option);
  withCases(command);
  return withSecret(withJson(withLog(command))).action(run);
}

/** The options of the suite, and the options that conflict with it. */
function withCases(command: Command): void {
  const single = [...MAKING, "set", "dataFile", "delivery", "resign", "retries", "repeat", "concurrency", "expectStatus", "dryRun"];
  const options = [
    new Option("--suite", "check that the endpoint accepts what it must accept, and refuses what it must refuse").conflicts(single),
    new Option("--only <names>", "run only these cases").argParser(list),
    new Option("--skip <names>", "leave out these cases").argParser(list),
    new Option("--effects <url>", "a URL that answers with the number of events processed so far: a duplicate must count once").argParser(
      httpUrl,
    ),
    new Option("--junit <file>", "write the results as JUnit's XML, for CI"),
  ];
  for (const option of options) command.addOption(option.helpGroup("Suite:"));
}

function withBody(command: Command): void {
  const options = [
    new Option("--event <type>", "the event type; without it `app.deployed`")
      .choices(EVENT_TYPES)
      .argParser(eventType)
      .default(undefined, "app.deployed"),
    new Option("--app-id <id>", "the app's id"),
    new Option("--id <id>", "the event's id; without it each event has a fresh one"),
    new Option("--created <time>", "when the event happened (RFC 3339)"),
    new Option(
      "--set <path=value>",
      "set any member, such as `data.object.title=Sales`; can be repeated. A saved delivery is then signed again",
    ).argParser(collect),
    new Option("--data-file <path>", "send the bytes of a file as they are; `-` is standard input").conflicts([
      ...MAKING,
      "set",
      "delivery",
    ]),
    new Option("--delivery <file>", "send a delivery again that `listen --save` wrote").conflicts(MAKING),
    new Option("--resign", "sign the saved delivery again, with the secret"),
    new Option("--header <name: value>", "add a header, or replace one; can be repeated").argParser(header),
  ];
  for (const option of options) command.addOption(option.helpGroup("Event:"));
}

async function run(options: TestOptions): Promise<void> {
  const output = new Output(options.json ?? false);
  if (options.resign && options.delivery === undefined) throw usage("`--resign` belongs to `--delivery`");
  if (options.secretStdin && options.dataFile === "-") throw usage("standard input cannot be both the body and the secret");
  if (options.concurrency > 1 && options.repeat === 1) throw usage("`--concurrency` needs `--repeat`: there is only one event to send");
  if (options.suite) return suite(options, output);
  if (options.only ?? options.skip ?? options.junit ?? options.effects)
    throw usage("`--only`, `--skip`, `--effects` and `--junit` belong to `--suite`");
  const secret = needsSecret(options) ? await readSecret(options, output) : undefined;
  const source = await openSource(options, secret, output);
  if (options.dryRun) return dryRun(options, source, output);
  await send(options, source, output);
}

async function suite(options: TestOptions, output: Output): Promise<void> {
  const secret = await readSecret(options, output);
  handleInterrupts();
  const client = makeClient(options, output);
  endWith(await runSuite(options, secret, client, output));
}

function dryRun(options: TestOptions, source: Source, output: Output): void {
  const signed = source();
  const { eventId, eventType, method, headers, body } = signed;
  output.record("request", {
    event_id: eventId,
    event_type: eventType,
    method,
    url: options.endpoint.href,
    headers,
    body_b64: body.toString("base64"),
  });
  const { endpoint, dataFile, cacert, insecure } = options;
  const file = dataFile !== undefined && isPlainFile(dataFile) ? dataFile : undefined;
  output.line(curlFor({ method, url: endpoint.href, headers, body, file, cacert, insecure }));
}

/** What is read from a pipe is gone. */
const isPlainFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

async function send(options: TestOptions, source: Source, output: Output): Promise<void> {
  handleInterrupts();
  const log = new DeliveryLog(options, output);
  const many = options.repeat > 1;
  const client = makeClient(options, output, many ? options.concurrency : undefined);
  const settings = {
    url: options.endpoint,
    expected: options.expectStatus,
    retries: options.retries,
    retryDelayMs: options.retryDelay,
    client,
    source,
    log,
    output,
  };
  try {
    endWith(many ? await sendMany(settings, options.repeat, options.concurrency) : await sendOne(settings));
  } finally {
    client.close();
    log.close();
  }
}
