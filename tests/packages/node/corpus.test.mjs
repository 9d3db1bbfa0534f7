// The packed package in the Node at hand.
import { testNode } from "./programs.mjs";

testNode(process.execPath, process.versions.node);
