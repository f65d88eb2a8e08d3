/** The packages xml, xml.etree and xml.sax, and xml.etree.ElementTree: documents as trees. Nothing outside of the document is ever read. */

import { functionsAsC, methodsAsC, nameAsC } from "./written-in-c.ts";
import { builtin } from "../objects/function.ts";
import { PyModule } from "../objects/module.ts";
import { requireIndex } from "../objects/index-value.ts";
import type { Attributes, Value } from "../objects/object.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { perInterpreter } from "./per-interpreter.ts";
import { pythonModule } from "./python-source.ts";
import { CANONICAL_TEXT } from "./xml/canonical-text.ts";
import { ELEMENT_TEXT } from "./xml/element-text.ts";
import { DOM_TEXT, EXPAT_TEXT, FEATURES_TEXT } from "./xml/dom-text.ts";
import { MINIDOM_DOCTYPE_TEXT } from "./xml/minidom-doctype-text.ts";
import { MINIDOM_DOCUMENT_TEXT } from "./xml/minidom-document-text.ts";
import { MINIDOM_LEAVES_TEXT } from "./xml/minidom-leaves-text.ts";
import { MINIDOM_TEXT } from "./xml/minidom-text.ts";
import { eventPositions, newXmlParser, xmlDeclaration } from "./xml/native-parser.ts";
import { SAX_HANDLER_TEXT, SAX_TEXT } from "./xml/sax-reader-text.ts";
import { SAX_UTILITIES_TEXT, SAX_XMLREADER_TEXT } from "./xml/sax-text.ts";
import { TREE_TEXT } from "./xml/tree-text.ts";
import { MESSAGES } from "./xml/xml-error.ts";

const emptyPackage = (name: string): ModuleDefinition => ({ name, create: (): Attributes => new Map() });

export const xmlModule = emptyPackage("xml");
export const xmlEtreeModule = emptyPackage("xml.etree");

const natives = (): Attributes =>
  new Map([
    ["_new_parser", builtin("_new_parser(encoding, tracks=False, specified=False, /)", newXmlParser)],
    ["_declaration", builtin("_declaration(parser, /)", xmlDeclaration)],
    ["_positions", builtin("_positions(parser, /)", eventPositions)],
  ]);

/** The names of xml.sax.handler, which xml.sax shows, too. */
const handlerNames = perInterpreter((): Attributes => pythonModule("xml.sax.handler", SAX_HANDLER_TEXT).create());
export const saxHandlerModule: ModuleDefinition = {
  name: "xml.sax.handler",
  create: (): Attributes => new Map(handlerNames()),
};
export const xmlSaxModule = pythonModule("xml.sax", `${SAX_TEXT}handler = _handler\n`, () =>
  natives().set("_handler", new PyModule("xml.sax.handler", new Map(handlerNames()))),
);

export const saxReaderModule = pythonModule("xml.sax.xmlreader", SAX_XMLREADER_TEXT);

export const elementTreeModule = pythonModule(
  "xml.etree.ElementTree",
  ELEMENT_TEXT + TREE_TEXT + CANONICAL_TEXT,
  natives,
  (namespace) => {
    for (const name of ["Element", "TreeBuilder", "XMLParser"]) {
      methodsAsC(namespace.get(name));
      nameAsC(namespace.get(name), "xml.etree.ElementTree");
    }
    functionsAsC(namespace, "_elementtree", ["SubElement"]);
  },
);

export const xmlDomModule = pythonModule("xml.dom", DOM_TEXT + FEATURES_TEXT);
export const minidomModule = pythonModule(
  "xml.dom.minidom",
  FEATURES_TEXT + MINIDOM_TEXT + MINIDOM_LEAVES_TEXT + MINIDOM_DOCTYPE_TEXT + MINIDOM_DOCUMENT_TEXT,
  natives,
);
export const xmlParsersModule = emptyPackage("xml.parsers");
/** The error that minidom raises, and the words of errors: documents are read by `xml.etree.ElementTree` or `xml.dom.minidom`. */
export const expatModule = pythonModule(
  "xml.parsers.expat",
  EXPAT_TEXT,
  () =>
    new Map([
      [
        "_error_text",
        builtin("_error_text(code, /)", (code: Value) => MESSAGES.get(Number(requireIndex(code))) ?? null),
      ],
    ]),
  (namespace) => functionsAsC(namespace, "pyexpat", ["ErrorString"]),
);

export const saxUtilitiesModule = pythonModule("xml.sax.saxutils", SAX_UTILITIES_TEXT);
