/** ast.dump: a tree as the calls that would make it. */

import { charge, tick } from "../../limits.ts";
import { findAttribute, getAttribute } from "../../objects/attributes.ts";
import { typeError } from "../../objects/exceptions.ts";
import { arrayFrom } from "../../objects/iteration.ts";
import { integerOf } from "../../objects/object.ts";
import { PyList } from "../../objects/list.ts";
import { enterNative, leaveNative } from "../../objects/native-depth.ts";
import { stringOf, typeOf, type Value } from "../../objects/object.ts";
import { reprOf, strOf } from "../../objects/text.ts";
import { nodeClasses } from "./node-classes.ts";

export type DumpStyle = {
  /** `id='x'` or only `'x'`. */
  hasNames: boolean;
  hasPlaces: boolean;
  /** What stands before a line, once for each level; undefined: everything on one line. */
  indent: string | undefined;
};

/** A text, and whether it is short enough to stand on a line with others. */
type Dumped = { text: string; isSimple: boolean };

const isNode = (value: Value): boolean => typeOf(value).isSubtypeOf(nodeClasses().all.get("AST")!);

/** ast.dump(node) */
export function dumpNode(node: Value, style: DumpStyle): string {
  if (!isNode(node)) throw typeError(`expected AST, got ${reprOf(typeOf(node).name)}`);
  return dump(node, style, 0).text;
}

/** The indentation that a program asked for: a number of spaces, or a string. */
export function indentText(indent: Value): string | undefined {
  if (indent === null) return undefined;
  const width = integerOf(indent);
  if (width === undefined) return stringOf(indent) ?? strOf(indent);
  charge(Number(width));
  return " ".repeat(Math.max(0, Number(width)));
}

function dump(value: Value, style: DumpStyle, level: number): Dumped {
  tick();
  enterNative("");
  try {
    if (value instanceof PyList) return dumpList(value, style, level + 1);
    return isNode(value) ? dumpFields(value, style, level + 1) : { text: reprOf(value), isSimple: true };
  } finally {
    leaveNative();
  }
}

function dumpList(list: PyList, style: DumpStyle, level: number): Dumped {
  if (list.items.length === 0) return { text: "[]", isSimple: true };
  const parts = list.items.map((item) => dump(item, style, level).text);
  return { text: `[${join(parts, style, level)}]`, isSimple: false };
}

function dumpFields(node: Value, style: DumpStyle, level: number): Dumped {
  const cls = typeOf(node);
  const parts: string[] = [];
  let isSimple = true;
  let { hasNames } = style;
  const add = (name: string, value: Value): void => {
    const dumped = dump(value, style, level);
    isSimple &&= dumped.isSimple;
    parts.push(hasNames ? `${name}=${dumped.text}` : dumped.text);
  };
  for (const field of arrayFrom(getAttribute(node, "_fields"))) {
    const name = stringOf(field) ?? strOf(field);
    const value = findAttribute(node, name);
    // What is absent, or None where the class says None, goes without saying; what follows needs its name then.
    if (value === undefined || (value === null && cls.lookup(name) === null)) hasNames = true;
    else add(name, value);
  }
  const attributes = findAttribute(node, "_attributes");
  if (style.hasPlaces && attributes !== undefined) {
    for (const attribute of arrayFrom(attributes)) {
      const name = stringOf(attribute) ?? strOf(attribute);
      const value = findAttribute(node, name);
      if (value === undefined || (value === null && cls.lookup(name) === null)) continue;
      hasNames = true;
      add(name, value);
    }
  }
  const isShort = isSimple && parts.length <= 3;
  const text = `${cls.name}(${isShort ? parts.join(", ") : join(parts, style, level)})`;
  return { text, isSimple: isShort && parts.length === 0 };
}

function join(parts: readonly string[], { indent }: DumpStyle, level: number): string {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  charge(size * 2);
  if (indent === undefined) return parts.join(", ");
  charge((parts.length + 1) * level * indent.length * 2);
  const before = `\n${indent.repeat(level)}`;
  return before + parts.join(`,${before}`);
}
