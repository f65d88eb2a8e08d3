/** The module csv: tables as text, written in Python in two texts beside this file, and what reads and writes lines in TypeScript. */

import { builtin, type Implementation } from "../objects/function.ts";
import { genericAliasType } from "../objects/generic-alias.ts";
import type { PyList } from "../objects/list.ts";
import type { Attributes, Value } from "../objects/object.ts";
import { PyCsvReader } from "./csv/native-reader.ts";
import { PyCsvWriter, recordOf, rowOf } from "./csv/native-writer.ts";
import { READER_TEXT } from "./csv/reader-text.ts";
import { SNIFFER_TEXT } from "./csv/sniffer-text.ts";
import { countAsParsed, functionsAsC } from "./written-in-c.ts";
import { pythonModule } from "./python-source.ts";

const natives = {
  "_make_reader(lines, dialect, error, limit, /)": (lines: Value, dialect: Value, error: Value, limit: PyList) =>
    new PyCsvReader({ error, limit }, lines, dialect),
  "_make_writer(write, dialect, error, limit, is_number, /)": (
    write: Value,
    dialect: Value,
    error: Value,
    limit: PyList,
    isNumber: Value,
  ) => new PyCsvWriter({ error, limit }, write, dialect, isNumber),
  "_record(names, row, restkey, restval, /)": recordOf,
  "_row(record, names, restval, checks, /)": rowOf,
};

/** CPython: what reads and writes is in C. */
const WRITTEN_IN_C = [
  "reader",
  "writer",
  "get_dialect",
  "unregister_dialect",
  "list_dialects",
  "register_dialect",
  "field_size_limit",
];

export const csvModule = pythonModule(
  "csv",
  READER_TEXT + SNIFFER_TEXT,
  () => {
    const namespace: Attributes = new Map([["_GenericAlias", genericAliasType]]);
    for (const [text, code] of Object.entries<Implementation>(natives)) {
      const made = builtin(text, code, "_csv");
      namespace.set(made.name, made);
    }
    return namespace;
  },
  (namespace) => {
    functionsAsC(namespace, "_csv", WRITTEN_IN_C);
    countAsParsed(namespace, "get_dialect unregister_dialect");
  },
);
