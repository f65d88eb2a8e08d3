/**
 * Names: how a Python identifier is spelled in generated code.
 *
 * `v_<name>` where the name is ASCII, else `v_u$<hex>_<hex>...` from its code points; `$` stands in no Python identifier, so the two never meet.
 * Everything else in generated code is chosen by us: see `isAllowedIdentifier`, which the interpreter asks about every program before it compiles it.
 */

/** The JavaScript variable of a local or captured Python variable. */
export function variable(name: string): string {
  return `v_${spell(name)}`;
}

/** The JavaScript variable that keeps the cell object of a captured Python variable, once a program has asked for it. */
export function cellVariable(name: string): string {
  return `w_${spell(name)}`;
}

/** The JavaScript constant that holds the cell of a global variable. */
export function globalCell(name: string): string {
  return `g_${spell(name)}`;
}

function spell(name: string): string {
  if (/^[A-Za-z0-9_]+$/.test(name)) return name;
  return `u$${[...name].map((character) => character.codePointAt(0)!.toString(16)).join("_")}`;
}

/** Words of JavaScript that generated code uses. */
const WORDS = new Set(
  "arity boolean break case catch code const continue depth double else false fill finally for function fuel handling if int items length let limit new next nextRow null number o push read return string switch throw true try type typeof undefined use strict v value while yield".split(
    " ",
  ),
);

/** Single letters and numbered names: runtime, constants array, temporaries, labels, functions, the position and the saved depth. */
const NUMBERED = /^(?:[cefhilnoqstx][0-9]+|[dgkmpr]|last|ns)$/;
const SPELLED = /^[vgw]_(?:[A-Za-z0-9_]+|u\$[0-9a-f_]+)$/;

/** May the identifier stand in generated code? `runtimeNames` are the functions of the runtime. */
export function isAllowedIdentifier(identifier: string, runtimeNames: ReadonlySet<string>): boolean {
  return WORDS.has(identifier) || runtimeNames.has(identifier) || NUMBERED.test(identifier) || SPELLED.test(identifier);
}

/** Does the program consist of allowed identifiers, numbers and punctuation only? It has no strings, comments or templates to hide in. */
export function isClosedText(text: string, runtimeNames: ReadonlySet<string>): boolean {
  return (
    isEach(text, /[A-Za-z_$][A-Za-z0-9_$]*/g, (word) => isAllowedIdentifier(word, runtimeNames)) &&
    isEach(text, /"[^"]*"?/g, (literal) => STRINGS.has(literal)) &&
    /^[A-Za-z0-9_$\s(){}[\].,;:?=!<>&|+\-*/%"]*$/.test(text) &&
    !/\/[/*]/.test(text)
  );
}

const STRINGS = new Set(['"use strict"', '"number"', '"string"', '"boolean"']);

/** A text that has too many matches to hold them all. */
const LONG = 1_000_000;

/** Is each match of a pattern one of these? */
function isEach(text: string, pattern: RegExp, isOne: (match: string) => boolean): boolean {
  if (text.length < LONG) {
    for (const match of new Set(text.match(pattern))) if (!isOne(match)) return false;
    return true;
  }
  const known = new Set<string>();
  for (const [match] of text.matchAll(pattern)) {
    if (known.has(match)) continue;
    if (!isOne(match)) return false;
    known.add(match);
  }
  return true;
}
