import { testNext } from "../next-cases.mjs";

testNext("next-14");
