/**
 * The module `textwrap`: wrap, fill, shorten, dedent, indent and the class TextWrapper.
 *
 * A text is split into chunks (words, spaces, parts of hyphenated words, dashes), and lines are filled with as many chunks as fit.
 * Lengths are code points. All settings are attributes of the wrapper, read when it works, as programs may set them.
 */

import { charge, GROWTH_MASK, growing, tick } from "../limits.ts";
import { binaryOperation } from "../objects/arithmetic.ts";
import { getAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { lengthOf } from "../objects/access.ts";
import { richOrder } from "../objects/comparison.ts";
import { realOf, toFloat } from "../objects/float.ts";
import { arrayFrom } from "../objects/iteration.ts";
import { PyBytesLike } from "../objects/bytes-like.ts";
import { noAttribute, type PyBaseException, typeError, valueError } from "../objects/exceptions.ts";
import { PyList } from "../objects/list.ts";
import {
  type Attributes,
  integerOf,
  type Ordering,
  type PyObject,
  type PyType,
  stringOf,
  typeOf,
  type Value,
} from "../objects/object.ts";
import { expandTabs, tabSize } from "../objects/str-alignment.ts";
import { joinText } from "../objects/str-split.ts";
import { sliceCodePoints, textLength } from "../objects/str-text.ts";
import { reprOf } from "../objects/text.ts";
import { isTrue } from "../objects/truth.ts";
import { PyDict } from "../objects/dict.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { pythonClass } from "./python-class.ts";
import { definePythonFunctions, definePythonMethods } from "./python-function.ts";

/** What a wrapper is told. Indents are values: only a line that has one asks whether it is text. */
type Settings = {
  width: number;
  /** A width may be a float as long as no word must be cut by it. */
  isWhole: boolean;
  initialIndent: Value;
  subsequentIndent: Value;
  replaceWhitespace: boolean;
  fixSentenceEndings: boolean;
  breakLongWords: boolean;
  dropWhitespace: boolean;
  breakOnHyphens: boolean;
  maxLines: number | undefined;
  placeholder: string;
};

const SPACE = /[\t\n\v\f\r ]/;
const WORD = /[\p{L}\p{N}_]/u;
const LETTER = /[\p{L}\p{No}\p{Nl}_]/u;
/** What may stand before a dash that ends a word. */
const WORD_PUNCTUATION = /[\p{L}\p{N}_!"'&.,?]/u;
const SENTENCE_END = /[a-z][.!?]["']?$/;
const ALL_SPACE = /^[\s\x1c-\x1f\x85]*$/;

/** Splits at spaces only. */
function splitAtSpaces(text: string): string[] {
  return text.split(/([\t\n\v\f\r ]+)/).filter((chunk) => chunk !== "");
}

/** Splits at spaces, after the hyphens of compound words, and around dashes. */
function splitAtHyphens(text: string): string[] {
  const characters = Array.from(text);
  const chunks: string[] = [];
  let at = 0;
  while (at < characters.length) {
    const end = chunkEnd(characters, at);
    tick(end - at);
    chunks.push(characters.slice(at, end).join(""));
    at = end;
  }
  return chunks;
}

const isMatch = (pattern: RegExp, character: string | undefined): boolean =>
  character !== undefined && pattern.test(character);

/** How many hyphens stand at `at`. */
function hyphens(characters: readonly string[], at: number): number {
  let end = at;
  while (characters[end] === "-") end += 1;
  return end - at;
}

function chunkEnd(characters: readonly string[], start: number): number {
  let end = start;
  while (isMatch(SPACE, characters[end])) end += 1;
  if (end > start) return end;
  if (isBeforeDash(characters, start)) return start + hyphens(characters, start);
  for (end = start + 1; end < characters.length; end++) {
    if (endsHyphenated(characters, end) || isMatch(SPACE, characters[end]) || isBeforeDash(characters, end)) return end;
  }
  return end;
}

/** Does a part of a hyphenated word end here, with its hyphen? */
function endsHyphenated(characters: readonly string[], end: number): boolean {
  if (characters[end - 1] !== "-") return false;
  const before = characters[end - 2];
  const earlier = characters[end - 3];
  const isPart =
    (isMatch(LETTER, before) && isMatch(LETTER, earlier)) ||
    (isMatch(LETTER, before) && earlier === "-" && isMatch(LETTER, characters[end - 4]));
  if (!isPart) return false;
  const skip = characters[end + 1] === "-" ? 2 : 1;
  return isMatch(LETTER, characters[end]) && isMatch(LETTER, characters[end + skip]);
}

/** Hyphens are counted where their row begins, and not at each of them again. */
function isBeforeDash(characters: readonly string[], at: number): boolean {
  if (!isMatch(WORD_PUNCTUATION, characters[at - 1])) return false;
  const dash = hyphens(characters, at);
  return dash >= 2 && isMatch(WORD, characters[at + dash]);
}

function chunksOf(given: string, tabs: number | undefined, settings: Settings): string[] {
  charge(given.length * 16);
  let text = tabs === undefined ? given : expandTabs(given, tabs);
  if (settings.replaceWhitespace) text = text.replace(/[\t\n\v\f\r]/g, " ");
  const chunks = settings.breakOnHyphens ? splitAtHyphens(text) : splitAtSpaces(text);
  if (settings.fixSentenceEndings) {
    for (let i = 0; i < chunks.length - 1; i++) {
      if (chunks[i + 1] === " " && SENTENCE_END.test(chunks[i]!)) {
        chunks[i + 1] = "  ";
        i += 1;
      }
    }
  }
  return chunks;
}

const lengthOfAll = (chunks: readonly string[]): number => chunks.reduce((sum, chunk) => sum + textLength(chunk), 0);

/** The lines that a text is wrapped to. */
function wrapText(text: string, wrapper: PyObject): Value[] {
  const tabs = isTrue(getAttribute(wrapper, "expand_tabs")) ? tabSize(getAttribute(wrapper, "tabsize")) : undefined;
  const settings = settingsOf(wrapper);
  // From here on chunks are taken from the end of the array.
  const chunks = chunksOf(text, tabs, settings).reverse();
  const { width, maxLines } = settings;
  const lines: Value[] = [];
  while (chunks.length > 0) {
    // CPython: a margin as wide as the line can keep this loop busy for ever; the limits end it.
    tick();
    const indent = lines.length > 0 ? settings.subsequentIndent : settings.initialIndent;
    const room = width - lengthOf(indent);
    if (settings.dropWhitespace && ALL_SPACE.test(chunks.at(-1)!) && lines.length > 0) chunks.pop();
    const line = takeLine(chunks, room, settings);
    if (line.length === 0) continue;
    const isLast =
      maxLines === undefined ||
      lines.length + 1 < maxLines ||
      ((chunks.length === 0 || (settings.dropWhitespace && chunks.length === 1 && ALL_SPACE.test(chunks[0]!))) &&
        lengthOfAll(line) <= room);
    if (isLast) {
      const shown = binaryOperation("add", indent, line.join(""));
      lines.push(shown);
      charge(lines.length * 8 + (typeof shown === "string" ? shown.length : 0));
      continue;
    }
    truncate(lines, line, indent, settings);
    break;
  }
  return lines;
}

/** Adds the last line that is allowed, cut so that the placeholder fits; or puts the placeholder to the line before. */
function truncate(lines: Value[], line: string[], indent: Value, settings: Settings): void {
  const { width, placeholder } = settings;
  const room = width - lengthOf(indent);
  let length = lengthOfAll(line);
  while (line.length > 0) {
    const last = line.at(-1)!;
    if (!ALL_SPACE.test(last) && length + textLength(placeholder) <= room) {
      lines.push(binaryOperation("add", indent, line.join("") + placeholder));
      return;
    }
    length -= textLength(last);
    line.pop();
  }
  const before = stringOf(lines.at(-1) ?? null)?.trimEnd();
  if (before !== undefined && textLength(before) + textLength(placeholder) <= width)
    lines[lines.length - 1] = before + placeholder;
  else lines.push(binaryOperation("add", indent, placeholder.trimStart()));
}

/** Takes the chunks of one line; a chunk longer than a line is broken or left alone. */
function takeLine(chunks: string[], room: number, settings: Settings): string[] {
  const line: string[] = [];
  let length = 0;
  while (chunks.length > 0) {
    tick();
    const size = textLength(chunks.at(-1)!);
    if (length + size > room) break;
    line.push(chunks.pop()!);
    length += size;
  }
  if (chunks.length > 0 && textLength(chunks.at(-1)!) > room) breakLongChunk(chunks, line, length, room, settings);
  if (settings.dropWhitespace && line.length > 0 && ALL_SPACE.test(line.at(-1)!)) line.pop();
  return line;
}

function breakLongChunk(chunks: string[], line: string[], length: number, room: number, settings: Settings): void {
  const left = room < 1 ? 1 : room - length;
  if (!settings.breakLongWords) {
    if (line.length === 0) line.push(chunks.pop()!);
    return;
  }
  if (room >= 1 && !settings.isWhole)
    throw typeError("slice indices must be integers or None or have an __index__ method");
  let end = left;
  const chunk = chunks.at(-1)!;
  const size = textLength(chunk);
  if (settings.breakOnHyphens && size > left) {
    const part = sliceCodePoints(chunk, 0, left);
    const hyphen = Array.from(part).lastIndexOf("-");
    if (hyphen > 0 && /[^-]/.test(sliceCodePoints(part, 0, hyphen))) end = hyphen + 1;
  }
  tick(size >>> 3);
  line.push(sliceCodePoints(chunk, 0, Math.min(end, size)));
  chunks[chunks.length - 1] = sliceCodePoints(chunk, Math.min(end, size), size);
}

const OPTIONS =
  'initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True, fix_sentence_endings=False, ' +
  "break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=' [...]'";
/** Names of the attributes, in the order of the arguments. */
const ATTRIBUTES = [
  "width",
  "initial_indent",
  "subsequent_indent",
  "expand_tabs",
  "replace_whitespace",
  "fix_sentence_endings",
  "break_long_words",
  "drop_whitespace",
  "break_on_hyphens",
  "tabsize",
  "max_lines",
  "placeholder",
];

/** A number as Python compares it with `limit`: whatever is no number says so in the words of the operator. */
function comparable(value: Value, operator: Ordering, limit: number): number {
  const number = realOf(value);
  if (number !== undefined) return number;
  richOrder(operator, value, limit);
  return toFloat(value).value;
}

/** Reads the attributes in CPython's order, which decides what is told of several mistakes. */
function settingsOf(wrapper: PyObject): Settings {
  const isSet = (name: string): boolean => isTrue(getAttribute(wrapper, name));
  const given = getAttribute(wrapper, "width");
  const width = comparable(given, "le", 0);
  if (width <= 0) throw valueError(`invalid width ${reprOf(given)} (must be > 0)`);
  const most = getAttribute(wrapper, "max_lines");
  const maxLines = most === null ? undefined : comparable(most, "gt", 1);
  const initialIndent = getAttribute(wrapper, "initial_indent");
  const subsequentIndent = getAttribute(wrapper, "subsequent_indent");
  const placeholder = getAttribute(wrapper, "placeholder");
  if (maxLines !== undefined) {
    const indent = lengthOf(maxLines > 1 ? subsequentIndent : initialIndent);
    if (indent + lengthOf(call(getAttribute(placeholder, "lstrip"), [])) > width)
      throw valueError("placeholder too large for max width");
  }
  return {
    width,
    isWhole: integerOf(given) !== undefined,
    initialIndent,
    subsequentIndent,
    replaceWhitespace: isSet("replace_whitespace"),
    fixSentenceEndings: isSet("fix_sentence_endings"),
    breakLongWords: isSet("break_long_words"),
    dropWhitespace: isSet("drop_whitespace"),
    breakOnHyphens: isSet("break_on_hyphens"),
    maxLines,
    placeholder: stringOf(placeholder) ?? "",
  };
}

/** The class `textwrap.TextWrapper`. */
const wrapperClass = perInterpreter((): PyType => {
  const type = pythonClass("TextWrapper", "textwrap");
  definePythonMethods(type, {
    [`__init__(self, width=70, ${OPTIONS})`]: (self: PyObject, ...values: Value[]) => {
      const attrs: Attributes = self.attrs ?? new Map();
      self.attrs = attrs;
      ATTRIBUTES.forEach((name, i) => {
        attrs.set(name, values[i]!);
      });
      return null;
    },
    "_split(self, text)": (self: PyObject, text: Value) => {
      const given = requireText(text, "split");
      charge(given.length * 16);
      return new PyList(isTrue(getAttribute(self, "break_on_hyphens")) ? splitAtHyphens(given) : splitAtSpaces(given));
    },
    "wrap(self, text)": (self: PyObject, text: Value) =>
      new PyList(wrapText(stringOf(text) ?? refuseText(self, text), self)),
    "fill(self, text)": (self: PyObject, text: Value) => {
      const lines = call(getAttribute(self, "wrap"), [text]);
      return call(getAttribute("\n", "join"), [lines]);
    },
  });
  return type;
});

function requireText(value: Value, method: string): string {
  const text = stringOf(value);
  if (text === undefined) throw noAttribute(value, method);
  return text;
}

/** What becomes of bytes, which have the methods of text, and of what has none of them. */
function refuseText(self: PyObject, given: Value): never {
  let text = given;
  if (isTrue(getAttribute(self, "expand_tabs")))
    text = call(getAttribute(text, "expandtabs"), [getAttribute(self, "tabsize")]);
  if (isTrue(getAttribute(self, "replace_whitespace"))) text = call(getAttribute(text, "translate"), [new PyDict()]);
  throw noPattern(text);
}

/** A pattern of text meets something else. */
const noPattern = (value: Value): PyBaseException =>
  value instanceof PyBytesLike
    ? typeError("cannot use a string pattern on a bytes-like object")
    : typeError(`expected string or bytes-like object, got '${typeOf(value).name}'`);

function newWrapper(width: Value, options: PyDict, more: readonly (readonly [string, Value])[] = []): Value {
  const named = new Map<string, Value>([["width", width], ...more]);
  for (const [name, value] of options.table.map) named.set(name as string, value);
  return call(wrapperClass(), [], named);
}

function dedent(value: Value): string {
  const given = stringOf(value);
  if (given === undefined) throw noPattern(value);
  charge(given.length * 16);
  tick(given.length >>> 4);
  const lines = given.split("\n").map((line) => (/^[ \t]+$/.test(line) ? "" : line));
  let margin: string | undefined;
  for (const line of lines) {
    if (line === "") continue;
    const indent = /^[ \t]*/.exec(line)![0];
    if (margin === undefined) margin = indent;
    else {
      let common = 0;
      while (common < margin.length && margin[common] === indent[common]) common += 1;
      margin = margin.slice(0, common);
    }
  }
  return lines
    .map((line) => (margin !== undefined && line.startsWith(margin) ? line.slice(margin.length) : line))
    .join("\n");
}

function indentLines(text: Value, prefix: Value, predicate: Value): Value {
  const lines = arrayFrom(call(getAttribute(text, "splitlines"), [true]));
  const isIndented = (line: Value): boolean => {
    if (predicate !== null) return isTrue(call(predicate, [line]));
    return typeof line === "string" ? !ALL_SPACE.test(line) : isTrue(call(getAttribute(line, "strip"), []));
  };
  // The prefix meets the line by its own operator.
  const shown: Value[] = [];
  for (const line of lines) {
    tick();
    shown.push(isIndented(line) ? binaryOperation("add", prefix, line) : line);
    if ((shown.length & GROWTH_MASK) === 0) growing(shown.length);
  }
  return joinText("", new PyList(shown));
}

/** The module `textwrap`. */
export const textwrapModule: ModuleDefinition = {
  name: "textwrap",
  create() {
    const namespace: Attributes = new Map<string, Value>([
      ["__all__", new PyList(["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"])],
      ["TextWrapper", wrapperClass()],
    ]);
    definePythonFunctions(namespace, "textwrap", {
      "wrap(text, width=70, **kwargs)": (text: Value, width: Value, options: PyDict) =>
        call(getAttribute(newWrapper(width, options), "wrap"), [text]),
      "fill(text, width=70, **kwargs)": (text: Value, width: Value, options: PyDict) =>
        call(getAttribute(newWrapper(width, options), "fill"), [text]),
      "shorten(text, width, **kwargs)": (text: Value, width: Value, options: PyDict) => {
        const wrapper = newWrapper(width, options, [["max_lines", 1]]);
        const words = call(getAttribute(call(getAttribute(text, "strip"), []), "split"), []);
        return call(getAttribute(wrapper, "fill"), [call(getAttribute(" ", "join"), [words])]);
      },
      "dedent(text)": dedent,
      "indent(text, prefix, predicate=None)": indentLines,
    });
    return namespace;
  },
};
