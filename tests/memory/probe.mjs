// Loaded into a server before its program: says how much memory it uses, when it is asked.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

process.on("message", () => {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  process.send(heapUsed + external);
});
