// Each bundler as people set it up for production: it minifies, and drops what is not used.
import { basename, dirname } from "node:path";
import { promisify } from "node:util";
import nodeResolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import rspack from "@rspack/core";
import * as rollup from "rollup";
import * as vite from "vite";
import webpack from "webpack";
import { bundle } from "../bundle.mjs";

/** webpack's and Rspack's options for a module that runs in Node. */
const MODULE = { target: "node", output: { module: true }, experiments: { outputModule: true } };

/** How each makes one file of an entry. */
export const bundlers = {
  esbuild: (entry, file) => bundle(entry, file, { minify: true, platform: "node" }),
  async rollup(entry, file) {
    const bundle = await rollup.rollup({ input: entry, plugins: [nodeResolve()] });
    await bundle.write({ file, format: "es", plugins: [terser()] });
  },
  vite: (entry, file) =>
    vite.build({
      ...quiet(dirname(entry)),
      build: { outDir: dirname(file), emptyOutDir: false, minify: true, lib: { entry, formats: ["es"], fileName: () => basename(file) } },
    }),
  webpack: (entry, file) => packed(webpack, entry, file, MODULE),
  rspack: (entry, file) => packed(rspack.rspack, entry, file, MODULE),
};

/** A whole site of a page, by Vite; `vite` serves and builds for browsers by default. */
export const buildSite = (root, page, folder) => vite.build({ ...quiet(root), build: { outDir: folder, rollupOptions: { input: page } } });

/** A classic script of a page, by webpack, as it makes one by default. */
export const buildScript = (entry, file) => packed(webpack, entry, file, { target: "web" });

async function packed(bundler, entry, file, { output, ...options }) {
  const place = { path: dirname(file), filename: basename(file) };
  const stats = await promisify(bundler)({
    mode: "production",
    entry,
    context: dirname(entry),
    output: { ...place, ...output },
    ...options,
  });
  if (stats.hasErrors()) throw new Error(stats.toString());
}

const quiet = (root) => ({ root, configFile: false, logLevel: "warn", publicDir: false });
