import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bindToolArguments, callTool, pythonErrorName } from "../../src/tools/call-tool.ts";
import { SqlTool, type SqlToolOptions } from "../../src/tools/sql.ts";
import { context } from "./web-server.ts";

const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
const folder = mkdtempSync(join(tmpdir(), "adder-sql-"));
const database = join(folder, "shop.db");
const made = new DatabaseSync(database);
made.exec(`
  CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT, total REAL, photo BLOB);
  CREATE VIEW large AS SELECT * FROM orders WHERE total > 10;
  INSERT INTO orders VALUES (1, 'Ann', 9.5, x'0102'), (2, 'Bo', 20, NULL), (9007199254740993, 'Cy', 30, NULL);
`);
made.close();
afterAll(() => rmSync(folder, { recursive: true }));

const call = async (query: string, parameters: unknown[] = [], options: Partial<SqlToolOptions> = {}) => {
  await using tool = new SqlTool({ database, ...options });
  return callTool(tool, await bindToolArguments(tool, [query, parameters], {}), context());
};

const failure = async (...given: Parameters<typeof call>): Promise<[string, string]> => {
  const error = await call(...given).then(
    () => new Error("nothing was thrown"),
    (thrown: Error) => thrown,
  );
  return [pythonErrorName(error), error.message];
};

test("rows as dicts, with parameters, bytes and large integers", async () => {
  expect(await call("SELECT id, customer, photo FROM orders WHERE total < ? AND customer = ?", [10, "Ann"])).toEqual([
    { id: 1, customer: "Ann", photo: new Uint8Array([1, 2]) },
  ]);
  expect(await call("SELECT max(id) AS id FROM orders;")).toEqual([{ id: 9007199254740993n }]);
  expect(await call("-- how many\nWITH l AS (SELECT * FROM large) SELECT count(*) AS n, ';' AS t FROM l")).toEqual([
    { n: 2, t: ";" },
  ]);
  expect(
    await call("SELECT ? AS text, 9e999 AS most, -9e999 AS least, 1.5 AS half", ["a\nb\u2028c\r\u{1f600}"]),
  ).toEqual([
    { text: "a\nb\u2028c\r\u{1f600}", most: Number.POSITIVE_INFINITY, least: Number.NEGATIVE_INFINITY, half: 1.5 },
  ]);
  expect(await call("SELECT id FROM orders WHERE id = ?", [9007199254740993n])).toEqual([{ id: 9007199254740993n }]);
  expect(await call("PRAGMA table_info(large)")).toHaveLength(4);
});

test("the tables are in the description", () => {
  const tool = new SqlTool({ database, about: "Orders of 2024." });
  expect([tool.description, tool.readOnly]).toEqual([
    [
      "Asks a SQLite database with SQL, reading only; gives the rows as a list of dicts.",
      "Orders of 2024.",
      "Its tables:",
      "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT, total REAL, photo BLOB)",
      "CREATE VIEW large AS SELECT * FROM orders WHERE total > 10",
    ].join("\n"),
    true,
  ]);
});

const onlyRead = "this database can only be read: use SELECT, WITH, VALUES or EXPLAIN";

test.each<[query: string, error: [string, string]]>([
  ["DELETE FROM orders", ["PermissionError", `The statement DELETE is not allowed here; ${onlyRead}.`]],
  ["/* x */ attach '/tmp/x.db' AS x", ["PermissionError", `The statement ATTACH is not allowed here; ${onlyRead}.`]],
  ["PRAGMA writable_schema = 1", ["PermissionError", `The statement PRAGMA is not allowed here; ${onlyRead}.`]],
  ["SELECT 1; DROP TABLE orders", ["ValueError", "Give one statement at a time."]],
  ["--", ["ValueError", "The query is empty."]],
  ["WITH x AS (SELECT 1) DELETE FROM orders", ["RuntimeError", "attempt to write a readonly database"]],
  ["SELECT * FROM missing", ["RuntimeError", "no such table: missing"]],
  ["SELECT load_extension('x')", ["RuntimeError", "not authorized"]],
])("refused: %s", async (query, error) => {
  expect(await failure(query)).toEqual(error);
});

test("writing only where it is allowed, and never another file", async () => {
  const copy = join(folder, "new.db");
  const options = { database: copy, writable: true };
  await call("CREATE TABLE t (a)", [], options);
  expect(await call("INSERT INTO t VALUES (?), (?)", [1, null], options)).toEqual([{ changes: 2 }]);
  expect(await call("SELECT * FROM t", [], options)).toEqual([{ a: 1 }, { a: null }]);
  for (const query of [`VACUUM INTO '${folder}/x.db'`, `ATTACH '${folder}/x.db' AS x`]) {
    const word = query.split(" ")[0];
    const words = `The statement ${word} is not allowed here; it reaches beyond the database.`;
    expect(await failure(query, [], options)).toEqual(["PermissionError", words]);
  }
  expect(existsSync(`${folder}/x.db`)).toBe(false);
});

test("a query that never ends is ended, and the next one works; many rows are an error", async () => {
  await using tool = new SqlTool({ database, timeoutMs: 300, maxRows: 2 });
  const run = (query: string) => callTool(tool, { query }, context());
  const endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
  await expect(run(endless)).rejects.toMatchObject({ message: "The query took longer than 300 ms." });
  expect(await run("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await expect(run("SELECT * FROM orders")).rejects.toMatchObject({
    message: "more than 2 rows; narrow the query or use LIMIT",
  });
});

test("a file that is missing or no database", () => {
  expect(() => new SqlTool({ database: `${folder}/no.db` })).toThrow(
    `SqlTool: there is no database ${folder}/no.db (looked for ${folder}/no.db).`,
  );
  expect(() => new SqlTool({ database: new URL(import.meta.url).pathname }).definition).toThrow(
    /^SqlTool: .*sql\.test\.ts cannot be read as a SQLite database: file is not a database$/,
  );
});
