// PostgreSQL's jsonb. Reads a document a line, in hexadecimal digits; writes a line for each, see README.md: what
// it read as JSON again.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { startPostgres } from "../../stores/postgres/server.mjs";

const statements = `
CREATE FUNCTION pg_temp.read(document text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  RETURN convert_from(decode(document, 'hex'), 'UTF8')::jsonb;
EXCEPTION WHEN others THEN
  RETURN '!' || translate(SQLERRM, E'\\n', ' ');
END $$;
CREATE TEMP TABLE documents (at serial, document text);
COPY documents (document) FROM STDIN;
${readFileSync(0, "utf8")}\\.
SELECT pg_temp.read(document) FROM documents ORDER BY at;
`;
const { connection, stop } = await startPostgres();
const { host, user, database } = connection;
const words = ["--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1"];
const lines = execFileSync("psql", [...words, "--host", host, "--username", user, database], {
  input: statements,
  maxBuffer: Infinity,
  env: { ...process.env, PGCLIENTENCODING: "UTF8" },
});
process.stdout.write(lines);
await stop();
