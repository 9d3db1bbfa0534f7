import { repair, type RepairedDelivery } from "@preswald/webhooks/diagnose";
import { Option, type Command } from "commander";
import { writeSigned, type SavedDelivery } from "../delivery/file.js";
import { writeNew } from "../delivery/files.js";
import { endWith, EXIT } from "../exit.js";
import { readSecret, withSecret } from "../input/secret.js";
import { explanation } from "../output/explanation.js";
import { count } from "../output/numbers.js";
import { Output } from "../output/output.js";
import { define, withJson } from "./define.js";
import { signedPayload, withSigned, type SignedOptions } from "./verify.js";

interface Options extends SignedOptions {
  repair?: string;
}

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
    {
      what: "A curl command, a request, a HAR file or a log, as it was copied",
      line: "preswald webhooks diagnose --from copied.txt",
    },
    {
      what: "Write the delivery as it verifies, to send or to compare it",
      line: "preswald webhooks diagnose --delivery deliveries/app.deployed-evt_1234567890.json --repair repaired.json",
    },
  ]);
  command.addOption(
    new Option(
      "--repair <file>",
      "write the delivery as it verifies to a new file, for `--delivery`. Where the secret is the mistake, the other one goes to FILE.secret, for `--secret-file`",
    ),
  );
  return withJson(withSecret(withSigned(command))).action(run);
}

async function run(file: string | undefined, options: Options): Promise<void> {
  const output = new Output(options.json ?? false);
  const { payload, header, delivery } = await signedPayload(file, options, output);
  const secret = await readSecret(options, output);
  const { diagnosis, repair: repaired } = repair(payload.bytes, header, secret);
  output.record("diagnosis", { ...diagnosis });
  if (diagnosis.verdict === "valid") {
    output.prose(`${output.out.good("valid")}: the signature matches`);
    if (options.repair !== undefined) output.note(`there is nothing to repair: ${options.repair} was not written`);
    return;
  }
  for (const line of explanation(diagnosis, output.out)) output.prose(line);
  if (diagnosis.attempts > 0) output.say(output.err.dim(`${count(diagnosis.attempts)} signatures were tried.`));
  if (options.repair !== undefined) writeRepaired(options.repair, delivery, repaired, output);
  endWith(EXIT.invalid);
}

const MADE: SavedDelivery = {
  time: "",
  method: "POST",
  url: "/",
  headers: [["Content-Type", "application/json"]],
  body: Buffer.alloc(0),
};

function writeRepaired(path: string, given: SavedDelivery = MADE, repaired: RepairedDelivery | undefined, output: Output): void {
  if (repaired === undefined) {
    output.note(`no payload, header and secret are known that verify: ${path} was not written`);
    return;
  }
  const { payload, header, secret } = repaired;
  writeSigned(path, { ...given, body: Buffer.from(payload) }, header);
  const secretFile = secret && `${path}.secret`;
  if (secretFile) writeNew(secretFile, forSecretFile(secret));
  output.record("repaired", { delivery: path, secret_file: secretFile ?? null });
  output.say(`the delivery as it verifies is in ${path}: use it with \`--delivery\``);
  if (secretFile) output.say(`it verifies with the secret in ${secretFile}: use that with \`--secret-file\``);
}

const NEWLINE = 0x0a;

/** `--secret-file` drops one newline at the end. */
const forSecretFile = (secret: Uint8Array): Uint8Array =>
  secret.at(-1) === NEWLINE ? Buffer.concat([secret, Buffer.of(NEWLINE)]) : secret;
