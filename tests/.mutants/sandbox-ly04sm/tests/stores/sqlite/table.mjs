// The statement that docs/idempotency.md tells people to run: the tests run the same.
import { readFileSync } from "node:fs";

const page = readFileSync(new URL("../../../docs/idempotency.md", import.meta.url), "utf8");
const statements = [...page.matchAll(/```sql\n([^`]*?)```/g)].map(([, sql]) => sql);

export const TABLE = statements.find((sql) => sql.includes("expires INTEGER"));
