// Colour, decided for each stream.
import * as util from "node:util";

type Format = Parameters<typeof util.styleText>[0];

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
  name(text: string): string;
}

/** Whether a stream takes escape sequences. `NO_COLOR` and `FORCE_COLOR` decide, then the terminal. */
export function hasColour(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !["0", "false"].includes(env.FORCE_COLOR);
  return stream.isTTY === true && stream.hasColors(env);
}

export function chooseStyle(stream: NodeJS.WriteStream): Style {
  // `styleText` came with Node 20.12.
  const colours = hasColour(stream) && typeof util.styleText === "function";
  // The stream has been looked at: newer versions of Node need not look again.
  const look = { validateStream: false } as never;
  const style = (format: Format) => (text: string) => (colours ? util.styleText(format, text, look) : text);
  return { bold: style("bold"), dim: style("dim"), good: style("green"), bad: style("red"), warn: style("yellow"), name: style("cyan") };
}
