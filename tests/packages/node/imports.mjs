import { run } from "./suite.mjs";

console.log(JSON.stringify({ ...(await run()), version: process.versions.node }));
