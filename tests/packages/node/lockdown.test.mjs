// Every call works again and again where the intrinsics of the language are frozen, in this Node.
import { after } from "node:test";
import { install, remove } from "../project.mjs";
import { testLockdowns } from "./lockdowns.mjs";

const project = install();
after(() => remove(project));

await testLockdowns(process.execPath, process.versions.node, project);
