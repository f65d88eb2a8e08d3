/**
 * Module string: the constants, capwords, and the classes Template and Formatter.
 *
 * CPython writes all of it in Python, so functions and methods are `function`s to the program, and both classes may be subclassed: Template reads
 * `delimiter`, `idpattern`, `flags` or `pattern` of the class, Formatter calls its own methods through the instance.
 */

import { GrowingSize, tick } from "../limits.ts";
import { getItem, lengthOf } from "../objects/access.ts";
import { getAttribute, setAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { richOrder } from "../objects/comparison.ts";
import { PyDict } from "../objects/dict.ts";
import { attributeError, isInstanceOfException, typeError, valueError } from "../objects/exceptions.ts";
import { PyClassMethod } from "../objects/function.ts";
import { arrayFrom, iterate } from "../objects/iteration.ts";
import { defineIterator } from "../objects/iterator-methods.ts";
import { JoinedText } from "../objects/joined-text.ts";
import { PyList } from "../objects/list.ts";
import {
  builtinType,
  type Attributes,
  integerOf,
  type PyInstance,
  PyType,
  stringOf,
  typeOf,
  type Value,
  strType,
} from "../objects/object.ts";
import { ArrayIterator } from "../objects/sequence.ts";
import { PySet } from "../objects/set.ts";
import { readFieldSteps, readMarkup, splitFieldName } from "../objects/str-format.ts";
import { splitLines } from "../objects/str-split.ts";
import { sliceCodePoints, textLength } from "../objects/str-text.ts";
import { asciiOf, formatOf, reprOf, strOf } from "../objects/text.ts";
import { isTrue } from "../objects/truth.ts";
import { PyTuple } from "../objects/tuple.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { pythonClass } from "./python-class.ts";
import { definePythonFunctions, definePythonMethods, pythonFunction } from "./python-function.ts";
import { flagMember, IGNORECASE, VERBOSE } from "./re/flags.ts";
import { compile } from "./re/pattern-object.ts";

const LOWERCASE = "abcdefghijklmnopqrstuvwxyz";
const UPPERCASE = LOWERCASE.toUpperCase();
const DIGITS = "0123456789";
const PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const WHITESPACE = " \t\n\r\v\f";

const CONSTANTS: readonly (readonly [string, string])[] = [
  ["ascii_lowercase", LOWERCASE],
  ["ascii_uppercase", UPPERCASE],
  ["ascii_letters", LOWERCASE + UPPERCASE],
  ["digits", DIGITS],
  ["hexdigits", `${DIGITS}abcdefABCDEF`],
  ["octdigits", "01234567"],
  ["punctuation", PUNCTUATION],
  ["whitespace", WHITESPACE],
  ["printable", DIGITS + LOWERCASE + UPPERCASE + PUNCTUATION + WHITESPACE],
];

const method = (object: Value, name: string, ...args: Value[]): Value => call(getAttribute(object, name), args);

const formatterIteratorType = builtinType("formatteriterator", undefined, { final: true });
defineIterator(formatterIteratorType);

/** capwords(s, sep): every word with a capital. */
function capitalizeWords(text: Value, separator: Value): Value {
  const joiner = separator !== null && isTrue(separator) ? separator : " ";
  const join = getAttribute(joiner, "join");
  const capitalize = strType.lookup("capitalize")!;
  const words = iterate(method(text, "split", separator));
  const capitalized: Value[] = [];
  for (let word = words.next(); word !== undefined; word = words.next()) {
    tick();
    capitalized.push(call(capitalize, [word]));
  }
  return call(join, [new PyList(capitalized)]);
}

/** What a Template class takes for a placeholder, compiled: its own `pattern`, or one made from delimiter and idpattern. */
function compilePlaceholders(cls: PyType): Value {
  const own = cls.dict.get("pattern");
  const flags = Number(integerOf(getAttribute(cls, "flags")) ?? 0);
  if (own !== undefined) return stringOf(own) === undefined ? own : compile(own, flags | VERBOSE);
  const delimiter = escapeRegex(strOf(getAttribute(cls, "delimiter")));
  const name = strOf(getAttribute(cls, "idpattern"));
  const braced = getAttribute(cls, "braceidpattern");
  const inBraces = braced === null ? name : strOf(braced);
  const kinds = [`(?P<escaped>${delimiter})`, `(?P<named>${name})`, `{(?P<braced>${inBraces})}`, "(?P<invalid>)"];
  return compile(`${delimiter}(?:${kinds.join("|")})`, flags | VERBOSE);
}

function escapeRegex(text: string): string {
  return text.replace(/[^A-Za-z0-9_]/gu, "\\$&");
}

type Placeholder = { kind: "escaped" | "named" | "braced" | "invalid"; name: Value; match: Value };

/** The template's text, and what `replace` makes of each placeholder in it. */
function fillTemplate(self: Value, replace: (placeholder: Placeholder, text: Value) => string): string {
  const pattern = getAttribute(self, "pattern");
  // CPython: asks the pattern for what replaces before it asks for the text.
  getAttribute(pattern, "sub");
  const text = getAttribute(self, "template");
  const filled = new JoinedText();
  let last = 0;
  const whole = stringOf(text);
  const iteration = iterate(method(pattern, "finditer", text));
  for (let match = iteration.next(); match !== undefined; match = iteration.next()) {
    const start = Number(method(match, "start"));
    filled.add(sliceCodePoints(whole!, last, start));
    filled.add(replace(placeholderOf(match), text));
    last = Number(method(match, "end"));
  }
  filled.add(sliceCodePoints(whole!, last, textLength(whole!)));
  return filled.text();
}

function placeholderOf(match: Value): Placeholder {
  for (const kind of ["named", "braced", "escaped", "invalid"] as const) {
    const name = method(match, "group", kind);
    if (name !== null) return { kind, name, match };
  }
  throw valueError("Unrecognized named group in pattern");
}

function invalidPlaceholder(text: Value, match: Value): unknown {
  const at = Number(method(match, "start", "invalid"));
  const lines = splitLines(sliceCodePoints(stringOf(text)!, 0, at), true);
  if (lines.length === 0) return valueError("Invalid placeholder in string: line 1, col 1");
  const column = at - textLength(lines.slice(0, -1).join(""));
  return valueError(`Invalid placeholder in string: line ${lines.length}, col ${column}`);
}

/** Looks a name up in the keyword arguments, then in the mapping. */
function lookUp(name: Value, mapping: Value | undefined, keywords: PyDict): Value {
  const given = keywords.get(name);
  return given ?? getItem(mapping === undefined ? new PyDict() : mapping, name);
}

function substitute(self: Value, mapping: Value | undefined, keywords: PyDict): string {
  return fillTemplate(self, ({ kind, name, match }, text) => {
    if (kind === "invalid") throw invalidPlaceholder(text, match);
    return kind === "escaped" ? strOf(getAttribute(self, "delimiter")) : strOf(lookUp(name, mapping, keywords));
  });
}

function safeSubstitute(self: Value, mapping: Value | undefined, keywords: PyDict): string {
  return fillTemplate(self, ({ kind, name, match }) => {
    if (kind === "escaped") return strOf(getAttribute(self, "delimiter"));
    if (kind === "invalid") return strOf(method(match, "group"));
    try {
      return strOf(lookUp(name, mapping, keywords));
    } catch (error) {
      if (isInstanceOfException(error, "KeyError")) return strOf(method(match, "group"));
      throw error;
    }
  });
}

function identifiersOf(self: Value): Value {
  const names: Value[] = [];
  fillTemplate(self, ({ kind, name }) => {
    if ((kind === "named" || kind === "braced") && !names.includes(name)) names.push(name);
    return "";
  });
  return new PyList(names);
}

function isValidTemplate(self: Value): boolean {
  let valid = true;
  fillTemplate(self, ({ kind }) => {
    if (kind === "invalid") valid = false;
    return "";
  });
  return valid;
}

function createTemplate(): PyType {
  const template = pythonClass("Template", "string");
  const prepare = (cls: Value): Value => {
    if (!(cls instanceof PyType))
      throw attributeError(`'${typeOf(cls).name}' object has no attribute '__dict__'`, cls, "__dict__");
    cls.define("pattern", compilePlaceholders(cls));
    return null;
  };
  definePythonMethods(template, {
    "__init__(self, template)": (self: PyInstance, text) => {
      setAttribute(self, "template", text);
      return null;
    },
    "substitute(self, mapping=?, /, **kws)": (self, mapping, keywords: PyDict) => substitute(self, mapping, keywords),
    "safe_substitute(self, mapping=?, /, **kws)": (self, mapping, keywords: PyDict) =>
      safeSubstitute(self, mapping, keywords),
    "_invalid(self, mo)": (self: Value, match: Value): never => {
      method(match, "start", "invalid");
      throw invalidPlaceholder(getAttribute(self, "template"), match);
    },
    "is_valid(self)": isValidTemplate,
    "get_identifiers(self)": identifiersOf,
  });
  template.define("delimiter", "$");
  template.define("idpattern", "(?a:[_a-z][_a-z0-9]*)");
  template.define("braceidpattern", null);
  template.define("flags", flagMember(IGNORECASE));
  template.define(
    "__init_subclass__",
    new PyClassMethod(
      pythonFunction("__init_subclass__(cls)", prepare, { module: "string", qualname: "Template.__init_subclass__" }),
    ),
  );
  prepare(template);
  return template;
}

/** One run over a format by `Formatter`: nested specifications count on with its automatic numbers. */
type FormatRun = { self: Value; args: Value; kwargs: Value; used: PySet; numbering: number | "manual" };

function fillFormat(run: FormatRun, format: Value, depth: number): string {
  if (depth < 0) throw valueError("Max string recursion exceeded");
  const parts: string[] = [];
  const size = new GrowingSize();
  const push = (part: string): void => {
    tick();
    size.add(part.length + 8);
    parts.push(part);
  };
  const iteration = iterate(method(run.self, "parse", format));
  for (let item = iteration.next(); item !== undefined; item = iteration.next()) {
    const [literal, name, spec, conversion] = [0, 1, 2, 3].map((index) => getItem(item!, index)) as [
      Value,
      Value,
      Value,
      Value,
    ];
    if (lengthOf(literal) > 0) push(strOf(literal));
    if (name !== null) push(fillFormatField(run, { name: numberField(run, strOf(name)), spec, conversion }, depth));
  }
  return parts.join("");
}

/** A field's name, or its number where it has none. */
function numberField(run: FormatRun, name: string): string {
  const refusal = "cannot switch from manual field specification to automatic field numbering";
  if (name === "") {
    if (run.numbering === "manual") throw valueError(refusal);
    return String(run.numbering++);
  }
  if (/^\p{Nd}+$/u.test(name)) {
    if (run.numbering !== "manual" && run.numbering > 0) throw valueError(refusal);
    run.numbering = "manual";
  }
  return name;
}

function fillFormatField(
  run: FormatRun,
  field: { name: string; spec: Value; conversion: Value },
  depth: number,
): string {
  const { self, args, kwargs, used } = run;
  const found = method(self, "get_field", field.name, args, kwargs);
  used.table.set(getItem(found, 1), null);
  const value = method(self, "convert_field", getItem(found, 0), field.conversion);
  const spec = fillFormat(run, field.spec, depth - 1);
  return strOf(method(self, "format_field", value, spec));
}

function parseFormat(format: Value): Value {
  const text = stringOf(format);
  if (text === undefined) throw typeError(`expected str, got ${typeOf(format).name}`);
  const items: Value[] = [];
  for (const { literal, field } of readMarkup(text)) {
    const rest: Value[] =
      field === undefined
        ? [null, null, null]
        : [field.name, field.spec, field.conversion === "" ? null : field.conversion];
    items.push(new PyTuple([literal, ...rest]));
  }
  return new ArrayIterator(items, formatterIteratorType);
}

function convertField(value: Value, conversion: Value): Value {
  if (conversion === null) return value;
  if (conversion === "s") return strOf(value);
  if (conversion === "r") return reprOf(value);
  if (conversion === "a") return asciiOf(value);
  throw valueError(`Unknown conversion specifier ${strOf(conversion)}`);
}

function getField(self: Value, name: Value, args: Value, kwargs: Value): Value {
  const text = stringOf(name);
  if (text === undefined) throw typeError(`expected str, got ${typeOf(name).name}`);
  const { first, rest } = splitFieldName(text);
  let value = method(self, "get_value", first, args, kwargs);
  for (const step of readFieldSteps(rest))
    value = step.kind === "attribute" ? getAttribute(value, step.name) : getItem(value, step.key);
  return new PyTuple([value, first]);
}

function formatAll(self: Value, format: Value, args: Value, kwargs: Value): Value {
  const used = new PySet();
  const filled = arrayFrom(method(self, "_vformat", format, args, kwargs, used, 2));
  method(self, "check_unused_args", used, args, kwargs);
  return filled[0]!;
}

/** What `vformat` does, with the depth and the numbering that it has so far: gives the text and the next number, False after a number was written. */
function formatWithin(
  self: Value,
  format: Value,
  args: Value,
  kwargs: Value,
  used: Value,
  depth: Value,
  index: Value,
): Value {
  const numbering = integerOf(index);
  const run: FormatRun = {
    self,
    args,
    kwargs,
    used: used as PySet,
    numbering: index === false || numbering === undefined ? "manual" : Number(numbering),
  };
  if (isTrue(richOrder("lt", depth, 0))) throw valueError("Max string recursion exceeded");
  const text = fillFormat(run, format, Number(integerOf(depth)));
  return new PyTuple([text, run.numbering === "manual" ? false : run.numbering]);
}

function createFormatter(): PyType {
  const formatter = pythonClass("Formatter", "string");
  definePythonMethods(formatter, {
    "format(self, format_string, /, *args, **kwargs)": (self, format, args: PyTuple, kwargs: PyDict) =>
      method(self, "vformat", format, args, kwargs),
    "vformat(self, format_string, args, kwargs)": formatAll,
    "_vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0)": formatWithin,
    "parse(self, format_string)": (_self, format) => parseFormat(format),
    "get_field(self, field_name, args, kwargs)": getField,
    "get_value(self, key, args, kwargs)": (_self, key, args, kwargs) =>
      getItem(integerOf(key) === undefined ? kwargs : args, key),
    "convert_field(self, value, conversion)": (_self, value, conversion) => convertField(value, conversion),
    "format_field(self, value, format_spec)": (_self, value, spec) => formatOf(value, requireSpec(spec)),
    "check_unused_args(self, used_args, args, kwargs)": () => null,
  });
  return formatter;
}

function requireSpec(spec: Value): string {
  const text = stringOf(spec);
  if (text !== undefined) return text;
  throw typeError(`format() argument 2 must be str, not ${spec === null ? "None" : typeOf(spec).name}`);
}

function createNamespace(): Attributes {
  const namespace: Attributes = new Map<string, Value>(CONSTANTS);
  definePythonFunctions(namespace, "string", { "capwords(s, sep=None)": capitalizeWords });
  namespace.set("Template", createTemplate());
  namespace.set("Formatter", createFormatter());
  return namespace;
}

export const stringModule: ModuleDefinition = {
  name: "string",
  exported:
    "ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits printable punctuation whitespace Formatter Template",
  create: createNamespace,
};
