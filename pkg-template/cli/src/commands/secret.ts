import { Option, type Command } from "commander";
import { randomBytes } from "node:crypto";
import { writeNew } from "../delivery/files.js";
import { whole } from "../input/values.js";
import { Output } from "../output/output.js";
import { define, withJson } from "./define.js";

/** `secret`: a strong secret for a new webhook. */
export function secretCommand(): Command {
  const command = define("secret", "make a strong secret for a new webhook", [
    { what: "A secret of 32 random bytes", line: "preswald webhooks secret" },
    { what: "Into a new file, for `--secret-file`", line: "preswald webhooks secret --out secret.txt" },
  ]);
  command.addOption(new Option("--out <path>", "write it to a new file that only you can read, instead of standard output"));
  command.addOption(new Option("--bytes <number>", "how many random bytes").argParser(whole(16, 1024)).default(32));
  return withJson(command).action(secret);
}

/** In base64url, which no shell, URL or file of variables changes. */
function secret({ bytes, out, json = false }: { bytes: number; out?: string; json?: boolean }): void {
  const output = new Output(json);
  const text = randomBytes(bytes).toString("base64url");
  if (out !== undefined) {
    // Without a newline, which would be part of the secret for other readers. Windows PowerShell's `>` would write UTF-16.
    writeNew(out, text);
    output.record("secret_file", { path: out, bytes });
    output.say(`the secret is in ${out}: use it with \`--secret-file\``);
    return;
  }
  output.record("secret", { secret: text, bytes });
  output.line(text);
}
