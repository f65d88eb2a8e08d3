/**
 * A parsing expression grammar as text, made into rules and run over tokens: a recogniser, not a parser; it says how far
 * a rule reads, and hands the marked parts to a complaint where an alternative ends in one. `diagnosis-grammar.ts`
 * explains the notation; `diagnosis.ts` is the user.
 *
 * Every rule is remembered at every place, so reading takes time linear in the number of tokens. Depth and
 * memory are bounded: beyond, `PegLimitError` is thrown.
 */

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
  alternatives: Alternative[];
  isWrong: boolean;
  isQuiet: boolean;
  /** Is what it reads remembered for mistakes on and off alike? */
  isShared: boolean;
};

export type PegGrammar = ReadonlyMap<string, Rule>;

const FAILED = -1;
const MAX_DEPTH = 1500;
/** How much may be remembered, in entries: some 30,000 tokens' worth. */
const MAX_MEMO = 1_500_000;

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
      rule = { name, id: rules.size, alternatives: [], isWrong, isQuiet: name.startsWith("quiet_"), isShared: false };
      rules.set(name, rule);
    }
    return rule;
  };
  const withoutComments = text.replace(/^#.*$/gm, "");
  for (const [, name, colons, body] of withoutComments.matchAll(/^(\w+)(::?)((?:.*)(?:\n[ ].*)*)/gm)) {
    const rule = ruleNamed(name);
    rule.isShared = colons === "::";
    rule.alternatives = new RuleReader(body, ruleNamed).readAlternatives();
  }
  return rules;
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

export class PegRun {
  readonly #grammar: PegGrammar;
  readonly #input: PegInput;
  readonly #actions: ReadonlyMap<string, PegAction>;
  /** Are `wrong_` rules on? */
  #findsMistakes: boolean;
  #depth = 0;
  /** What each rule read at each place, with mistakes on and off. */
  readonly #memo = new Map<number, number>();

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
    return this.#runRule(this.#grammar.get(rule)!, start);
  }

  #runRule(rule: Rule, start: number): number {
    if (rule.isWrong && !this.#findsMistakes) return FAILED;
    const key = (start * this.#grammar.size + rule.id) * 2 + (this.#findsMistakes && !rule.isShared ? 1 : 0);
    const known = this.#memo.get(key);
    if (known !== undefined) return known;
    if (++this.#depth > MAX_DEPTH || this.#memo.size > MAX_MEMO) throw new PegLimitError();
    const findsMistakes = this.#findsMistakes;
    if (rule.isQuiet) this.#findsMistakes = false;
    const end = this.#runAlternatives(rule.alternatives, start);
    this.#findsMistakes = findsMistakes;
    this.#depth--;
    this.#memo.set(key, end);
    return end;
  }

  #runAlternatives(alternatives: readonly Alternative[], start: number): number {
    for (const { items, action } of alternatives) {
      const parts = action === null ? null : new Map<string, PegPart>();
      let at = start;
      let isCut = false;
      for (const item of items) {
        if (item.op === "cut") {
          isCut = true;
          continue;
        }
        at = item.op === "mark" ? this.#runMark(item, at, parts) : this.#runItem(item, at);
        if (at === FAILED) break;
      }
      if (at !== FAILED) {
        if (action === null || parts === null) return at;
        // CPython: when a complaint declines, the alternatives behind it aren't tried.
        this.#actions.get(action)!(parts, at);
        return FAILED;
      }
      if (isCut) return FAILED;
    }
    return FAILED;
  }

  #runMark(mark: Extract<Item, { op: "mark" }>, start: number, parts: Map<string, PegPart> | null): number {
    const { item, name } = mark;
    const end = this.#runItem(item, start);
    if (end !== FAILED) parts?.set(name, { start, end, rule: item.op === "rule" ? item.rule.name : null });
    return end;
  }

  #runItem(item: Item, start: number): number {
    switch (item.op) {
      case "token":
        return this.#input.tagAt(start) === item.tag ? start + 1 : FAILED;
      case "soft":
        return this.#input.tagAt(start) === "NAME" && this.#input.stringAt(start) === item.string ? start + 1 : FAILED;
      case "force":
        if (this.#input.tagAt(start) !== item.tag) this.#input.failForced(start, item.tag);
        return start + 1;
      case "rule":
        return this.#runRule(item.rule, start);
      case "group":
        return this.#runAlternatives(item.alternatives, start);
      case "optional": {
        const end = this.#runItem(item.item, start);
        return end === FAILED ? start : end;
      }
      case "repeat":
        return this.#runRepeat(item.item, item.minimum, start);
      case "look":
        return (this.#runItem(item.item, start) !== FAILED) === item.isWanted ? start : FAILED;
      default:
        return FAILED;
    }
  }

  #runRepeat(item: Item, minimum: number, start: number): number {
    let at = start;
    let count = 0;
    for (;;) {
      const end = this.#runItem(item, at);
      if (end === FAILED || end === at) return count >= minimum ? at : FAILED;
      at = end;
      count++;
    }
  }
}
