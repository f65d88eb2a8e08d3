// Which statements of SQL may run: by their first word.
//
// SQLite prepares one statement at a time, and what opens or writes another file is a statement of its own (ATTACH, DETACH, VACUUM
// INTO) or a setting (PRAGMA), never a part of a query. So the first word decides, and what follows the first statement is refused.
//
// Reference: "SQL As Understood By SQLite", sqlite.org/lang.html.

import { pythonException } from "./python-exception.ts";

const readingWords = new Set(["SELECT", "WITH", "VALUES", "EXPLAIN"]);
const writingWords = new Set([
  ...["INSERT", "UPDATE", "DELETE", "REPLACE", "CREATE", "DROP", "ALTER", "BEGIN", "COMMIT", "ROLLBACK", "END"],
  ...["SAVEPOINT", "RELEASE", "ANALYZE", "REINDEX"],
]);
/** Settings that only tell what there is. */
const tellingPragmas =
  /^PRAGMA\s+(table_info|table_xinfo|table_list|index_list|index_info|index_xinfo|foreign_key_list)\s*(\([^()]*\))?\s*;?\s*$/i;

/** Throws a PermissionError or ValueError of Python. */
export function requirePermitted(query: string, isReadOnly: boolean): void {
  const statements = splitStatements(query);
  if (statements.length === 0) throw pythonException("ValueError", "The query is empty.");
  if (statements.length > 1) throw pythonException("ValueError", "Give one statement at a time.");
  const [statement] = statements;
  const word = /^[a-z]+/i.exec(statement)?.[0].toUpperCase() ?? "";
  if (readingWords.has(word) || tellingPragmas.test(statement)) return;
  if (!isReadOnly && writingWords.has(word)) return;
  const can = isReadOnly
    ? "this database can only be read: use SELECT, WITH, VALUES or EXPLAIN"
    : "it reaches beyond the database";
  throw pythonException("PermissionError", `The statement ${word || "given"} is not allowed here; ${can}.`);
}

/** The statements, without the comments around them. What stands in quotes, and the bodies of triggers, are left whole. */
function splitStatements(query: string): string[] {
  const tokens =
    /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;|[^'"`[;/-]+|./g;
  const isTrigger = /^\s*CREATE\s+(TEMP\s+|TEMPORARY\s+)?TRIGGER\b/i.test(query);
  const statements = [""];
  for (const [token] of query.matchAll(tokens)) {
    if (token.startsWith("--") || token.startsWith("/*")) statements[statements.length - 1] += " ";
    else if (token === ";" && !isTrigger) statements.push("");
    else statements[statements.length - 1] += token;
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== "");
}
