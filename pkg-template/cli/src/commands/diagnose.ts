import { diagnose } from "@preswald/webhooks/diagnose";
import type { Command } from "commander";
import { endWith, EXIT } from "../exit.js";
import { secretOf, withSecret } from "../input/secret.js";
import { explanation } from "../output/explanation.js";
import { count } from "../output/numbers.js";
import { Output } from "../output/output.js";
import { define, withJson } from "./define.js";
import { signedPayload, withSigned, type SignedOptions } from "./verify.js";

/** `diagnose`: why a signature does not match. */
export function diagnoseCommand(): Command {
  const command = define("diagnose", "find out why a signature does not match, with proof where there is one", [
    {
      what: "A file, and the header that came with it",
      line: "preswald webhooks diagnose payload.json --signature sha256=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    },
    {
      what: "A delivery that `listen --save` wrote",
      line: "preswald webhooks diagnose --delivery deliveries/app.deployed-evt_1234567890.json",
    },
  ]);
  return withJson(withSecret(withSigned(command))).action(run);
}

async function run(file: string | undefined, options: SignedOptions): Promise<void> {
  const output = new Output(options.json ?? false);
  const { payload, header } = await signedPayload(file, options, output);
  const diagnosis = diagnose(payload.bytes, header, await secretOf(options, output));
  output.record("diagnosis", { ...diagnosis });
  if (diagnosis.verdict === "valid") return output.line(`${output.out.good("valid")}: the signature matches`);
  for (const line of explanation(diagnosis, output.out)) output.prose(line);
  output.say(output.err.dim(`${count(diagnosis.attempts)} signatures were tried.`));
  endWith(EXIT.invalid);
}
