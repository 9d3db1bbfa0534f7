// The packed package in the Node at hand.
import { after } from "node:test";
import { install, remove } from "../project.mjs";
import { testNode } from "./programs.mjs";

const project = install();
after(() => remove(project));

testNode(process.execPath, process.versions.node, project);
