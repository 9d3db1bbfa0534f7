import { InvalidArgumentError, Option, type Command } from "commander";
import type { DashboardOptions } from "../dashboard/run.js";
import { withKeepDays } from "../delivery/log.js";
import { usage } from "../exit.js";
import { isSecretGiven, readSecret, withSecret, type SecretOptions } from "../input/secret.js";
import { httpUrl, milliseconds, whole } from "../input/values.js";
import { Output } from "../output/output.js";
import { define, withJson } from "./define.js";

interface Options extends DashboardOptions, SecretOptions {
  json?: boolean;
}

/** `dashboard`: one page that plays Preswald. */
export function dashboardCommand(): Command {
  const command = define("dashboard", "open a page on this machine that plays Preswald: webhooks, events, attempts, retries, an inbox", [
    { what: "Open it", line: "preswald webhooks dashboard" },
    {
      what: "Pass on to your server what the inbox receives",
      line: "preswald webhooks dashboard --forward-to http://localhost:3000/webhooks/preswald",
    },
    { what: "Retry after five seconds, and then after a minute", line: 'preswald webhooks dashboard --retry-schedule "5s,1m"' },
  ]);
  const options = [
    new Option("--port <number>", "the port; 0 is any free one").argParser(whole(0, 65_535)).default(4100),
    new Option("--host <address>", "listen on this address alone, instead of 127.0.0.1 and ::1; others may then reach it"),
    new Option("--no-open", "do not open the page in the browser"),
    new Option("--forward-to <url>", "forward what the inbox receives to this URL, and answer what it answers").argParser(httpUrl),
    new Option(
      "--retry-schedule <times>",
      "how long to wait before each retry of a failed delivery, with commas; `Retry-After` comes first",
    )
      .argParser(schedule)
      .default([5000, 30_000, 120_000, 600_000], "5s,30s,2m,10m"),
  ];
  for (const option of options) command.addOption(option);
  withKeepDays(command, "remove deliveries and log files that are older than this");
  return withSecret(withJson(command)).action(run);
}

const MOST_RETRIES = 20;

function schedule(value: string): number[] {
  if (value === "none") return [];
  const times = value.split(",").map((each) => milliseconds(each.trim()));
  if (times.length > MOST_RETRIES) throw new InvalidArgumentError(`At most ${MOST_RETRIES} retries can be planned.`);
  return times;
}

async function run(options: Options): Promise<void> {
  const output = new Output(options.json ?? false);
  if (options.host === "") throw usage("`--host` is empty: name an address, such as 127.0.0.1");
  const secret = isSecretGiven(options) ? await readSecret(options, output) : undefined;
  // Only here: no other command needs it.
  const { runDashboard } = await import("../dashboard/run.js");
  await runDashboard(options, secret, output);
}
