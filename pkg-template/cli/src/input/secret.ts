// Where the secret comes from: one of the options, the environment, or a question.
import type { Command } from "commander";
import { Option } from "commander";
import { usage } from "../exit.js";
import { hide } from "../output/hidden.js";
import type { Output } from "../output/output.js";
import { readFile, readStdin } from "./payload.js";
import { askSecret } from "./prompt.js";

export const SECRET_VARIABLE = "PRESWALD_WEBHOOK_SECRET";

export interface SecretOptions {
  secretFile?: string;
  secretStdin?: true;
  secret?: string;
  input: boolean;
}

/** The options of every command that needs the secret. */
export function withSecret(command: Command): Command {
  const group = "Secret:";
  const options = [
    new Option("--secret-file <path>", "read the webhook's secret from a file").conflicts(["secretStdin", "secret"]),
    new Option("--secret-stdin", "read the secret from standard input").conflicts(["secretFile", "secret"]),
    new Option("--secret <value>", "the secret itself, which other users and the shell's history can see").conflicts([
      "secretFile",
      "secretStdin",
    ]),
    new Option(
      "--no-input",
      `never ask for the secret. Without these options it is read from ${SECRET_VARIABLE}, or asked for on a terminal`,
    ),
  ];
  for (const option of options) command.addOption(option.helpGroup(group));
  return command;
}

/** Whether one of the ways to give the secret is used; asking for it is none. */
export const isSecretGiven = ({ secretFile, secretStdin, secret }: SecretOptions): boolean =>
  secretFile !== undefined || secretStdin === true || secret !== undefined || process.env[SECRET_VARIABLE] !== undefined;

const WAYS = ["Give it by one of:", `  the environment variable ${SECRET_VARIABLE}`, "  --secret-file PATH", "  --secret-stdin"];

/** The secret's bytes. */
export async function readSecret(options: SecretOptions, output: Output): Promise<Buffer> {
  const secret = await givenSecret(options, output);
  if (secret.bytes.length === 0) throw usage(`the secret is empty: ${secret.place}`, ...WAYS);
  hide(secret.bytes);
  return secret.bytes;
}

async function givenSecret(options: SecretOptions, output: Output): Promise<{ bytes: Buffer; place: string }> {
  if (options.secretFile !== undefined)
    return { bytes: withoutNewline(readFile(options.secretFile), options.secretFile, output), place: options.secretFile };
  if (options.secretStdin) return { bytes: withoutNewline(await readStdin(), "standard input", output), place: "standard input" };
  if (options.secret !== undefined) {
    // Linux shows a process's title in place of its arguments.
    process.title = "preswald webhooks";
    output.warn("`--secret` can be seen by other users of this machine and stays in the shell's history: `--secret-file` cannot");
    return { bytes: Buffer.from(options.secret), place: "--secret" };
  }
  const variable = process.env[SECRET_VARIABLE];
  if (variable !== undefined) return { bytes: Buffer.from(variable), place: SECRET_VARIABLE };
  if (options.input && process.stdin.isTTY && process.stderr.isTTY)
    return { bytes: Buffer.from(await askSecret("Webhook secret: ")), place: "the answer" };
  throw usage("the webhook's secret is needed", ...WAYS);
}

/** What text editors and Windows PowerShell put at the start of a file. */
const BYTE_ORDER_MARK = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;

/** Editors and `echo` end a file with a newline that is no part of the secret. */
function withoutNewline(bytes: Buffer, place: string, output: Output): Buffer {
  const text = bytes.toString("latin1");
  if (BYTE_ORDER_MARK.test(text))
    output.warn(`${place} starts with a byte order mark, which becomes part of the secret: save the file as UTF-8 without one`);
  const end = /\r?\n$/.exec(text)?.[0].length ?? 0;
  if (end > 0) output.note(`the newline at the end of ${place} is dropped: it is not part of the secret`);
  return bytes.subarray(0, bytes.length - end);
}

/** Refuses options that read both the payload and the secret from standard input. */
export function refuseTwoStdins(file: string | undefined, { secretStdin }: SecretOptions): void {
  if (secretStdin && (file === undefined || file === "-"))
    throw usage("standard input cannot be both the payload and the secret: name a file");
}
