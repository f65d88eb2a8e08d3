/** Patterns that V8 matches and the same patterns in our matcher: every mark of every group must be the same. */

import { beforeAll, expect, test } from "vitest";
import { Interpreter } from "../../src/index.ts";
import { beginRun } from "../../src/limits.ts";
import { compilePattern } from "../../src/modules/re/compile-pattern.ts";
import { matchAt, registers, search } from "../../src/modules/re/matcher.ts";
import { LATIN, nativePattern } from "../../src/modules/re/native-pattern.ts";
import { type ParsedPattern, parsePattern } from "../../src/modules/re/parse-pattern.ts";
import { Subject } from "../../src/modules/re/subject.ts";

beforeAll(() => {
  new Interpreter().run("import re");
});

/** Numbers that look random, the same in every run. */
function makeRandom(seed: number): { pick<T>(choices: readonly T[]): T; chance(share: number): boolean } {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
  return { pick: (choices) => choices[Math.floor(next() * choices.length)]!, chance: (share) => next() < share };
}

const CHARACTERS = ["a", "b", "c", "1", " ", ",", "-", "é", "_", "\\n", "."];
const SETS = ["\\w", "\\d", "\\s", "\\W", "\\D", "\\S", "[abc]", "[^a]", "[a-z]", "[^,]", "[\\w.]", "[é-ü]"];
const PLACES = ["^", "$", "\\b", "\\B", "\\A", "\\Z", "(?<=a)", "(?<!\\w)"];
const COUNTS = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{2,}", "{0,2}?"];
const PIECES = ["a", "b", "c", "A", "1", "2", " ", ",", "-", "_", "\n", "é", "É", "ß", "ab", "."];

function makePattern(random: ReturnType<typeof makeRandom>, depth: number): string {
  let text = "";
  do {
    if (text !== "") text += "|";
    do {
      if (random.chance(0.1)) text += random.pick(PLACES);
      else {
        const inner = depth > 0 && random.chance(0.3);
        text += inner
          ? `${random.pick(["(", "(", "(?:", "(?=", "(?!", "(?i:"])}${makePattern(random, depth - 1)})`
          : random.pick(random.chance(0.5) ? CHARACTERS : SETS);
        if (random.chance(0.4)) text += random.pick(COUNTS);
      }
    } while (random.chance(0.6));
  } while (random.chance(0.2));
  return text;
}

/** What a way of matching leaves in the registers, for each way of asking. */
function marksOf(parsed: ParsedPattern, subject: Subject, from: number, isNative: boolean): string[] {
  const program = compilePattern(parsed);
  program.uses = 1000;
  program.latin = isNative ? nativePattern(parsed.body, LATIN) : null;
  const end = subject.text.length;
  const show = (found: boolean): string => (found ? registers.slice(0, program.lastGroup + 1).join() : "none");
  return [
    show(search(program, subject, from, { end, full: false, mustAdvance: false })),
    show(search(program, subject, from, { end, full: false, mustAdvance: true })),
    show(matchAt(program, subject, from, { end, full: false, mustAdvance: false })),
    show(matchAt(program, subject, from, { end, full: true, mustAdvance: false })),
  ];
}

test("V8 and the matcher leave the same marks", () => {
  beginRun({ now: () => 0, memoryInUse: () => 0, timeLimitMs: 1, canBeBrokenOff: true });
  const random = makeRandom(7);
  let natives = 0;
  for (let i = 0; i < 3000; i++) {
    const source = makePattern(random, 3);
    const flags = random.pick([0, 0, 2, 8, 16, 256]);
    let parsed: ParsedPattern;
    try {
      parsed = parsePattern(source, source, true, flags);
      compilePattern(parsed);
    } catch {
      continue; // no pattern: a lookbehind of two widths, two counts in a row
    }
    if (nativePattern(parsed.body, LATIN) === undefined) continue;
    natives += 1;
    const text = Array.from({ length: i % 23 }, () => random.pick(PIECES)).join("");
    const subject = new Subject(text);
    const from = i % (text.length + 1);
    const case_ = { source, flags, text, from };
    expect({ ...case_, marks: marksOf(parsed, subject, from, true) }).toEqual({
      ...case_,
      marks: marksOf(parsed, subject, from, false),
    });
  }
  expect(natives).toBeGreaterThan(1000);
});

const isNative = (source: string): boolean =>
  nativePattern(parsePattern(source, source, true, 0).body, LATIN) !== undefined;

test("what could run away, or means something else in JavaScript, is for the matcher", () => {
  const refused = [
    "(a+)+b",
    "(?:a+)+b",
    "(?:a*)*",
    "(?:a|a)*?(?:\\w+)*",
    "(?:a|b+)*c",
    "(a)*",
    "(?:(a)|b)*",
    "(a)\\1",
    "(a)?(?(1)b|c)",
    "a++",
    "(?>ab)",
    "(?:a?)*",
    "(?:\\w+\\s?)*$",
    "(?:a|aa)+$",
    "(?:a|a)*$",
    "(?:aa?)+$",
    "(?:a|aa){30}$",
    "(?:(?:a|aa){4}){4}$",
    "(?:,a*a*)*$",
    "(?:,(?:a|aa))*$",
    "(?:a?b?c?d?a)+$",
    "(?:(?=a*b)a)*$",
  ];
  expect(refused.filter(isNative)).toEqual([]);
  const taken = [
    "\\d{4}-\\d{2}-\\d{2}",
    "[\\w.]+@[\\w.]+\\.\\w+",
    "(?:\\d{1,3}\\.){3}\\d{1,3}",
    "\\$([\\d,]+(?:\\.\\d\\d)?)",
    "(?:,\\w+)*",
    "^(\\S+) (\\w+)$",
    '"([^"]*)"',
    '"(?:[^"\\\\]|\\\\.)*"',
    "(?:[A-Z][a-z]+\\s?)+",
    "(?:\\d+,)*\\d+",
    "\\d(?=(?:\\d{3})+$)",
    "(?:ab|c)+d",
    "(?i)error|warn",
  ];
  expect(taken.filter((source) => !isNative(source))).toEqual([]);
});

test.each([
  ["branches that overlap", "(?:a|aa)+$", "a"],
  ["an optional part in a repeat", "(?:aa?)+$", "a"],
  ["two repeats side by side in a repeat", "(?:,a*a*)*$", ",aaa"],
  ["branches that overlap, written out", "(?:a|aa)(?:a|aa)".repeat(20) + "$", "a"],
  ["optional parts, written out", "a?".repeat(40) + "a".repeat(40) + "$", "a"],
  ["many repeats side by side", "(?:a*b?)(?:a*c?)(?:a*d?)(?:a*e?)(?:a*f?)(?:a*g?)$", "a"],
])("where nobody can break V8 off, limits still end %s", (_, pattern, piece) => {
  const interpreter = new Interpreter({ authorizedImports: ["re"], stepLimit: 1_000_000 });
  const source = `import re\np = re.compile(${JSON.stringify(pattern)})\nfor _ in range(9): p.fullmatch("z")\nfor _ in range(99): p.search(${JSON.stringify(piece.repeat(60))} + "!")`;
  expect(interpreter.run(source).error?.message).toBe("step limit of 1000000 steps exceeded");
});
