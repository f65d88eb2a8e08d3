// Questions to a database in plain words: the model writes SQL, sees what went wrong with it, and mends it.
//
//   node examples/text-to-sql.ts

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CodeAgent, ScriptedModel, tool } from "adder-agents";

const folder = await mkdtemp(join(tmpdir(), "receipts-"));
const file = join(folder, "receipts.sqlite");

const setUp = new DatabaseSync(file);
setUp.exec(`
  CREATE TABLE waiters (receipt_id INTEGER, name TEXT);
  CREATE TABLE receipts (id INTEGER PRIMARY KEY, customer TEXT, price REAL, tip REAL);
  INSERT INTO receipts VALUES (1, 'Alan Payne', 12.06, 1.20), (2, 'Alex Mason', 23.86, 0.24),
                              (3, 'Woodrow Wilson', 53.43, 5.43), (4, 'Margaret James', 21.11, 1.00);
  INSERT INTO waiters VALUES (1, 'Corey'), (2, 'Michael'), (3, 'Michael'), (4, 'Margaret');
`);
setUp.close();

// What the model must not do, the connection cannot do either.
const database = new DatabaseSync(file, { readOnly: true });

const schema = database
  .prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
  .all()
  .map((row) => String(row.sql))
  .join("\n");

const query = tool({
  name: "query",
  description: `Runs one SELECT statement on a SQLite database and gives its rows. The tables:\n${schema}`,
  inputs: { type: "object", properties: { sql: { type: "string" } }, required: ["sql"] },
  output: {
    type: "array",
    items: { type: "object" },
    description: "A dict for each row, by the names of the columns.",
  },
  readOnly: true,
  execute: ({ sql }) =>
    database
      .prepare(String(sql))
      .all()
      .map((row) => ({ ...row })),
});

// Prepared lines stand for a model here; put your own in its place.
const model = new ScriptedModel([
  'Thought: I join both tables.\n<code>\nrows = query("SELECT name, SUM(total) AS earned FROM receipts JOIN waiters ON id = receipt_id GROUP BY name")\n</code>',
  'Thought: The column is called price.\n<code>\nrows = query("SELECT name, SUM(price) AS earned FROM receipts JOIN waiters ON id = receipt_id GROUP BY name")\nbest = max(rows, key=lambda row: row["earned"])\nfinal_answer(f"{best[\'name\']}, {best[\'earned\']:.2f} in total")\n</code>',
]);

await using agent = new CodeAgent({ model, tools: [query] });
console.log(await agent.run("Which waiter brought in most?"));
for (const { error } of agent.memory.actionSteps()) if (error) console.log("mended:", error.message.split("\n").at(-1));

database.close();
await rm(folder, { recursive: true });
