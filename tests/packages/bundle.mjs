// A project's program as one file, by the esbuild of the build.
import { createRequire } from "node:module";

const { build } = createRequire(new URL("../../xtask/package.json", import.meta.url))("esbuild");

/** Wasm modules stay imports: in what is bundled here, the platform compiles them. */
export const bundle = (entry, file, options) =>
  build({ entryPoints: [entry], outfile: file, bundle: true, format: "esm", target: "es2022", logLevel: "warning", ...options });
