// The page's files, which travel in this package. They are few, and are read when the dashboard starts.
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { EXIT, Failure } from "../exit.js";

export interface Asset {
  content: Buffer;
  type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** By their paths. */
export function assets(): ReadonlyMap<string, Asset> {
  const folder = join(__dirname, "dashboard");
  try {
    return new Map(
      readdirSync(folder).map((name) => [
        name === "index.html" ? "/" : `/${name}`,
        { content: readFileSync(join(folder, name)), type: TYPES[extname(name)] ?? "application/octet-stream" },
      ]),
    );
  } catch (error) {
    throw new Failure(EXIT.internal, "incomplete_package", `the page's files are missing: ${(error as Error).message}`, [
      "Install @preswald/cli again.",
    ]);
  }
}
