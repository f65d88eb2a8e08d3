/** What can be wrong with an XML document, in expat's words and numbers. */

/** The words of expat by their numbers; those that no document meets here are left out. */
export const MESSAGES = new Map<number, string>([
  [2, "syntax error"],
  [3, "no element found"],
  [4, "not well-formed (invalid token)"],
  [5, "unclosed token"],
  [6, "partial character"],
  [7, "mismatched tag"],
  [8, "duplicate attribute"],
  [9, "junk after document element"],
  [10, "illegal parameter entity reference"],
  [11, "undefined entity"],
  [12, "recursive entity reference"],
  [13, "asynchronous entity"],
  [14, "reference to invalid character number"],
  [15, "reference to binary entity"],
  [16, "reference to external entity in attribute"],
  [17, "XML or text declaration not at start of entity"],
  [18, "unknown encoding"],
  [19, "encoding specified in XML declaration is incorrect"],
  [20, "unclosed CDATA section"],
  [24, "entity declared in parameter entity"],
  [27, "unbound prefix"],
  [28, "must not undeclare prefix"],
  [30, "XML declaration not well-formed"],
  [32, "illegal character(s) in public id"],
  [36, "parsing finished"],
  [38, "reserved prefix (xml) must not be undeclared or bound to another namespace name"],
  [39, "reserved prefix (xmlns) must not be declared or undeclared"],
  [40, "prefix must not be bound to one of the reserved namespace names"],
  [43, "limit on input amplification factor (from DTD and entities) breached"],
]);

export const XmlCode = {
  syntax: 2,
  noElement: 3,
  invalidToken: 4,
  unclosedToken: 5,
  mismatchedTag: 7,
  duplicateAttribute: 8,
  junk: 9,
  parameterReference: 10,
  undefinedEntity: 11,
  recursiveEntity: 12,
  asynchronousEntity: 13,
  badCharacter: 14,
  binaryEntity: 15,
  externalInAttribute: 16,
  misplacedDeclaration: 17,
  unclosedCdata: 20,
  declaredElsewhere: 24,
  unboundPrefix: 27,
  undeclaredPrefix: 28,
  declaration: 30,
  publicId: 32,
  finished: 36,
  reservedXml: 38,
  reservedXmlns: 39,
  reservedNamespace: 40,
  amplification: 43,
} as const;

/** Thrown where a document is wrong; `at` is an index in the text, or undefined for "where the token began". */
export class XmlError extends Error {
  readonly code: number;
  readonly at: number | undefined;
  constructor(code: number, at?: number) {
    super(MESSAGES.get(code) ?? "unknown error");
    this.code = code;
    this.at = at;
  }
}

/** Thrown where the text ends within a token: more of it may come. */
export const INCOMPLETE = Symbol("the text ends within a token");
