import { EVENT_TYPES, validateEndpoint, type KnownEventType } from "@preswald/webhooks";
import { Option, type Command } from "commander";
import { endWith, EXIT, Failure, usage } from "../exit.js";
import { Client } from "../http/client.js";
import { findHeader, type Answer, type Outgoing } from "../http/message.js";
import { isLoopback } from "../http/proxy.js";
import { checkForHere } from "../input/endpoint.js";
import { readSecret, withSecret, type SecretOptions } from "../input/secret.js";
import { eventTypes, httpUrl, SUCCESS, limit } from "../input/values.js";
import { handleInterrupts } from "../interrupt.js";
import { HIDDEN, hide } from "../output/hidden.js";
import { Output } from "../output/output.js";
import { bodyStart, chooseExitCode, isDelivered } from "../sending/attempt.js";
import { define, withJson, withRequired } from "./define.js";

const KEY_VARIABLE = "PRESWALD_API_KEY";

interface Options extends SecretOptions {
  url: string;
  events: KnownEventType[];
  active: boolean;
  apiBase: URL;
  timeout: number;
  dryRun?: true;
  json?: boolean;
}

/** `create`: makes a webhook through Preswald's API. */
export function createCommand(): Command {
  const command = define("create", `create a webhook through Preswald's API, with the key in ${KEY_VARIABLE}`, [
    {
      what: "For two types of events",
      line: 'preswald webhooks create --url https://your-app.com/webhooks/preswald --events "app.deployed,data.processed"',
    },
    {
      what: "Check the configuration, and send nothing",
      line: "preswald webhooks create --url https://your-app.com/webhooks/preswald --events app.deployed --dry-run",
    },
  ]);
  withRequired(command, new Option("--url <url>", "the endpoint (required): an absolute https URL"));
  const types = `event types with commas (required): ${EVENT_TYPES.join(", ")}`;
  withRequired(command, new Option("--events <types>", types).argParser(eventTypes));
  const options = [
    new Option("--no-active", "create an inactive webhook"),
    new Option("--api-base <url>", "where the API is")
      .argParser(httpUrl)
      .default(new URL("https://api.preswald.com"), "https://api.preswald.com"),
    new Option("--timeout <time>", "how long the answer may take").argParser(limit).default(30_000, "30s"),
    new Option("--dry-run", "check, and show the request without key and secret"),
  ];
  for (const option of options) command.addOption(option);
  return withSecret(withJson(command)).action(run);
}

async function run(options: Options): Promise<void> {
  const output = new Output(options.json ?? false);
  const { apiBase } = options;
  // Others could read a key that is sent in clear text.
  if (apiBase.protocol !== "https:" && !isLoopback(apiBase.hostname))
    throw usage("`--api-base` must be an https URL: the API key would be sent in clear text");
  const secret = await readSecret(options, output);
  const { url, events, active } = options;
  const config = { url, events, secret: secret.toString(), active };
  if (!Buffer.from(config.secret).equals(secret)) throw usage("the secret is not UTF-8 text, which JSON needs");
  check(config, isLoopback(apiBase.hostname), output);
  const request: Outgoing = {
    method: "POST",
    url: new URL(`${apiBase.pathname.replace(/\/$/, "")}/v1/webhooks`, apiBase),
    headers: [],
    body: Buffer.from(JSON.stringify(config)),
  };
  if (options.dryRun) show(request, { url, events, secret: HIDDEN, active }, output);
  else await send(request, apiKey(), options, output);
}

/** @param isHere whether the API is on this machine: the dashboard sends to `http:` there */
function check(config: unknown, isHere: boolean, output: Output): void {
  const { endpoint, issues } = isHere ? checkForHere(config) : validateEndpoint(config);
  for (const { severity, code, path, message } of issues) {
    if (severity === "warning") output.warn(`${code} at ${path}: ${message}`);
  }
  if (endpoint !== null) return;
  const errors = issues.filter(({ severity }) => severity === "error").map(({ code, path, message }) => `${code} at ${path}: ${message}`);
  throw new Failure(EXIT.invalid, "invalid_configuration", "the webhook's configuration is not valid", errors);
}

function apiKey(): string {
  const key = process.env[KEY_VARIABLE];
  if (!key) throw usage(`the API key is needed: set ${KEY_VARIABLE}`);
  if (!/^[!-~]+$/.test(key)) throw usage(`${KEY_VARIABLE} has characters that a header cannot have: is there a line end or a space in it?`);
  hide(key);
  return key;
}

function show({ method, url }: Outgoing, config: object, output: Output): void {
  output.record("request", { method, url: url.href, body: config });
  output.line(
    `${method} ${url.href}\nAuthorization: Bearer ${HIDDEN}\nContent-Type: application/json\n\n${JSON.stringify(config, undefined, 2)}`,
  );
}

async function send(request: Outgoing, key: string, { timeout }: Options, output: Output): Promise<void> {
  const signal = handleInterrupts();
  const headers = [
    ["Authorization", `Bearer ${key}`],
    ["Content-Type", "application/json"],
  ] as const;
  const exchange = await new Client({ timeoutMs: timeout }).send({ ...request, headers }, signal);
  const { answer, error } = exchange;
  // A page, such as one that asks for a login, is no answer of the API.
  const isPage = /html/i.test(findHeader(answer?.headers ?? [], "content-type") ?? "");
  const created = isDelivered(exchange, SUCCESS) && !isPage;
  const body = answer?.body.toString() ?? "";
  output.record("created", { created, status: answer?.status ?? null, body: readJson(body), error: error ?? null });
  endWith(chooseExitCode({ delivered: created, exchange }));
  if (error !== undefined) {
    output.explain(output.explaining.bad(error.message));
    if (error.hint !== undefined) output.explain(`  ${error.hint}`);
  }
  if (answer === undefined) return;
  output.prose(
    created
      ? `${output.out.good("created")}: ${answer.status} ${answer.reason}`
      : `${output.out.bad(`${answer.status} ${answer.reason}`)}: ${meaning(answer)}`,
  );
  for (const line of bodyStart(Buffer.from(body), 20, output)) output.line(`  ${line}`);
}

function meaning({ status }: Answer): string {
  if (status < 300) return "the answer is a page and not the API's: is `--api-base` right?";
  if (status === 401 || status === 403) return `the API does not accept the key in ${KEY_VARIABLE}`;
  if (status === 404) return "is `--api-base` right?";
  if (status === 422 || status === 400) return "the API does not accept this configuration";
  return status >= 500 ? "the API failed: try again later" : "the webhook was not created";
}

/** The body as JSON if it is, else as text. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
