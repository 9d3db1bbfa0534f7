import { texts } from "../texts.js";
import type { CheckTasks } from "./check.js";
import { checkFile } from "./checkFile.js";
import type { ExplainTasks } from "./explain.js";
import type { Call, Reply } from "./tasks.js";

type Waiting = { resolve: (result: never) => void; reject: (error: Error) => void };

/** Calls a worker's tasks. The worker starts with the first call. */
export class Calls<Tasks extends { [name: string]: (...input: never[]) => unknown }> {
  #worker: Worker | undefined;
  #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(readonly start: () => Worker) {}

  /** Rejects also where no worker can start. */
  call<Name extends keyof Tasks & string>(name: Name, ...input: Parameters<Tasks[Name]>): Promise<Awaited<ReturnType<Tasks[Name]>>> {
    return new Promise((resolve, reject) => {
      this.#worker ??= this.#started();
      const id = ++this.#last;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, input } satisfies Call);
    });
  }

  #started(): Worker {
    const worker = this.start();
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("error" in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.result as never);
    });
    worker.addEventListener("error", () => {
      for (const { reject } of this.#waiting.values()) reject(new Error(texts.outcome.workerFailed));
      this.#waiting.clear();
      this.#worker = undefined; // the next call tries again
    });
    return worker;
  }
}

export const checker = new Calls<CheckTasks>(() => new Worker(new URL(checkFile, import.meta.url), { type: "module" }));
export const explainer = new Calls<ExplainTasks>(() => new Worker(new URL("explain.js", import.meta.url), { type: "module" }));

/**
 * Runs `run` for one input at a time. Of the inputs that arrive meanwhile only the newest is kept, and a result is
 * shown only if no newer input has arrived.
 */
export function newest<Input>(run: (input: Input, isNewest: () => boolean) => Promise<void>): (input: Input) => void {
  let next: { input: Input } | undefined;
  let running = false;
  return async (input) => {
    next = { input };
    if (running) return;
    running = true;
    try {
      while (next) {
        const { input } = next;
        next = undefined;
        await run(input, () => next === undefined);
      }
    } finally {
      running = false;
    }
  };
}
