/**
 * The document type declaration: entities and the attributes that elements have without being given them. Everything else in it is checked as far as its tokens go.
 *
 * Nothing outside of the document is ever read: an external subset or entity is only remembered as something that the document refers to.
 */

import { charge, tick } from "../../limits.ts";
import { ILLEGAL } from "./name-characters.ts";
import { characterOf, Scanner } from "./scanner.ts";
import { INCOMPLETE, XmlCode, XmlError } from "./xml-error.ts";

/** An entity: its text, or undefined where it is external; `notation` where it is no XML. */
export type Entity = {
  text: string | undefined;
  notation: boolean;
  isOpen: boolean;
  publicId?: string;
  systemId?: string;
  notationName?: string;
};
/** `type` is the word of the declaration, or begins with a bracket where the values are listed. */
export type AttributeDefault = { name: string; isCdata: boolean; type: string; value: string | undefined };

export type Doctype = {
  name: string;
  publicId: string | null;
  systemId: string | null;
  /** Some of the declarations were not read, so an entity may be declared there. */
  isIncomplete: boolean;
  entities: Map<string, Entity>;
  attributes: Map<string, AttributeDefault[]>;
  notations: Map<string, { publicId: string | null; systemId: string | null }>;
  /** What elements may hold: "EMPTY", "ANY", "children", or "mixed" with text. */
  models: Map<string, string>;
  /** What stands between the square brackets. */
  subset: string | undefined;
};

/** Tokens within a declaration: names and words, literals, and single characters. */
type Token = {
  kind: "name" | "word" | "literal" | "#name" | "parameter" | "mark" | "declaration";
  text: string;
  at: number;
};

const PUBLIC_ID = /^[-a-zA-Z0-9 \r\n'()+,./:=?;!*#@$_%]*$/;

export class DoctypeReader {
  readonly #scanner: Scanner;
  readonly #expand: (text: string, isCdata: boolean) => string;
  readonly #onComment: (text: string) => void;
  readonly #onInstruction: (target: string, data: string) => void;
  readonly doctype: Doctype;
  #keepsReading = true;

  constructor(
    scanner: Scanner,
    doctype: Doctype,
    expand: (text: string, isCdata: boolean) => string,
    on: { comment: (text: string) => void; instruction: (target: string, data: string) => void },
  ) {
    this.#scanner = scanner;
    this.doctype = doctype;
    this.#expand = expand;
    this.#onComment = on.comment;
    this.#onInstruction = on.instruction;
  }

  /** Reads what follows `<!DOCTYPE`, through its `>`. */
  read(): void {
    const { doctype } = this;
    doctype.name = this.#want("name").text;
    let token = this.#next();
    if (token.kind === "name" && (token.text === "SYSTEM" || token.text === "PUBLIC")) {
      if (token.text === "PUBLIC") doctype.publicId = this.#publicId();
      doctype.systemId = this.#want("literal").text;
      doctype.isIncomplete = true;
      token = this.#next();
    }
    if (token.text === "[" && token.kind === "mark") {
      const from = this.#scanner.at;
      while (this.#readDeclaration());
      doctype.subset = this.#scanner.text.slice(from, this.#scanner.at - 1).replace(/\r\n?/g, "\n");
      token = this.#next();
    }
    if (token.kind !== "mark" || token.text !== ">") this.#syntax(token);
  }

  #syntax(token: Token): never {
    throw new XmlError(XmlCode.syntax, token.at);
  }
  #want(kind: Token["kind"], text?: string): Token {
    const token = this.#next();
    if (token.kind !== kind || (text !== undefined && token.text !== text)) this.#syntax(token);
    return token;
  }
  #publicId(): string {
    const token = this.#want("literal");
    if (!PUBLIC_ID.test(token.text)) throw new XmlError(XmlCode.publicId, token.at);
    return token.text.trim().replace(/[ \r\n]+/g, " ");
  }

  /** The next token. White space between tokens has no meaning here. */
  #next(): Token {
    const scanner = this.#scanner;
    scanner.skipSpaces();
    tick(1);
    const at = scanner.at;
    scanner.tokenAt = at;
    if (at >= scanner.text.length) {
      scanner.tokenAt = -1;
      throw INCOMPLETE;
    }
    const character = scanner.text[at]!;
    if (character === '"' || character === "'") return this.#literal(character, at);
    if (character === "%") {
      scanner.at++;
      if (" \t\r\n%".includes(scanner.peek())) return { kind: "mark", text: "%", at };
      const text = scanner.name(false);
      if (scanner.peek() !== ";") scanner.fail();
      scanner.at++;
      return { kind: "parameter", text, at };
    }
    if (character === "#") {
      scanner.at++;
      return { kind: "#name", text: scanner.name(false), at };
    }
    if (character === "<") {
      scanner.at++;
      const next = scanner.peek();
      if (next === "?") {
        scanner.at++;
        const { target, data } = scanner.instruction();
        if (target === "xml") throw new XmlError(XmlCode.misplacedDeclaration, at);
        return { kind: "declaration", text: `?${target} ${data}`, at };
      }
      if (next !== "!") scanner.fail();
      scanner.at++;
      if (scanner.peek() === "-") {
        scanner.at++;
        return { kind: "declaration", text: `-${scanner.comment()}`, at };
      }
      while (/[A-Za-z]/.test(scanner.peek())) scanner.at++;
      if (scanner.at === at + 2 || !" \t\r\n%".includes(scanner.peek())) scanner.fail();
      return { kind: "declaration", text: scanner.text.slice(at + 1, scanner.at), at };
    }
    if ("[]>(),|".includes(character)) {
      scanner.at++;
      if (character === ")" && "?*+".includes(scanner.peek())) scanner.at++;
      return { kind: "mark", text: character, at };
    }
    return this.#word(at);
  }

  #literal(quote: string, at: number): Token {
    const scanner = this.#scanner;
    scanner.at++;
    const text = scanner.through(quote);
    if (!" \t\r\n>%[".includes(scanner.peek())) scanner.fail();
    return { kind: "literal", text, at };
  }

  #word(at: number): Token {
    const scanner = this.#scanner;
    const word = /[^\s<>()[\],|%"'#&;=?*+!/@$^`{}~\\]+/y;
    word.lastIndex = at;
    const text = word.exec(scanner.text)?.[0];
    if (text === undefined) return scanner.fail();
    ILLEGAL.lastIndex = 0;
    const bad = ILLEGAL.exec(text);
    if (bad !== null) scanner.fail(XmlCode.invalidToken, at + bad.index);
    scanner.at = at + text.length;
    if (scanner.at === scanner.text.length) scanner.tokenAt = -1;
    if ("?*+".includes(scanner.peek())) scanner.at++;
    else if (!" \t\r\n>),|[%".includes(scanner.peek())) scanner.fail();
    return { kind: /^[\d.\-\u00b7]/.test(text) ? "word" : "name", text, at };
  }

  /** One declaration of the internal subset; false at its `]`. */
  #readDeclaration(): boolean {
    const token = this.#next();
    if (token.kind === "mark" && token.text === "]") return false;
    if (token.kind === "parameter") {
      this.doctype.isIncomplete = true;
      this.#keepsReading = false;
      return true;
    }
    if (token.kind !== "declaration") this.#syntax(token);
    if (token.text[0] === "-") this.#onComment(token.text.slice(1));
    else if (token.text[0] === "?") {
      const [target, ...data] = token.text.slice(1).split(" ");
      this.#onInstruction(target!, data.join(" "));
    } else if (token.text === "!ENTITY") this.#readEntity();
    else if (token.text === "!ATTLIST") this.#readAttributes();
    else if (token.text === "!ELEMENT") this.#readElement();
    else if (token.text === "!NOTATION") this.#readNotation();
    else this.#syntax(token);
    return true;
  }

  #readEntity(): void {
    let token = this.#next();
    const isParameter = token.kind === "mark" && token.text === "%";
    if (isParameter) token = this.#next();
    if (token.kind !== "name") this.#syntax(token);
    const name = token.text;
    token = this.#next();
    const entity: Entity = { text: undefined, notation: false, isOpen: false };
    if (token.kind === "literal") entity.text = this.#entityValue(token);
    else if (token.kind === "name" && (token.text === "SYSTEM" || token.text === "PUBLIC")) {
      if (token.text === "PUBLIC") entity.publicId = this.#publicId();
      entity.systemId = this.#want("literal").text;
    } else this.#syntax(token);
    token = this.#next();
    if (token.kind === "name" && token.text === "NDATA" && entity.text === undefined && !isParameter) {
      entity.notationName = this.#want("name").text;
      entity.notation = true;
      token = this.#next();
    }
    if (token.text !== ">" || token.kind !== "mark") this.#syntax(token);
    const { entities } = this.doctype;
    if (!isParameter && this.#keepsReading && !entities.has(name)) entities.set(name, entity);
  }

  /** The text of an entity: numbers are characters already, names are not replaced yet. */
  #entityValue(token: Token): string {
    charge(token.text.length * 2);
    const from = token.at + 1;
    return token.text.replace(/%([^;]*;?)|&([^;&]*);?|\r\n?/g, (found, parameter, reference, offset: number) => {
      if (found[0] === "\r") return "\n";
      if (parameter !== undefined) throw new XmlError(XmlCode.parameterReference, from + offset);
      const scanner = new Scanner(`${token.text}"`, offset + 1);
      try {
        scanner.reference();
      } catch (error) {
        if (error instanceof XmlError) throw new XmlError(error.code, from + (error.at ?? 0));
        throw error;
      }
      if (reference[0] !== "#") return found;
      const character = characterOf(reference);
      if (character === undefined) throw new XmlError(XmlCode.badCharacter, from + offset);
      return character;
    });
  }

  #readAttributes(): void {
    const element = this.#want("name").text;
    const list = this.doctype.attributes.get(element) ?? [];
    for (;;) {
      let token = this.#next();
      if (token.kind === "mark" && token.text === ">") break;
      if (token.kind !== "name") this.#syntax(token);
      const name = token.text;
      const type = this.#readType();
      const isCdata = type === "CDATA";
      token = this.#next();
      if (token.kind === "#name" && token.text === "FIXED") token = this.#want("literal");
      const hasValue = token.kind === "literal";
      if (!hasValue && (token.kind !== "#name" || !["REQUIRED", "IMPLIED"].includes(token.text))) this.#syntax(token);
      const value = hasValue ? this.#expand(token.text, isCdata) : undefined;
      if (this.#keepsReading && !list.some((each) => each.name === name)) list.push({ name, isCdata, type, value });
    }
    this.doctype.attributes.set(element, list);
  }

  /** The type of an attribute. Of CDATA white space is kept. */
  #readType(): string {
    let token = this.#next();
    if (token.kind === "name" && token.text === "CDATA") return token.text;
    const isNotation = token.kind === "name" && token.text === "NOTATION";
    if (isNotation) token = this.#want("mark", "(");
    else if (token.kind === "name") {
      if (!["ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKEN", "NMTOKENS"].includes(token.text))
        this.#syntax(token);
      return token.text;
    }
    if (token.kind !== "mark" || token.text !== "(") this.#syntax(token);
    for (;;) {
      token = this.#next();
      if (token.kind !== "name" && token.kind !== "word") this.#syntax(token);
      token = this.#next();
      if (token.kind === "mark" && token.text === ")") return isNotation ? "NOTATION" : "(";
      if (token.kind !== "mark" || token.text !== "|") this.#syntax(token);
    }
  }

  #readElement(): void {
    const { text: name } = this.#want("name");
    let model = "children";
    let token = this.#next();
    if (token.kind === "name" && (token.text === "EMPTY" || token.text === "ANY")) {
      model = token.text;
      this.#want("mark", ">");
    } else {
      if (token.kind !== "mark" || token.text !== "(") this.#syntax(token);
      for (let depth = 1; depth > 0; ) {
        token = this.#next();
        if (token.kind === "mark" && token.text === "(") depth++;
        else if (token.kind === "mark" && token.text === ")") depth--;
        else if (token.kind === "#name") model = "mixed";
        else if (
          token.kind === "declaration" ||
          token.kind === "literal" ||
          (token.kind === "mark" && "[]>".includes(token.text))
        )
          this.#syntax(token);
      }
      this.#want("mark", ">");
    }
    if (this.#keepsReading) this.doctype.models.set(name, model);
  }

  #readNotation(): void {
    const { text: name } = this.#want("name");
    const token = this.#want("name");
    if (token.text !== "SYSTEM" && token.text !== "PUBLIC") this.#syntax(token);
    const publicId = token.text === "PUBLIC" ? this.#publicId() : null;
    let systemId = publicId === null ? this.#want("literal").text : null;
    let next = this.#next();
    if (next.kind === "literal" && publicId !== null) {
      systemId = next.text;
      next = this.#next();
    }
    this.doctype.notations.set(name, { publicId, systemId });
    if (next.kind !== "mark" || next.text !== ">") this.#syntax(next);
  }
}
