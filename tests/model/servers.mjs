// Every store, over a server that answers each of its statements as the real one does, and a network that can
// do anything to a message. What the statements do on real servers is tested in tests/stores.
import { readdirSync } from "node:fs";

/**
 * @typedef Details of a call of a client.
 * @property {string} statement its name: `claim`, `complete` ...
 * @property {(() => Error)[]} [refusals] how the server refuses, without an effect, what can succeed later
 * @property {(() => Error)[]} [failures] how it refuses, without an effect, what cannot
 * @property {(answer: any) => any} [wrongCounts] the answer with other numbers of rows than those that were changed
 * @property {() => any} [doNothing] answers in the same way, and undoes the transaction
 * @property {boolean} [isLocal] whether there is no network in between
 *
 * @typedef Calls what a client does: sends, has the server perform, and waits for the answer.
 * @property {(worker: object, perform: () => unknown, details: Details) => Promise<unknown>} call
 * @property {(worker: object, perform: () => unknown, details: Details) => unknown} callNow of a database in the process itself
 *
 * A server is made from a world and its {@link Calls}. It has `storeFor(worker)`, `forget(id)`
 * and `messages`, if an operation is more than one, or `listenerFor(worker, listener)` and `effects()`: how often what a listener wrote was committed.
 */

/** Each file of `servers/` imitates one server. */
const FOLDER = new URL("servers/", import.meta.url);
const files = await Promise.all(
  readdirSync(FOLDER)
    .sort()
    .map((file) => import(new URL(file, FOLDER).href)),
);

/** Every store. */
export const SERVERS = Object.assign({}, ...files.map((file) => file.SERVERS));

/** The same over other clients, whose calls, answers or errors have other shapes. */
export const OTHER_CLIENTS = Object.assign({}, ...files.map((file) => file.OTHER_CLIENTS));
