/**
 * Writes expressions: for each kind of value a table of the ways to come by one. A few are of another kind than asked for, so that operators meet what they don't
 * take. Depth bounds the size; what could become huge or endless is kept small where it is written.
 */

import {
  INT_SPECS,
  FLOAT_SPECS,
  STR_SPECS,
  STR_METHODS,
  LIST_METHODS,
  DICT_METHODS,
  SET_METHODS,
  COMPARISONS,
  BINARY,
} from "./vocabulary.ts";
import type { Random } from "./random.ts";
import { type Guess, Scope } from "./scope.ts";
import { KINDS, type Kind, literalOf } from "./values.ts";

export class Expressions {
  readonly random: Random;
  #fresh = 0;
  /** Inside the iterable of a comprehension, where no assignment expression may stand. */
  #inIterable = 0;

  constructor(random: Random) {
    this.random = random;
  }

  fresh(prefix: string): string {
    return `${prefix}${this.#fresh++}`;
  }

  kind(): Kind {
    return this.random.weighted([
      [24, "int"],
      [9, "float"],
      [5, "bool"],
      [3, "none"],
      [20, "str"],
      [3, "bytes"],
      [14, "list"],
      [7, "tuple"],
      [9, "dict"],
      [4, "set"],
      [1, "complex"],
      [1, "range"],
    ] as const);
  }

  any(scope: Scope, depth: number): string {
    const roll = this.random.next();
    if (roll < 0.05) return this.variable(scope, "object") ?? this.of(scope, "int", depth);
    if (roll < 0.07) return this.variable(scope, "any") ?? this.of(scope, "str", depth);
    if (roll < 0.08) return this.variable(scope, "function") ?? "len";
    return this.of(scope, this.kind(), depth);
  }

  variable(scope: Scope, kind: Guess): string | undefined {
    const names = scope.readable(kind);
    return names.length === 0 ? undefined : this.random.pick(names);
  }

  /** A literal that costs nothing to iterate over. */
  literal(kind: Kind): string {
    if (kind === "range") return `range(${this.random.int(-1, 6)})`;
    if (kind === "set")
      return this.random.chance(0.15)
        ? "set()"
        : `{${this.random.many(1, 4, () => String(this.random.int(-2, 9))).join(", ")}}`;
    for (;;) {
      const text = literalOf(this.random, kind, 1);
      if (!/Index|Odd|Sub|range\(2|NotImplemented|object\(\)|<|lambda|__|type|iter|print/.test(text)) return text;
    }
  }

  /** An expression that probably gives a value of the kind. */
  of(scope: Scope, kind: Kind, depth: number): string {
    const { random } = this;
    if (random.chance(0.02)) kind = random.pick(KINDS);
    if (depth <= 0 || random.chance(0.25)) {
      const name = random.chance(0.65) ? this.variable(scope, kind) : undefined;
      return name ?? this.literal(kind);
    }
    const d = depth - 1;
    if (random.chance(0.07)) return this.#general(scope, kind, d);
    switch (kind) {
      case "int":
        return this.#int(scope, d);
      case "float":
        return this.#float(scope, d);
      case "bool":
        return this.condition(scope, d);
      case "str":
        return this.#str(scope, d);
      case "list":
        return this.#list(scope, d);
      case "tuple":
        return this.#tuple(scope, d);
      case "dict":
        return this.#dict(scope, d);
      case "set":
        return this.#set(scope, d);
      case "bytes":
        return random.pick([
          () => `${this.of(scope, "str", d)}.encode()`,
          () => `bytes(${this.smallInts(scope, d)})`,
          () => `(${this.of(scope, "bytes", d)} + ${this.of(scope, "bytes", d)})`,
        ])();
      case "complex":
        return `(${this.of(scope, "complex", d)} ${random.pick(["+", "*", "-", "/"])} ${this.of(scope, random.pick(["int", "float", "complex"]), 0)})`;
      default:
        return this.literal(kind);
    }
  }

  #general(scope: Scope, kind: Kind, d: number): string {
    const x = () => this.of(scope, kind, d);
    return this.random.pick([
      () => `(${x()} if ${this.condition(scope, d)} else ${x()})`,
      () => `(${x()} or ${x()})`,
      () => `(${x()} and ${x()})`,
      () => `(lambda ${this.random.pick(["", "a=1", "*a", "**k"])}: ${x()})()`,
      () => `[${x()}, ${x()}][${this.random.int(-3, 2)}]`,
      () => `{'k': ${x()}}[${this.random.pick(["'k'", "'k'", "'q'"])}]`,
      () => (scope.place === "class" || this.#inIterable > 0 ? x() : `(${this.bind(scope, kind)} := ${x()})`),
      () => this.callFunction(scope, d) ?? x(),
      () => this.objectUse(scope, d) ?? x(),
      () => `next(iter(${this.iterable(scope, d)}), ${x()})`,
      () => this.moduleCall(scope, d),
      () => this.binaryMix(scope, d),
    ])();
  }

  /** Two operands of any kinds with any operator: most of these raise. */
  binaryMix(scope: Scope, d: number): string {
    const operator = this.random.pick(BINARY);
    const [a, b] = [this.any(scope, d), this.any(scope, d)];
    if (operator === "divmod") return `divmod(${a}, ${b})`;
    if (operator === "*" || operator === "<<")
      return `(${a} ${operator} ${this.random.pick(["2", "0", "-1", "1.5", "'a'", "[1]", "True", "None"])})`;
    return `(${a} ${operator} ${b})`;
  }

  bind(scope: Scope, kind: Guess): string {
    const name = this.random.chance(0.5) ? (this.variable(scope, kind) ?? this.fresh("w")) : this.fresh("w");
    return name;
  }

  condition(scope: Scope, d: number): string {
    const { random } = this;
    return random
      .weighted<() => string>([
        [6, () => `${this.of(scope, "int", d)} ${random.pick(COMPARISONS.slice(0, 6))} ${this.of(scope, "int", d)}`],
        [
          3,
          () => {
            const kind = this.kind();
            return `${this.of(scope, kind, d)} ${random.pick(COMPARISONS.slice(0, 6))} ${this.of(scope, kind, d)}`;
          },
        ],
        [
          2,
          () =>
            `${this.any(scope, d)} ${random.pick(COMPARISONS)} ${this.of(scope, random.pick(["list", "str", "dict", "tuple", "set"]), d)}`,
        ],
        [1, () => `${this.of(scope, "int", d)} < ${this.of(scope, "int", d)} <= ${this.of(scope, "int", d)}`],
        [1, () => `not ${this.any(scope, d)}`],
        [1, () => `${this.any(scope, d)} is ${random.pick(["", "not "])}None`],
        [
          1,
          () =>
            `isinstance(${this.any(scope, d)}, ${random.pick(["int", "str", "(int, float)", "list", "bool", "dict", "int | str", "1"])})`,
        ],
        [1, () => `bool(${this.any(scope, d)})`],
        [1, () => `${random.pick(["all", "any"])}(${this.iterable(scope, d)})`],
        [1, () => `callable(${this.any(scope, d)})`],
        [1, () => `hasattr(${this.any(scope, d)}, ${random.pick(["'x'", "'upper'", "'append'", "'__len__'", "1"])})`],
      ])
      .call(this)
      .replace(/^(.*)$/s, "($1)");
  }

  #int(scope: Scope, d: number): string {
    const { random } = this;
    const i = () => this.of(scope, "int", d);
    return random.pick([
      () => `(${i()} ${random.pick(["+", "-", "*", "//", "%", "&", "|", "^"])} ${i()})`,
      () => `(${i()} ${random.pick(["+", "-", "*", "%", "//"])} ${i()})`,
      () => `${random.pick(["-", "~", "+"])}${i()}`,
      () => `(${this.of(scope, "int", 0)} ** ${random.int(-1, 6)})`,
      () => `(${i()} ${random.pick(["<<", ">>"])} ${random.int(-1, 70)})`,
      () => `len(${this.of(scope, random.pick(["str", "list", "dict", "tuple", "set"]), d)})`,
      () => `int(${this.of(scope, random.pick(["str", "float", "bool", "int"]), d)})`,
      () => `abs(${i()})`,
      () => `sum(${this.smallInts(scope, d)})`,
      () =>
        `${random.pick(["max", "min"])}(${random.chance(0.5) ? this.of(scope, "list", d) : `${i()}, ${i()}`}${random.chance(0.2) ? `, key=${this.callback(scope, d)}` : ""})`,
      () => `${this.of(scope, "list", d)}[${this.index(scope, d)}]`,
      () => `round(${this.of(scope, "float", d)})`,
      () =>
        `${this.of(scope, "str", d)}.${random.pick(["find", "count", "index", "rfind"])}(${this.of(scope, "str", 0)})`,
      () => `ord(${this.of(scope, "str", 0)})`,
      () => `pow(${i()}, ${random.int(0, 5)}, ${i()})`,
      () => `hash(${this.literal(random.pick(["int", "bool"]))})`,
      () => `(${i()}).bit_length()`,
      () => `int(${this.of(scope, "str", 0)}, ${random.pick(["0", "2", "8", "10", "16", "36", "37", "1"])})`,
    ])();
  }

  #float(scope: Scope, d: number): string {
    const { random } = this;
    const f = () => this.of(scope, random.pick(["float", "int", "float"]), d);
    return random.pick([
      () => `(${f()} ${random.pick(["+", "-", "*", "/", "//", "%"])} ${f()})`,
      () => `(${this.of(scope, "int", d)} / ${this.of(scope, "int", d)})`,
      () => `-${f()}`,
      () => `float(${this.of(scope, random.pick(["str", "int", "float"]), d)})`,
      () => `round(${f()}, ${random.int(-2, 4)})`,
      () => `(${this.of(scope, "float", 0)} ** ${random.pick(["2", "0.5", "-1", "3", "0"])})`,
      () => `sum(${this.of(scope, "list", d)}, ${f()})`,
      () => `abs(${f()})`,
    ])();
  }

  #str(scope: Scope, d: number): string {
    const { random } = this;
    const s = () => this.of(scope, "str", d);
    return random.pick([
      () => `(${s()} + ${s()})`,
      () => `(${s()} * ${random.int(-1, 3)})`,
      () => this.fstring(scope, d),
      () => this.fstring(scope, d),
      () => `${random.pick(["str", "repr", "ascii"])}(${this.any(scope, d)})`,
      () => `${s()}[${this.slice(scope, d)}]`,
      () => `${s()}[${this.index(scope, d)}]`,
      () => `${s()}.${this.method(scope, STR_METHODS, d)}`,
      () => `${s()}.${this.method(scope, STR_METHODS, d)}`,
      () => `${s()}.join(${random.chance(0.7) ? `map(str, ${this.iterable(scope, d)})` : this.iterable(scope, d)})`,
      () =>
        `(${random.pick(["'%s'", "'%d'", "'%5.1f|'", "'%r %s'", "'%x'", "'%-5s|'", "'%(a)s'", "'%c'", "'%05d'", "'%%'", "'%+.2e'", "'%q'", "'%*d'"])} % ${random.pick([() => this.any(scope, d), () => this.of(scope, "tuple", d), () => `(${this.any(scope, d)}, ${this.any(scope, d)})`])()})`,
      () => `chr(${random.pick(["97", "65", "0x1f600", "-1", "233"])})`,
      () =>
        `${random.pick(["'{}-{}'", "'{0!r}'", "'{:>5}'", "'{a}'", "'{0[0]}'", "'{0.real}'", "'{:{}}'", "'{{}}'", "'{'", "'{1}{0}'"])}.format(${this.any(scope, d)}, ${this.any(scope, d)})`,
      () => `format(${this.of(scope, "int", d)}, '${random.pick(INT_SPECS)}')`,
      () => `type(${this.any(scope, d)}).__name__`,
      () => `${random.pick(["hex", "bin", "oct"])}(${this.of(scope, "int", d)})`,
    ])();
  }

  fstring(scope: Scope, d: number): string {
    const { random } = this;
    const parts = random.many(1, 3, () => {
      const [kind, specs] = random.pick([
        ["int", INT_SPECS],
        ["float", FLOAT_SPECS],
        ["str", STR_SPECS],
        ["list", STR_SPECS.slice(0, 4)],
      ] as const);
      let inner = this.of(scope, kind, d);
      // The quotes, comments and backslashes of 3.11 f-strings.
      if (/["\\{#\n]|:=|lambda|!/.test(inner)) inner = this.variable(scope, kind) ?? "1";
      const spec = random.chance(0.15) ? `{${random.int(1, 9)}}` : random.pick(specs);
      const form = random.next();
      if (form < 0.15) return `{${inner}=}`;
      if (form < 0.25) return `{${inner}!${random.pick(["r", "s", "a"])}}`;
      if (form < 0.35) return `{${inner}!r:${random.pick(STR_SPECS)}}`;
      return form < 0.75 && spec !== "" ? `{${inner}:${spec}}` : `{${inner}}`;
    });
    return `f"${random.pick(["", "x", "{{", "a "]).concat(parts.join(random.pick(["", "-", ", "])))}"`;
  }

  #list(scope: Scope, d: number): string {
    const { random } = this;
    const l = () => this.of(scope, "list", d);
    return random.pick([
      () => `[${random.many(0, 4, () => this.any(scope, d)).join(", ")}]`,
      () => `[${random.many(1, 4, () => this.of(scope, "int", d)).join(", ")}]`,
      () => `(${l()} + ${l()})`,
      () => `(${l()} * ${random.int(0, 3)})`,
      () => `${l()}[${this.slice(scope, d)}]`,
      () => `list(${this.iterable(scope, d)})`,
      () =>
        `sorted(${this.iterable(scope, d)}${random.pick(["", ", reverse=True", `, key=${this.callback(scope, d)}`])})`,
      () => this.comprehension(scope, d, "[", "]"),
      () => this.comprehension(scope, d, "[", "]"),
      () => `[*${this.iterable(scope, d)}, ${this.any(scope, d)}, *${this.iterable(scope, d)}]`,
      () => `list(map(${this.callback(scope, d)}, ${this.iterable(scope, d)}))`,
      () => `list(filter(${random.pick(["None", this.callback(scope, d)])}, ${this.iterable(scope, d)}))`,
      () =>
        `list(zip(${this.iterable(scope, d)}, ${this.iterable(scope, d)}${random.pick(["", "", ", strict=True"])}))`,
      () => `list(enumerate(${this.iterable(scope, d)}${random.pick(["", ", 1"])}))`,
      () => `${this.of(scope, "str", d)}.split(${random.pick(["", "','", "' '", "''", "None, 1"])})`,
      () => `list(reversed(${l()}))`,
      () => `list(${this.of(scope, "dict", d)}.${random.pick(["keys()", "values()", "items()"])})`,
    ])();
  }

  #tuple(scope: Scope, d: number): string {
    const { random } = this;
    return random.pick([
      () => `(${random.many(1, 3, () => `${this.any(scope, d)}, `).join("")})`,
      () => `tuple(${this.iterable(scope, d)})`,
      () => `(${this.of(scope, "tuple", d)} + ${this.of(scope, "tuple", d)})`,
      () => `divmod(${this.of(scope, "int", d)}, ${this.of(scope, "int", d)})`,
      () => `${this.of(scope, "str", d)}.partition(${this.of(scope, "str", 0)})`,
      () => `${this.of(scope, "tuple", d)}[${this.slice(scope, d)}]`,
    ])();
  }

  #dict(scope: Scope, d: number): string {
    const { random } = this;
    const key = () =>
      random.chance(0.1) ? this.any(scope, d) : this.of(scope, random.pick(["str", "int", "str", "tuple"]), d);
    return random.pick([
      () => `{${random.many(0, 3, () => `${key()}: ${this.any(scope, d)}`).join(", ")}}`,
      () => `{**${this.of(scope, "dict", d)}, ${key()}: ${this.any(scope, d)}}`,
      () =>
        `dict(${random.pick([() => `a=${this.any(scope, d)}, b=${this.any(scope, d)}`, () => `zip(${this.iterable(scope, d)}, ${this.iterable(scope, d)})`, () => this.of(scope, "dict", d), () => this.any(scope, d)])()})`,
      () => `(${this.of(scope, "dict", d)} | ${this.of(scope, "dict", d)})`,
      () => {
        const name = this.fresh("c");
        const inner = this.#inner(scope, name, "any");
        return `{${random.pick([name, `str(${name})`, key()])}: ${this.any(inner, d)} for ${name} in ${this.iterable(scope, d)}}`;
      },
      () => `dict.fromkeys(${this.iterable(scope, d)}, ${this.any(scope, d)})`,
    ])();
  }

  #set(scope: Scope, d: number): string {
    const { random } = this;
    return random.pick([
      () => `(${this.of(scope, "set", d)} ${random.pick(["|", "&", "-", "^"])} ${this.of(scope, "set", d)})`,
      () => `set(${this.smallInts(scope, d)})`,
      () => `{${random.many(1, 3, () => this.of(scope, "int", d)).join(", ")}}`,
      () => {
        const name = this.fresh("c");
        return `{${name} ${random.pick(["%", "//", "*", "+"])} ${random.int(0, 4)} for ${name} in ${this.smallInts(scope, d)}}`;
      },
      () => `frozenset(${this.smallInts(scope, d)})`,
    ])();
  }

  #inner(scope: Scope, name: string, guess: Guess): Scope {
    const inner = new Scope("function", scope);
    inner.names.set(name, guess);
    return inner;
  }

  comprehension(scope: Scope, d: number, open: string, close: string): string {
    const { random } = this;
    const name = this.fresh("c");
    const inner = this.#inner(scope, name, "int");
    let clauses = `for ${name} in ${random.chance(0.6) ? this.smallInts(scope, d) : this.iterable(scope, d)}`;
    if (random.chance(0.2)) {
      const second = this.fresh("c");
      clauses += ` for ${second} in ${random.chance(0.5) ? this.smallInts(inner, d) : `range(${random.int(0, 3)})`}`;
      inner.names.set(second, "int");
    }
    if (random.chance(0.35)) clauses += ` if ${this.condition(inner, d)}`;
    return `${open}${this.of(inner, this.kind(), d)} ${clauses}${close}`;
  }

  /** Something to iterate over. Never endless. */
  iterable(scope: Scope, d: number): string {
    this.#inIterable++;
    const text = this.#iterable(scope, d);
    this.#inIterable--;
    return text;
  }

  #iterable(scope: Scope, d: number): string {
    const { random } = this;
    return random.weighted<() => string>([
      [5, () => this.of(scope, "list", d)],
      [2, () => this.of(scope, "tuple", d)],
      [2, () => this.of(scope, "str", d)],
      [2, () => this.of(scope, "dict", d)],
      [2, () => `range(${random.int(-1, 5)})`],
      [1, () => `range(${random.int(-3, 5)}, ${random.int(-3, 9)}, ${random.pick([1, 2, -1, 3])})`],
      [1, () => this.of(scope, "set", d)],
      [1, () => this.variable(scope, "iterator") ?? this.of(scope, "list", d)],
      [1, () => this.comprehension(scope, d, "(", ")")],
      [1, () => `${this.of(scope, "dict", d)}.items()`],
      [0.4, () => this.any(scope, d)],
      [0.4, () => this.variable(scope, "object") ?? "'ab'"],
    ])();
  }

  smallInts(scope: Scope, d: number): string {
    this.#inIterable++;
    const text = this.#smallInts(scope, d);
    this.#inIterable--;
    return text;
  }

  #smallInts(scope: Scope, d: number): string {
    const { random } = this;
    if (random.chance(0.5)) return `range(${random.int(0, 6)})`;
    if (random.chance(0.6)) return `[${random.many(0, 5, () => this.of(scope, "int", d - 1)).join(", ")}]`;
    return this.of(scope, "list", d);
  }

  index(scope: Scope, d: number): string {
    return this.random.chance(0.7)
      ? String(this.random.int(-4, 4))
      : this.random.chance(0.7)
        ? this.of(scope, "int", d)
        : this.any(scope, d);
  }

  slice(scope: Scope, d: number): string {
    const part = () =>
      this.random.chance(0.35) ? "" : this.random.chance(0.85) ? String(this.random.int(-5, 5)) : this.any(scope, d);
    return `${part()}:${part()}${this.random.chance(0.4) ? `:${part()}` : ""}`;
  }

  callback(scope: Scope, d: number): string {
    const { random } = this;
    if (random.chance(0.35))
      return random.pick(["str", "len", "abs", "repr", "int", "bool", "type", "float", "tuple"]).replace("type", "str");
    const name = this.variable(scope, "function");
    if (name !== undefined && random.chance(0.3)) return name;
    const parameter = this.fresh("p");
    const inner = this.#inner(scope, parameter, "int");
    return `lambda ${parameter}: ${this.of(inner, this.kind(), d)}`;
  }

  /** Fills the places of a method call: A any, S str, N small int, L iterable, D dict, C callable, I int, T set. */
  method(scope: Scope, methods: readonly string[], d: number): string {
    const { random } = this;
    return random
      .pick(methods)
      .replace(/^S\./, "")
      .replace(/\b[ASNLDCIT]\b/g, (place) => {
        switch (place) {
          case "A":
            return this.any(scope, d - 1);
          case "S":
            return random.chance(0.03) ? this.any(scope, d - 1) : this.of(scope, "str", d - 1);
          case "N":
            return random.chance(0.03) ? this.any(scope, 0) : String(random.int(-3, 12));
          case "L":
            return this.iterable(scope, d - 1);
          case "D":
            return this.of(scope, "dict", d - 1);
          case "C":
            return this.callback(scope, d - 1);
          case "I":
            return this.of(scope, "int", d - 1);
          default:
            return this.of(scope, "set", d - 1);
        }
      });
  }

  methodCall(scope: Scope, d: number): string {
    const [kind, methods] = this.random.pick([
      ["list", LIST_METHODS],
      ["dict", DICT_METHODS],
      ["str", STR_METHODS],
      ["set", SET_METHODS],
      ["list", LIST_METHODS],
    ] as const);
    return `${this.variable(scope, kind) ?? this.literal(kind)}.${this.method(scope, methods, d)}`;
  }

  arguments(scope: Scope, d: number): string {
    const { random } = this;
    const parts = random.many(0, 3, () => this.any(scope, d));
    if (random.chance(0.12)) parts.push(`*${this.iterable(scope, d)}`);
    if (random.chance(0.25)) parts.push(`${random.pick(["a", "b", "c", "k", "zz"])}=${this.any(scope, d)}`);
    if (random.chance(0.08)) parts.push(`**${this.of(scope, "dict", d)}`);
    return parts.join(", ");
  }

  callFunction(scope: Scope, d: number): string | undefined {
    const name = this.variable(scope, this.random.chance(0.8) ? "function" : "class");
    return name === undefined ? undefined : `${name}(${this.arguments(scope, d)})`;
  }

  objectUse(scope: Scope, d: number): string | undefined {
    const name = this.variable(scope, "object");
    if (name === undefined) return undefined;
    return this.random.pick([
      () => `${name}.${this.random.pick(["x", "y", "m", "p", "missing", "total"])}`,
      () => `${name}.${this.random.pick(["m", "n", "s", "k"])}(${this.arguments(scope, d)})`,
      () => `${name}[${this.index(scope, d)}]`,
      () => `len(${name})`,
      () => `(${name} ${this.random.pick(["+", "-", "*", "==", "<", "in", "|"])} ${this.any(scope, d)})`,
      () => `(${this.any(scope, d)} ${this.random.pick(["+", "-", "*", "==", "<", "%"])} ${name})`,
      () => `${name}(${this.arguments(scope, d)})`,
      () => `getattr(${name}, ${this.random.pick(["'x'", "'q'", "'m'"])}${this.random.pick(["", ", 0"])})`,
      () => `str(${name})`,
      () => `f"{${name}:${this.random.pick(["", ">5", "d"])}}"`,
    ])();
  }

  moduleCall(scope: Scope, d: number): string {
    const { random } = this;
    const n = () => this.of(scope, random.pick(["int", "float"]), d);
    return random.pick([
      () => `math.${random.pick(["sqrt", "floor", "ceil", "isnan", "trunc", "fabs", "isqrt"])}(${n()})`,
      () => `math.${random.pick(["gcd", "fmod", "copysign", "isclose", "hypot"])}(${n()}, ${n()})`,
      () =>
        `functools.reduce(lambda a, b: ${random.pick(["a + b", "b", "(a, b)", "a * 2"])}, ${this.iterable(scope, d)}${random.pick(["", `, ${this.any(scope, d)}`])})`,
      () =>
        `list(itertools.${random.pick(["chain", "product", "zip_longest"])}(${this.iterable(scope, 0)}, ${this.iterable(scope, 0)}))`,
      () => `list(itertools.${random.pick(["accumulate", "permutations", "pairwise"])}(${this.smallInts(scope, 0)}))`,
      () => `[(k, list(g)) for k, g in itertools.groupby(${this.iterable(scope, d)})]`,
      () => `collections.Counter(${this.iterable(scope, d)})`,
      () => `collections.deque(${this.iterable(scope, d)}, ${random.pick(["2", "None", "0"])})`,
      () => `json.dumps(${this.any(scope, d)}${random.pick(["", ", indent=1", ", sort_keys=True"])})`,
      () => `json.loads(${random.pick(["'[1, 2.5]'", "'{\"a\": null}'", "'{'", this.of(scope, "str", d)])})`,
      () =>
        `re.${random.pick(["findall", "split", "match", "search"])}(${random.pick(["'a'", "'[a-c]+'", "'\\\\d'", "'(b)'", "'('"])}, ${this.of(scope, "str", d)})`,
      () =>
        `operator.${random.pick(["add", "mul", "eq", "contains", "getitem"])}(${this.any(scope, 0)}, ${random.int(0, 3)})`,
    ])();
  }
}
