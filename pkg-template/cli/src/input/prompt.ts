import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { EXIT, Failure } from "../exit.js";

/** Asks for a line on the terminal; nothing that is typed is shown. */
export async function askSecret(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 });
  process.stderr.write(question);
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.once("line", resolve);
      lines.once("SIGINT", () => reject(new Failure(EXIT.sigint, "interrupted", "interrupted")));
      lines.once("close", () => resolve(""));
    });
  } finally {
    process.stderr.write("\n");
    lines.close();
    process.stdin.pause();
  }
}
