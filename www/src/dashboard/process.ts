/** What this page asks of the process that serves it. */
import type { ApiError, DeliveryView, LiveEvents, State, WebhookView } from "../../../pkg-template/shared/dashboard.js";
import type { Judgement } from "../../../pkg-template/shared/dashboard.js";
import { toBase64 } from "../shared/secretBytes.js";

export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly issues: { path: string; message: string }[] = [],
  ) {
    super(message);
  }
}

async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const init = body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`/api${path}`, { method, ...init });
  const text = await response.text();
  if (response.ok) return (text === "" ? undefined : JSON.parse(text)) as Answer;
  let error: ApiError["error"] = { code: "unknown", message: `the dashboard answered ${response.status}` };
  try {
    error = (JSON.parse(text) as ApiError).error;
  } catch {
    // A proxy, say, has answered in its place.
  }
  throw new Refused(response.status, error.message, error.issues);
}

const post = <Answer>(path: string, body: unknown = {}): Promise<Answer> => ask<Answer>("POST", path, body);

export type Ids = { ids: string[] };

export const process = {
  state: () => ask<State>("GET", "/state"),
  search: (text: string) => ask<Ids>("GET", `/search?q=${encodeURIComponent(text)}`),
  example: (type: string) => ask<{ text: string }>("GET", `/example?type=${encodeURIComponent(type)}`),
  check: (bytes: Uint8Array) =>
    post<Pick<Judgement, "event" | "documented" | "issues" | "found">>("/check", { body_base64: toBase64(bytes) }),
  create: (config: object) => post<WebhookView>("/webhooks", config),
  change: (id: string, changes: object) => ask<WebhookView>("PATCH", `/webhooks/${id}`, changes),
  remove: (id: string) => ask<void>("DELETE", `/webhooks/${id}`, {}),
  useStartSecret: (id: string) => post<WebhookView>(`/webhooks/${id}/start-secret`),
  suite: (id: string) => post<{ id: string }>(`/webhooks/${id}/suite`),
  send: (what: object) => post<Ids>("/send", what),
  delivery: (id: string) => ask<DeliveryView>("GET", `/deliveries/${id}`),
  again: (id: string, how: object) => post<Ids>(`/deliveries/${id}/again`, how),
  retry: (id: string) => post<void>(`/deliveries/${id}/retry`),
  stop: (id: string) => post<void>(`/deliveries/${id}/stop`),
  export: (id: string) => ask<{ text: string }>("GET", `/deliveries/${id}/export`),
  import: (text: string) => post<Ids>("/import", { text }),
  har: (ids: string[]) => post<object>("/har", { ids }),
};

type Listeners = { [Name in keyof LiveEvents]: (event: LiveEvents[Name]) => void } & { open: () => void; lost: () => void };

/** Calls a listener for each change. The browser connects again by itself; what was missed is asked for at `open`. */
export function listen(listeners: Listeners): void {
  const source = new EventSource("/api/live");
  source.addEventListener("open", listeners.open);
  source.addEventListener("error", listeners.lost);
  for (const name of ["rows", "webhooks", "notice"] as const)
    source.addEventListener(name, ({ data }: MessageEvent<string>) => listeners[name](JSON.parse(data) as never));
}
