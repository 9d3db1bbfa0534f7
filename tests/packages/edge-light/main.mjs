import { run } from "./suite.mjs";

globalThis.verdicts = run().then(JSON.stringify);
