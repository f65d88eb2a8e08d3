/**
 * Writes whole programs: statements of every kind, nested, over the names that stand so far.
 *
 * Programs end: loops run over small things or count, functions call only what was defined before them. Most statements that may raise stand in a `try` that prints
 * what came; the rest ends the program, and its traceback is compared too.
 */

import { AUGMENTED, EXCEPTIONS, PROLOGUE, SPECIAL_METHODS } from "./vocabulary.ts";
import { Expressions } from "./expressions.ts";
import { Random } from "./random.ts";
import { type Guess, Scope } from "./scope.ts";

export function writeProgram(seed: number): string {
  const writer = new ProgramWriter(new Random(seed));
  return writer.program();
}

class ProgramWriter {
  readonly #random: Random;
  readonly #write: Expressions;
  #lines: string[] = [];
  #indent = 0;

  constructor(random: Random) {
    this.#random = random;
    this.#write = new Expressions(random);
  }

  program(): string {
    const scope = new Scope("module");
    this.#line(PROLOGUE);
    for (let i = this.#random.int(3, 14); i > 0; i--) {
      if (this.#random.chance(0.85)) this.#guarded(scope, 3);
      else this.#statement(scope, 3);
    }
    return `${this.#lines.join("\n")}\n`;
  }

  #line(text: string): void {
    this.#lines.push("    ".repeat(this.#indent) + text);
  }

  #block(head: string, body: () => void): void {
    this.#line(head);
    this.#indent++;
    const before = this.#lines.length;
    body();
    if (this.#lines.length === before) this.#line("pass");
    this.#indent--;
  }

  #guarded(scope: Scope, depth: number): void {
    this.#block("try:", () => this.#statement(scope, depth));
    const error = this.#write.fresh("e");
    this.#block(`except Exception as ${error}:`, () => this.#line(`print(type(${error}).__name__, ${error})`));
  }

  #body(scope: Scope, depth: number, most = 3): void {
    for (let i = this.#random.int(1, most); i > 0; i--) this.#statement(scope, depth);
  }

  #statement(scope: Scope, depth: number): void {
    const simple: [number, () => void][] = [
      [14, () => this.#print(scope)],
      [14, () => this.#assign(scope)],
      [4, () => this.#augment(scope)],
      [5, () => this.#line(this.#write.methodCall(scope, 2))],
      [2, () => this.#unpack(scope)],
      [2, () => this.#store(scope)],
      [1, () => this.#delete(scope)],
      [1.5, () => this.#raise(scope)],
      [
        1,
        () =>
          this.#line(
            `assert ${this.#write.condition(scope, 2)}${this.#random.pick(["", `, ${this.#write.any(scope, 1)}`])}`,
          ),
      ],
      [1, () => this.#line(this.#write.any(scope, 3))],
      [
        0.7,
        () =>
          this.#line(
            `${this.#write.fresh("v")}: ${this.#random.pick(["int", "'str'", "list[int]"])} = ${this.#write.any(scope, 2)}`,
          ),
      ],
    ];
    if (scope.isFunction)
      simple.push([2, () => this.#line(`return ${this.#write.any(scope, 2)}`)], [1, () => this.#declare(scope)]);
    if (scope.place === "generator") simple.push([9, () => this.#yield(scope)]);
    if (scope.inLoop) simple.push([1.2, () => this.#line(this.#random.pick(["break", "continue"]))]);
    const compound: [number, () => void][] =
      depth <= 0
        ? []
        : [
            [5, () => this.#if(scope, depth - 1)],
            [5, () => this.#for(scope, depth - 1)],
            [2, () => this.#while(scope, depth - 1)],
            [5, () => this.#function(scope, depth - 1)],
            [3, () => this.#class(scope, depth - 1)],
            [4, () => this.#try(scope, depth - 1)],
            [1.5, () => this.#with(scope, depth - 1)],
            [2.5, () => this.#match(scope, depth - 1)],
            [2, () => this.#generatorUse(scope)],
          ];
    this.#random.weighted([...simple, ...compound])();
  }

  // --- simple statements

  #print(scope: Scope): void {
    const parts = this.#random.many(1, 3, () => this.#write.any(scope, 3));
    if (this.#random.chance(0.08))
      parts.push(
        this.#random
          .pick(["sep='-'", "end='|\\n'", "sep=''", `*${this.#write.iterable(scope, 2)}`])
          .replace(/^(sep|end)/, "$1"),
      );
    const star = parts.findIndex((part) => part.startsWith("*"));
    if (star >= 0) parts.unshift(...parts.splice(star, 1));
    this.#line(`print(${parts.join(", ")})`);
  }

  #assign(scope: Scope): void {
    const kind = this.#write.kind();
    const name = this.#target(scope, kind);
    const value = this.#write.of(scope, kind, 3);
    this.#line(this.#random.chance(0.06) ? `${name} = ${this.#bound(scope, kind)} = ${value}` : `${name} = ${value}`);
    scope.names.set(name, kind);
  }

  /** A name to assign to: an old one of the same scope, or a new one. */
  #target(scope: Scope, kind: Guess): string {
    const own = [...scope.names].filter(([, guess]) => guess === kind).map(([name]) => name);
    return own.length > 0 && this.#random.chance(0.4)
      ? this.#random.pick(own)
      : this.#write.fresh(scope.place === "class" ? "x" : "v");
  }

  #bound(scope: Scope, kind: Guess): string {
    const name = this.#write.fresh("v");
    scope.names.set(name, kind);
    return name;
  }

  #augment(scope: Scope): void {
    const kind = this.#random.pick(["int", "int", "float", "str", "list", "set", "dict", "tuple"] as const);
    const name = this.#write.variable(scope, kind);
    if (name === undefined) return this.#assign(scope);
    const operator = this.#random.chance(0.6) ? "+=" : this.#random.pick(AUGMENTED);
    const value =
      operator === "*="
        ? this.#random.pick(["2", "0", "1.5", "-1", "'a'"])
        : this.#random.chance(0.85)
          ? this.#write.of(scope, kind, 2)
          : this.#write.any(scope, 2);
    const place =
      this.#random.chance(0.2) && (kind === "list" || kind === "dict")
        ? `${name}[${this.#write.index(scope, 1)}]`
        : name;
    this.#line(`${place} ${operator} ${value}`);
  }

  #unpack(scope: Scope): void {
    const [a, b, c] = [this.#bound(scope, "any"), this.#bound(scope, "any"), this.#bound(scope, "list")];
    const target = this.#random.pick([
      `${a}, ${b}`,
      `${a}, *${c}`,
      `*${c}, ${a}`,
      `${a}, (${b}, *${c})`,
      `[${a}, ${b}]`,
      `${a}, *${c}, ${b}`,
      `${a},`,
    ]);
    const value = this.#random.pick([
      () => this.#write.of(scope, "tuple", 2),
      () => this.#write.of(scope, "list", 2),
      () => `${this.#write.any(scope, 2)}, ${this.#write.of(scope, "list", 2)}`,
      () => `${this.#write.any(scope, 2)}, ${this.#write.any(scope, 2)}`,
      () => this.#write.any(scope, 2),
    ])();
    this.#line(`${target} = ${value}`);
    this.#line(`print(${a})`);
  }

  /** Into a subscript, a slice or an attribute. */
  #store(scope: Scope): void {
    const list = this.#write.variable(scope, "list");
    const dict = this.#write.variable(scope, "dict");
    const object = this.#write.variable(scope, "object");
    const value = this.#write.any(scope, 2);
    const forms: string[] = [];
    if (list !== undefined)
      forms.push(
        `${list}[${this.#write.index(scope, 1)}] = ${value}`,
        `${list}[${this.#write.slice(scope, 1)}] = ${this.#random.chance(0.8) ? this.#write.iterable(scope, 1) : value}`,
      );
    if (dict !== undefined) forms.push(`${dict}[${this.#write.any(scope, 1)}] = ${value}`);
    if (object !== undefined)
      forms.push(
        `${object}.${this.#random.pick(["x", "y", "p", "new"])} = ${value}`,
        `${object}[${this.#write.any(scope, 1)}] = ${value}`,
      );
    if (forms.length === 0) return this.#assign(scope);
    this.#line(this.#random.pick(forms));
  }

  #delete(scope: Scope): void {
    const list = this.#write.variable(scope, "list");
    const name = this.#write.variable(scope, this.#write.kind());
    const forms = ["del undefined_name"];
    if (list !== undefined)
      forms.push(`del ${list}[${this.#write.index(scope, 1)}]`, `del ${list}[${this.#write.slice(scope, 1)}]`);
    if (name !== undefined) forms.push(`del ${name}`, `del ${name}[${this.#write.any(scope, 1)}]`);
    this.#line(this.#random.pick(forms));
  }

  #raise(scope: Scope): void {
    const exception = `${this.#random.pick(EXCEPTIONS)}${this.#random.pick(["", "()", `(${this.#write.any(scope, 1)})`, `(${this.#write.any(scope, 1)}, ${this.#write.any(scope, 1)})`])}`;
    this.#line(
      this.#random.pick([
        `raise ${exception}`,
        `raise ${exception}`,
        `raise ${exception} from ${this.#random.pick(["None", "KeyError('c')", "1"])}`,
        "raise",
        `raise ${this.#write.any(scope, 1)}`,
      ]),
    );
  }

  #declare(scope: Scope): void {
    // A nonlocal or global statement must come before the name is used: only in nested functions of our own making.
    const outer = scope.parent?.isFunction ? [...scope.parent.names.keys()].filter((name) => /^v\d+$/.test(name)) : [];
    if (outer.length === 0 || scope.names.size > 0) return this.#print(scope);
    this.#assign(scope);
  }

  #yield(scope: Scope): void {
    this.#line(
      this.#random.pick([
        () => `yield ${this.#write.any(scope, 2)}`,
        () => `yield ${this.#write.any(scope, 2)}`,
        () => `yield from ${this.#write.iterable(scope, 2)}`,
        () => `${this.#bound(scope, "any")} = yield ${this.#write.any(scope, 2)}`,
        () => `print((yield ${this.#write.any(scope, 1)}))`,
      ])(),
    );
  }

  // --- compound statements

  #if(scope: Scope, depth: number): void {
    this.#block(`if ${this.#write.condition(scope, 2)}:`, () => this.#body(scope, depth, 2));
    if (this.#random.chance(0.3))
      this.#block(`elif ${this.#write.condition(scope, 2)}:`, () => this.#body(scope, depth, 2));
    if (this.#random.chance(0.4)) this.#block("else:", () => this.#body(scope, depth, 2));
  }

  #for(scope: Scope, depth: number): void {
    const pairs = this.#random.chance(0.2);
    const name = this.#bound(scope, pairs ? "any" : "int");
    const iterable = pairs
      ? `enumerate(${this.#write.iterable(scope, 2)})`
      : this.#random.chance(0.6)
        ? this.#write.smallInts(scope, 2)
        : this.#write.iterable(scope, 2);
    const target = pairs ? `${this.#bound(scope, "int")}, ${name}` : name;
    const before = scope.inLoop;
    scope.inLoop = true;
    // A loop over a list that it lengthens would not end.
    this.#block(`for ${target} in ${/^[a-z]\w*$/.test(iterable) ? `list(${iterable})` : iterable}:`, () =>
      this.#body(scope, depth),
    );
    scope.inLoop = before;
    if (this.#random.chance(0.2)) this.#block("else:", () => this.#body(scope, depth - 1, 1));
  }

  #while(scope: Scope, depth: number): void {
    const counter = this.#write.fresh("n");
    this.#line(`${counter} = 0`);
    const before = scope.inLoop;
    scope.inLoop = true;
    this.#block(
      `while ${counter} < ${this.#random.int(0, 4)}${this.#random.chance(0.4) ? ` and ${this.#write.condition(scope, 1)}` : ""}:`,
      () => {
        this.#line(`${counter} += 1`);
        this.#body(scope, depth);
      },
    );
    scope.inLoop = before;
    if (this.#random.chance(0.2)) this.#block("else:", () => this.#body(scope, depth - 1, 1));
  }

  #parameters(scope: Scope, inner: Scope): string {
    const { pick } = this.#random;
    const choose = pick.bind(this.#random);
    const text = choose([
      "",
      "a",
      "a, b",
      "a, b=D",
      "*args",
      "a, *args",
      "a, *, k=D",
      "a, b=D, *args, **kw",
      "**kw",
      "a, /, b",
      "a, /, b=D, *, c",
      "a=D",
    ]).replaceAll("D", () => this.#write.any(scope, 1));
    for (const [, name] of text.matchAll(/(?:^|[,* ])([abck]|args|kw)(?=[=,]|$)/g)) {
      const guess: Guess =
        name === "args"
          ? "tuple"
          : name === "kw"
            ? "dict"
            : this.#random.pick(["int", "int", "str", "list", "any"] as const);
      inner.names.set(name!, guess);
    }
    return text;
  }

  #function(scope: Scope, depth: number): void {
    const isGenerator = this.#random.chance(0.25);
    const name = this.#write.fresh("f");
    const inner = new Scope(isGenerator ? "generator" : "function", scope);
    if (this.#random.chance(0.12)) {
      this.#line(
        this.#random.pick([
          "@functools.lru_cache(maxsize=None)",
          "@functools.lru_cache",
          `@(lambda f: ${this.#random.pick(["f", "lambda *a, **k: f(*a, **k)", "functools.partial(f, 1)", "lambda *a: (1, f(*a))"])})`,
        ]),
      );
    }
    this.#block(`def ${name}(${this.#parameters(scope, inner)})${this.#random.chance(0.1) ? " -> int" : ""}:`, () => {
      const outer = (scope.isFunction ? [...scope.names.keys()] : []).filter((each) => /^v\d+$/.test(each));
      const module = scope.place === "module" ? [...scope.names.keys()].filter((each) => /^v\d+$/.test(each)) : [];
      if (outer.length > 0 && this.#random.chance(0.4)) this.#share("nonlocal", this.#random.pick(outer), scope, inner);
      else if (module.length > 0 && this.#random.chance(0.25))
        this.#share("global", this.#random.pick(module), scope, inner);
      this.#body(inner, depth, 4);
      if (isGenerator) this.#yield(inner);
      else if (this.#random.chance(0.8)) this.#line(`return ${this.#write.any(inner, 2)}`);
    });
    scope.names.set(name, isGenerator ? "any" : "function");
    if (isGenerator) this.#generators.push([name, scope]);
    this.#line(
      `${scope.place === "class" ? "pass" : isGenerator ? `print(list(${name}(${this.#write.arguments(scope, 1)})))` : `print(${name}(${this.#write.arguments(scope, 1)}))`}`,
    );
  }

  #share(word: string, name: string, scope: Scope, inner: Scope): void {
    this.#line(`${word} ${name}`);
    inner.names.set(name, scope.names.get(name) ?? "any");
  }

  readonly #generators: [string, Scope][] = [];

  #generatorUse(scope: Scope): void {
    const reachable = this.#generators.filter(([, at]) => at === scope);
    if (reachable.length === 0) return this.#print(scope);
    const generator = this.#write.fresh("g");
    this.#line(`${generator} = ${this.#random.pick(reachable)[0]}(${this.#write.arguments(scope, 1)})`);
    for (let i = this.#random.int(1, 3); i > 0; i--)
      this.#line(
        this.#random.pick([
          `print(next(${generator}))`,
          `print(next(${generator}, 'end'))`,
          `print(${generator}.send(${this.#random.pick(["None", "1", "'x'"])}))`,
          `print(${generator}.throw(ValueError('t')))`,
          `${generator}.close()`,
          `print(list(${generator}))`,
          `print(*${generator})`,
        ]),
      );
  }

  #class(scope: Scope, depth: number): void {
    const name = this.#write.fresh("C");
    const bases = scope.readable("class");
    const base =
      bases.length > 0 && this.#random.chance(0.45)
        ? `(${this.#random.pick(bases)})`
        : this.#random.pick(["", "", "", "(list)", "(dict)", "(str)", "(int)", "(Exception)", "(object)", "(tuple)"]);
    const inner = new Scope("class", scope);
    if (this.#random.chance(0.06)) this.#line("@functools.total_ordering");
    this.#block(`class ${name}${base}:`, () => {
      if (this.#random.chance(0.08)) this.#line(`__slots__ = ${this.#random.pick(["('x', 'y')", "'x'", "()"])}`);
      if (this.#random.chance(0.5)) this.#assign(inner);
      if (this.#random.chance(0.75))
        this.#method(
          inner,
          depth,
          "__init__",
          this.#random.pick(["self, x=1, y=2", "self, x", "self, *args", "self, x=0, **kw"]),
        );
      for (let i = this.#random.int(1, 4); i > 0; i--) this.#member(inner, depth);
    });
    scope.names.set(name, "class");
    const object = this.#write.fresh("o");
    this.#line(`${object} = ${name}(${this.#random.pick(["", "1", "1", this.#write.arguments(scope, 1)])})`);
    scope.names.set(object, "object");
    if (this.#random.chance(0.6)) this.#line(`print(${this.#write.objectUse(scope, 2) ?? object})`);
  }

  #member(scope: Scope, depth: number): void {
    const value = () => this.#write.any(scope, 1);
    this.#random.weighted<() => void>([
      [
        4,
        () =>
          this.#method(
            scope,
            depth,
            this.#random.pick(["m", "n", "m"]),
            this.#random.pick(["self", "self, a", "self, a=1, *b", "self, *, k=2"]),
          ),
      ],
      [
        1,
        () => {
          this.#line("@property");
          this.#method(scope, depth, "p", "self");
          if (this.#random.chance(0.5)) {
            this.#line("@p.setter");
            this.#method(scope, depth, "p", "self, value");
          }
        },
      ],
      [
        1,
        () => {
          this.#line("@classmethod");
          this.#method(scope, depth, "k", "cls, a=1");
        },
      ],
      [
        1,
        () => {
          this.#line("@staticmethod");
          this.#method(scope, depth, "s", "a=1");
        },
      ],
      [
        1,
        () => {
          this.#line("@functools.cached_property");
          this.#method(scope, depth, "total", "self");
        },
      ],
      [
        6,
        () => {
          const [dunder, parameters, result] = this.#random.pick(SPECIAL_METHODS);
          const wrong = this.#random.chance(0.12) ? value() : (result ?? value());
          const before = scope.names.size;
          this.#block(`def ${dunder}(${parameters}):`, () => {
            if (this.#random.chance(0.15) && before > 0) this.#line(`print('${dunder}')`);
            this.#line(`return ${wrong}`);
          });
        },
      ],
    ])();
  }

  #method(scope: Scope, depth: number, name: string, parameters: string): void {
    const inner = new Scope("function", scope);
    for (const [, parameter] of parameters.matchAll(/(?:^|[ *])([a-z]+)/g))
      inner.names.set(
        parameter!,
        parameter === "self" ? "object" : parameter === "x" || parameter === "a" ? "int" : "any",
      );
    this.#block(`def ${name}(${parameters}):`, () => {
      if (name === "__init__") {
        if (this.#random.chance(0.25))
          this.#line(this.#random.pick(["super().__init__()", "super().__init__(1)", "super().__init__(*[1, 2])"]));
        this.#line(`self.x = ${/\bx\b/.test(parameters) ? "x" : this.#write.any(inner, 1)}`);
        if (this.#random.chance(0.5)) this.#line(`self.y = ${this.#write.any(inner, 1)}`);
        return;
      }
      if (name === "p" && parameters.includes("value")) return this.#line("self.x = value");
      if (this.#random.chance(0.5)) this.#body(inner, Math.min(depth, 1), 2);
      const uses = parameters.startsWith("self")
        ? [
            "self.x",
            "self.y",
            "super().__repr__",
            "(self.x, 1)",
            "__class__.__name__",
            "type(self).__name__",
            `super().${name}()`,
          ]
        : [];
      this.#line(
        `return ${this.#random.chance(0.6) && uses.length > 0 ? this.#random.pick(uses).replace("super().__repr__", "'r'") : this.#write.any(inner, 2)}`,
      );
    });
  }

  #try(scope: Scope, depth: number): void {
    const group = this.#random.chance(0.04);
    this.#block("try:", () => {
      if (group && this.#random.chance(0.7))
        this.#line(
          `raise ExceptionGroup('g', [${this.#random.many(1, 3, () => `${this.#random.pick(EXCEPTIONS)}(${this.#random.int(0, 3)})`).join(", ")}])`,
        );
      else this.#body(scope, depth, 3);
    });
    const handlers = this.#random.int(0, 2);
    const loop = scope.inLoop;
    if (group) scope.inLoop = false;
    for (let i = 0; i < handlers; i++) {
      const name = this.#write.fresh("e");
      const type = this.#random.pick([
        this.#random.pick(EXCEPTIONS),
        "Exception",
        `(${this.#random.pick(EXCEPTIONS)}, ${this.#random.pick(EXCEPTIONS)})`,
        "LookupError",
      ]);
      this.#block(`except${group ? "*" : ""} ${type}${this.#random.chance(0.7) ? ` as ${name}:` : ":"}`, () => {
        if (group) return this.#print(scope);
        this.#line(this.#random.pick([`print('caught')`, "pass"]));
        this.#body(scope, depth - 1, 1);
      });
    }
    if (handlers > 0 && this.#random.chance(0.25))
      this.#block("else:", () => (group ? this.#print(scope) : this.#body(scope, depth - 1, 1)));
    if (handlers === 0 || this.#random.chance(0.25))
      this.#block("finally:", () => {
        this.#print(scope);
        if (!group && this.#random.chance(0.3)) this.#body(scope, depth - 1, 1);
      });
    scope.inLoop = loop;
  }

  #with(scope: Scope, depth: number): void {
    const object = this.#write.variable(scope, "object");
    const manager = this.#write.fresh("M");
    if (object !== undefined && this.#random.chance(0.4))
      return this.#block(`with ${object} as ${this.#bound(scope, "any")}:`, () => this.#body(scope, depth, 2));
    this.#block(`class ${manager}:`, () => {
      this.#block("def __enter__(self):", () =>
        this.#line(`print('enter'); return ${this.#write.any(new Scope("module"), 1)}`),
      );
      this.#block("def __exit__(self, kind, value, tb):", () =>
        this.#line(`print('exit', kind, value); return ${this.#random.pick(["None", "True", "False", "1", "0"])}`),
      );
    });
    const items = this.#random.pick([
      `${manager}() as ${this.#bound(scope, "any")}`,
      `${manager}()`,
      `${manager}(), ${manager}() as ${this.#bound(scope, "any")}`,
    ]);
    this.#block(`with ${items}:`, () => this.#body(scope, depth, 2));
  }

  #match(scope: Scope, depth: number): void {
    this.#block(`match ${this.#write.any(scope, 2)}:`, () => {
      const count = this.#random.int(1, 4);
      for (let i = 0; i < count; i++) {
        const names: string[] = [];
        const pattern = this.#pattern(scope, 2, names);
        for (const name of names) scope.names.set(name, "any");
        const irrefutable = /^[a-z_]\w*$/.test(pattern) && !/^(None|True|False)$/.test(pattern);
        const guard =
          irrefutable && i < count - 1
            ? " if True"
            : this.#random.chance(0.2)
              ? ` if ${this.#write.condition(scope, 1)}`
              : "";
        this.#block(`case ${pattern}${guard}:`, () => {
          this.#line(`print(${[i, ...names].join(", ")})`);
          if (this.#random.chance(0.3)) this.#body(scope, depth - 1, 1);
        });
      }
    });
  }

  #pattern(scope: Scope, depth: number, names: string[]): string {
    const capture = () => {
      const name = this.#write.fresh("v");
      names.push(name);
      return name;
    };
    const sub = () => this.#pattern(scope, depth - 1, names);
    const literals = ["0", "1", "-1", "'a'", "'abc'", "None", "True", "1.5", "''", "b'a'"];
    if (depth <= 0) return this.#random.chance(0.5) ? capture() : this.#random.pick(["_", ...literals]);
    const classes = scope.readable("class");
    return this.#random.pick<() => string>([
      () => this.#random.pick(literals),
      () => `${this.#random.pick(literals)} | ${this.#random.pick(literals)} | [1, _]`,
      capture,
      () => `[${sub()}, ${sub()}]`,
      () => `(${sub()}, *${this.#random.chance(0.5) ? "_" : capture()})`,
      () => `[*_, ${sub()}]`,
      () => "[]",
      () => `{'a': ${sub()}${this.#random.pick(["", `, **${capture()}`])}}`,
      () => "{}",
      () =>
        `${this.#random.pick(["int", "str", "list", "dict", "float", "bool", "tuple"])}(${this.#random.pick(["", capture()])})`,
      () => `(${this.#random.pick(["int()", "str()", "[_, _]"])}) as ${capture()}`,
      () =>
        classes.length > 0 ? `${this.#random.pick(classes)}(${this.#random.pick(["", `x=${sub()}`, sub()])})` : "_",
      () => "_",
    ])();
  }
}
