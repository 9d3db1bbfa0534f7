/* @ts-self-types="./preswald_webhooks.d.ts" */
import * as wasm from "./preswald_webhooks_bg.wasm";
import { __wbg_set_wasm } from "./preswald_webhooks_bg.js";

__wbg_set_wasm(wasm);
wasm.__wbindgen_start();
export {
    addWebhook, bodyArea, bodyMistake, check, forget, headerArea, keyBody, lastIssues, outcome, removeWebhook, sign, testEvent, toLatin1, tooLarge, validateEndpoint, validatePayload, verifySignature
} from "./preswald_webhooks_bg.js";
