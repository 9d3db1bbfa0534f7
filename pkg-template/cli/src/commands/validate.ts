import { validatePayload } from "@preswald/webhooks";
import { Option, type Command } from "commander";
import { endWith, EXIT } from "../exit.js";
import { copiedDelivery, withFrom, type CopyOptions } from "../input/copied.js";
import { readPayload, type Payload } from "../input/payload.js";
import { showIssues } from "../output/issues.js";
import { plural } from "../output/numbers.js";
import { Output } from "../output/output.js";
import { readDeliveryInPlaceOf } from "../delivery/file.js";
import { define, withJson, withPayload, withStrict } from "./define.js";

interface Options extends CopyOptions {
  delivery?: string;
  strict?: boolean;
  json?: boolean;
}

/** `validate`: is a payload an event? No signature is involved. */
export function validateCommand(): Command {
  const command = define("validate", "check a payload, and show each issue at its place", [
    { what: "Check a file", line: "preswald webhooks validate payload.json" },
    { what: "Treat warnings as errors", line: "preswald webhooks validate payload.json --strict" },
  ]);
  withPayload(command).addOption(new Option("--delivery <file>", "check the body of a delivery that `listen --save` wrote"));
  return withJson(withStrict(withFrom(command))).action(run);
}

async function run(file: string | undefined, options: Options): Promise<void> {
  const output = new Output(options.json ?? false);
  const payload = await readGiven(file, options, output);
  const report = validatePayload(payload.bytes, { strict: options.strict ?? false });
  showIssues(report.issues, payload, output);
  const { valid, event } = report;
  output.record("report", { valid, event_type: event?.type ?? null, event_id: event?.id ?? null, issues: report.issues });
  const errors = report.issues.filter(({ severity }) => severity === "error").length;
  const found = [
    errors > 0 ? plural(errors, "error") : "",
    report.issues.length > errors ? plural(report.issues.length - errors, "warning") : "",
  ];
  const counts = found.filter((text) => text !== "").join(", ");
  const verdict = valid ? `${output.out.good("valid")}: ${event?.type} ${event?.id}` : output.out.bad("not valid");
  output.prose(counts === "" ? verdict : `${verdict} (${counts})`);
  if (!valid) endWith(EXIT.invalid);
}

async function readGiven(file: string | undefined, options: Options, output: Output): Promise<Payload> {
  const copied = await copiedDelivery(file, options, output);
  if (copied) return copied.payload;
  if (options.delivery === undefined) return readPayload(file, output);
  return { bytes: readDeliveryInPlaceOf(file, options.delivery).body, name: options.delivery };
}
