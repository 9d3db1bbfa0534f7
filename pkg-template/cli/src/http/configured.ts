import { usage } from "../exit.js";
import { readFile } from "../input/payload.js";
import type { Output } from "../output/output.js";
import { Client } from "./client.js";

/** The options of every command that sends requests. */
export interface ClientOptions {
  /** Milliseconds. */
  timeout: number;
  cacert?: string;
  insecure?: true;
}

/** Makes the client that the options describe, and warns of one that trusts everybody. */
export function makeClient(options: ClientOptions, output: Output, connections?: number): Client {
  if (options.insecure) output.warn("`--insecure`: the server's certificate is not checked, so anybody could answer in its place");
  return new Client({
    timeoutMs: options.timeout,
    insecure: options.insecure ?? false,
    ...(options.cacert !== undefined && { ca: certificateIn(options.cacert) }),
    ...(connections !== undefined && { connections }),
  });
}

function certificateIn(path: string): Buffer {
  const pem = readFile(path);
  if (!pem.includes("-----BEGIN CERTIFICATE-----")) throw usage(`${path} has no certificate: \`--cacert\` takes a file in PEM form`);
  return pem;
}
