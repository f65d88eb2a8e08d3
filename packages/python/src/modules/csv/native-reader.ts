/**
 * The readers of the module csv: an iterator over the records of an iterable of lines.
 *
 * The machine has the states of CPython's and takes a line character by character; what stands between two characters that mean something to it is taken as a piece, and a line
 * without quotes and escapes is split at once. The checked dialect comes from `reader-text.ts`.
 */

import { charge, GROWTH_MASK, growing } from "../../limits.ts";
import { call } from "../../objects/call.ts";
import { defineMembers } from "../../objects/function.ts";
import { parseDecimal } from "../../objects/float.ts";
import { defineIterator } from "../../objects/iterator-methods.ts";
import { internalized } from "../../objects/internalized.ts";
import { nextOf } from "../../objects/iteration.ts";
import { PyList } from "../../objects/list.ts";
import {
  builtinType,
  floatType,
  PyFloat,
  PyIterator,
  type PyObject,
  setDefaultType,
  stringOf,
  typeOf,
  type Value,
} from "../../objects/object.ts";

/** What reader and writer know of a dialect: its parameters, checked. */
export type Format = {
  readonly delimiter: string;
  readonly doublequote: boolean;
  readonly escapechar: string | undefined;
  readonly lineterminator: string;
  readonly quotechar: string | undefined;
  readonly quoting: number;
  readonly skipinitialspace: boolean;
  readonly strict: boolean;
};

export const [QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE] = [0, 1, 2, 3];

/** The parameters of an object of the class Dialect. */
export function formatOf(dialect: Value): Format {
  const fields = (dialect as PyObject).slotValues!;
  return {
    delimiter: stringOf(fields.get("delimiter")!)!,
    doublequote: fields.get("doublequote") === true,
    escapechar: stringOf(fields.get("escapechar")!),
    lineterminator: stringOf(fields.get("lineterminator")!)!,
    quotechar: stringOf(fields.get("quotechar")!),
    quoting: Number(fields.get("quoting")),
    skipinitialspace: fields.get("skipinitialspace") === true,
    strict: fields.get("strict") === true,
  };
}

/** What the readers and writers of one interpreter share: the class of errors and the list with the limit of a field's size. */
export type CsvHome = { readonly error: Value; readonly limit: PyList };

export const csvError = (home: CsvHome, text: string): unknown => call(home.error, [text]);

/** States of the machine. */
const [START, FIELD_START, ESCAPED, IN_FIELD, QUOTED, ESCAPED_QUOTED, QUOTE, END, ESCAPED_END] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
];

const NEWLINE = 10;
const RETURN = 13;

/** Fields on their way to a list of the right length: what is made by pushing has room for sixteen more. */
const scratch: string[] = [];

/** The first unit of a character, which nothing has that is none. */
const unitOf = (character: string | undefined): number => (character === undefined ? -1 : character.charCodeAt(0));

const readerType = builtinType("_csv.reader", undefined, { final: true, module: "_csv" });

export class PyCsvReader extends PyIterator {
  readonly dialect: Value;
  lineNumber = 0;
  readonly #home: CsvHome;
  readonly #lines: Value;
  readonly #format: Format;
  /** Can a line without quotes and escapes be split? */
  readonly #isPlain: boolean;
  readonly #delimiterUnit: number;
  readonly #quoteUnit: number;
  readonly #escapeUnit: number;
  #state = START!;
  #field = "";
  #fields: Value[] = [];
  #isNumeric = false;
  constructor(home: CsvHome, lines: Value, dialect: Value) {
    super();
    this.dialect = dialect;
    const format = formatOf(dialect);
    this.#home = home;
    this.#lines = lines;
    this.#format = format;
    const isNewline = format.delimiter === "\n" || format.delimiter === "\r";
    const isPair = [format.delimiter, format.quotechar, format.escapechar].some((each) => (each?.length ?? 0) > 1);
    this.#isPlain = !format.skipinitialspace && format.quoting !== QUOTE_NONNUMERIC && !isNewline && !isPair;
    this.#delimiterUnit = unitOf(format.delimiter);
    this.#quoteUnit = unitOf(format.quotechar);
    this.#escapeUnit = unitOf(format.escapechar);
  }

  next(): Value | undefined {
    this.#fields = [];
    this.#field = "";
    this.#isNumeric = false;
    this.#state = START!;
    for (;;) {
      const given = nextOf(this.#lines);
      if (given === undefined) return this.#lastRecord();
      const line = typeof given === "string" ? given : stringOf(given);
      if (line === undefined)
        throw csvError(
          this.#home,
          `iterator should return strings, not ${typeOf(given).name} (the file should be opened in text mode)`,
        );
      this.lineNumber += 1;
      if (this.#isPlain && this.#state === START) {
        const fields = this.#split(line);
        // The first line has the names of the columns in it, which become the keys of many records.
        if (fields !== undefined) return new PyList(this.lineNumber === 1 ? fields.map(internalized) : fields);
      }
      this.#takeLine(line);
      this.#take("");
      if (this.#state === START) return new PyList(this.#fields);
    }
  }

  /** What has been begun when the lines end. */
  #lastRecord(): Value | undefined {
    if (this.#field === "" && this.#state !== QUOTED) return undefined;
    if (this.#format.strict) throw csvError(this.#home, "unexpected end of data");
    this.#save();
    return new PyList(this.#fields);
  }

  /** The fields of a line without quotes and escapes; undefined for an empty line, and where the machine must tell. */
  #split(line: string): string[] | undefined {
    const { length } = line;
    // A long line is charged for while the machine takes it; so is one whose fields may be too long.
    if (length > 65_536 || length > (this.#home.limit.items[0] as number)) return undefined;
    const delimiter = this.#delimiterUnit;
    const quote = this.#format.quoting === QUOTE_NONE ? -1 : this.#quoteUnit;
    const escaping = this.#escapeUnit;
    let count = 0;
    let from = 0;
    let at = 0;
    for (; at < length; at++) {
      const unit = line.charCodeAt(at);
      if (unit === delimiter) {
        scratch[count++] = line.slice(from, at);
        from = at + 1;
      } else if (unit === quote || unit === escaping) return undefined;
      else if (isEnd(unit)) break;
    }
    if (at === 0) return undefined;
    const end = at;
    for (; at < length; at++) if (!isEnd(line.charCodeAt(at))) return undefined;
    scratch[count++] = line.slice(from, end);
    charge(count * 40);
    return scratch.slice(0, count);
  }

  /** Every character of the line. */
  #takeLine(line: string): void {
    const { length } = line;
    for (let at = 0; at < length; ) {
      if (this.#state === IN_FIELD || this.#state === QUOTED) {
        const start = at;
        while (at < length && !this.#isSpecial(line.charCodeAt(at))) at += 1;
        if (at > start) this.#add(line.slice(start, at));
        if (at >= length) return;
      }
      const unit = line.charCodeAt(at);
      const isPair = unit >= 0xd800 && unit < 0xdc00 && (line.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
      this.#take(isPair ? line.slice(at, at + 2) : line[at]!);
      at += isPair ? 2 : 1;
    }
  }

  #isSpecial(unit: number): boolean {
    return unit === this.#delimiterUnit || unit === this.#quoteUnit || unit === this.#escapeUnit || isEnd(unit);
  }

  #save(): void {
    let field: Value = this.#field;
    if (this.#isNumeric) {
      this.#isNumeric = false;
      const number = parseDecimal(this.#field);
      field = number === undefined ? call(floatType, [this.#field]) : new PyFloat(number);
    }
    this.#field = "";
    const count = this.#fields.push(field);
    if ((count & 0x3ff) === 0) charge(0x400 * 40);
    if ((count & GROWTH_MASK) === 0) growing(count);
  }

  #add(text: string): void {
    const limit = this.#home.limit.items[0] as number | bigint;
    const size = this.#field.length + text.length;
    // The limit counts characters, of which there are at most as many as units.
    if (size > limit && countCharacters(this.#field) + countCharacters(text) > limit)
      throw csvError(this.#home, `field larger than field limit (${limit})`);
    if (this.#field !== "") charge(text.length);
    this.#field += text;
  }

  /** One step for one character; the empty one stands for the end of a line. */
  #take(c: string): void {
    const d = this.#format;
    let state = this.#state;
    const ends = c === "" || c === "\n" || c === "\r";
    const after = c === "" ? START! : END!;
    if (state === START) {
      if (c === "") return;
      if (ends) {
        this.#state = END!;
        return;
      }
      state = FIELD_START!;
    } else if (state === ESCAPED_END) {
      // CPython: the state stays, so that the field goes on in the next line, and the one after that.
      if (c === "") return;
      state = IN_FIELD!;
    }
    switch (state) {
      case FIELD_START:
        if (ends) {
          this.#save();
          this.#state = after;
        } else if (c === d.quotechar && d.quoting !== QUOTE_NONE) this.#state = QUOTED!;
        else if (c === d.escapechar) this.#state = ESCAPED!;
        else if (c === " " && d.skipinitialspace) this.#state = FIELD_START!;
        else if (c === d.delimiter) {
          this.#save();
          this.#state = FIELD_START!;
        } else {
          if (d.quoting === QUOTE_NONNUMERIC) this.#isNumeric = true;
          this.#add(c);
          this.#state = IN_FIELD!;
        }
        return;
      case ESCAPED:
        this.#add(c === "" ? "\n" : c);
        this.#state = c !== "" && ends ? ESCAPED_END! : IN_FIELD!;
        return;
      case IN_FIELD:
        if (ends) {
          this.#save();
          this.#state = after;
        } else if (c === d.escapechar) this.#state = ESCAPED!;
        else if (c === d.delimiter) {
          this.#save();
          this.#state = FIELD_START!;
        } else this.#add(c);
        return;
      case QUOTED:
        if (c === "") return;
        if (c === d.escapechar) this.#state = ESCAPED_QUOTED!;
        else if (c === d.quotechar && d.quoting !== QUOTE_NONE) this.#state = d.doublequote ? QUOTE! : IN_FIELD!;
        else this.#add(c);
        return;
      case ESCAPED_QUOTED:
        this.#add(c === "" ? "\n" : c);
        this.#state = QUOTED!;
        return;
      case QUOTE:
        this.#takeAfterQuote(c, ends, after);
        return;
      default:
        if (c === "") this.#state = START!;
        else if (!ends)
          throw csvError(
            this.#home,
            "new-line character seen in unquoted field - do you need to open the file in universal-newline mode?",
          );
    }
  }

  /** A quote within a quoted field is its end, or the first of two that stand for one. */
  #takeAfterQuote(c: string, ends: boolean, after: number): void {
    const d = this.#format;
    if (d.quoting !== QUOTE_NONE && c !== "" && c === d.quotechar) {
      this.#add(c);
      this.#state = QUOTED!;
    } else if (c !== "" && c === d.delimiter) {
      this.#save();
      this.#state = FIELD_START!;
    } else if (ends) {
      this.#save();
      this.#state = after;
    } else if (!d.strict) {
      this.#add(c);
      this.#state = IN_FIELD!;
    } else throw csvError(this.#home, `'${d.delimiter}' expected after '${d.quotechar}'`);
  }
}
setDefaultType(PyCsvReader, readerType);

const isEnd = (unit: number): boolean => unit === NEWLINE || unit === RETURN;

function countCharacters(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i++)
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) count -= 1;
  return count;
}

defineIterator(readerType);
defineMembers(readerType, {
  dialect: (self: PyCsvReader) => self.dialect,
  line_num: (self: PyCsvReader) => self.lineNumber,
});
