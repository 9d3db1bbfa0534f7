// MySQL and MariaDB for the schedules: the server in memory, behind the shapes of its two clients, over the
// network of the `call` that they are given.
import { load } from "../../handler/package.mjs";
import { connected } from "../connection.mjs";
import { MysqlServer, MysqlSession, mysqlError, nameOf } from "../mysql-server.mjs";

const { mysqlStore, transactional } = await load("/mysql");

const errorsOf = (...numbers) => numbers.map((errno) => () => mysqlError(errno));
const failing = (message, fields) => () => Object.assign(new Error(message), fields);

/** What each client makes of answers, of a connection that has died, and of one that cannot be made. */
const CLIENTS = {
  mysql2: {
    answer: ({ columns, rows, affectedRows }) =>
      columns === undefined
        ? [{ affectedRows, changedRows: 0, insertId: 0, warningStatus: 0 }, undefined]
        : [rows, columns.map((name) => ({ name }))],
    wrongCounts: ([header, columns]) => [{ ...header, affectedRows: 7, changedRows: 7 }, columns],
    cut: failing("Connection lost: The server closed the connection.", { code: "PROTOCOL_CONNECTION_LOST", fatal: true }),
    closed: failing("Can't add new command when connection is in closed state", { fatal: true }),
    refusals: [
      failing("connect ECONNREFUSED /run/mysqld.sock", { code: "ECONNREFUSED", errno: -111 }),
      failing("Too many connections", { code: "ER_CON_COUNT_ERROR", errno: 1040, sqlState: "08004" }),
      failing("connect ETIMEDOUT", { code: "ETIMEDOUT", errno: undefined }),
    ],
    pool: (pool) => ({ ...pool, pool: { getConnection() {} } }),
  },
  mariadb: {
    answer: ({ columns, rows, affectedRows }) =>
      columns === undefined
        ? { affectedRows, insertId: 0n, warningStatus: 0 }
        : Object.defineProperty([...rows], "meta", { value: columns.map((name) => ({ name: () => name })) }),
    wrongCounts: (packet) => ({ ...packet, affectedRows: 7 }),
    cut: failing("socket has unexpectedly been closed", {
      errno: 45026,
      code: "ER_SOCKET_UNEXPECTED_CLOSE",
      sqlState: "08S01",
      fatal: true,
    }),
    closed: failing("Cannot execute new commands: connection closed", {
      errno: 45013,
      code: "ER_CMD_CONNECTION_CLOSED",
      sqlState: "08S01",
    }),
    refusals: [
      failing("retrieve connection from pool timeout after 10001ms", { errno: 45028, code: "ER_GET_CONNECTION_TIMEOUT" }),
      failing("Too many connections", { code: "ER_CON_COUNT_ERROR", errno: 1040, sqlState: "08004" }),
    ],
    pool: (pool) => ({ ...pool, totalConnections() {}, batch() {} }),
  },
};

/** The statement is undone, and the transaction goes on. */
const STATEMENT_ONLY = [1205, 1290, 1317, 1836];
const FAILURES = [1114, 1142, 1792];

/** A pool of one worker: its connections are used again, in the state in which they were given back. */
function poolOf(client, server, world, call, worker) {
  const { answer, wrongCounts, cut, closed, refusals, pool } = CLIENTS[client];
  const idle = [];

  function connectionTo(session) {
    const link = connected(world, call, worker, session, closed);
    const undone = (errno) => () => (session.rollback(), mysqlError(errno));
    const send = (sql, values) => {
      const isEnd = sql === "ROLLBACK";
      const writes = /^(INSERT|UPDATE|DELETE)/.test(sql);
      return link.send(async () => answer(await session.run(sql, values)), {
        statement: nameOf(sql),
        refusals: isEnd
          ? []
          : [
              ...(writes || sql === "COMMIT" ? [undone(1213), undone(1020)] : []),
              ...(writes ? errorsOf(...STATEMENT_ONLY) : []),
              link.cutBy(cut),
              link.cutBy(() => mysqlError(1927)),
            ],
        failures: writes ? errorsOf(...FAILURES) : [],
        wrongCounts: writes ? wrongCounts : undefined,
        doNothing: ["START TRANSACTION", "COMMIT"].includes(sql) ? () => answer(session.rollback()) : undefined,
      });
    };
    return {
      query: (sql, values) => send(typeof sql === "string" ? sql : sql.sql, values),
      execute: (sql, values) => send(typeof sql === "string" ? sql : sql.sql, values),
      release() {
        if (!link.isCut) idle.push(this);
      },
      destroy() {
        link.cut();
      },
    };
  }

  return pool({
    async getConnection() {
      const known = idle.pop();
      if (known !== undefined) return known;
      await call(worker, () => {}, { statement: "connect", refusals });
      const session = new MysqlSession(server);
      worker.sessions.add(session);
      return connectionTo(session);
    },
    query() {},
    execute() {},
  });
}

const serverOf = (world) => new MysqlServer({ now: () => world.time, after: (delay, happen) => world.after(delay, happen) });

/** A store over one of the clients. */
const mysql =
  (client) =>
  (world, { call }) => {
    const server = serverOf(world);
    return {
      /** A connection, the proof of the table once, and four statements. */
      messages: 6,
      storeFor: (worker) => mysqlStore(poolOf(client, server, world, call, worker)),
      forget: (id) => void server.rows.delete(id),
    };
  };

/** `transactional` over one of the clients. */
const mysqlTransactions =
  (client) =>
  (world, { call }) => {
    const server = serverOf(world);
    return {
      effects: () => server.effects,
      listenerFor: (worker, listener) =>
        transactional(
          poolOf(client, server, world, call, worker),
          (event, connection) =>
            listener(event, {
              effect: (effect) => connection.execute("INSERT INTO effects VALUES (?)", [effect]),
              implicitCommit: () => connection.query("CREATE TABLE IF NOT EXISTS other (id int)"),
            }),
          { onError() {} },
        ),
    };
  };

export const SERVERS = {
  mysql: mysql("mysql2"),
  "mysql, transactional": mysqlTransactions("mysql2"),
};

export const OTHER_CLIENTS = {
  "mysql, mariadb": mysql("mariadb"),
  "mysql, mariadb, transactional": mysqlTransactions("mariadb"),
};
