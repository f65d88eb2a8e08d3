/** The modules html, html.entities and html.parser, written in Python: text as HTML writes it and back, the named references, and a parser that forgives. */

import { tick } from "../limits.ts";
import { PyModule } from "../objects/module.ts";
import type { Attributes } from "../objects/object.ts";
import { ENTITIES } from "./html/entity-data.ts";
import { PARSER_TEXT } from "./html/parser-text.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { pythonModule } from "./python-source.ts";

/** `lang` and `rang` mean other characters in HTML 4. */
const ENTITIES_TEXT = String.raw`
__all__ = ["html5", "name2codepoint", "codepoint2name", "entitydefs"]

html5 = {}
name2codepoint = {}
for _group in _entities.split(" "):
    _codes, _names = _group.split("=")
    _character = "".join([chr(int(_code, 16)) for _code in _codes.split("+")])
    for _name in _names.split(","):
        if _name[-1] == ".":
            _name = _name[:-1]
            name2codepoint[_name.rstrip("!")] = ord(_character)
        if _name[-1] == "!":
            _name = _name[:-1]
            html5[_name] = _character
        html5[_name + ";"] = _character
html5 = dict(sorted(html5.items(), key=lambda item: (item[0].lower(), item[0])))
name2codepoint["lang"], name2codepoint["rang"] = 0x2329, 0x232A
name2codepoint = dict(sorted(name2codepoint.items()))
codepoint2name = {}
entitydefs = {}
for _name, _code in name2codepoint.items():
    codepoint2name[_code] = _name
    entitydefs[_name] = chr(_code)
`;

const HTML_TEXT = String.raw`
import re as _re

__all__ = ["escape", "unescape"]
_windows = dict(zip(range(128, 160), "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178"))
_reference = _re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")

def escape(s, quote=True):
    """Replaces &, < and >, and quotes unless told not to, by references."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s

def _character(found):
    s = found.group(1)
    if s[0] == "#":
        n = int(s[2:].rstrip(";"), 16) if s[1] in "xX" else int(s[1:].rstrip(";"))
        if n in _windows:
            return _windows[n]
        if n == 0 or 0xD800 <= n <= 0xDFFF or n > 0x10FFFF:
            return "\ufffd"
        if n == 13:
            return "\r"
        if n < 32 and n not in (9, 10, 12) or n == 127 or 0xFDD0 <= n <= 0xFDEF or n & 0xFFFE == 0xFFFE:
            return ""
        return chr(n)
    if s in _html5:
        return _html5[s]
    for end in range(len(s) - 1, 1, -1):
        if s[:end] in _html5:
            return _html5[s[:end]] + s[end:]
    return "&" + s

def unescape(s):
    """Replaces named and numeric references by their characters."""
    return _reference.sub(_character, s) if "&" in s else s
`;

export const htmlEntitiesModule = pythonModule("html.entities", ENTITIES_TEXT, () => {
  tick(ENTITIES.length >> 3);
  return new Map([["_entities", ENTITIES]]);
});

export const htmlParserModule = pythonModule("html.parser", PARSER_TEXT);

/** The package holds html.entities from the beginning, as CPython's does. */
export const htmlModule: ModuleDefinition = {
  name: "html",
  create(): Attributes {
    const entities = htmlEntitiesModule.create();
    const natives = (): Attributes => new Map([["_html5", entities.get("html5")!]]);
    const namespace = pythonModule("html", HTML_TEXT, natives).create();
    namespace.set("entities", new PyModule("html.entities", entities));
    return namespace;
  },
};
