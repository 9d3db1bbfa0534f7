// Where the dashboard keeps its state: beside the delivery log. One dashboard at a time uses it.
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { makeFolder, writeNewFile } from "../delivery/files.js";
import { logFolder } from "../delivery/folder.js";
import { readFile, explainFileError } from "../input/payload.js";
import { EXIT, Failure, usage } from "../exit.js";

export function stateFolder(): string {
  const folder = join(logFolder(), "dashboard");
  try {
    makeFolder(folder);
  } catch (error) {
    throw usage(`the dashboard's folder ${folder} cannot be made: ${explainFileError(error)}`);
  }
  return folder;
}

/** The path that a dashboard answers at, so that another one finds out whether it still runs. */
export const aliveAt = (instance: string) => `/alive/${instance}`;

/** A file that says which dashboard uses the folder. That of a process that was killed is taken over. */
export class Lock {
  readonly instance = randomBytes(16).toString("hex");
  readonly #path: string;

  constructor(folder: string) {
    this.#path = join(folder, "lock.json");
  }

  /** @param place where this dashboard answers */
  async take(place: { host: string; port: number }): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        return writeNewFile(this.#path, JSON.stringify({ ...place, instance: this.instance }));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST" || tries > 2)
          throw usage(`the dashboard's folder cannot be written: ${explainFileError(error)}`);
      }
      const other = this.#read();
      if (other !== undefined && (await isAlive(other)))
        throw new Failure(EXIT.usage, "already_running", `a dashboard runs already, at http://${other.host}:${other.port}/`, [
          "Use that one, or end it. Two would deliver every retry twice.",
        ]);
      rmSync(this.#path, { force: true });
    }
  }

  release(): void {
    if (this.#read()?.instance === this.instance) rmSync(this.#path, { force: true });
  }

  #read(): { host: string; port: number; instance: string } | undefined {
    try {
      const { host, port, instance } = JSON.parse(readFile(this.#path).toString());
      const isLock = typeof host === "string" && Number.isInteger(port) && /^[0-9a-f]{32}$/.test(instance);
      return isLock ? { host, port, instance } : undefined;
    } catch {
      return undefined;
    }
  }
}

/** How long a dashboard may take to say that it runs. */
const PATIENCE_MS = 2000;

/** A process that accepts the connection and does not answer is stopped, not dead. */
function isAlive({ host, port, instance }: { host: string; port: number; instance: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request({ host: host.replace(/^\[|\]$/g, ""), port, path: aliveAt(instance), agent: false, timeout: PATIENCE_MS });
    asked.on("response", (response) => {
      response.resume();
      resolve(response.statusCode === 204);
    });
    asked.on("timeout", () => {
      resolve(true);
      asked.destroy();
    });
    asked.on("error", () => resolve(false));
    asked.end();
  });
}
