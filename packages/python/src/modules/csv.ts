/** The module csv: tables as text, written in Python in the two texts beside this file. */

import { READER_TEXT } from "./csv/reader-text.ts";
import { SNIFFER_TEXT } from "./csv/sniffer-text.ts";
import { countAsParsed, functionsAsC } from "./written-in-c.ts";
import { pythonModule } from "./python-source.ts";

const IMPORTS = `
import re as _re
from collections import Counter as _Counter
from io import StringIO as _StringIO
from numbers import Number as _Number
from types import GenericAlias as _GenericAlias
`;

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
  IMPORTS + READER_TEXT + SNIFFER_TEXT,
  () => new Map(),
  (namespace) => {
    functionsAsC(namespace, "_csv", WRITTEN_IN_C);
    countAsParsed(namespace, "get_dialect unregister_dialect");
  },
);
