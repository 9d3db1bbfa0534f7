// Each minifier and transpiler as people run it over their dependencies: code in, code out.
import { createRequire } from "node:module";
import babel from "@babel/core";
import { minifySync } from "oxc-minify";
import { minify as terser } from "terser";
import uglify from "uglify-js";

const require = createRequire(import.meta.url);
const esbuild = createRequire(new URL("../../../xtask/package.json", import.meta.url))("esbuild");

const isModule = (file) => file.endsWith(".js");

/** Next.js and Rspack minify with SWC, at these ages. */
const swc = (name, target) => async (code, file) => {
  const options = { module: isModule(file), compress: true, mangle: true, ...(target && { ecma: target }) };
  return (await require(name).minify(code, options)).code;
};

/** SWC as a transpiler, which prints every string anew for the oldest targets. */
const swcTranspiled = (name) => async (code, file) => {
  const options = {
    swcrc: false,
    configFile: false,
    isModule: isModule(file),
    minify: true,
    jsc: { target: "es2017", minify: { compress: true, mangle: true } },
  };
  return (await require(name).transform(code, options)).code;
};

const withEsbuild = (target) => async (code) => (await esbuild.transform(code, { minify: true, target, charset: "utf8" })).code;

/** By name: what makes of the code of a file other code that must do the same. */
export const minifiers = {
  ...Object.fromEntries(
    ["swc-1.2", "swc-1.3", "swc-1.15", "swc-1.16"].flatMap((name) => [
      [name, swc(name)],
      [`${name}, for ECMAScript 5`, swc(name, 5)],
      [`${name}, transpiled to ES2017`, swcTranspiled(name)],
    ]),
  ),
  terser: async (code, file) => (await terser(code, { module: isModule(file) })).code,
  "terser, with unsafe options": async (code, file) =>
    (await terser(code, { module: isModule(file), ecma: 2020, compress: { passes: 2, unsafe: true }, format: { quote_style: 1 } })).code,
  esbuild: withEsbuild("es2022"),
  "esbuild, for ES2015": withEsbuild("es2015"),
  oxc: async (code, file) => minifySync(file, code, { compress: true, mangle: true, codegen: { removeWhitespace: true } }).code,
  "Babel, to ES5": async (code, file) => {
    const presets = [[require.resolve("@babel/preset-env"), { targets: "ie 11", modules: false }]];
    const options = { presets, configFile: false, babelrc: false, compact: true, sourceType: isModule(file) ? "module" : "script" };
    return (await babel.transformAsync(code, options)).code;
  },
  "uglify-js": async (code, file) => {
    const { code: minified, error } = uglify.minify(code, { module: isModule(file) });
    if (error) throw error;
    return minified;
  },
};
