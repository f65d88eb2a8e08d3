/**
 * The parser of XML documents: text in pieces, events out.
 *
 * It follows XML 1.0 with namespaces as expat does, and stops at the first error with expat's number at expat's place. Entities are replaced by their text, which is charged
 * for, so a bomb of entities ends at a limit; entities outside of the document are never read.
 */

import { charge, tick } from "../../limits.ts";
import { enterNative, leaveNative } from "../../objects/native-depth.ts";
import { type Doctype, DoctypeReader } from "./doctype.ts";
import { Namespaces } from "./namespaces.ts";
import { characterOf, type RawAttribute, Scanner } from "./scanner.ts";
import { isNameCharacter } from "./name-characters.ts";
import { INCOMPLETE, XmlCode, XmlError } from "./xml-error.ts";

export type XmlEvent =
  | { kind: "start"; name: string; attributes: [string, string][] }
  | { kind: "end"; name: string }
  | { kind: "data" | "comment" | "cdata"; text: string }
  | { kind: "instruction"; target: string; text: string }
  | { kind: "start-ns"; prefix: string; uri: string }
  | { kind: "end-ns"; prefix: string }
  | { kind: "doctype"; doctype: Doctype; inside: number }
  | { kind: "entity"; name: string; line: number; column: number };

type Binding = ReturnType<Namespaces["bind"]>;
type OpenElement = { raw: string; name: string; bindings: Binding[] };

const PREDEFINED = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);
/** From so much output on, entities may not make it a hundred times as long as the document. */
const AMPLIFICATION_FROM = 8 * 1024 * 1024;
const AMPLIFICATION = 100;

export class DocumentParser {
  readonly #main = new Scanner("");
  #state: "start" | "prolog" | "content" | "epilog" | "finished" = "start";
  #inCdata = false;
  readonly #open: OpenElement[] = [];
  readonly #namespaces = new Namespaces();
  readonly #doctype: Doctype = {
    name: "",
    publicId: null,
    systemId: null,
    isIncomplete: false,
    entities: new Map(),
    attributes: new Map(),
    notations: new Map(),
    models: new Map(),
    subset: undefined,
  };
  /** Do attributes that an element is not given have the values that the document type gives them? */
  givesDefaults = true;
  #hasDoctype = false;
  /** What `<?xml ...?>` says. */
  declaration: Declaration = {};
  /** Inside the text of an entity: where the document refers to it. */
  #referenceAt: number | undefined;
  #line = 1;
  #column = 0;
  #direct = 0;
  #indirect = 0;
  readonly events: XmlEvent[] = [];
  /** Where in the text that is held now each of the events begins. */
  readonly places: number[] = [];

  /** Line from 1 and column from 0 of a place in the text that is held now. */
  position(at: number): { line: number; column: number } {
    const before = this.#main.text.slice(0, at);
    const lines = before.split(/\r\n|\r|\n/);
    tick(before.length >> 6);
    const last = lines.at(-1)!;
    const column = last.length - (last.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
    return { line: this.#line + lines.length - 1, column: lines.length === 1 ? this.#column + column : column };
  }

  /** The line and the column of each event that was not taken yet, and of the place that was reached. */
  positions(): { line: number; column: number }[] {
    const { text, at } = this.#main;
    const found: { line: number; column: number }[] = [];
    let line = this.#line;
    let column = this.#column;
    let reached = 0;
    tick(text.length >> 6);
    for (const place of [...this.places, at]) {
      if (place < reached) found.push({ ...found.at(-1)! });
      else {
        for (; reached < place; reached++) {
          const unit = text.charCodeAt(reached);
          if (unit === 10 || (unit === 13 && text.charCodeAt(reached + 1) !== 10)) {
            line++;
            column = 0;
          } else if (unit !== 13 && (unit & 0xfc00) !== 0xdc00) column++;
        }
        found.push({ line, column });
      }
    }
    return found;
  }

  /** An event, which begins where the token does that is being read. */
  #tell(event: XmlEvent, at: number = this.#main.tokenAt): void {
    this.events.push(event);
    this.places.push(at);
  }

  /** Takes more text. Throws `XmlError`, whose `at` is then a place in the text. */
  feed(text: string, isFinal: boolean): void {
    const main = this.#main;
    if (this.#state === "finished") throw new XmlError(XmlCode.finished, main.at);
    if (main.at > 0) {
      const { line, column } = this.position(main.at);
      this.#line = line;
      this.#column = column;
    }
    charge(text.length * 2);
    this.#direct += text.length;
    main.load(main.text.slice(main.at) + text);
    try {
      this.#run(isFinal);
    } catch (error) {
      if (error === INCOMPLETE) {
        if (isFinal) throw this.#unexpectedEnd();
        main.at = this.#retryAt ?? main.tokenAt;
        this.#retryAt = undefined;
        return;
      }
      if (error instanceof XmlError) throw new XmlError(error.code, this.#referenceAt ?? error.at ?? main.tokenAt);
      throw error;
    }
    if (!isFinal) return;
    if (this.#state !== "epilog") throw this.#unexpectedEnd();
    this.#state = "finished";
  }

  #unexpectedEnd(): XmlError {
    const { tokenAt, text } = this.#main;
    if (this.#inCdata) return new XmlError(XmlCode.unclosedCdata, text.length);
    const isBetween = tokenAt >= text.length || tokenAt < 0;
    return new XmlError(isBetween ? XmlCode.noElement : XmlCode.unclosedToken, isBetween ? text.length : tokenAt);
  }

  #run(isFinal: boolean): void {
    const main = this.#main;
    if (this.#state === "start" && !this.#declaration(isFinal)) return;
    for (;;) {
      if (this.#isInContent()) {
        this.#content(main, isFinal);
        if (this.#isInContent()) return;
      }
      main.skipSpaces();
      main.tokenAt = main.at;
      if (main.at >= main.text.length) return;
      this.#outside();
    }
  }

  #isInContent(): boolean {
    return this.#state === "content";
  }

  /** The XML declaration, where the document begins with one. False where that can't be told yet. */
  #declaration(isFinal: boolean): boolean {
    const main = this.#main;
    if (main.text.length === 0) return false;
    if (main.text[0] === "\ufeff") {
      main.load(main.text.slice(1));
      return this.#declaration(isFinal);
    }
    if (!isFinal && main.text.length < 6 && "<?xml ".startsWith(main.text)) return false;
    if (/^<\?xml[ \t\r\n?]/.test(main.text)) {
      const end = main.text.indexOf("?>");
      if (end < 0) throw INCOMPLETE;
      const illegal = main.illegalBetween(0, end);
      if (illegal < end) main.fail(XmlCode.invalidToken, illegal);
      this.declaration = readDeclaration(main.text.slice(0, end));
      main.at = end + 2;
    }
    main.tokenAt = main.at;
    this.#state = "prolog";
    return true;
  }

  /** One token before or after the document element. */
  #outside(): void {
    const main = this.#main;
    const from = main.at;
    if (main.peek() !== "<") this.#strayText();
    main.at++;
    const next = main.peek();
    if (next === "?") {
      main.at++;
      const { target, data } = main.instruction();
      if (target === "xml") main.fail(XmlCode.misplacedDeclaration, from);
      this.#emitInstruction(target, data);
    } else if (next === "!") {
      main.at++;
      if (main.peek() === "-") {
        main.at++;
        this.#emitComment(main.comment());
      } else this.#readDoctype(from);
    } else if (this.#state === "epilog") {
      if (next === "/") main.fail();
      // Only what may begin an element is junk; anything else is no token.
      main.name(true);
      main.fail(XmlCode.junk, from);
    } else {
      // Only a name may follow: `</a>` and `< a>` are no tokens here.
      main.name(true);
      main.at = from;
      this.#state = "content";
    }
  }

  #strayText(): never {
    const main = this.#main;
    const character = main.peek();
    let end = main.at;
    while (end < main.text.length && (main.text[end] === ":" || isNameCharacter(main.text.charCodeAt(end)))) end++;
    if (end > main.at && end < main.text.length && !" \t\r\n>),|[%?*+".includes(main.text[end]!))
      main.fail(XmlCode.invalidToken, Math.min(end, main.illegalBetween(main.at, end)));
    if (end === main.at && character > "\x7f") main.fail(XmlCode.invalidToken, end);
    const isToken = main.illegalBetween(main.at, main.at + 1) > main.at && !"&!$*+/=?@^`{}~\\;".includes(character);
    return main.fail(!isToken ? XmlCode.invalidToken : this.#state === "epilog" ? XmlCode.junk : XmlCode.syntax);
  }

  #readDoctype(from: number): void {
    const main = this.#main;
    while (/[A-Za-z]/.test(main.peek())) main.at++;
    if (main.at === from + 2 || !" \t\r\n%".includes(main.peek())) main.fail();
    if (this.#state === "epilog") main.fail(XmlCode.junk, from);
    if (main.text.slice(from, main.at) !== "<!DOCTYPE" || this.#hasDoctype) main.fail(XmlCode.syntax, from);
    const held = this.events.length;
    const reader = new DoctypeReader(
      main,
      { ...this.#doctype, entities: new Map(), attributes: new Map(), notations: new Map(), models: new Map() },
      (text, isCdata) => this.#attributeText(text, isCdata),
      {
        comment: (text) => this.#emitComment(text),
        instruction: (target, data) => this.#emitInstruction(target, data),
      },
    );
    try {
      reader.read();
    } catch (error) {
      if (error === INCOMPLETE) {
        // The whole declaration is read again when more has come.
        this.events.length = held;
        this.places.length = held;
        this.#retryAt = from;
      }
      throw error;
    }
    this.#hasDoctype = true;
    Object.assign(this.#doctype, reader.doctype);
    const inside = this.events.length - held;
    this.events.splice(held, 0, { kind: "doctype", doctype: reader.doctype, inside });
    this.places.splice(held, 0, from);
  }
  #retryAt: number | undefined;

  #emitComment(text: string): void {
    this.#tell({ kind: "comment", text: normalized(text) });
  }
  #emitInstruction(target: string, data: string): void {
    this.#tell({ kind: "instruction", target, text: normalized(data) });
  }
  #emitData(text: string, kind: "data" | "cdata" = "data"): void {
    if (text !== "") this.#tell({ kind, text });
  }

  /** Tokens of content until the end of the source, or of the document element. */
  #content(source: Scanner, isFinal: boolean): void {
    const isMain = source === this.#main;
    const depth = isMain ? 0 : this.#open.length;
    for (;;) {
      source.tokenAt = source.at;
      if (this.#inCdata && !this.#cdata(source)) return;
      source.tokenAt = source.at;
      if (source.at >= source.text.length) break;
      const character = source.peek();
      if (character === "<") {
        source.at++;
        this.#markup(source, depth);
        if (isMain && this.#open.length === 0) {
          this.#state = "epilog";
          return;
        }
      } else if (character === "&") {
        source.at++;
        this.#reference(source);
      } else if (!this.#text(source, isFinal)) return;
    }
    if (!isMain && this.#open.length !== depth) throw new XmlError(XmlCode.asynchronousEntity);
  }

  /** Characters up to the next markup. False where the rest must wait for more. */
  #text(source: Scanner, isFinal: boolean): boolean {
    const from = source.at;
    const special = /[<&]|\]\]>/g;
    special.lastIndex = from;
    const found = special.exec(source.text);
    let end = found?.index ?? source.text.length;
    const isOpenEnded = found === null && !isFinal && source === this.#main;
    if (isOpenEnded) {
      const held = /\]\]?$|\r$|[\ud800-\udbff]$/.exec(source.text.slice(Math.max(from, end - 2)));
      if (held !== null) end -= held[0].length;
    }
    const illegal = source.illegalBetween(from, end);
    this.#emitData(normalized(source.text.slice(from, illegal)));
    tick((illegal - from) >> 5);
    if (illegal < end) source.fail(XmlCode.invalidToken, illegal);
    source.at = end;
    if (found?.[0] === "]]>") source.fail(XmlCode.invalidToken, end + 2);
    return !(isOpenEnded && end < source.text.length);
  }

  /** The rest of a CDATA section. False where its end has not come. */
  #cdata(source: Scanner): boolean {
    const from = source.at;
    const end = source.text.indexOf("]]>", from);
    const stop = end < 0 ? Math.max(from, source.text.length - 2) : end;
    const illegal = source.illegalBetween(from, stop);
    if (illegal < stop) source.fail(XmlCode.invalidToken, illegal);
    if (end < 0) {
      source.tokenAt = from;
      throw INCOMPLETE;
    }
    this.#emitData(normalized(source.text.slice(from, end)), "cdata");
    source.at = end + 3;
    this.#inCdata = false;
    return true;
  }

  /** What follows `<` in content. */
  #markup(source: Scanner, depth: number): void {
    const next = source.peek();
    if (next === "/") {
      source.at++;
      const { name, nameAt } = source.endTag();
      if (this.#open.length === depth) throw new XmlError(XmlCode.asynchronousEntity);
      const open = this.#open.at(-1)!;
      if (open.raw !== name) source.fail(XmlCode.mismatchedTag, nameAt);
      this.#close();
    } else if (next === "!") {
      source.at++;
      const after = source.peek();
      if (after === "-") {
        source.at++;
        this.#emitComment(source.comment());
      } else if (after === "[") {
        source.at++;
        source.expect("CDATA[");
        this.#inCdata = true;
      } else source.fail();
    } else if (next === "?") {
      source.at++;
      const { target, data } = source.instruction();
      if (target === "xml") source.fail(XmlCode.misplacedDeclaration, source.tokenAt);
      this.#emitInstruction(target, data);
    } else {
      const { name, attributes, isEmpty } = source.startTag();
      this.#start(source, name, attributes);
      if (isEmpty) this.#close(true);
    }
  }

  #close(isEmpty = false): void {
    const open = this.#open.pop()!;
    this.#tell({ kind: "end", name: open.name }, isEmpty ? this.#main.at : undefined);
    for (const binding of open.bindings.reverse()) {
      this.#namespaces.unbind(binding);
      this.#tell({ kind: "end-ns", prefix: binding.prefix });
    }
  }

  #start(source: Scanner, raw: string, written: readonly RawAttribute[]): void {
    const defaults = this.#doctype.attributes.get(raw) ?? [];
    const given = new Map<string, string>();
    const bindings: Binding[] = [];
    charge(64 * (written.length + 1));
    const take = (name: string, value: string): void => {
      given.set(name, value);
      if (name !== "xmlns" && !name.startsWith("xmlns:")) return;
      const prefix = name.slice(6);
      bindings.push(this.#namespaces.bind(prefix, value));
      this.#tell({ kind: "start-ns", prefix, uri: value });
    };
    for (const { name, nameAt, from, end } of written) {
      if (given.has(name)) source.fail(XmlCode.duplicateAttribute, nameAt);
      const isCdata = defaults.find((each) => each.name === name)?.isCdata ?? true;
      take(name, this.#attributeText(source.text.slice(from, end), isCdata, source === this.#main ? from : undefined));
    }
    if (this.givesDefaults)
      for (const { name, value } of defaults) if (value !== undefined && !given.has(name)) take(name, value);
    const attributes: [string, string][] = [];
    const names = new Set<string>();
    for (const [name, value] of given) {
      if (name === "xmlns" || name.startsWith("xmlns:")) continue;
      const expanded = this.#namespaces.expand(name, true);
      if (names.has(expanded)) throw new XmlError(XmlCode.duplicateAttribute);
      names.add(expanded);
      attributes.push([expanded, value]);
    }
    const name = this.#namespaces.expand(raw, false);
    this.#open.push({ raw, name, bindings });
    this.#tell({ kind: "start", name, attributes });
  }

  /** The value of an attribute: references replaced, white space as spaces. `from`: where it stands in the document. */
  #attributeText(raw: string, isCdata: boolean, from?: number): string {
    const value = this.#replaceReferences(raw, from);
    return isCdata ? value : value.replace(/^ +| +$/g, "").replace(/ +/g, " ");
  }

  #replaceReferences(raw: string, from: number | undefined): string {
    if (!/[&\t\r\n]/.test(raw)) return raw;
    return raw.replace(/\r\n?|[\t\n]|&([^;]*);/g, (_found, reference: string | undefined, offset: number) => {
      if (reference === undefined) return " ";
      const at = from === undefined ? undefined : from + offset;
      if (reference[0] === "#") {
        const character = characterOf(reference);
        if (character === undefined) throw new XmlError(XmlCode.badCharacter, at);
        return character;
      }
      const known = PREDEFINED.get(reference);
      if (known !== undefined) return known;
      const entity = this.#doctype.entities.get(reference);
      if (entity === undefined) {
        if (this.#mayBeDeclaredElsewhere()) return "";
        throw new XmlError(XmlCode.undefinedEntity);
      }
      if (entity.isOpen) throw new XmlError(XmlCode.recursiveEntity, at);
      if (entity.notation) throw new XmlError(XmlCode.binaryEntity, at);
      if (entity.text === undefined) throw new XmlError(XmlCode.externalInAttribute, at);
      if (entity.text.includes("<")) throw new XmlError(XmlCode.invalidToken, at);
      entity.isOpen = true;
      this.#amplify(entity.text.length, at);
      enterNative();
      try {
        const value = this.#replaceReferences(entity.text, undefined);
        charge(value.length * 2);
        return value;
      } finally {
        leaveNative();
        entity.isOpen = false;
      }
    });
  }

  #mayBeDeclaredElsewhere(): boolean {
    return this.#doctype.isIncomplete && this.declaration.standalone !== true;
  }

  #amplify(size: number, at: number | undefined): void {
    tick(1 + (size >> 4));
    this.#indirect += size;
    const all = this.#direct + this.#indirect;
    if (all > AMPLIFICATION_FROM && all > AMPLIFICATION * this.#direct) throw new XmlError(XmlCode.amplification, at);
  }

  /** What follows `&` in content. */
  #reference(source: Scanner): void {
    const at = source.tokenAt;
    const reference = source.reference();
    if (reference[0] === "#") {
      const character = characterOf(reference);
      if (character === undefined) source.fail(XmlCode.badCharacter, at);
      return this.#emitData(character);
    }
    const known = PREDEFINED.get(reference);
    if (known !== undefined) return this.#emitData(known);
    const entity = this.#doctype.entities.get(reference);
    if (entity === undefined && !this.#mayBeDeclaredElsewhere()) source.fail(XmlCode.undefinedEntity, at);
    if (entity?.isOpen) source.fail(XmlCode.recursiveEntity, at);
    if (entity?.notation) source.fail(XmlCode.binaryEntity, at);
    const place = this.#referenceAt ?? at;
    if (entity?.text === undefined) {
      this.#tell({ kind: "entity", name: reference, ...this.position(place) });
      return;
    }
    this.#amplify(entity.text.length, place);
    charge(entity.text.length);
    entity.isOpen = true;
    const outer = this.#referenceAt;
    this.#referenceAt = place;
    enterNative();
    try {
      this.#content(new Scanner(entity.text), true);
    } catch (error) {
      if (error === INCOMPLETE) throw new XmlError(XmlCode.unclosedToken);
      throw error;
    } finally {
      leaveNative();
    }
    this.#referenceAt = outer;
    entity.isOpen = false;
  }
}

/** Line ends as one line feed. */
function normalized(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

type Declaration = { version?: string; encoding?: string | undefined; standalone?: boolean };

/** Checks and reads `<?xml version="1.0" encoding="..." standalone="..."`. */
function readDeclaration(text: string): Declaration {
  let at = 5;
  const bad = (place: number): never => {
    throw new XmlError(XmlCode.declaration, place);
  };
  const next = (): { name: string; value: string; nameAt: number; valueAt: number } | undefined => {
    const spaces = /[ \t\r\n]*/y;
    spaces.lastIndex = at;
    const hadSpace = spaces.exec(text)![0] !== "";
    const nameAt = spaces.lastIndex;
    if (nameAt >= text.length) {
      at = nameAt;
      return undefined;
    }
    if (!hadSpace) bad(at);
    let place = nameAt;
    const skipSpaces = (): void => {
      while (place < text.length && " \t\r\n".includes(text[place]!)) place++;
    };
    while (place < text.length && !"= \t\r\n".includes(text[place]!)) place++;
    const name = text.slice(nameAt, place);
    skipSpaces();
    if (name === "" || text[place] !== "=") bad(place);
    place++;
    skipSpaces();
    const quote = text[place]!;
    if (quote !== '"' && quote !== "'") bad(place);
    const valueAt = ++place;
    while (text[place] !== quote) if (!/[-a-zA-Z0-9._]/.test(text[place++] ?? "")) bad(place - 1);
    at = place + 1;
    return { name, value: text.slice(valueAt, place), nameAt, valueAt };
  };
  const version = next() ?? bad(at);
  if (version.name !== "version") bad(version.nameAt);
  let attribute = next();
  let encoding: string | undefined;
  if (attribute?.name === "encoding") {
    if (!/^[a-zA-Z]/.test(attribute.value)) bad(attribute.valueAt);
    encoding = attribute.value;
    attribute = next();
  }
  if (attribute === undefined) return { version: version.value, encoding };
  if (attribute.name !== "standalone") bad(attribute.nameAt);
  if (attribute.value !== "yes" && attribute.value !== "no") bad(attribute.valueAt);
  if (next() !== undefined) bad(at);
  return { version: version.value, encoding, standalone: attribute.value === "yes" };
}
