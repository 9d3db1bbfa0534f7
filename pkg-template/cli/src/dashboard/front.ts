// What listens at the port, from before the dashboard has read what it knows.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Listener } from "../receiving/addresses.js";
import { answer, answerError } from "./exchange.js";
import { aliveAt } from "./folder.js";
import { Refusal } from "./refusal.js";

export class Front implements Listener {
  #behind: Listener | undefined;

  /** @param instance which dashboard this is, for another one that asks */
  constructor(readonly instance: string) {}

  open(behind: Listener): void {
    this.#behind = behind;
  }

  receive(request: IncomingMessage, response: ServerResponse): void {
    if (request.method === "GET" && request.url === aliveAt(this.instance)) answer(response, 204);
    else if (this.#behind !== undefined) this.#behind.receive(request, response);
    else answerError(response, new Refusal(503, "starting", "the dashboard is starting: try again"));
  }

  receiveConnect(request: IncomingMessage, socket: Duplex): void {
    if (this.#behind === undefined) socket.destroy();
    else this.#behind.receiveConnect(request, socket);
  }

  receiveUnparsed(error: Error, socket: Duplex): void {
    if (this.#behind === undefined) socket.destroy();
    else this.#behind.receiveUnparsed(error, socket);
  }

  async finished(): Promise<void> {
    await this.#behind?.finished();
  }

  giveUp(): void {
    this.#behind?.giveUp();
  }
}
