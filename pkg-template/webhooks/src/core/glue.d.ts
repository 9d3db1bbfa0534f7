// `#glue`: the glue that wasm-bindgen makes of src/wasm/, by its own declarations. Each entry has
// the part of its core.
export * from "../../../../dist/wasm/preswald_webhooks.js";
export { diagnose, extractDeliveries, repair, takeSecrets } from "../../../../dist/wasm/preswald_webhooks_diagnose.js";

/** Sets the instance whose exports the glue calls, and forgets all of the one before. wasm-bindgen does not declare it. */
export function __wbg_set_wasm(exports: unknown): void;
