/**
 * Programs for `limits.ts sweep`: every function of builtins and every method of the builtin types, called without end with arguments that make it work long: itself, a great number, an
 * iterator without end, a long text. What a call raises does not matter; when the run ends does.
 */

/** A receiver of each type, large enough that one method of it takes long. */
const RECEIVERS: { readonly [type: string]: string } = {
  str: "'ab ' * 2_000_000",
  bytes: "b'ab ' * 2_000_000",
  bytearray: "bytearray(b'ab ' * 2_000_000)",
  memoryview: "memoryview(bytes(5_000_000))",
  list: "list(range(500_000))",
  tuple: "tuple(range(500_000))",
  dict: "dict.fromkeys(range(300_000))",
  set: "set(range(300_000))",
  frozenset: "frozenset(range(300_000))",
  int: "7 ** 300_000",
  float: "1e300",
  complex: "1e300 + 2j",
  range: "range(10**15)",
  slice: "slice(0, 10**15)",
};

/** Not called: they end the run, or wait for somebody. */
const SKIPPED = new Set(["exit", "quit", "input", "print", "breakpoint", "help"]);

const ARGUMENTS =
  "[(), (r,), (10**6,), (10**12,), (iter(int, 1),), ('ab ' * 10**6,), ('b', 'cd'), (r, r), (lambda *a: 0, iter(int, 1)), (iter(int, 1), r), (r, 3, 10**50)]";

/** What a session of a type is told first, and by name the program of each of its methods. */
export type Sweep = { type: string; setUp: string; names: string; program: (name: string) => string };

const program = (callee: string, before: string): string => `
for a in ${ARGUMENTS}:
    try: ${callee}(${before}*a)
    except Exception: pass
while True:
    try: ${callee}(${before}r)
    except Exception: pass`;

const skipped = `{${[...SKIPPED].map((name) => `'${name}'`).join(", ")}}`;

export const sweeps: readonly Sweep[] = [
  {
    type: "builtins",
    setUp: "import builtins\nr = list(range(500_000))",
    names: `[n for n in dir(builtins) if callable(getattr(builtins, n)) and n not in ${skipped}]`,
    program: (name) => program(`builtins.${name}`, ""),
  },
  ...Object.entries(RECEIVERS).map(([type, receiver]): Sweep => ({
    type,
    setUp: `r = ${receiver}`,
    names: `[n for n in dir(${type}) if callable(getattr(${type}, n))]`,
    program: (name) => program(`${type}.${name}`, "r, "),
  })),
];
