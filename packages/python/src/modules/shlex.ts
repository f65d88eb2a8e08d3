/** The module shlex, written in Python: words of a command line as a POSIX shell reads them. */

import { pythonModule } from "./python-source.ts";
import { reModule } from "./re/re-module.ts";

const TEXT = String.raw`
_unsafe = _compile(r"[^\w@%+=:,./-]", 256)

def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    words, word, quote, escaped, comment = [], None, "", False, False
    for c in s:
        if comment:
            comment = c != "\n"
            continue
        if escaped:
            word += c if not quote or c in (quote, "\\") else "\\" + c
            escaped = False
        elif quote:
            if c == quote:
                quote = ""
                word += "" if posix else c
            elif c == "\\" and quote == '"' and posix:
                escaped = True
            else:
                word += c
        elif c in "'\"":
            quote = c
            word = (word or "") + ("" if posix else c)
        elif c == "\\" and posix:
            word = word or ""
            escaped = True
        elif c in " \t\r\n":
            if word is not None:
                words.append(word)
            word = None
        elif c == "#" and comments:
            if word is not None:
                words.append(word)
            word, comment = None, True
        else:
            word = (word or "") + c
    if escaped:
        raise ValueError("No escaped character")
    if quote:
        raise ValueError("No closing quotation")
    return words if word is None else words + [word]

def quote(s):
    """A word that a shell reads as the text."""
    if not s:
        return "''"
    if _unsafe.search(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"

def join(split_command):
    return " ".join([quote(arg) for arg in split_command])
`;

export const shlexModule = pythonModule(
  "shlex",
  TEXT,
  () => new Map([["_compile", reModule.create().get("compile")!]]),
);
