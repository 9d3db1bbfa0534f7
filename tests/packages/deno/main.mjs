import { run } from "./suite.mjs";

console.log(JSON.stringify({ ...(await run()), version: Deno.version.deno }));
