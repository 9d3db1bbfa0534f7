import type { CheckTasks } from "./check.js";
import { checkFile } from "./checkFile.js";
import type { ExplainTasks } from "./explain.js";
import type { Call, Reply } from "./tasks.js";
import { whyNotLoaded } from "../../shared/whyNotLoaded.js";

/** The build fills this in: the name of the diagnosing worker's file. */
declare const EXPLAIN: string;

type Waiting = { resolve: (result: never) => void; reject: (error: Error) => void };

/** Calls a worker's tasks. The worker starts with the first call. */
export class Calls<Tasks extends { [name: string]: (...input: never[]) => unknown }> {
  #worker: Worker | undefined;
  #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(readonly file: string) {}

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
    let worker: Worker;
    try {
      worker = new Worker(this.file);
    } catch (error) {
      throw new Error(whyNotLoaded(this.file, (error as Error).message));
    }
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("error" in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.result as never);
    });
    worker.addEventListener("error", () => {
      const error = new Error(whyNotLoaded(this.file));
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
      this.#worker = undefined; // the next call tries again
    });
    return worker;
  }
}

export const checker = new Calls<CheckTasks>(checkFile);
export const explainer = new Calls<ExplainTasks>(EXPLAIN);

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
