// How much longer `preswald --help` runs than an empty script: both take turns.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { spread } from "./measure.mjs";

const program = fileURLToPath(new URL("../../dist/npm/cli/preswald.cjs", import.meta.url));

/** Milliseconds. */
export function cliStartup(count = 25) {
  const differences = [];
  for (let round = 0; round <= count; round++) {
    const [help, empty] = [run([program, "--help"]), run(["--eval", ""])];
    if (round > 0) differences.push(help - empty);
  }
  return spread(differences);
}

function run(words) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, words);
  if (status !== 0) throw new Error(String(stderr));
  return Number(process.hrtime.bigint() - start) / 1e6;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(cliStartup());
