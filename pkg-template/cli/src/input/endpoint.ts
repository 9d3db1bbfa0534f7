// Checks a webhook's configuration for an API of this machine.
import { validateEndpoint, type EndpointReport } from "@preswald/webhooks";
import { isLoopback } from "../http/proxy.js";

interface Problem {
  severity: "error" | "warning";
  code: string;
  path: string;
  message: string;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const HTTP: Problem = {
  severity: "warning",
  code: "http_url",
  path: "/url",
  message: "Preswald demands https; the dashboard also sends to http on this machine",
};

/** As Preswald checks it, but that a URL of this machine may begin with `http:`. */
export function checkForHere(config: unknown): Pick<EndpointReport, "endpoint"> & { issues: Problem[] } {
  const given = isObject(config) && typeof config.url === "string" ? config.url : "";
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || url.protocol !== "http:" || !isLoopback(url.hostname)) return validateEndpoint(config);
  const { endpoint, issues } = validateEndpoint({ ...(config as object), url: given.replace(/^http:/i, "https:") });
  return { endpoint: endpoint && { ...endpoint, url: given }, issues: [...issues, HTTP] };
}
