// Serves a function of Vercel's build output in the edge runtime.
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { serveIn } from "./app.mjs";

/** @param built the folder of the function, in the application's */
export function serveEdge(folder, built, environment) {
  copyFileSync(new URL("serve-edge.mjs", import.meta.url), join(folder, "serve-edge.mjs"));
  return serveIn(folder, "serve-edge.mjs", (port) => [`${port}`, built], environment);
}
