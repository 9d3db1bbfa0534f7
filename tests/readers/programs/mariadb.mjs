// MariaDB's functions of JSON. Reads a document a line, in hexadecimal digits; writes a line for each, see README.md:
// what it read as JSON again.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { startMysql } from "../../stores/mysql/server.mjs";

const documents = readFileSync(0, "utf8").trimEnd().split("\n");
const read = (document) => `SELECT IFNULL(JSON_NORMALIZE(CONVERT(UNHEX('${document}') USING utf8mb4)), '!invalid');`;
const { connection, stop } = await startMysql();
const words = ["--no-defaults", "--batch", "--raw", "--skip-column-names", "--default-character-set=utf8mb4", "--user=root"];
const lines = execFileSync("mariadb", [...words, `--socket=${connection.socketPath}`], {
  input: documents.map(read).join("\n"),
  maxBuffer: Infinity,
});
process.stdout.write(lines);
await stop();
