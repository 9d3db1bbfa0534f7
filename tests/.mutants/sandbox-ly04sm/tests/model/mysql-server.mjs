// A MySQL server in memory: transactions, row locks, savepoints and named locks, and the answers to the
// statements of the store. tests/stores/mysql/imitation.test.mjs compares it with a real server.

/** Seconds as in innodb_lock_wait_timeout. */
const LOCK_WAIT = 50_000;

const ERRORS = {
  1020: ["HY000", "ER_CHECKREAD", "Record has changed since last read in table 'preswald_webhooks'"],
  1047: ["08S01", "ER_UNKNOWN_COM_ERROR", "WSREP has not yet prepared node for application use"],
  1053: ["08S01", "ER_SERVER_SHUTDOWN", "Server shutdown in progress"],
  1114: ["HY000", "ER_RECORD_FILE_FULL", "The table 'preswald_webhooks' is full"],
  1142: ["42000", "ER_TABLEACCESS_DENIED_ERROR", "INSERT command denied to user 'app'@'localhost' for table 'preswald_webhooks'"],
  1205: ["HY000", "ER_LOCK_WAIT_TIMEOUT", "Lock wait timeout exceeded; try restarting transaction"],
  1213: ["40001", "ER_LOCK_DEADLOCK", "Deadlock found when trying to get lock; try restarting transaction"],
  1290: [
    "HY000",
    "ER_OPTION_PREVENTS_STATEMENT",
    "The MariaDB server is running with the --read-only option so it cannot execute this statement",
  ],
  1305: ["42000", "ER_SP_DOES_NOT_EXIST", "SAVEPOINT preswald_webhooks does not exist"],
  1317: ["70100", "ER_QUERY_INTERRUPTED", "Query execution was interrupted"],
  1792: ["25006", "ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION", "Cannot execute statement in a READ ONLY transaction"],
  1836: ["HY000", "ER_READ_ONLY_MODE", "Running in read-only mode"],
  1927: ["70100", "ER_CONNECTION_KILLED", "Connection was killed"],
};

export function mysqlError(errno) {
  const [sqlState, code, sqlMessage] = ERRORS[errno];
  return Object.assign(new Error(sqlMessage), { errno, code, sqlState, sqlMessage });
}

export class MysqlServer {
  /** Committed rows: the holder, and the end in whole milliseconds. */
  rows = new Map();
  /** How often each effect of a listener was committed. */
  effects = new Map();
  names = new Map();
  #locks = new Map();
  #now;
  #after;

  /** @param after runs a function after so many milliseconds */
  constructor({ now, after }) {
    this.#now = now;
    this.#after = after;
  }

  now() {
    return Math.floor(this.#now());
  }

  /** Waits until no other transaction has the row. */
  async lock(session, key) {
    const end = this.#now() + LOCK_WAIT;
    for (let lock = this.#locks.get(key); lock !== undefined && lock.session !== session; lock = this.#locks.get(key)) {
      await new Promise((resolve) => {
        lock.waiting.push(resolve);
        this.#after(end - this.#now(), resolve);
      });
      session.expectAlive();
      if (this.#now() >= end && this.isLocked(session, key)) throw mysqlError(1205);
    }
    if (!this.#locks.has(key)) this.#locks.set(key, { session, waiting: [] });
  }

  isLocked(session, key) {
    return (this.#locks.get(key)?.session ?? session) !== session;
  }

  unlock(session) {
    for (const [key, lock] of this.#locks) {
      if (lock.session !== session) continue;
      this.#locks.delete(key);
      for (const wake of lock.waiting) wake();
    }
  }
}

/** The statements by what they look like, and how a session performs each. */
const STATEMENTS = [
  [/^START TRANSACTION$/, "START TRANSACTION", (session) => session.begin()],
  [/^COMMIT$/, "COMMIT", (session) => session.commit()],
  [/^ROLLBACK$/, "ROLLBACK", (session) => session.rollback()],
  [/^SAVEPOINT/, "SAVEPOINT", (session) => session.savepoint()],
  [/^RELEASE SAVEPOINT/, "RELEASE SAVEPOINT", (session) => session.releaseSavepoint()],
  [/^SET @preswald_autocommit = @@autocommit, autocommit = 0$/, "SET autocommit", (session) => session.withoutAutocommit()],
  [/^SET autocommit = @preswald_autocommit$/, "restore autocommit", (session) => session.restoreAutocommit()],
  [/^SELECT GET_LOCK/, "GET_LOCK", (session, [name]) => session.getLock(name)],
  [/^SELECT RELEASE_LOCK/, "RELEASE_LOCK", (session, [name]) => session.releaseLock(name)],
  [/FROM information_schema/, "information_schema", () => rows(["InnoDB", "YES", "utf8mb4_bin", "datetime", 3, "id"])],
  [
    /^INSERT INTO `preswald_webhooks` .*\(\?, NULL,/,
    "complete",
    (session, [key, keepMs, again], now) =>
      session.upsert(key, { holder: null, end: now + keepMs }, () => ({ holder: null, end: now + again })),
  ],
  [
    /^INSERT INTO `preswald_webhooks`/,
    "claim",
    (session, [key, holder, leaseMs], now) =>
      session.upsert(key, { holder, end: now + leaseMs }, (known) => (known.end <= now ? { holder, end: now + leaseMs } : known)),
  ],
  [
    /^UPDATE `preswald_webhooks` SET holder = NULL/,
    "finish",
    (session, [keepMs, key, holder], now) => session.update(key, holder, { holder: null, end: now + keepMs }),
  ],
  [
    /^UPDATE `preswald_webhooks` SET expires/,
    "extend",
    (session, [leaseMs, key, holder], now) => session.update(key, holder, { holder, end: now + leaseMs }),
  ],
  [
    /^DELETE FROM `preswald_webhooks` WHERE id = \? AND holder/,
    "release",
    (session, [key, holder]) => session.update(key, holder, undefined),
  ],
  [/^DELETE FROM `preswald_webhooks` WHERE id = \?$/, "clean-up", (session, [key]) => session.delete(key)],
  [/^SELECT COALESCE/, "state", (session, [holder, key], now) => rows([stateOf(session.read(key), holder, now)])],
  [
    /^SELECT id .* LIMIT/,
    "expired",
    (session, _values, now) => rows(...[...session.server.rows].filter(([, { end }]) => end <= now).map(([key]) => [key])),
  ],
  [
    /FOR UPDATE SKIP LOCKED$/,
    "lock expired",
    async (session, [key], now) => {
      if (session.server.isLocked(session, key) || !(session.read(key)?.end <= now)) return { ...rows(), columns: ["id"] };
      await session.server.lock(session, key);
      return { ...rows([key]), columns: ["id"] };
    },
  ],
  [/^INSERT INTO effects/, "EFFECT", (session, [effect]) => session.effect(effect)],
  // Commits what was written before it.
  [/^CREATE TABLE/, "CREATE TABLE", (session) => session.commit()],
];

const rows = (...rows) => ({ columns: ["preswald_answer"], rows });
const done = (affectedRows = 0) => ({ affectedRows });

function stateOf(row, holder, now) {
  if (row === undefined) return "free";
  if (row.holder === holder) return "claimed";
  if (row.holder !== null) return "busy";
  return row.end > now ? "done" : "over";
}

const statementOf = (sql) => {
  const found = STATEMENTS.find(([pattern]) => pattern.test(sql));
  if (found === undefined) throw new Error(`the server in memory does not know this statement: ${sql}`);
  return found;
};

/** The name of a statement in a report. */
export const nameOf = (sql) => statementOf(sql)[1];

export class MysqlSession {
  server;
  autocommit = true;
  isOpen = false;
  isDead = false;
  #savedAutocommit;
  #hasSavepoint = false;
  #writes = new Map();
  #effects = [];

  constructor(server) {
    this.server = server;
  }

  /** @returns columns and rows, or the number of affected rows */
  async run(sql, values = []) {
    this.expectAlive();
    const [, , perform] = statementOf(sql);
    const isOfData = /`preswald_webhooks`|effects/.test(sql);
    if (isOfData && !this.autocommit) this.isOpen = true;
    const answer = await perform(this, values, this.server.now());
    if (isOfData && !this.isOpen) this.commit();
    return answer;
  }

  begin() {
    this.commit();
    this.isOpen = true;
    return done();
  }

  commit() {
    for (const [key, row] of this.#writes) {
      if (row === undefined) this.server.rows.delete(key);
      else this.server.rows.set(key, row);
    }
    for (const effect of this.#effects) this.server.effects.set(effect, (this.server.effects.get(effect) ?? 0) + 1);
    return this.rollback();
  }

  rollback() {
    this.#writes.clear();
    this.#effects = [];
    this.#hasSavepoint = false;
    this.isOpen = false;
    this.server.unlock(this);
    return done();
  }

  savepoint() {
    this.#hasSavepoint = this.isOpen || !this.autocommit;
    return done();
  }

  releaseSavepoint() {
    if (!this.#hasSavepoint) throw mysqlError(1305);
    this.#hasSavepoint = false;
    return done();
  }

  withoutAutocommit() {
    this.#savedAutocommit = this.autocommit;
    this.autocommit = false;
    return done();
  }

  restoreAutocommit() {
    // Commits, as MySQL does if a transaction is open.
    if (this.#savedAutocommit && !this.autocommit) this.commit();
    this.autocommit = this.#savedAutocommit;
    return done();
  }

  getLock(name) {
    const holder = this.server.names.get(name) ?? this;
    if (holder === this) this.server.names.set(name, this);
    return rows([holder === this ? 1 : 0]);
  }

  releaseLock(name) {
    const holder = this.server.names.get(name);
    if (holder === this) this.server.names.delete(name);
    return rows([holder === undefined ? null : holder === this ? 1 : 0]);
  }

  read(key) {
    return this.#writes.has(key) ? this.#writes.get(key) : this.server.rows.get(key);
  }

  async upsert(key, row, change) {
    await this.server.lock(this, key);
    const known = this.read(key);
    const next = known === undefined ? row : change(known);
    this.#writes.set(key, next);
    // A row that stays as it is counts, with CLIENT_FOUND_ROWS, which mysql2 sets.
    return done(known === undefined || next === known ? 1 : 2);
  }

  async update(key, holder, row) {
    await this.server.lock(this, key);
    if (this.read(key)?.holder !== holder) return done(0);
    this.#writes.set(key, row);
    return done(1);
  }

  async delete(key) {
    await this.server.lock(this, key);
    const known = this.read(key);
    this.#writes.set(key, undefined);
    return done(known === undefined ? 0 : 1);
  }

  effect(effect) {
    this.#effects.push(effect);
    return done(1);
  }

  /** The effects that this session sees. */
  countEffects() {
    return [...this.server.effects.values()].reduce((sum, times) => sum + times, this.#effects.length);
  }

  expectAlive() {
    if (this.isDead) throw mysqlError(1927);
  }

  /** The connection is closed: by the client, or by the server. */
  die() {
    this.isDead = true;
    this.rollback();
    for (const [name, session] of this.server.names) if (session === this) this.server.names.delete(name);
  }
}
