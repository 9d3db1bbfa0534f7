import { sign, SIGNATURE_HEADER } from "@preswald/webhooks";
import { Option, type Command } from "commander";
import { readPayload } from "../input/payload.js";
import { refuseTwoStdins, readSecret, withSecret, type SecretOptions } from "../input/secret.js";
import { Output } from "../output/output.js";
import { define, withJson, withPayload } from "./define.js";

interface Options extends SecretOptions {
  header?: true;
  json?: boolean;
}

/** `sign`: the signature of a payload's bytes. */
export function signCommand(): Command {
  const command = define("sign", "sign a payload, as Preswald does", [
    { what: "The signature of a file's bytes", line: "preswald webhooks sign payload.json" },
    { what: "The whole header", line: "preswald webhooks sign payload.json --header" },
  ]);
  command.addOption(new Option("--header", "print the header's name too"));
  return withJson(withSecret(withPayload(command))).action(run);
}

async function run(file: string | undefined, options: Options): Promise<void> {
  const output = new Output(options.json ?? false);
  refuseTwoStdins(file, options);
  const secret = await readSecret(options, output);
  const { bytes } = await readPayload(file, output);
  const signature = sign(bytes, secret);
  output.record("signature", { header: SIGNATURE_HEADER, signature, bytes: bytes.length });
  output.line(options.header ? `${SIGNATURE_HEADER}: ${signature}` : signature);
}
