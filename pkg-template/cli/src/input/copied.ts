// A delivery in what people copy: `--from FILE`, and `--request` where a copy has several.
import { extractDeliveries, type ExtractedDelivery } from "@preswald/webhooks/diagnose";
import { Option, type Command } from "commander";
import { usage } from "../exit.js";
import type { Output } from "../output/output.js";
import { visible } from "../output/visible.js";
import { readPayload, type Payload } from "./payload.js";
import { whole } from "./values.js";

export interface CopyOptions {
  from?: string;
  request?: number;
}

export interface CopiedDelivery {
  payload: Payload;
  headers: ExtractedDelivery["headers"];
}

export function withFrom(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--from <file>",
        "take the delivery from what people copy: a curl command, a request as text, a HAR file, a log, a platform's event; `-` is standard input",
      ).conflicts(["delivery", "signature"]),
    )
    .addOption(new Option("--request <number>", "which request of `--from` to take, if there are several").argParser(whole(1, 1000)));
}

/** The delivery that `--from` names, if it is given. Says how it was found. */
export async function copiedDelivery(
  file: string | undefined,
  { from, request = 1 }: CopyOptions,
  output: Output,
): Promise<CopiedDelivery | undefined> {
  if (from === undefined) return undefined;
  if (file !== undefined) throw usage("a file and `--from` are two payloads: give one");
  const { bytes, name } = await readPayload(from, output);
  const found = extractDeliveries(bytes);
  const delivery = found[request - 1];
  if (delivery === undefined)
    throw usage(found.length === 0 ? `${name} is empty` : `${name} has no request ${request}: it has ${found.length}`);
  const { payload, headers, steps } = delivery;
  output.record("extracted", { request, requests: found.length, steps: steps.map(({ code }) => code) });
  if (found.length > 1) output.say(`request ${request} of ${found.length} taken: \`--request ${request === 1 ? 2 : 1}\` takes another one`);
  for (const { message } of steps) output.say(output.err.dim(visible(message)));
  if (payload === null)
    throw usage(
      `${name} has headers, but no body`,
      "Copy the request with its body, or give the body as a file and the header with `--signature`.",
    );
  return { payload: { bytes: Buffer.from(payload), name }, headers };
}
