/**
 * Checks the form of what was written down before anything is made of it.
 *
 * The text has lain with the host, unread, and came from a process that was lost: perhaps because it had gone over to the enemy. So every value and every node must be what
 * `saved-variables.ts` says; a value that is anything else would become an object of JavaScript among the objects of Python. Names are left to those who look them up.
 */

import type { SavedNode, SavedVariables } from "./saved-variables.ts";

type Check = (value: unknown) => boolean;
type Record = { readonly [key: string]: unknown };

const isText: Check = (value) => typeof value === "string";
const isIndex = (value: unknown, length: number): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < length;
const isRecord = (value: unknown): value is Record =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isListOf = (value: unknown, check: Check): boolean => Array.isArray(value) && value.every(check);
const isPairOf = (value: unknown, first: Check, second: Check): boolean =>
  Array.isArray(value) && value.length === 2 && first(value[0]) && second(value[1]);

/** The same, if it is well formed. */
export function checkSaved(saved: unknown): SavedVariables | undefined {
  if (!isRecord(saved) || !Array.isArray(saved.nodes) || !Array.isArray(saved.sources)) return undefined;
  const { nodes, sources } = saved;
  const isValue: Check = (value) => {
    if (!Array.isArray(value))
      return value === null || isText(value) || typeof value === "boolean" || Number.isSafeInteger(value);
    if (value.length === 1) return isIndex(value[0], nodes.length);
    if (value[0] === "i") return typeof value[1] === "string" && /^-?[0-9a-f]+$/.test(value[1]);
    return value[0] === "f" && typeof value[1] === "number";
  };
  const checks = checksOfFields(isValue, (value) => isIndex(value, sources.length));
  const isGood =
    isListOf(sources, (each) => isRecord(each) && isText(each.filename) && isText(each.text)) &&
    isListOf(nodes, (each) => isNode(each, checks)) &&
    isListOf(saved.variables, (each) => isPairOf(each, isText, isValue)) &&
    isListOf(saved.lost, (each) => isRecord(each) && isText(each.name) && isText(each.reason));
  return isGood ? (saved as SavedVariables) : undefined;
}

/** What a node of each kind has, and what it may have. */
type Fields = { needed: readonly string[]; optional: readonly string[] };

const words = (text: string): string[] => text.split(" ").filter((word) => word !== "");
const fields = (needed: string, optional = ""): Fields => ({ needed: words(needed), optional: words(optional) });

const FIELDS: { readonly [kind in SavedNode["node"]]: Fields } = {
  list: fields("items", "type attrs"),
  tuple: fields("items", "type attrs"),
  set: fields("items", "type attrs"),
  frozenset: fields("items", "type attrs"),
  dict: fields("pairs", "type attrs factory"),
  bytes: fields("base64", "type attrs"),
  bytearray: fields("base64", "type attrs"),
  boxed: fields("value type", "attrs"),
  complex: fields("real imag"),
  instance: fields("type attrs", "slots"),
  exception: fields("type args attrs"),
  call: fields("callee args", "kwargs state items"),
  method: fields("func self"),
  library: fields("module", "name"),
  member: fields("of name"),
  tool: fields("name"),
  function: fields("source place defaults keywordDefaults attrs name qualname"),
  class: fields("source place attrs"),
};

type FieldChecks = ReadonlyMap<string, Check>;

function checksOfFields(isValue: Check, isSource: Check): FieldChecks {
  const isList: Check = (value) => isListOf(value, isValue);
  const isAttributes: Check = (value) => isListOf(value, (each) => isPairOf(each, isText, isValue));
  const isPlace: Check = (value) => isPairOf(value, Number.isInteger, Number.isInteger);
  return new Map<string, Check>([
    ...["type", "factory", "value", "real", "imag", "callee", "state", "func", "self", "of"].map(
      (name): [string, Check] => [name, isValue],
    ),
    ...["items", "args", "defaults"].map((name): [string, Check] => [name, isList]),
    ...["attrs", "slots", "kwargs", "keywordDefaults"].map((name): [string, Check] => [name, isAttributes]),
    ...["base64", "module", "name", "qualname"].map((name): [string, Check] => [name, isText]),
    ["pairs", (value) => isListOf(value, (each) => isPairOf(each, isValue, isValue))],
    ["place", isPlace],
    ["source", isSource],
  ]);
}

function isNode(node: unknown, checks: FieldChecks): boolean {
  if (!isRecord(node) || typeof node.node !== "string" || !Object.hasOwn(FIELDS, node.node)) return false;
  const { needed, optional } = FIELDS[node.node as SavedNode["node"]];
  return (
    needed.every((name) => checks.get(name)!(node[name])) &&
    optional.every((name) => node[name] === undefined || checks.get(name)!(node[name]))
  );
}
