// Runs the suite of `test --suite` against a webhook's endpoint.
import type { CaseView } from "../../../shared/dashboard.js";
import type { Client } from "../http/client.js";
import { interrupted } from "../interrupt.js";
import { rounded } from "../output/numbers.js";
import { makeCases } from "../suite/cases.js";
import { findFaults } from "../suite/findings.js";
import { answered, caseFields } from "../suite/report.js";
import { runCases, type Result } from "../suite/run.js";
import type { Deliveries } from "./deliveries.js";
import { newId, type SuiteRun } from "./delivery.js";
import { Refusal } from "./refusal.js";
import type { StoredWebhook } from "./webhooks.js";

export class Suites {
  readonly #running = new Set<string>();

  constructor(
    readonly client: Client,
    readonly deliveries: Deliveries,
    readonly onFault: (message: string) => void,
  ) {}

  /** Starts a run, and gives its id. One at a time for each webhook: the cases are sent one after the other. */
  async start({ id: webhookId, url, secret }: StoredWebhook): Promise<string> {
    if (this.#running.has(webhookId)) throw new Refusal(409, "suite_is_running", "the suite is running for this webhook already");
    const cases = makeCases(Buffer.from(secret), []);
    const run: SuiteRun = {
      kind: "suite",
      id: newId(),
      time: new Date().toISOString(),
      eventId: null,
      eventType: null,
      webhookId,
      url,
      cases: [],
      findings: [],
      notRun: cases.length,
      done: false,
    };
    this.#running.add(webhookId);
    try {
      await this.deliveries.add(run);
    } catch (error) {
      this.#running.delete(webhookId);
      throw error;
    }
    const onResult = (result: Result) => {
      run.cases.push(makeView(result));
      run.notRun--;
      this.deliveries.touch(run);
    };
    void runCases(this.client, new URL(url), cases, undefined, onResult)
      .then(async (results) => {
        if (interrupted.aborted) return;
        run.findings = findFaults(results);
        run.done = true;
        await this.deliveries.update(run);
      })
      .catch((error: unknown) => this.onFault(`the suite's results could not be recorded: ${(error as Error).message}`))
      .finally(() => this.#running.delete(webhookId));
    return run.id;
  }
}

function makeView(result: Result): CaseView {
  const { name, about, wanted, passed, advice } = caseFields(result) as {
    name: string;
    about: string;
    wanted: string;
    passed: boolean;
    advice: string | null;
  };
  return { name, about, wanted, passed, advice, answered: answered(result), latency_ms: rounded(result.latencyMs) };
}
