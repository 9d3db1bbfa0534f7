/* @ts-self-types="./preswald_webhooks_diagnose.d.ts" */
import * as wasm from "./preswald_webhooks_diagnose_bg.wasm";
import { __wbg_set_wasm } from "./preswald_webhooks_diagnose_bg.js";

__wbg_set_wasm(wasm);
wasm.__wbindgen_start();
export {
    bodyArea, bodyMistake, diagnose, forget, headerArea, repair, takeSecrets
} from "./preswald_webhooks_diagnose_bg.js";
