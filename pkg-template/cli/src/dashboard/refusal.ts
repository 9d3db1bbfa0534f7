// Why the dashboard does not do what a request asks for.

export interface Problem {
  severity: "error" | "warning";
  code: string;
  path: string;
  message: string;
}

/** Becomes the answer `{"error":{"code","message","issues"}}`. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly issues: readonly Problem[] = [],
  ) {
    super(message);
  }
}
