/**
 * The writers of the module csv, and the records of DictReader and DictWriter.
 *
 * A field is quoted where a character of it means something to the dialect, and such characters are doubled or escaped; the checked dialect comes from `reader-text.ts`.
 */

import { charge, tick } from "../../limits.ts";
import { call } from "../../objects/call.ts";
import { PyDict } from "../../objects/dict.ts";
import { isInstanceOfException } from "../../objects/exceptions.ts";
import { defineMembers, defineMethods } from "../../objects/function.ts";
import { arrayFrom, iterate } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import {
  builtinType,
  integerOf,
  PyFloat,
  PyObject,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";
import { PyComplex } from "../../objects/complex.ts";
import { strOf } from "../../objects/text.ts";
import { isTrue } from "../../objects/truth.ts";
import { PyTuple } from "../../objects/tuple.ts";
import {
  type CsvHome,
  csvError,
  type Format,
  formatOf,
  QUOTE_ALL,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
} from "./native-reader.ts";

const writerType = builtinType("_csv.writer", undefined, { final: true, module: "_csv" });

export class PyCsvWriter extends PyObject {
  readonly dialect: Value;
  readonly #home: CsvHome;
  readonly #write: Value;
  /** Is a value a number of another kind than the builtin ones? */
  readonly #isNumber: Value;
  readonly #format: Format;
  /** Characters that mean something. */
  readonly #special: ReadonlySet<string>;
  readonly #pattern: RegExp;
  constructor(home: CsvHome, write: Value, dialect: Value, isNumber: Value) {
    super();
    this.#home = home;
    this.#write = write;
    this.#isNumber = isNumber;
    this.dialect = dialect;
    const format = formatOf(dialect);
    this.#format = format;
    charge(format.lineterminator.length * 64);
    const special = [format.delimiter, format.quotechar, format.escapechar, ...format.lineterminator];
    this.#special = new Set(special.filter((each) => each !== undefined));
    const codes = [...this.#special].map((each) => `\\u{${each.codePointAt(0)!.toString(16)}}`);
    this.#pattern = new RegExp(`[${codes.join("")}]`, "u");
  }

  writeRow(given: Value): Value {
    // CPython: only that it can't be iterated is told in other words; what its iterator raises stays.
    let iteration: Value[];
    if ((given instanceof PyList || given instanceof PyTuple) && !given.type.isHeap) iteration = given.items as Value[];
    else iteration = this.#fieldsOf(given);
    const { delimiter, lineterminator } = this.#format;
    const count = iteration.length;
    let text = "";
    for (let i = 0; i < count; i++) {
      if (i > 0) text += delimiter;
      text += this.#fieldText(iteration[i]!, count === 1);
      if ((i & 0xff) === 0xff) tick();
    }
    if (text.length > 256) charge(text.length);
    return call(this.#write, [text + lineterminator]);
  }

  #fieldsOf(given: Value): Value[] {
    try {
      iterate(given);
    } catch (error) {
      if (!isInstanceOfException(error, "TypeError")) throw error;
      throw csvError(this.#home, `iterable expected, not ${typeOf(given).name}`);
    }
    return arrayFrom(given);
  }

  #fieldText(value: Value, isAlone: boolean): string {
    const { quotechar, quoting } = this.#format;
    let isQuoted = quoting === QUOTE_ALL || (quoting === QUOTE_NONNUMERIC && !this.#isNumeric(value));
    let text = typeof value === "string" ? value : (stringOf(value) ?? (value === null ? "" : strOf(value)));
    if (this.#pattern.test(text)) {
      const [marked, quotes] = this.#marked(text);
      text = marked;
      if (quotes) isQuoted = true;
    }
    if (isAlone && text === "" && !isQuoted) {
      if (quoting === QUOTE_NONE) throw csvError(this.#home, "single empty field record must be quoted");
      isQuoted = true;
    }
    return isQuoted ? `${quotechar}${text}${quotechar}` : text;
  }

  #isNumeric(value: Value): boolean {
    if (integerOf(value) !== undefined || value instanceof PyFloat || value instanceof PyComplex) return true;
    return value !== null && typeof value === "object" && isTrue(call(this.#isNumber, [value]));
  }

  /** The text with its special characters doubled or escaped, and whether it is to be quoted for them. */
  #marked(text: string): [text: string, quotes: boolean] {
    const { quotechar, escapechar, quoting, doublequote } = this.#format;
    charge(text.length * 2);
    let quotes = false;
    let marked = "";
    for (const c of text) {
      if (this.#special.has(c)) {
        let escapes = quoting === QUOTE_NONE;
        if (!escapes) {
          if (c === quotechar) {
            if (doublequote) marked += c;
            else escapes = true;
          } else if (c === escapechar) escapes = true;
          if (!escapes) quotes = true;
        }
        if (escapes) {
          if (escapechar === undefined) throw csvError(this.#home, "need to escape, but no escapechar set");
          marked += escapechar;
        }
      }
      marked += c;
    }
    return [marked, quotes];
  }
}
setDefaultType(PyCsvWriter, writerType);

defineMembers(writerType, { dialect: (self: PyCsvWriter) => self.dialect });
defineMethods(writerType, {
  "writerow(self, row, /)": (self: PyCsvWriter, row: Value) => self.writeRow(row),
  "writerows(self, rows, /)": (self: PyCsvWriter, rows: Value) => {
    const iteration = iterate(rows);
    for (let row = iteration.next(); row !== undefined; row = iteration.next()) {
      tick();
      self.writeRow(row);
    }
    return null;
  },
});

const itemsOf = (value: Value): readonly Value[] | undefined =>
  (value instanceof PyList || value instanceof PyTuple) && !value.type.isHeap ? value.items : undefined;

/** Keys and values on their way to a dict that keeps them in a list of the right length. */
const scratch: Value[] = [];
const FEW = 8;

/** The dict of a row by the names of its columns; None where the names are in no list. */
export function recordOf(names: Value, row: Value, restKey: Value, restValue: Value): Value {
  const keys = itemsOf(names);
  const values = itemsOf(row);
  if (keys === undefined || values === undefined) return null;
  charge(keys.length * 32);
  const record = new PyDict();
  const both = Math.min(keys.length, values.length);
  if (both <= FEW) {
    for (let i = 0; i < both; i++) {
      scratch[2 * i] = keys[i]!;
      scratch[2 * i + 1] = values[i]!;
    }
    record.table.fill(scratch.slice(0, 2 * both));
  } else for (let i = 0; i < both; i++) record.table.set(keys[i]!, values[i]!);
  if (keys.length < values.length) record.table.set(restKey, new PyList(values.slice(keys.length)));
  for (let i = values.length; i < keys.length; i++) record.table.set(keys[i]!, restValue);
  return record;
}

/** The row of a dict whose keys are all among the names; None where that is not so, or not so easily told. */
export function rowOf(record: Value, names: Value, restValue: Value, checks: Value): Value {
  const keys = itemsOf(names);
  if (keys === undefined || !(record instanceof PyDict) || record.type.isHeap) return null;
  charge(keys.length * 8);
  const row: Value[] = [];
  let found = 0;
  for (const key of keys) {
    if (typeof key !== "string") return null;
    const value = record.table.get(key);
    if (value !== undefined) found += 1;
    row.push(value === undefined ? restValue : value);
  }
  // A name that stands twice is found twice.
  if (isTrue(checks) && (found !== record.table.size || new Set(keys).size !== keys.length)) return null;
  return new PyList(row);
}
