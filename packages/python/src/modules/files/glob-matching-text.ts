/** Patterns of the shell for names (`*`, `?`, `[a-z]`, `[!a]`) as regular expressions: shared by the texts of `glob`, `pathlib` and `shutil`. */

export const GLOB_MATCHING_TEXT = String.raw`
import re as _re

def _translate(pattern):
    parts, at = [], 0
    while at < len(pattern):
        c = pattern[at]
        at += 1
        if c == "*":
            if not parts or parts[-1] is not None:
                parts.append(None)
        elif c == "?":
            parts.append(".")
        elif c == "[":
            end = at
            if pattern[end:end + 1] == "!":
                end += 1
            if pattern[end:end + 1] == "]":
                end += 1
            end = pattern.find("]", end)
            if end < 0:
                parts.append("\\[")
                continue
            parts.append(_name_set(pattern[at:end]))
            at = end + 1
        else:
            parts.append(_re.escape(c))
    # Between two stars the first place that fits is as good as any: an atomic group keeps the match from trying the others.
    pieces, piece = [], []
    for part in parts:
        if part is None:
            pieces.append("".join(piece))
            piece = []
        else:
            piece.append(part)
    last = "".join(piece)
    if not pieces:
        return "(?s:" + last + r")\Z"
    return "(?s:" + pieces[0] + "".join(f"(?>.*?{each})" for each in pieces[1:]) + ".*" + last + r")\Z"

def _name_pattern(pattern, flags=0):
    return _re.compile(_translate(pattern), flags)

def _name_set(inside):
    negated = inside[:1] == "!"
    if negated:
        inside = inside[1:]
    pieces, at = [], 0
    while at < len(inside):
        low = inside[at]
        if inside[at + 1:at + 2] == "-" and at + 2 < len(inside):
            high = inside[at + 2]
            at += 3
            if low <= high:
                pieces.append(_set_character(low) + "-" + _set_character(high))
        else:
            pieces.append(_set_character(low))
            at += 1
    if not pieces:
        return "." if negated else "(?!)"
    text = "".join(pieces)
    if text[:1] == "]" or "]" not in text:
        return ("[^" if negated else "[") + text + "]"
    return ("[^" if negated else "[") + text.replace("]", "\\]") + "]"

def _set_character(c):
    return "\\" + c if c in "\\^-[&~|" else c

def _has_magic(text):
    return any(c in text for c in ("*?[" if isinstance(text, str) else b"*?["))
`;
