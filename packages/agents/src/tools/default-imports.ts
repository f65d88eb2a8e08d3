// The modules that programs may import without being given them: one list for code agents and for the python_interpreter tool.

/**
 * Modules that a program may always import: they compute and reach nothing. smolagents' list, and what programs want most besides.
 * Each of them exists in the local executor.
 */
export const defaultAuthorizedImports: readonly string[] = [
  "base64",
  "bisect",
  "collections",
  "contextlib",
  "copy",
  "csv",
  "dataclasses",
  "datetime",
  "decimal",
  "enum",
  "fractions",
  "functools",
  "hashlib",
  "heapq",
  "itertools",
  "json",
  "math",
  "operator",
  "queue",
  "random",
  "re",
  "stat",
  "statistics",
  "string",
  "textwrap",
  "time",
  "typing",
  "unicodedata",
];
