import { send } from "./send.mjs";
import { run } from "./suite.mjs";

send(run);
