/** Namespaces of XML: which prefix means which at a place in the document, and names as `{namespace}local`. */

import { XmlCode, XmlError } from "./xml-error.ts";

const XML = "http://www.w3.org/XML/1998/namespace";
const XMLNS = "http://www.w3.org/2000/xmlns/";

/** A prefix that an element binds, and what it meant before. */
type Binding = { prefix: string; before: string | undefined };

export class Namespaces {
  readonly #bound = new Map<string, string>([["xml", XML]]);

  /** Binds a prefix, "" for names without one. Throws where the namespace may not be bound so. */
  bind(prefix: string, uri: string): Binding {
    if (prefix === "xmlns") throw new XmlError(XmlCode.reservedXmlns);
    if (prefix === "xml" && uri !== XML) throw new XmlError(XmlCode.reservedXml);
    if (prefix !== "xml" && (uri === XML || uri === XMLNS)) throw new XmlError(XmlCode.reservedNamespace);
    if (uri === "" && prefix !== "") throw new XmlError(XmlCode.undeclaredPrefix);
    // The brace ends the namespace in the names that programs get.
    if (uri.includes("}")) throw new XmlError(XmlCode.syntax);
    const binding = { prefix, before: this.#bound.get(prefix) };
    this.#bound.set(prefix, uri);
    return binding;
  }

  unbind({ prefix, before }: Binding): void {
    if (before === undefined) this.#bound.delete(prefix);
    else this.#bound.set(prefix, before);
  }

  /** `{namespace}local` for a name as it is written. An attribute without a prefix is in no namespace. */
  expand(name: string, isAttribute: boolean): string {
    const colon = name.indexOf(":");
    if (colon < 0 && isAttribute) return name;
    const uri = this.#bound.get(colon < 0 ? "" : name.slice(0, colon));
    if (uri === undefined && colon >= 0) throw new XmlError(XmlCode.unboundPrefix);
    return uri === undefined || uri === "" ? name : `{${uri}}${name.slice(colon + 1)}`;
  }
}
