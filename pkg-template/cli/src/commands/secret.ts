import { Option, type Command } from "commander";
import { randomBytes } from "node:crypto";
import { whole } from "../input/values.js";
import { Output } from "../output/output.js";
import { define, withJson } from "./define.js";

/** `secret`: a strong secret for a new webhook. */
export function secretCommand(): Command {
  const command = define("secret", "make a strong secret for a new webhook", [
    { what: "A secret of 32 random bytes", line: "preswald webhooks secret" },
    { what: "Into a file, for --secret-file", line: "preswald webhooks secret > secret.txt" },
  ]);
  command.addOption(new Option("--bytes <number>", "how many random bytes").argParser(whole(16, 1024)).default(32));
  return withJson(command).action(secret);
}

/** In base64url, which no shell, URL or file of variables changes. */
function secret({ bytes, json = false }: { bytes: number; json?: boolean }): void {
  const output = new Output(json);
  const text = randomBytes(bytes).toString("base64url");
  output.record("secret", { secret: text, bytes });
  output.line(text);
}
