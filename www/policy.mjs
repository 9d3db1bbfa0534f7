const policyWith = (connections) =>
  `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src ${connections}; form-action 'none'; base-uri 'none'`;

/** What the browser allows the page to do: load its own files, run wasm, and nothing else. */
export const POLICY = policyWith("'none'");

/** The dashboard also talks to the process that served it. */
export const DASHBOARD_POLICY = policyWith("'self'");

/** `frame-ancestors` has an effect in a header only, so index.html cannot state it. */
const SERVED_POLICY = `${POLICY}; frame-ancestors 'none'`;

/** The service worker fetches the page's files for offline use. It never sees what people enter. */
const SERVICE_WORKER_POLICY = "default-src 'self'; frame-ancestors 'none'";

/** The response headers that every server of the playground should send. */
export function headersFor(pathname) {
  return {
    "Content-Security-Policy": pathname === "/sw.js" ? SERVICE_WORKER_POLICY : SERVED_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
  };
}
