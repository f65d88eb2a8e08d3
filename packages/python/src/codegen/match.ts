/**
 * match: every pattern becomes a JavaScript condition. What it captures waits in temporaries and is bound when the whole pattern has matched, before the guard.
 */

import { scopeError } from "../scope/scope-error.ts";
import type * as ast from "../syntax/ast.ts";
import type { Block } from "./block.ts";
import { emitExpression, emitTest } from "./expressions.ts";
import { bothKnown, emitBody } from "./statements.ts";
import { storeName } from "./variables.ts";

/** Names captured by the pattern of one case, each with its temporary. */
type Captures = Map<string, string>;

export function emitMatch(block: Block, node: ast.Match): void {
  const subject = block.temporary();
  block.line(`${subject} = ${emitExpression(block, node.subject)};`);
  const label = block.label();
  const before = block.known;
  let after: Set<string> | null = null;
  let exhaustive = false;
  block.braces(`${label}:`, () => {
    node.cases.forEach((each) => {
      const always = isIrrefutable(each.pattern) && each.guard === null;
      exhaustive ||= always;
      block.known = before && new Set(before);
      emitCase(block, each, subject, label);
      after = bothKnown(after, block.known);
    });
  });
  block.known = exhaustive ? after : bothKnown(after, before);
  block.release(subject);
}

function emitCase(block: Block, node: ast.MatchCase, subject: string, label: string): void {
  const captures: Captures = new Map();
  const used: string[] = [];
  const test = emitPattern(block, node.pattern, subject, captures, used);
  block.braces(`if (${test})`, () => {
    for (const [name, temporary] of captures) block.line(`${storeName(block, name, temporary)};`);
    const body = (): void => {
      emitBody(block, node.body);
      if (block.known !== null) block.line(`break ${label};`);
    };
    if (node.guard === null) body();
    else block.braces(`if (${emitTest(block, node.guard)})`, body);
  });
  block.release(...used, ...captures.values());
}

function isIrrefutable(pattern: ast.PatternNode): boolean {
  return pattern.kind === "MatchAs" && (pattern.pattern === null || isIrrefutable(pattern.pattern));
}

/** CPython: a name is bound behind everything in the pattern, and its error stands where the compiler was last. */
function lastWithin(node: ast.PatternNode): ast.PatternNode {
  switch (node.kind) {
    case "MatchAs":
      return node.pattern === null ? node : lastWithin(node.pattern);
    case "MatchSequence":
    case "MatchMapping":
    case "MatchOr": {
      const last = node.patterns.at(-1);
      return last === undefined ? node : lastWithin(last);
    }
    case "MatchClass": {
      const last = node.kwd_patterns.at(-1) ?? node.patterns.at(-1);
      return last === undefined ? node : lastWithin(last);
    }
    default:
      return node;
  }
}

function capture(block: Block, name: string, text: string, captures: Captures, node: ast.PatternNode): string {
  if (captures.has(name))
    throw scopeError(`multiple assignments to name '${name}' in pattern`, lastWithin(node), block.unit.lines);
  const temporary = block.temporary();
  captures.set(name, temporary);
  return `(${temporary} = ${text}, true)`;
}

/** Text of the condition that `subject` (a temporary) matches. Temporaries that must live until the end of the case go to `used`. */
function emitPattern(block: Block, node: ast.PatternNode, subject: string, captures: Captures, used: string[]): string {
  switch (node.kind) {
    case "MatchValue":
      return block.call("truth", [block.call("eq", [subject, emitExpression(block, node.value)], node.value)]);
    case "MatchSingleton":
      return `${subject} === ${node.value}`;
    case "MatchAs": {
      const inner = node.pattern === null ? undefined : emitPattern(block, node.pattern, subject, captures, used);
      if (node.name === null) return inner ?? "true";
      const bound = capture(block, node.name, subject, captures, node);
      return inner === undefined ? bound : `${inner} && ${bound}`;
    }
    case "MatchStar":
      return node.name === null ? "true" : capture(block, node.name, subject, captures, node);
    case "MatchOr":
      return emitAlternatives(block, node, subject, captures, used);
    case "MatchSequence":
      return emitSequencePattern(block, node, subject, captures, used);
    case "MatchMapping":
      return emitMappingPattern(block, node, subject, captures, used);
    case "MatchClass":
      return emitClassPattern(block, node, subject, captures, used);
  }
}

/** `a | b`: every alternative binds the same names, into the same temporaries. */
function emitAlternatives(
  block: Block,
  node: ast.MatchOr,
  subject: string,
  captures: Captures,
  used: string[],
): string {
  let first: Captures | undefined;
  const texts: string[] = [];
  node.patterns.forEach((pattern) => {
    const own: Captures = new Map();
    let text = emitPattern(block, pattern, subject, own, used);
    if (first === undefined) {
      first = own;
      for (const [name, temporary] of own) {
        if (captures.has(name))
          throw scopeError(`multiple assignments to name '${name}' in pattern`, pattern, block.unit.lines);
        captures.set(name, temporary);
      }
    } else {
      if (own.size !== first.size || [...own.keys()].some((name) => !first!.has(name)))
        throw scopeError("alternative patterns bind different names", pattern, block.unit.lines);
      for (const [name, temporary] of own) {
        text += ` && (${first.get(name)} = ${temporary}, true)`;
        used.push(temporary);
      }
    }
    texts.push(`(${text})`);
  });
  return `(${texts.join(" || ")})`;
}

function emitSequencePattern(
  block: Block,
  node: ast.MatchSequence,
  subject: string,
  captures: Captures,
  used: string[],
): string {
  const star = node.patterns.findIndex((pattern) => pattern.kind === "MatchStar");
  const stars = node.patterns.filter((pattern) => pattern.kind === "MatchStar").length;
  if (stars > 1) throw scopeError("multiple starred names in sequence pattern", node, block.unit.lines);
  const count = node.patterns.length;
  const items = block.temporary();
  used.push(items);
  const after = star < 0 ? 0 : count - star - 1;
  const shape = star < 0 ? [String(count), "-1"] : [String(star), String(after)];
  // CPython: `*_` takes nothing out, so the sequence may be of any length.
  if (star >= 0 && (node.patterns[star] as ast.MatchStar).name === null) shape.push("true");
  const parts = [`(${items} = ${block.call("matchSequence", [subject, ...shape], node)}) !== null`];
  node.patterns.forEach((pattern, i) => {
    if (pattern.kind === "MatchStar" && pattern.name === null) return;
    const item = block.temporary();
    used.push(item);
    parts.push(`(${item} = ${items}[${i}], true)`, emitPattern(block, pattern, item, captures, used));
  });
  return parts.join(" && ");
}

function emitMappingPattern(
  block: Block,
  node: ast.MatchMapping,
  subject: string,
  captures: Captures,
  used: string[],
): string {
  const items = block.temporary();
  used.push(items);
  const keys = `[${node.keys.map((key) => emitExpression(block, key)).join(", ")}]`;
  // CPython: a subject with fewer keys is no match before the keys are looked up.
  const given = node.keys.some((key) => key.kind === "Attribute") ? `() => ${keys}` : keys;
  const parts = [
    `(${items} = ${block.call("matchMapping", [subject, given, String(node.keys.length), String(node.rest !== null)], node)}) !== null`,
  ];
  node.patterns.forEach((pattern, i) => {
    const item = block.temporary();
    used.push(item);
    parts.push(`(${item} = ${items}[${i}], true)`, emitPattern(block, pattern, item, captures, used));
  });
  if (node.rest !== null) parts.push(capture(block, node.rest, `${items}[${node.patterns.length}]`, captures, node));
  return parts.join(" && ");
}

function emitClassPattern(
  block: Block,
  node: ast.MatchClass,
  subject: string,
  captures: Captures,
  used: string[],
): string {
  const items = block.temporary();
  used.push(items);
  const names = block.unit.constant({ kind: "names", value: node.kwd_attrs });
  const parts = [
    `(${items} = ${block.call("matchClass", [subject, emitExpression(block, node.cls), String(node.patterns.length), names], node)}) !== null`,
  ];
  [...node.patterns, ...node.kwd_patterns].forEach((pattern, i) => {
    const item = block.temporary();
    used.push(item);
    parts.push(`(${item} = ${items}[${i}], true)`, emitPattern(block, pattern, item, captures, used));
  });
  return parts.join(" && ");
}
