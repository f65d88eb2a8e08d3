/**
 * What `requests`, `httpx` and `urllib.request` have in common, as a text of Python: one request to the host and its answer in a fixed shape, headers without case, and the
 * bodies of forms. The host's function decides about the address; here is only made sure that what goes there is plain data.
 */

export const SENDING_TEXT = String.raw`
import base64 as _base64
import datetime as _datetime
import json as _json
import re as _re
import time as _time
from collections.abc import Mapping as _Mapping, MutableMapping as _MutableMapping
from urllib.parse import quote as _quote, quote_plus as _quote_plus, unquote as _unquote, urlencode as _urlencode, urljoin as _urljoin, urlsplit as _urlsplit, urlunsplit as _urlunsplit

_reasons = {100: "Continue", 101: "Switching Protocols", 200: "OK", 201: "Created", 202: "Accepted", 203: "Non-Authoritative Information", 204: "No Content",
    205: "Reset Content", 206: "Partial Content", 300: "Multiple Choices", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified",
    307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request", 401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 406: "Not Acceptable", 408: "Request Timeout", 409: "Conflict", 410: "Gone", 411: "Length Required", 412: "Precondition Failed",
    413: "Request Entity Too Large", 414: "Request-URI Too Long", 415: "Unsupported Media Type", 416: "Requested Range Not Satisfiable", 417: "Expectation Failed",
    418: "I'm a Teapot", 422: "Unprocessable Entity", 423: "Locked", 425: "Too Early", 426: "Upgrade Required", 428: "Precondition Required",
    429: "Too Many Requests", 431: "Request Header Fields Too Large", 451: "Unavailable For Legal Reasons", 500: "Internal Server Error", 501: "Not Implemented",
    502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout", 505: "HTTP Version Not Supported", 507: "Insufficient Storage"}

class _Answer:
    __slots__ = ("status", "reason", "url", "headers", "body", "seconds")

def _milliseconds(timeout):
    if isinstance(timeout, tuple):
        timeout = max([each for each in timeout if each is not None], default=None)
    return None if timeout is None else max(1, int(timeout * 1000))

def _send(method, url, headers, body, timeout, follow):
    begun = _time.monotonic()
    given = _fetch({"method": str(method), "url": str(url), "headers": [[str(name), str(value)] for name, value in headers], "body": body,
        "timeoutMs": _milliseconds(timeout), "followRedirects": bool(follow)})
    answer = _Answer()
    if not isinstance(given, dict) or not isinstance(given.get("status"), int):
        raise ConnectionError("the host gave no response")
    answer.status = given["status"]
    answer.reason = given.get("statusText") or _reasons.get(answer.status, "")
    answer.url = given.get("url") or url
    pairs = given.get("headers") or []
    pairs = pairs.items() if isinstance(pairs, dict) else pairs
    answer.headers = [(str(name), str(value)) for name, value in pairs]
    content = given.get("body")
    answer.body = b"" if content is None else content.encode("utf-8") if isinstance(content, str) else bytes(content)
    answer.seconds = _time.monotonic() - begun
    return answer

def _charset(content_type):
    found = _re.search(r"charset\s*=\s*[\"']?([^\s;\"']+)", content_type or "", _re.I)
    return found.group(1) if found else None

def _decoded(content, encoding):
    try:
        return content.decode(encoding, "replace")
    except LookupError:
        return content.decode("utf-8", "replace")

def _json_charset(content):
    if content[:3] == b"\xef\xbb\xbf":
        return "utf-8-sig"
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    return "utf-8"

def _basic(user, password):
    def encoded(text):
        return text if isinstance(text, bytes) else str(text).encode("latin-1")
    return "Basic " + _base64.b64encode(encoded(user) + b":" + encoded(password)).decode("ascii")

def _header_pairs(pairs):
    for name, value in pairs:
        name = name.decode("latin-1") if isinstance(name, bytes) else name
        value = value.decode("latin-1") if isinstance(value, bytes) else value
        yield name, value

def _form_parts(files):
    return files.items() if hasattr(files, "items") else files

def _content_of(value):
    if hasattr(value, "read"):
        value = value.read()
    return value.encode("utf-8") if isinstance(value, str) else bytes(value)

def _multipart(data, files):
    boundary = _entropy(16).hex()
    out = []
    def part(disposition, content, content_type=None):
        out.append(b"--" + boundary.encode() + b"\r\nContent-Disposition: form-data; " + disposition.encode("utf-8") + b"\r\n")
        if content_type:
            out.append(b"Content-Type: " + content_type.encode() + b"\r\n")
        out.append(b"\r\n" + content + b"\r\n")
    fields = data.items() if hasattr(data, "items") else data or []
    for name, value in fields:
        for each in value if isinstance(value, (list, tuple)) else [value]:
            if each is not None:
                part(f'name="{name}"', _content_of(each if isinstance(each, (str, bytes)) else str(each)))
    for name, value in _form_parts(files):
        filename, content_type = None, None
        if isinstance(value, (tuple, list)):
            filename, content_type = value[0], value[2] if len(value) > 2 else None
            value = value[1]
        else:
            known = getattr(value, "name", None)
            filename = known.rpartition("/")[2] if isinstance(known, str) and known[:1] != "<" else name
        part(f'name="{name}"' + (f'; filename="{filename}"' if filename else ""), _content_of(value), content_type)
    out.append(b"--" + boundary.encode() + b"--\r\n")
    return b"".join(out), "multipart/form-data; boundary=" + boundary

class _Headers(_MutableMapping):
    def __init__(self, data=None, **kwargs):
        self._store = {}
        self.update({} if data is None else data, **kwargs)
    def __setitem__(self, key, value):
        self._store[key.lower()] = (key, value)
    def __getitem__(self, key):
        return self._store[key.lower()][1]
    def __delitem__(self, key):
        del self._store[key.lower()]
    def __iter__(self):
        return (key for key, value in self._store.values())
    def __len__(self):
        return len(self._store)
    def lower_items(self):
        return ((key, pair[1]) for key, pair in self._store.items())
    def __eq__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        return dict(self.lower_items()) == {key.lower(): value for key, value in other.items()}
    def copy(self):
        return type(self)(self._store.values())
    def __repr__(self):
        return str(dict(self.items()))
    def _add(self, name, value):
        self[name] = f"{self[name]}, {value}" if name in self else value
`;
