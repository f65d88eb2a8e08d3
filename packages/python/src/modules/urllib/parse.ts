/** The module urllib.parse, written in Python: addresses taken apart and put together (RFC 3986), and their quoting. Nothing here opens an address. */

import { charge } from "../../limits.ts";
import { builtin } from "../../objects/function.ts";
import { stringOf, type Value } from "../../objects/object.ts";
import { collectionsModule } from "../collections.ts";
import type { ModuleDefinition } from "../module-definition.ts";
import { OUTDATED_SPLITS_TEXT } from "./outdated-splits-text.ts";
import { pythonModule } from "../python-source.ts";

const TEXT = String.raw`
from functools import lru_cache as _lru_cache
from ipaddress import ip_address as _ip_address
from unicodedata import normalize as _normalize

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote", "quote_plus",
    "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes",
    "ParseResultBytes", "SplitResultBytes"]
non_hierarchical = ["gopher", "hdl", "mailto", "news", "telnet", "wais", "imap", "snews", "sip", "sips"]
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "rtsps", "rtspu", "sip", "sips"]
uses_fragment = ["", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp", "snews", "file", "prospero"]
uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero", "rtsp", "rtspu", "rsync",
    "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_always_safe = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"
_blank = "".join(map(chr, range(33)))
# How every byte is shown, by the bytes that are kept beside those that always are.
_shown = {}

def _coerce_args(*args):
    """The arguments as text, and what turns a result back into what they were: bytes are read as ASCII."""
    is_text = isinstance(args[0], str)
    for each in args[1:]:
        if each and isinstance(each, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return *args, lambda result: result
    return *[each.decode("ascii", "strict") if each else "" for each in args], lambda result: result.encode("ascii", "strict")

class _ResultMixinStr:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._other_kind(*(each.encode(encoding, errors) for each in self))

class _ResultMixinBytes:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._other_kind(*(each.decode(encoding, errors) for each in self))

class _Netloc:
    __slots__ = ()

    def _userinfo(self):
        userinfo, at, host = self.netloc.rpartition("@")
        if not at:
            return None, None
        user, colon, password = userinfo.partition(":")
        return user, password if colon else None

    def _hostinfo(self):
        host = self.netloc.rpartition("@")[2]
        before, bracket, rest = host.partition("[")
        if bracket:
            name, _, port = rest.partition("]")
            port = port.partition(":")[2]
        else:
            name, _, port = host.partition(":")
        return name, port or None

    @property
    def username(self):
        return self._userinfo()[0]

    @property
    def password(self):
        return self._userinfo()[1]

    @property
    def hostname(self):
        name = self._hostinfo()[0]
        if not name:
            return None
        name, percent, zone = name.partition("%")
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo()[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if int(port) > 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)

class _NetlocBytes(_Netloc):
    __slots__ = ()

    def _userinfo(self):
        userinfo, at, host = self.netloc.rpartition(b"@")
        if not at:
            return None, None
        user, colon, password = userinfo.partition(b":")
        return user, password if colon else None

    @property
    def hostname(self):
        name = SplitResult("", self.netloc.decode("ascii"), "", "", "").hostname
        return name if name is None else name.encode("ascii")

    def _hostinfo(self):
        name, port = SplitResult("", self.netloc.decode("ascii"), "", "", "")._hostinfo()
        return name.encode("ascii"), port and port.encode("ascii")

_split_fields = _namedtuple("SplitResult", "scheme netloc path query fragment", module=__name__)
_parse_fields = _namedtuple("ParseResult", "scheme netloc path params query fragment", module=__name__)
_defrag_fields = _namedtuple("DefragResult", "url fragment", module=__name__)

class SplitResult(_split_fields, _Netloc, _ResultMixinStr):
    __slots__ = ()
    def geturl(self):
        return urlunsplit(self)

class ParseResult(_parse_fields, _Netloc, _ResultMixinStr):
    __slots__ = ()
    def geturl(self):
        return urlunparse(self)

class DefragResult(_defrag_fields, _ResultMixinStr):
    __slots__ = ()
    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url

class SplitResultBytes(_split_fields, _NetlocBytes, _ResultMixinBytes):
    __slots__ = ()
    _other_kind = SplitResult
    geturl = SplitResult.geturl

class ParseResultBytes(_parse_fields, _NetlocBytes, _ResultMixinBytes):
    __slots__ = ()
    _other_kind = ParseResult
    geturl = ParseResult.geturl

class DefragResultBytes(_defrag_fields, _ResultMixinBytes):
    __slots__ = ()
    _other_kind = DefragResult
    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url

SplitResult._other_kind = SplitResultBytes
ParseResult._other_kind = ParseResultBytes
DefragResult._other_kind = DefragResultBytes

def _check_netloc(netloc):
    """Refuses what Unicode normalization would make another host of, and what stands in brackets and is no IPv6 address."""
    if "[" in netloc:
        host = netloc.partition("[")[2].partition("]")[0]
        if host.startswith("v"):
            version, dot, rest = host[1:].partition(".")
            if not (dot and version and rest and all(c in "0123456789abcdefABCDEF" for c in version)):
                raise ValueError("IPvFuture address is invalid")
        elif _ip_address(host).version == 4:
            raise ValueError("An IPv4 address cannot be in brackets")
    if netloc.isascii():
        return
    rest = netloc
    for c in "@:#?":
        rest = rest.replace(c, "")
    normal = _normalize("NFKC", rest)
    if rest != normal and any(c in normal for c in "/?#@:"):
        raise ValueError("netloc '" + netloc + "' contains invalid characters under NFKC normalization")

@_lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    url, scheme, back = _coerce_args(url, scheme)
    url = url.lstrip(_blank)
    scheme = scheme.strip(_blank)
    for c in "\t\r\n":
        url, scheme = url.replace(c, ""), scheme.replace(c, "")
    netloc = query = fragment = ""
    at = url.find(":")
    if at > 0 and url[0].isascii() and url[0].isalpha() and not url[:at].strip(scheme_chars):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == "//":
        end = len(url)
        for c in "/?#":
            found = url.find(c, 2, end)
            if found >= 0:
                end = found
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _check_netloc(netloc)
    return back(SplitResult(scheme, netloc, url, query, fragment))

def urlparse(url, scheme="", allow_fragments=True):
    url, scheme, back = _coerce_args(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        slash = path.rfind("/")
        at = path.find(";", max(slash, 0))
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return back(ParseResult(scheme, netloc, path, params, query, fragment))

def urlunsplit(components):
    scheme, netloc, path, query, fragment, back = _coerce_args(*components)
    if netloc or scheme and scheme in uses_netloc and path[:2] != "//":
        if path and path[:1] != "/":
            path = "/" + path
        path = "//" + (netloc or "") + path
    url = (scheme + ":" if scheme else "") + path
    return back(url + ("?" + query if query else "") + ("#" + fragment if fragment else ""))

def urlunparse(components):
    scheme, netloc, path, params, query, fragment, back = _coerce_args(*components)
    return back(urlunsplit((scheme, netloc, f"{path};{params}" if params else path, query, fragment)))

def urldefrag(url):
    url, back = _coerce_args(url)
    if "#" not in url:
        return back(DefragResult(url, ""))
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return back(DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment))

def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, back = _coerce_args(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    before = bpath.split("/")
    if before[-1] != "":
        del before[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = before + path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return back(urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment)))

def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    else:
        safe = bytes([c for c in safe if c < 128])
    if not bs.rstrip(_always_safe + safe):
        return bs.decode()
    table = _shown.get(safe)
    if table is None:
        keep = frozenset(_always_safe + safe)
        if len(_shown) > 30:
            _shown.clear()
        table = _shown[safe] = [chr(c) if c in keep else f"%{c:02X}" for c in range(256)]
    return "".join([table[c] for c in bs])

def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        if encoding is None and errors is None:
            shown = _quoted(string, safe)
            if shown is not None:
                return shown
        string = string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)

def quote_plus(string, safe="", encoding=None, errors=None):
    space = " " if isinstance(string, str) else b" "
    if isinstance(string, (str, bytes)) and space not in string:
        return quote(string, safe, encoding, errors)
    safe = safe + (" " if isinstance(safe, str) else b" ")
    return quote(string, safe, encoding, errors).replace(" ", "+")

def unquote_to_bytes(string):
    if not string:
        # Only what has a split() is a string or bytes.
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    pieces = string.split(b"%")
    out = [pieces[0]]
    for piece in pieces[1:]:
        try:
            out.append(bytes.fromhex(piece[:2].decode("ascii")) + piece[2:] if len(piece) >= 2 and piece[:2].isalnum() else b"%" + piece)
        except ValueError:
            out.append(b"%" + piece)
    return b"".join(out)

def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        string.split
        return string
    encoding = "utf-8" if encoding is None else encoding
    errors = "replace" if errors is None else errors
    if string.isascii():
        return unquote_to_bytes(string).decode(encoding, errors)
    out, run = [], []
    def flush():
        if run:
            out.append(unquote_to_bytes("".join(run)).decode(encoding, errors))
            run.clear()
    for c in string:
        if c.isascii():
            run.append(c)
        else:
            flush()
            out.append(c)
    flush()
    return "".join(out)

def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)

def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    qs, back = _coerce_args(qs)
    separator = _coerce_args(separator)[0]
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and max_num_fields < (1 + qs.count(separator) if qs else 0):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for each in qs.split(separator) if qs else []:
        if not each and not strict_parsing:
            continue
        name, equals, value = each.partition("=")
        if not equals:
            if strict_parsing:
                raise ValueError(f"bad query field: {each!r}")
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            pairs.append((back(unquote_plus(name, encoding, errors)), back(unquote_plus(value, encoding, errors))))
    return pairs

def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found

def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError("not a valid non-string sequence or mapping object") from None
    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)
    parts = []
    for name, value in query:
        many = None
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
                many = value
            except TypeError:
                pass
        for each in [value] if many is None else many:
            parts.append(quoted(name) + "=" + quoted(each))
    return "&".join(parts)

def clear_cache():
    """Nothing is kept from call to call."""

def unwrap(url):
    """The address in '<URL:scheme://host/path>'."""
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    return url[4:].strip() if url[:4] == "URL:" else url
`;

const ALWAYS_SAFE = /^[\w.~-]*$/;

/** The text with every byte of its UTF-8 that is not kept as a percent sign and two digits; None where it has no UTF-8 or `safe` is no short text of ASCII. */
function quoted(given: Value, safe: Value): Value {
  const text = stringOf(given)!;
  if (typeof safe !== "string" || safe.length > 64 || !text.isWellFormed()) return null;
  if (ALWAYS_SAFE.test(text)) return text;
  charge(text.length * 9);
  let shown = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const c = text[i]!;
    if (unit < 128) {
      if (ALWAYS_SAFE.test(c) || safe.includes(c)) shown += c;
      else shown += `%${unit < 16 ? "0" : ""}${unit.toString(16).toUpperCase()}`;
    } else {
      const isPair = unit >= 0xd800 && unit < 0xdc00;
      shown += encodeURIComponent(isPair ? text.slice(i, i + 2) : c);
      if (isPair) i += 1;
    }
  }
  return shown;
}

export const urllibParseModule = pythonModule(
  "urllib.parse",
  TEXT + OUTDATED_SPLITS_TEXT,
  () =>
    new Map<string, Value>([
      ["_namedtuple", collectionsModule.create().get("namedtuple")!],
      ["_quoted", builtin("_quoted(text, safe, /)", quoted, "urllib.parse")],
    ]),
);

/** The package itself has nothing but its modules. */
export const urllibModule: ModuleDefinition = { name: "urllib", create: () => new Map() };
