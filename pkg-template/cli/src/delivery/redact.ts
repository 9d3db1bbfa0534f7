// What is kept on disk holds no credentials.

export const REDACTED = "[redacted]";

const CREDENTIALS = new Set(["authorization", "proxy-authorization", "cookie", "set-cookie"]);

const SECRET_PARAMETER = /secret|token|key|password|passwd|signature|^sig$|^auth$|^code$/i;

export const isCredential = (name: string) => CREDENTIALS.has(name.toLowerCase());

export const redactedHeaders = (headers: readonly (readonly [string, string])[]): [string, string][] =>
  headers.map(([name, value]) => [name, isCredential(name) ? REDACTED : value]);

/** A URL without its user, its password and the query's values that look like credentials. */
export function redactedUrl(address: string | URL): string {
  const text = String(address);
  if (!URL.canParse(text)) return redactedQuery(text);
  const url = new URL(text);
  if (url.username !== "") url.username = "redacted";
  if (url.password !== "") url.password = "redacted";
  return redactedQuery(url.href);
}

const redactedQuery = (url: string) =>
  url.replace(/([?&])([^=&#]+)=([^&#]*)/g, (whole, mark: string, name: string) =>
    SECRET_PARAMETER.test(name) ? `${mark}${name}=redacted` : whole,
  );
