/**
 * The text of email.headerregistry, first part: what values of headers hold (RFC 5322, 2045, 2047, 2231), read with every mistake passed over and told.
 *
 * A reader gives what it has found and appends to `defects`; `shown` is the value as it is written again, with encoded words decoded.
 */

export const EMAIL_HEADER_VALUES_TEXT = String.raw`
import binascii as _binascii
import re as _re
from urllib.parse import quote as _url_quote, unquote_to_bytes as _url_bytes
from types import MappingProxyType
from email import errors as _errors, utils as _utils

_WORD = r"=\?([^?*\s]+)(?:\*[^?\s]*)?\?([qQbB])\?([^?\s]*)\?="
_word, _words = _re.compile(_WORD), _re.compile(_WORD + r"(?:[ \t\r\n]+(?==\?[^?*\s]+(?:\*[^?\s]*)?\?[qQbB]\?[^?\s]*\?=))?")

def _word_text(found, defects=None):
    """What an encoded word stands for."""
    charset, how, text = found.groups()
    data = text.encode("ascii", "surrogateescape") if text.isascii() else text.encode("utf-8", "surrogateescape")
    if how in "qQ":
        data = _binascii.a2b_qp(data, header=True)
    else:
        try:
            data = _binascii.a2b_base64(data + b"=" * (-len(data) % 4))
        except _binascii.Error:
            if defects is not None:
                defects.append(_errors.InvalidBase64LengthDefect())
    try:
        return data.decode(charset)
    except UnicodeError:
        if defects is not None:
            defects.append(_errors.UndecodableBytesDefect(f"Encoded word contains bytes not decodable using {charset!r} charset"))
        return data.decode(charset, "surrogateescape")
    except LookupError:
        if defects is not None:
            defects.append(_errors.CharsetError(f"Unknown charset {charset!r} in encoded word; decoded as unknown bytes"))
        return data.decode("ascii", "surrogateescape")

def _unencoded(text, defects=None):
    """The text with its encoded words decoded; what stands between two of them is nothing."""
    return _words.sub(lambda found: _word_text(found, defects), text) if "=?" in text else text

_SPECIALS = frozenset('()<>@,:;.\\"[]')
_token = _re.compile(r'"((?:[^"\\]|\\.)*)("?)|(\[[^\]]*\]?)|([<>@,:;.\]\\])|([ \t\r\n]+)|([^ \t\r\n<>@,:;."()\[\]\\]+)', _re.S)

def _quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

def _comment_end(text, at):
    depth = 0
    while at < len(text):
        if text[at] == "\\":
            at += 1
        elif text[at] == "(":
            depth += 1
        elif text[at] == ")":
            depth -= 1
            if depth == 0:
                return at + 1
        at += 1
    return at

def _tokens(text, defects):
    """Kind, meaning and shown form of each part of a structured value."""
    at = 0
    while at < len(text):
        if text[at] == "(":
            end = _comment_end(text, at)
            yield "comment", "", text[at:end]
            at = end
            continue
        found = _word.match(text, at)
        if found:
            word = _word_text(found, defects)
            yield "word", word, word
            at = found.end()
            continue
        found = _token.match(text, at)
        if not found:
            at += 1
            continue
        at = found.end()
        string, end, literal, mark, space, atom = found.groups()
        if string is not None:
            if not end:
                defects.append(_errors.InvalidHeaderDefect("end of header inside quoted string"))
            meant = _unencoded(_re.sub(r"\\(.)", r"\1", string), defects)
            yield "string", meant, _quoted(meant)
        elif literal:
            yield "literal", literal, literal
        elif mark:
            yield "mark", mark, mark
        elif space:
            yield "space", " ", space
        else:
            yield "atom", atom, atom

def _is_content(token):
    return token[0] not in ("space", "comment")

def _phrase(tokens):
    """The words of a display name with one space between them."""
    text, apart = "", False
    for kind, meant, _ in tokens:
        if kind in ("space", "comment"):
            apart = True
            continue
        text += " " + meant if text and apart else meant
        apart = False
    return text

def _mailbox(tokens, defects):
    """Display name, local part and domain of one mailbox."""
    name, marks = "", [meant if kind == "mark" else "" for kind, meant, _ in tokens]
    if "<" in marks:
        at = marks.index("<")
        before, inside = tokens[:at], tokens[at + 1:]
        name = _phrase(before)
        if any([token[0] == "mark" and token[1] == "." for token in before]):
            defects.append(_errors.ObsoleteHeaderDefect("period in 'phrase'"))
        marks = marks[at + 1:]
        if ">" in marks:
            after = inside[marks.index(">") + 1:]
            inside = inside[:marks.index(">")]
            if any(map(_is_content, after)):
                defects.append(_errors.InvalidHeaderDefect("invalid address in address-list"))
        else:
            defects.append(_errors.InvalidHeaderDefect("missing trailing '>' on angle-addr"))
        if not any(map(_is_content, inside)):
            defects.append(_errors.InvalidHeaderDefect("null addr-spec in angle-addr"))
            return name, "", ""
        if [token for token in inside if _is_content(token)][0][:2] == ("mark", "@") and ":" in marks:
            defects.append(_errors.ObsoleteHeaderDefect("obsolete route specification in angle-addr"))
            inside = inside[marks.index(":") + 1:]
        tokens = inside
    return name, *_local_and_domain(tokens, defects)

def _local_and_domain(tokens, defects):
    marks = [meant if kind == "mark" else "" for kind, meant, _ in tokens]
    at = marks.index("@") if "@" in marks else len(tokens)
    local = _trimmed(tokens[:at])
    if not local:
        defects.append(_errors.InvalidHeaderDefect("invalid address in address-list"))
        return "", ""
    if at == len(tokens):
        defects.append(_errors.InvalidHeaderDefect("addr-spec local part with no domain"))
    part, words = "", 0
    for i, token in enumerate(local):
        if not _is_content(token):
            continue
        if part and not part.endswith(".") and token[1] != "." and not _is_content(local[i - 1]):
            words += 1
            part += " "
        part += token[1]
    if words:
        defects.append(_errors.InvalidHeaderDefect("local-part is not dot-atom, quoted-string, or obs-local-part"))
        defects.append(_errors.InvalidHeaderDefect("missing '.' between words"))
    elif not all(map(_is_content, local)):
        defects.append(_errors.ObsoleteHeaderDefect("local-part is not a dot-atom (contains CFWS)"))
    if not part.isascii():
        defects.append(_errors.NonASCIILocalPartDefect("local-part contains non-ASCII characters)"))
    domain, host, ended = "", _trimmed(tokens[at + 1:]), False
    for i, (kind, meant, _) in enumerate(host):
        if kind in ("space", "comment"):
            ended = not domain.endswith(".")
        elif ended and meant != "." or kind == "mark" and meant != ".":
            defects.append(_errors.InvalidHeaderDefect("invalid address in address-list"))
            break
        else:
            domain, ended = domain + meant, False
    else:
        if not all(map(_is_content, host)):
            defects.append(_errors.ObsoleteHeaderDefect("domain is not a dot-atom (contains CFWS)"))
    return part, domain

def _spec_end(tokens):
    """How many of the tokens are one address without a name."""
    in_domain, before = False, None
    for at, token in enumerate(tokens):
        mark = token[1] if token[0] == "mark" else ""
        if mark == "@" and not in_domain:
            in_domain = True
        elif mark not in ("", "."):
            return at
        elif in_domain and _is_content(token) and mark != "." and before in ("space", "comment") and tokens[at - 2][1] not in (".", "@"):
            return at
        before = token[0]
    return len(tokens)

def _trimmed(tokens):
    kept = [i for i, token in enumerate(tokens) if _is_content(token)]
    return tokens[kept[0]:kept[-1] + 1] if kept else []

def _address_list(text, defects):
    """Groups of a list of addresses, as a name (None for a mailbox alone) and mailboxes; and the value as it is shown."""
    groups, held, group, inside = [], [], None, False
    inner = []
    tokens = list(_tokens(text, inner))
    def finish():
        if any(map(_is_content, held)):
            made = _mailbox(held, defects)
            if group is None:
                groups.append((None, [made]))
            else:
                group[1].append(made)
        elif held and any([token[0] == "comment" for token in held]):
            defects.append(_errors.ObsoleteHeaderDefect("address-list entry with no content"))
        held.clear()
    for at, token in enumerate(tokens):
        mark = token[1] if token[0] == "mark" else ""
        if mark == "<" or mark == ">":
            inside = mark == "<"
        if inside or mark not in (",", ":", ";"):
            held.append(token)
        elif mark == ":" and group is None:
            group = (_phrase(held), [])
            held.clear()
        elif mark == ";":
            if group is None:
                finish()
                defects.append(_errors.InvalidHeaderDefect("invalid address in address-list"))
                break
            finish()
            groups.append(group)
            group = None
        elif mark == ",":
            if not any(map(_is_content, held)) and not (at and tokens[at - 1][1] == ";"):
                defects.append(_errors.ObsoleteHeaderDefect("empty element in address-list"))
            finish()
        else:
            held.append(token)
    finish()
    if group is not None:
        groups.append(group)
    defects += inner
    return groups, "".join([token[2] for token in tokens]) + (">" if inside else "")

def _parameters(text, defects):
    """Parameters behind the value of a MIME header, in order, and what stands before them."""
    parts, held = [], ""
    at = 0
    while at < len(text):
        if text[at] == '"':
            found = _re.compile(r'"(?:[^"\\]|\\.)*"?', _re.S).match(text, at)
            held += found.group()
            at = found.end()
        elif text[at] == "(":
            at = _comment_end(text, at)
            held += " "
        elif text[at] == ";":
            parts.append(held)
            held = ""
            at += 1
        else:
            held += text[at]
            at += 1
    parts.append(held)
    found, pieces = {}, {}
    for part in parts[1:]:
        if not part.strip():
            continue
        name, mark, value = part.partition("=")
        if not mark:
            defects.append(_errors.InvalidHeaderDefect(f"Parameter contains name ({name}) but no value"))
            found.setdefault(name.strip(), "")
            continue
        name, value = name.strip(), value.strip()
        if value[:1] == '"':
            string = _re.match(r'"((?:[^"\\]|\\.)*)"?', value, _re.S).group(1)
            value = _re.sub(r"\\(.)", r"\1", string)
            if "=?" in value:
                decoded = _unencoded(value, defects)
                if decoded != value:
                    defects.append(_errors.InvalidHeaderDefect("encoded word inside quoted string"))
                    value = decoded
        else:
            word, _, rest = value.partition(" ")
            if rest.strip():
                defects.append(_errors.InvalidHeaderDefect("parameter with invalid trailing text"))
            value = word
        section = _re.match(r"([^*]+)\*(\d+)?(\*)?\Z", name)
        if section:
            extended = section.group(3) is not None or section.group(2) is None
            pieces.setdefault(section.group(1), {}).setdefault(int(section.group(2) or 0), (value, extended))
            found.setdefault(section.group(1), None)
        elif name.lower() in [each.lower() for each in found]:
            defects.append(_errors.InvalidHeaderDefect("duplicate parameter name; duplicate(s) ignored"))
        else:
            found[name] = value
    for name, sections in pieces.items():
        found[name] = _put_together([sections[number] for number in sorted(sections)], defects)
    return found, parts[0]

def _put_together(sections, defects):
    charset, text, data = "ascii", "", b""
    for number, (value, extended) in enumerate(sections):
        if extended and number == 0 and value.count("'") >= 2:
            charset, _, value = value.split("'", 2)
        data += _url_bytes(value) if extended else value.encode("utf-8", "surrogateescape")
    try:
        return data.decode(charset or "ascii", "surrogateescape")
    except LookupError:
        return data.decode("ascii", "surrogateescape")

def _encoded_word(text):
    data = text.encode("utf-8", "surrogateescape")
    as_q = "".join([chr(b) if b < 128 and (chr(b).isalnum() or b in b"-!*+/") else "_" if b == 32 else "=%02X" % b for b in data])
    as_b = _binascii.b2a_base64(data, newline=False).decode()
    # Readable text is worth four characters.
    return f"=?utf-8?q?{as_q}?=" if len(as_q) - len(as_b) < 5 else f"=?utf-8?b?{as_b}?="

def _encoded_pieces(text, room, most):
    """Encoded words of a text, the first no longer than the room that is left, others as long as a line."""
    pieces = []
    while text:
        size = len(text)
        while size > 1 and len(_encoded_word(text[:size])) > room:
            size -= 1
        pieces.append(_encoded_word(text[:size]))
        text, room = text[size:], most - 1
    return pieces

_parts = _re.compile(r'"(?:[^"\\]|\\.)*"|[ \t]+|[<>@,:;.()\[\]]|[^ \t<>@,:;.()\[\]"]+|"', _re.S)

def _to_write(text, encodes):
    """The text in parts: spaces, what is written as it is, and what must be encoded, with what stands between two such words of a name."""
    found = []
    def add(kind, part):
        if kind == "encoded":
            at = next((i for i in reversed(range(len(found))) if found[i][0] == "encoded" or found[i][1] in "<>@,:;()[]"), -1)
            if at >= 0 and found[at][0] == "encoded":
                part = "".join([each[1] for each in found[at:]]) + part
                del found[at:]
        found.append((kind, part))
    # Words stand apart by spaces and tabs alone: other spaces are text.
    for part in _parts.findall(text):
        if part[0] in " \t":
            add("space", part)
        elif not encodes(part):
            add("plain", part)
        elif part[0] == '"':
            # What is encoded needs no quotes.
            for word in _re.findall(r"[ \t]+|[^ \t]+", _re.sub(r"\\(.)", r"\1", part[1:-1])):
                add("space" if word[0] in " \t" else "encoded" if encodes(word) else "plain", word)
        else:
            add("encoded", part)
    return found

class _Folding:
    """A header without structure on its way into lines. From where the line has its first encoded word on, the line's text is encoded anew with each that is added."""
    def __init__(self, start, policy):
        self.most = policy.max_line_length or 10**9
        self.utf8 = policy.utf8
        self.lines = [start]
        self.encoded_from = None
    def next_line(self, text):
        """A new line, which begins with the last space of the line before."""
        taken = self.lines[-1][-1:] if self.lines[-1][-1:] in (" ", "\t") else ""
        if taken:
            self.lines[-1] = self.lines[-1][:-1]
        self.lines.append(taken + text)
        self.encoded_from = None
    def add(self, word):
        if not self.utf8 and not word.isascii():
            self.encode(word)
        elif len(word) <= self.most - len(self.lines[-1]):
            self.lines[-1] += word
        elif len(word) < self.most and (self.lines[-1][-1:] in (" ", "\t") or word[0] in " \t"):
            self.next_line(word)
        else:
            self.encode(word)
    def encode(self, text):
        if self.encoded_from is not None:
            text = _unencoded(self.lines[-1][self.encoded_from:] + text)
            self.lines[-1] = self.lines[-1][:self.encoded_from]
        if text[0] in " \t":
            if len(self.lines[-1]) == self.most:
                encoded_from = self.encoded_from
                self.next_line("")
                self.encoded_from = encoded_from
            self.lines[-1] += text[0]
            text = text[1:]
        after = text[-1:] if text[-1:] in (" ", "\t") else ""
        text = text.removesuffix(after)
        begun = len(self.lines[-1]) if self.encoded_from is None else self.encoded_from
        if len(_EMPTY_WORD) >= self.most:
            raise _errors.HeaderParseError("max_line_length is too small to fit an encoded word")
        while text:
            room = self.most - len(self.lines[-1])
            size = room - len(_EMPTY_WORD) + 1
            if size <= 0:
                self.lines.append(" ")
                continue
            # CPython: where there is no room for a character, the word is empty. On a line of its own that would have no end.
            least = int(self.lines[-1] == " ")
            while size > least and len(_encoded_word(text[:size])) > room:
                size = max(least, min(size, len(text)) - 1)
            self.lines[-1] += _encoded_word(text[:size])
            text = text[size:]
            if text:
                self.lines.append(" ")
                begun = 1
        self.lines[-1] += after
        self.encoded_from = begun

_EMPTY_WORD = "=?utf-8?q??= "

def _fold_text(name, text, policy):
    """A header without structure in lines."""
    folding = _Folding(name + ": " if text else name + ":", policy)
    whole = len(text) <= folding.most - len(folding.lines[0])
    if text and (policy.utf8 or text.isascii()) and (whole or len(text) < folding.most):
        folding.add(text)
    else:
        # CPython: other spaces belong to a space or tab that stands before them.
        for word in _re.findall(r"[ \t]\s*|[^ \t]+", text):
            folding.add(word)
    return policy.linesep.join(folding.lines) + policy.linesep

def _fold(name, text, policy, units):
    """A structured header in lines, broken where one of its units ends, where that is enough."""
    most = policy.max_line_length or 100000
    lines, line = [], name + ":"
    def put(word):
        nonlocal line
        # CPython: a comma may stand behind a line that is full.
        if len(line) + len(word) - (word[-1:] == ",") > most and line.strip() != name + ":":
            lines.append(line)
            line = word if word[:1] in (" ", "\t") else " " + word
        else:
            line += word
    def encodes(word):
        return not policy.utf8 and not word.isascii()
    def written(unit):
        return "".join([_encoded_word(part) if kind == "encoded" else part for kind, part in _to_write(unit, encodes)])
    whole = "".join(map(written, units)).lstrip(" \t")
    if len(name) + 2 + len(whole) > most and len(whole) < most + any(map(encodes, units)):
        # What would fit on a line, but not on the first one, begins the next.
        lines.append(line)
        line, units = " " + whole, []
    for unit in units:
        if not encodes(unit) or len(written(unit).strip(" \t")) <= most:
            put(written(unit))
            continue
        held = ""
        for kind, part in _to_write(unit, encodes):
            if kind == "space":
                if held.strip(" \t"):
                    put(held)
                    held = ""
                held += part
            elif kind == "plain":
                held += part
            else:
                room, least = most - len(line) - len(held), len(_encoded_word(part[0]))
                if room < least and line.strip() != name + ":":
                    lines.append(line)
                    line, room = "", most - len(held)
                *whole, last = _encoded_pieces(part, max(room, least), most)
                for piece in whole:
                    put(held + piece)
                    held = " "
                held += last
        if held:
            put(held)
    if line.strip(" \t") or not lines:
        lines.append(line if text else line.rstrip(" \t"))
    return policy.linesep.join(lines) + policy.linesep

def _fold_parameters(name, head, params, policy):
    """A MIME header in lines: a parameter that is too long for one is written in sections (RFC 2231)."""
    most = policy.max_line_length or 10**9
    lines = [name + ": " + head] if len(name) + 2 + len(head) <= most else [name + ":", " " + head]
    for key, value in params.items():
        is_plain = value.isascii() or policy.utf8
        charset = "us-ascii" if value.isascii() else "utf-8"
        text = key if not value else key + "=" + _quoted(value) if is_plain else f"{key}*={charset}''{_url_quote(value, safe='', errors='surrogateescape')}"
        if not lines[-1].rstrip().endswith(";"):
            lines[-1] += ";"
        if len(lines[-1]) + len(text) + 1 < most:
            lines[-1] += " " + text
            continue
        if len(text) + 2 <= most:
            lines.append(" " + text)
            continue
        section, before = 0, charset + "''"
        while value:
            taken = len(key) + len(str(section)) + 3 + len(before)
            room = (78 if most <= taken + 3 else most) - taken - 2
            size = min(room, len(value))
            while len(_url_quote(value[:size], safe="", errors="surrogateescape")) > room:
                size -= 1
            lines.append(f" {key}*{section}*={before}{_url_quote(value[:size], safe='', errors='surrogateescape')}")
            section, before, value = section + 1, "", value[size:]
            if value:
                lines[-1] += ";"
    return policy.linesep.join(lines) + policy.linesep
`;
