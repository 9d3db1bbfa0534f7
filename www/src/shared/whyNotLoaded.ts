/** Says why the browser has not loaded one of the page's scripts. It reports that by an event without a reason. */
import { cannotStart as texts } from "./texts.js";

/** What the host's policy has refused, newest last. */
const refused: SecurityPolicyViolationEvent[] = [];
document.addEventListener("securitypolicyviolation", (event) => refused.push(event));

export function whyNotLoaded(file: string, message?: string): string {
  const { href } = new URL(file, document.baseURI);
  if (!/^https?:$/.test(location.protocol)) return texts.noServer;
  if (origin === "null") return texts.sandboxed;
  const violation = refused.findLast(({ blockedURI, effectiveDirective: directive }) => blockedURI === href || directive.endsWith("-for"));
  if (violation) return texts.policy(violation.effectiveDirective);
  const answer = performance.getEntriesByName(href).at(-1) as (PerformanceResourceTiming & { contentType?: string }) | undefined;
  const name = href.slice(href.lastIndexOf("/") + 1);
  if (answer && answer.responseStatus >= 400) return texts.status(name, answer.responseStatus);
  const { contentType: type = "javascript" } = answer ?? {}; // a browser that does not tell says nothing against it
  if (answer?.responseStatus === 200 && !type.includes("javascript")) return texts.type(name, type);
  if (message !== undefined) return texts.noWorker(message);
  return navigator.onLine ? texts.unknown(name) : texts.offline(name);
}
