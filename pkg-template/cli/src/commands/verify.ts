import { SIGNATURE_HEADER, Webhook } from "@preswald/webhooks";
import { Option, type Command } from "commander";
import { endWith, EXIT, usage } from "../exit.js";
import { readDeliveryInPlaceOf, findSignatures, type SavedDelivery } from "../delivery/file.js";
import { copiedDelivery, withFrom, type CopyOptions } from "../input/copied.js";
import { readPayload, type Payload } from "../input/payload.js";
import { refuseTwoStdins, readSecret, withSecret, type SecretOptions } from "../input/secret.js";
import { showIssues } from "../output/issues.js";
import { Output } from "../output/output.js";
import { define, withJson, withPayload, withStrict } from "./define.js";

export interface SignedOptions extends SecretOptions, CopyOptions {
  signature?: string;
  delivery?: string;
  json?: boolean;
}

interface Options extends SignedOptions {
  strict?: boolean;
}

/** `verify`: is a payload signed, and an event? */
export function verifyCommand(): Command {
  const command = define("verify", "check a payload's signature, then the payload", [
    {
      what: "A file, and the header that came with it",
      line: "preswald webhooks verify payload.json --signature sha256=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    },
    {
      what: "A delivery that `listen --save` wrote",
      line: "preswald webhooks verify --delivery deliveries/app.deployed-evt_1234567890.json",
    },
    { what: "A curl command, a request, a HAR file or a log, as it was copied", line: "preswald webhooks verify --from copied.txt" },
  ]);
  return withJson(withSecret(withStrict(withSigned(command)))).action(run);
}

/** The arguments that name a payload and its signature. */
export function withSigned(command: Command): Command {
  withPayload(command).addOption(new Option("--signature <value>", `the value of the ${SIGNATURE_HEADER} header`).conflicts("delivery"));
  command.addOption(new Option("--delivery <file>", "take payload and signature from a delivery that `listen --save` wrote"));
  return withFrom(command);
}

/** The payload, and its signature header as the library takes it. */
export async function signedPayload(
  file: string | undefined,
  options: SignedOptions,
  output: Output,
): Promise<{ payload: Payload; header: { [name: string]: string | string[] } | string | null; delivery?: SavedDelivery }> {
  if (options.delivery !== undefined) {
    const delivery = readDeliveryInPlaceOf(file, options.delivery);
    return {
      payload: { bytes: delivery.body, name: options.delivery },
      header: { [SIGNATURE_HEADER]: findSignatures(delivery) },
      delivery,
    };
  }
  refuseTwoStdins(options.from ?? file, options);
  const copied = await copiedDelivery(file, options, output);
  if (copied) return { payload: copied.payload, header: copied.headers };
  if (options.signature === undefined)
    throw usage(
      `the signature is needed: give the value of ${SIGNATURE_HEADER} with \`--signature\`, a saved delivery with \`--delivery\`, or what you copied with \`--from\``,
    );
  return { payload: await readPayload(file, output), header: options.signature };
}

async function run(file: string | undefined, options: Options): Promise<void> {
  const output = new Output(options.json ?? false);
  if (options.signature !== undefined || options.delivery !== undefined)
    refuseTwoStdins(options.delivery === undefined ? file : "", options);
  const { payload, header } = await signedPayload(file, options, output);
  const webhook = new Webhook(await readSecret(options, output), { strict: options.strict ?? false, maxBytes: Infinity });
  const result = webhook.check(payload.bytes, header);
  if (result.ok) {
    const { event, warnings } = result;
    showIssues(warnings, payload, output);
    output.record("verdict", { verified: true, event_type: event.type, event_id: event.id, error: null, issues: warnings });
    output.prose(`${output.out.good("verified")}: ${event.type} ${event.id}`);
    return;
  }
  const { code, message, issues } = result.error;
  showIssues(issues, payload, output);
  output.record("verdict", { verified: false, event_type: null, event_id: null, error: { code, message }, issues });
  output.prose(`${output.out.bad(code)}: ${message}`);
  if (code.endsWith("_signature") || code === "signature_mismatch")
    output.say("To find out why, run `preswald webhooks diagnose` with the same arguments.");
  endWith(EXIT.invalid);
}
