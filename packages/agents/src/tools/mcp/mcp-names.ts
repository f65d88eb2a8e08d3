// Names of MCP tools and of their arguments as Python knows them.
//
// A server names its tools "get-weather" or "files.read" and an argument "from"; the program can only call what is a Python
// identifier, hides no builtin and does not end the run. The server goes on hearing its own names.

import { finalAnswerName, isPythonBuiltin, isPythonIdentifier, isPythonKeyword } from "../names.ts";

/** A name that Python takes, as near to the given one as can be. */
export function toPythonName(name: string, fallback: string): string {
  if (isPythonIdentifier(name)) return name;
  const plain = name
    .normalize("NFKC")
    .replaceAll(/[^\p{XID_Continue}]+/gu, "_")
    .replace(/^_+(?=.)|_+$/gu, "");
  const named = plain === "" ? fallback : plain;
  if (isPythonKeyword(named)) return `${named}_`;
  return isPythonIdentifier(named) ? named : `_${named}`;
}

/** The name of a tool: neither a builtin nor the final answer, which a server must not be able to replace. */
export function toToolName(name: string, prefix: string): string {
  const python = toPythonName(prefix + name, "tool");
  return isPythonBuiltin(python) || python === finalAnswerName ? `${python}_tool` : python;
}

/** The first of name, name_2, name_3 ... that is not taken; takes it. */
export function takeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}_${number}`;
  taken.add(free);
  return free;
}
