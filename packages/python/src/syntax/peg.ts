/**
 * A parsing expression grammar as text, made into rules and run over tokens: a recogniser, not a parser; it says how far
 * a rule reads, and hands the marked parts to a complaint where an alternative ends in one. `diagnosis-grammar.ts`
 * explains the notation; `diagnosis.ts` is the user.
 *
 * Every rule is remembered at every place, so reading takes time linear in the number of tokens. Depth and
 * memory are bounded: beyond, `PegLimitError` is thrown.
 */

import { lookBetween } from "../limits.ts";

/** What a run needs to know about the tokens. `tagAt` is called for each token looked at. */
export type PegInput = {
  tagAt(index: number): string;
  /** The text of the token, for `"soft"` keywords. */
  stringAt(index: number): string;
  /** `&&'tag'` isn't next. */
  failForced(index: number, tag: string): never;
};

/** A marked part: the indexes of its first token and of the one behind its last, and the rule it was read by. */
export type PegPart = { start: number; end: number; rule: string | null };
export type PegParts = ReadonlyMap<string, PegPart>;

/** Throws the complaint, or returns if it doesn't apply. `end` is the index behind what the alternative has read. */
export type PegAction = (parts: PegParts, end: number) => void;

export class PegLimitError extends Error {}

type Item =
  | { op: "token"; tag: string }
  | { op: "soft"; string: string }
  | { op: "force"; tag: string }
  | { op: "rule"; rule: Rule }
  | { op: "group"; alternatives: Alternative[] }
  | { op: "repeat"; item: Item; minimum: number }
  | { op: "optional"; item: Item }
  | { op: "look"; item: Item; isWanted: boolean }
  | { op: "mark"; name: string; item: Item }
  | { op: "cut" };

type Alternative = { items: Item[]; action: string | null };

type Rule = {
  name: string;
  id: number;
  /** Where its instructions begin. */
  entry: number;
  isWrong: boolean;
  isQuiet: boolean;
  /** Is what it reads remembered for mistakes on and off alike? */
  isShared: boolean;
};

/**
 * What a rule comes down to. The reading is done by a machine with a stack of its own, not by calls of JavaScript: how
 * deep it can read is then said by `MAX_DEPTH`, whatever is left of JavaScript's stack.
 */
type Instruction =
  | { op: "token"; tag: string }
  | { op: "soft"; string: string }
  | { op: "force"; tag: string }
  /** Reads a rule. */
  | { op: "call"; rule: Rule }
  /** The end of a rule. */
  | { op: "return" }
  /** Tries what follows; if that fails, goes on at `otherwise`, with the tokens from here on. */
  | { op: "try"; otherwise: number }
  /** What was tried has been read. */
  | { op: "done"; next: number }
  /** What was tried has been read once more: again, unless nothing was read. */
  | { op: "again"; body: number }
  /** The alternatives behind this one aren't tried. */
  | { op: "cut" }
  /** A marked part begins. */
  | { op: "mark" }
  | { op: "marked"; name: string; rule: string | null }
  /** What was tried is there, but isn't read (`&`), or is there and shouldn't be (`!`). */
  | { op: "seen"; isWanted: boolean }
  /** The complaint at the end of an alternative. */
  | { op: "complain"; action: string }
  | { op: "fail" };

export type PegGrammar = { rules: ReadonlyMap<string, Rule>; instructions: readonly Instruction[] };

/** No place among the tokens: what was wanted isn't there. */
const FAILED = -1;
/** No place among the instructions: the rule that was asked for has been read. */
const END = -1;
/** How many rules may be under way. */
const MAX_DEPTH = 6000;
/** How much may be remembered, in entries: some 30,000 tokens' worth. */
const MAX_MEMO = 1_500_000;
/** After so many entries the time and the memory are looked at; what so many take in bytes. */
const [LOOKED_AT, THEIR_BYTES] = [8192, 8192 * 40];

// ---------------------------------------------------------------------------------------------------------------------
// From text to rules

const symbol = /\s*(=>\s*\w+|\w+=(?!>)|'[^']+'|"[^"]+"|&&|\w+|[()|?*+&!~])/y;

/** Makes the rules of a grammar. The text is ours, so it is trusted to be well-formed. */
export function compileGrammar(text: string): PegGrammar {
  const rules = new Map<string, Rule>();
  const ruleNamed = (name: string): Rule => {
    let rule = rules.get(name);
    if (rule === undefined) {
      const isWrong = name.startsWith("wrong_");
      rule = { name, id: rules.size, entry: FAIL, isWrong, isQuiet: name.startsWith("quiet_"), isShared: false };
      rules.set(name, rule);
    }
    return rule;
  };
  const instructions: Instruction[] = [{ op: "fail" }];
  const withoutComments = text.replace(/^#.*$/gm, "");
  for (const [, name, colons, body] of withoutComments.matchAll(/^(\w+)(::?)((?:.*)(?:\n[ ].*)*)/gm)) {
    const rule = ruleNamed(name);
    rule.isShared = colons === "::";
    rule.entry = instructions.length;
    emitAlternatives(new RuleReader(body, ruleNamed).readAlternatives(), instructions);
    instructions.push({ op: "return" });
  }
  return { rules, instructions };
}

/** Where "fail" stands among the instructions. */
const FAIL = 0;

function emitAlternatives(alternatives: readonly Alternative[], into: Instruction[]): void {
  const ends: { next: number }[] = [];
  for (const [index, { items, action }] of alternatives.entries()) {
    const attempt = { op: "try" as const, otherwise: FAIL };
    into.push(attempt);
    for (const item of items) emitItem(item, into);
    if (action === null) {
      const done = { op: "done" as const, next: FAIL };
      into.push(done);
      ends.push(done);
    } else {
      into.push({ op: "complain", action });
    }
    if (index < alternatives.length - 1) attempt.otherwise = into.length;
  }
  for (const done of ends) done.next = into.length;
}

function emitItem(item: Item, into: Instruction[]): void {
  switch (item.op) {
    case "rule":
      into.push({ op: "call", rule: item.rule });
      return;
    case "group":
      emitAlternatives(item.alternatives, into);
      return;
    case "optional":
      emitAttempt(into, () => {
        emitItem(item.item, into);
        into.push({ op: "done", next: into.length + 1 });
      });
      return;
    case "repeat":
      for (let count = 0; count < item.minimum; count++) emitItem(item.item, into);
      emitAttempt(into, () => {
        const body = into.length;
        emitItem(item.item, into);
        into.push({ op: "again", body });
      });
      return;
    case "look": {
      const attempt = { op: "try" as const, otherwise: FAIL };
      into.push(attempt);
      emitItem(item.item, into);
      into.push({ op: "seen", isWanted: item.isWanted });
      if (!item.isWanted) attempt.otherwise = into.length;
      return;
    }
    case "mark":
      into.push({ op: "mark" });
      emitItem(item.item, into);
      into.push({ op: "marked", name: item.name, rule: item.item.op === "rule" ? item.item.rule.name : null });
      return;
    default:
      into.push(item);
  }
}

/** A body that may fail: the instructions go on behind it. */
function emitAttempt(into: Instruction[], emitBody: () => void): void {
  const attempt = { op: "try" as const, otherwise: FAIL };
  into.push(attempt);
  emitBody();
  attempt.otherwise = into.length;
}

class RuleReader {
  readonly #symbols: string[] = [];
  readonly #ruleNamed: (name: string) => Rule;
  #next = 0;

  constructor(body: string, ruleNamed: (name: string) => Rule) {
    this.#ruleNamed = ruleNamed;
    symbol.lastIndex = 0;
    for (let match = symbol.exec(body); match !== null; match = symbol.exec(body)) this.#symbols.push(match[1]);
  }

  readAlternatives(): Alternative[] {
    const alternatives: Alternative[] = [];
    if (this.#peek() === "|") this.#next++;
    do {
      alternatives.push(this.#readAlternative());
    } while (this.#accept("|"));
    return alternatives;
  }

  #readAlternative(): Alternative {
    const items: Item[] = [];
    for (let next = this.#peek(); next !== undefined && next !== "|" && next !== ")"; next = this.#peek()) {
      if (next.startsWith("=>")) {
        this.#next++;
        return { items, action: next.slice(2).trim() };
      }
      items.push(this.#readItem());
    }
    return { items, action: null };
  }

  #readItem(): Item {
    const first = this.#symbols[this.#next++];
    if (first === "~") return { op: "cut" };
    if (first === "&&") return { op: "force", tag: this.#symbols[this.#next++].slice(1, -1) };
    if (first === "&" || first === "!") return { op: "look", item: this.#readItem(), isWanted: first === "&" };
    if (/^\w+=$/.test(first)) return { op: "mark", name: first.slice(0, -1), item: this.#readItem() };
    const item = this.#readPlain(first);
    if (this.#accept("?")) return { op: "optional", item };
    if (this.#accept("*")) return { op: "repeat", item, minimum: 0 };
    if (this.#accept("+")) return { op: "repeat", item, minimum: 1 };
    return item;
  }

  #readPlain(first: string): Item {
    if (first === "(") {
      const alternatives = this.readAlternatives();
      this.#accept(")");
      return { op: "group", alternatives };
    }
    if (first.startsWith("'")) return { op: "token", tag: first.slice(1, -1) };
    if (first.startsWith('"')) return { op: "soft", string: first.slice(1, -1) };
    if (/^[A-Z]+$/.test(first)) return { op: "token", tag: first };
    return { op: "rule", rule: this.#ruleNamed(first) };
  }

  #peek(): string | undefined {
    return this.#symbols[this.#next];
  }

  #accept(wanted: string): boolean {
    if (this.#peek() !== wanted) return false;
    this.#next++;
    return true;
  }
}

// ---------------------------------------------------------------------------------------------------------------------
// Running

/** What the machine has under way, innermost last. */
type Pending =
  | { kind: "attempt"; otherwise: number; at: number; parts: Map<string, PegPart> | null }
  | { kind: "mark"; at: number }
  | { kind: "rule"; next: number; key: number; findsMistakes: boolean };

export class PegRun {
  readonly #grammar: PegGrammar;
  readonly #input: PegInput;
  readonly #actions: ReadonlyMap<string, PegAction>;
  /** Are `wrong_` rules on? */
  #findsMistakes: boolean;
  #depth = 0;
  /** What each rule read at each place, with mistakes on and off. */
  readonly #memo = new Map<number, number>();
  readonly #pending: Pending[] = [];
  /** Where the machine goes on, said by `#enter`. */
  #next = END;

  constructor(
    grammar: PegGrammar,
    input: PegInput,
    { actions, findsMistakes }: { actions: ReadonlyMap<string, PegAction>; findsMistakes: boolean },
  ) {
    this.#grammar = grammar;
    this.#input = input;
    this.#actions = actions;
    this.#findsMistakes = findsMistakes;
  }

  /** Reads a rule from a token on: the index behind it, or -1. */
  run(rule: string, start: number): number {
    const { instructions, rules } = this.#grammar;
    const input = this.#input;
    const pending = this.#pending;
    let at = this.#enter(rules.get(rule)!, start, END);
    let ip = this.#next;
    while (ip !== END) {
      const instruction = at === FAILED ? instructions[FAIL] : instructions[ip++];
      switch (instruction.op) {
        case "token":
          at = input.tagAt(at) === instruction.tag ? at + 1 : FAILED;
          break;
        case "soft":
          at = input.tagAt(at) === "NAME" && input.stringAt(at) === instruction.string ? at + 1 : FAILED;
          break;
        case "force":
          if (input.tagAt(at) !== instruction.tag) input.failForced(at, instruction.tag);
          at++;
          break;
        case "call":
          at = this.#enter(instruction.rule, at, ip);
          ip = this.#next;
          break;
        case "return":
          ip = this.#leave(pending.pop(), at);
          break;
        case "try":
          pending.push({ kind: "attempt", otherwise: instruction.otherwise, at, parts: null });
          break;
        case "done":
          pending.pop();
          ip = instruction.next;
          break;
        case "again": {
          const attempt = this.#attempt;
          if (attempt.at === at) pending.pop();
          else ip = instruction.body;
          attempt.at = at;
          break;
        }
        case "cut":
          this.#attempt.otherwise = FAIL;
          break;
        case "mark":
          pending.push({ kind: "mark", at });
          break;
        case "marked": {
          const { at: start } = pending.pop() as Extract<Pending, { kind: "mark" }>;
          const attempt = this.#attempt;
          attempt.parts ??= new Map();
          attempt.parts.set(instruction.name, { start, end: at, rule: instruction.rule });
          break;
        }
        case "seen": {
          const { at: start } = pending.pop() as Extract<Pending, { kind: "attempt" }>;
          at = instruction.isWanted ? start : FAILED;
          break;
        }
        case "complain": {
          const { parts } = pending.pop() as Extract<Pending, { kind: "attempt" }>;
          this.#actions.get(instruction.action)!(parts ?? new Map(), at);
          // CPython: when a complaint declines, the alternatives behind it aren't tried.
          at = FAILED;
          break;
        }
        default: {
          const last = pending.pop();
          if (last?.kind === "attempt" && last.otherwise !== FAIL) {
            at = last.at;
            ip = last.otherwise;
          } else {
            at = FAILED;
            if (last?.kind === "rule") ip = this.#leave(last, FAILED);
          }
        }
      }
    }
    return at;
  }

  /** Begins to read a rule, or takes what is known of it: then the index behind it, or -1. */
  #enter(rule: Rule, start: number, next: number): number {
    this.#next = next;
    if (rule.isWrong && !this.#findsMistakes) return FAILED;
    const isNoisy = this.#findsMistakes && !rule.isShared;
    const key = (start * this.#grammar.rules.size + rule.id) * 2 + (isNoisy ? 1 : 0);
    const known = this.#memo.get(key);
    if (known !== undefined) return known;
    if (++this.#depth > MAX_DEPTH || this.#memo.size > MAX_MEMO) throw new PegLimitError();
    this.#pending.push({ kind: "rule", next, key, findsMistakes: this.#findsMistakes });
    if (rule.isQuiet) this.#findsMistakes = false;
    this.#next = rule.entry;
    return start;
  }

  /** The end of a rule: where the machine goes on. */
  #leave(rule: Pending | undefined, end: number): number {
    const { key, findsMistakes, next } = rule as Extract<Pending, { kind: "rule" }>;
    this.#findsMistakes = findsMistakes;
    this.#depth--;
    this.#memo.set(key, end);
    if (this.#memo.size % LOOKED_AT === 0) lookBetween(THEIR_BYTES);
    return next;
  }

  get #attempt(): Extract<Pending, { kind: "attempt" }> {
    return this.#pending.at(-1) as Extract<Pending, { kind: "attempt" }>;
  }
}
