// Asking a SQLite database: `sql(query, parameters)` gives the rows as a list of dicts.
//
// The statement comes from a model. The database is opened for reading only unless told otherwise; a statement that would open or write another file
// (ATTACH, VACUUM INTO) is refused in either case; and the whole runs in a process of its own (sql-process.ts), because SQLite
// cannot be interrupted from JavaScript and a query that never ends would hold the host.
// The tables are told to the model in the description, as they were when it was first asked for.

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { ToolDefinitionError } from "../errors.ts";
import type { ToolContext } from "./context.ts";
import type { JsonSchema } from "./json-schema.ts";
import { SqlProcess } from "./sql-process.ts";
import { requirePermitted } from "./sql-statement.ts";
import { Tool, type ToolOptions } from "./tool.ts";

export type SqlToolOptions = Pick<ToolOptions, "needsApproval"> & {
  /** The file of the database. */
  database: string;
  /** Whether statements may change it. Default false. */
  writable?: boolean;
  /** Default "sql". */
  name?: string;
  /** Said to the model in front of the tables: what the database is about. */
  about?: string;
  /** Most rows of an answer; more are an error that says to narrow the query. Default 1000. */
  maxRows?: number;
  /** For one statement. Default 10000. */
  timeoutMs?: number;
};

const longestSchema = 8_000;

export class SqlTool extends Tool {
  readonly name: string;
  readonly inputs: JsonSchema = {
    type: "object",
    properties: {
      query: { type: "string", description: "One SQL statement; ? stands for a parameter." },
      parameters: {
        type: "array",
        default: [],
        items: { type: ["string", "number", "boolean", "null"] },
        description: "The values of the ?, in their order.",
      },
    },
    required: ["query"],
    additionalProperties: false,
  };
  override readonly output: JsonSchema = { type: "array", items: { type: "object", additionalProperties: {} } };
  override readonly readOnly: boolean;
  override readonly needsApproval?: ToolOptions["needsApproval"];
  readonly #options: SqlToolOptions;
  readonly #path: string;
  readonly #process: SqlProcess;
  #description: string | undefined;

  constructor(options: SqlToolOptions) {
    super();
    if (typeof options?.database !== "string" || options.database.trim() === "") {
      throw new ToolDefinitionError("SqlTool: wanted the option database with the path of a SQLite file, got none.", {
        code: "tool_option_invalid",
      });
    }
    const { writable = false, maxRows = 1_000, timeoutMs = 10_000 } = options;
    this.#path = resolve(options.database);
    if (!writable && !existsSync(this.#path)) {
      throw new ToolDefinitionError(`SqlTool: there is no database ${options.database} (looked for ${this.#path}).`, {
        code: "tool_option_invalid",
      });
    }
    this.name = options.name ?? "sql";
    this.readOnly = !writable;
    this.needsApproval = options.needsApproval;
    this.#options = options;
    this.#process = new SqlProcess({ path: this.#path, isWritable: writable, maxRows, timeoutMs });
  }

  get description(): string {
    this.#description ??= this.#describe();
    return this.#description;
  }

  async execute(args: Record<string, unknown>, ctx: ToolContext): Promise<unknown> {
    const query = String(args.query).trim();
    requirePermitted(query, this.readOnly);
    const given = Array.isArray(args.parameters) ? args.parameters : [];
    const parameters = given.map((value) => (typeof value === "boolean" ? Number(value) : value));
    return this.#process.ask({ query, parameters }, ctx.signal);
  }

  override async dispose(): Promise<void> {
    this.#process.end();
  }

  #describe(): string {
    const { about, writable = false } = this.#options;
    const does = writable
      ? "Runs a statement of SQL on a SQLite database"
      : "Asks a SQLite database with SQL, reading only";
    const gives = `${does}; gives the rows as a list of dicts${writable ? ", or [{'changes': ...}]" : ""}.`;
    const tables = readTables(this.#path);
    const cut = tables.length > longestSchema ? `${tables.slice(0, longestSchema)}\n(more in sqlite_schema)` : tables;
    const known = tables === "" ? "It has no tables yet." : `Its tables:\n${cut}`;
    return [gives, about?.trim(), known].filter(Boolean).join("\n");
  }
}

/** The statements that made the tables and views. */
function readTables(path: string): string {
  if (!existsSync(path)) return "";
  // Not imported: the module warns that it is new where it is loaded, also in a program that only might use this tool.
  const sqlite = process.getBuiltinModule("node:sqlite");
  let database: DatabaseSync | undefined;
  try {
    database = new sqlite.DatabaseSync(path, { readOnly: true });
    const rows = database
      .prepare(
        "SELECT sql FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
      )
      .all();
    return rows.map((row) => String(row.sql).replaceAll(/\s+/g, " ")).join("\n");
  } catch (cause) {
    throw new ToolDefinitionError(`SqlTool: ${path} cannot be read as a SQLite database: ${(cause as Error).message}`, {
      code: "tool_option_invalid",
      cause,
    });
  } finally {
    database?.close();
  }
}
