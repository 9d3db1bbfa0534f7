// Runs the tests of a mutation for Stryker, in a process that stays: a test costs what it does, and no start.
import { fork } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";

/** In the copy of the repository, for all workers: how long each test takes, and which mutations it runs over. */
const KNOWN = "known-tests.json";

/** After so long, in milliseconds, a test that the mutation keeps waiting counts as one that fails. */
const limitOf = (usual) => 10_000 + 5 * usual;

class Runner {
  static inject = ["options"];
  #files;
  #host;
  #known;

  constructor({ nodeTest }) {
    this.#files = nodeTest.files;
  }

  capabilities = () => ({ reloadEnvironment: true });

  async dryRun() {
    const host = await this.#fresh();
    const tests = [];
    const perTest = {};
    for (const id of host.tests) {
      let answer = await host.run({ id, isCovering: true }, 120_000);
      // Some tests are of what happens once in a process.
      if (answer.failure !== undefined) answer = await this.#alone(id);
      const { failure } = answer;
      perTest[id] = answer.hits ?? {};
      const result = { id, name: id, timeSpentMs: answer.time ?? 0 };
      tests.push(
        failure === undefined
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    // What a file runs over while it is loaded needs all of its tests.
    for (const [id, hits] of Object.entries(host.perFile)) {
      const timeSpentMs = tests.reduce((sum, test) => sum + (test.id.startsWith(`${id} >`) ? test.timeSpentMs : 0), 1);
      perTest[id] = hits;
      tests.push({ id, name: id, timeSpentMs, status: TestStatus.Success });
    }
    const times = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(KNOWN, JSON.stringify({ times, perTest }));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: host.hits, perTest } };
  }

  async mutantRun({ activeMutant, testFilter, sandboxFileName, mutantActivation, hitLimit }) {
    this.#known ??= JSON.parse(readFileSync(KNOWN, "utf8"));
    const { times } = this.#known;
    const isStatic = mutantActivation === "static";
    const ids = (isStatic ? this.#testsOf(sandboxFileName) : testFilter).toSorted((one, other) => times[one] - times[other]);
    const mutant = activeMutant.id;
    // A module reads its constants while it is loaded.
    if (isStatic) await this.#fresh({ __STRYKER_ACTIVE_MUTANT__: mutant });
    try {
      for (const id of ids) {
        const found = await this.#failureOf({ id, mutant, hitLimit, isStatic });
        if (found?.isEndless) return { status: MutantRunStatus.Timeout, reason: `${id}: ${found.failure}` };
        if (found) return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage: found.failure, nrOfTests: ids.indexOf(id) + 1 };
      }
      return { status: MutantRunStatus.Survived, nrOfTests: ids.length };
    } catch (error) {
      if (!isStatic) throw error;
      return {
        status: MutantRunStatus.Killed,
        killedBy: [],
        failureMessage: `the package cannot be loaded: ${error.message}`,
        nrOfTests: 0,
      };
    } finally {
      if (isStatic) this.#stop();
    }
  }

  async #alone(id) {
    const host = new Host();
    await host.start(this.#files);
    try {
      return await host.run({ id, isCovering: true }, 120_000);
    } finally {
      host.stop();
    }
  }

  dispose() {
    this.#stop();
  }

  /**
   * How a test fails. An earlier mutation or run may have left something in the process, and some tests depend on
   * the machine's speed. So a failure counts only where the test passes without the mutation and fails again with
   * it: in the same process, or else each time in a new one.
   */
  async #failureOf({ id, isStatic, ...change }) {
    const limit = limitOf(this.#known.times[id]);
    const fails = async (question, isAlone = false) => {
      if (isAlone || this.#host === undefined) await this.#fresh();
      const answer = await this.#host.run({ id, ...question }, limit);
      if (answer.isOver || answer.isEndless) this.#stop();
      return answer.failure === undefined ? undefined : answer;
    };
    const first = await fails(change);
    if (first === undefined || first.isCounted) return first;
    if (isStatic) return first.isOver || first.isEndless ? first : fails(change);
    if (!first.isEndless && !(await fails({})) && (await fails(change))) return first;
    return (await fails(change, true)) && !(await fails({}, true)) ? first : undefined;
  }

  /** The tests that run over anything in a file. */
  #testsOf(file) {
    const ids = Array.from(readFileSync(file, "utf8").matchAll(/stryMutAct_9fa48\("(\d+)"\)/g), ([, id]) => id);
    const { perTest } = this.#known;
    return Object.keys(perTest).filter((test) => ids.some((id) => perTest[test][id] > 0));
  }

  async #fresh(env = {}) {
    this.#stop();
    this.#host = new Host(env);
    await this.#host.start(this.#files);
    return this.#host;
  }

  #stop() {
    this.#host?.stop();
    this.#host = undefined;
  }
}

/** A process that has loaded the tests. */
class Host {
  #process;

  constructor(env = {}) {
    const TMPDIR = resolve("tmp");
    mkdirSync(TMPDIR, { recursive: true });
    this.#process = fork(new URL("host.mjs", import.meta.url), {
      env: { ...process.env, ...env, TMPDIR },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#process.on("error", () => {});
  }

  async start(files) {
    const { failure, ...loaded } = await this.#ask({ files }, 60_000);
    if (failure !== undefined) throw new Error(failure);
    Object.assign(this, loaded);
  }

  /** @returns what failed, how long it took, what it ran over; `isEndless` if it does not end */
  run(question, limit) {
    return this.#ask(question, limit);
  }

  stop() {
    this.#process.kill("SIGKILL");
  }

  #ask(question, limit) {
    const host = this.#process;
    return new Promise((resolve) => {
      const settle = (answer) => {
        clearTimeout(timer);
        host.off("message", settle).off("exit", ended);
        resolve(answer);
      };
      const ended = (code) => settle({ failure: `the process ended with ${code}`, isEndless: false, isOver: true });
      const timer = setTimeout(() => settle({ failure: `not over after ${limit} ms`, isEndless: true }), limit);
      host.on("message", settle).on("exit", ended);
      host.send(question, () => {});
    });
  }
}

/** So that Stryker knows our own option. */
export const strykerValidationSchema = { properties: { nodeTest: { type: "object" } } };

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "node-test", Runner)];
