/** The modules urllib.error and urllib.request, written in Python over the host's fetch. */

import { fetchingModule } from "../requests/requests-modules.ts";
import { pythonModule } from "../python-source.ts";
import { refusedFunction } from "../files/file-functions.ts";

const ERROR_TEXT = String.raw`
class URLError(OSError):
    def __init__(self, reason, filename=None):
        self.args = reason,
        self.reason = reason
        if filename is not None:
            self.filename = filename

    def __str__(self):
        return f"<urlopen error {self.reason}>"

class HTTPError(URLError):
    """Raised when HTTP error occurs, but also acts like non-error return"""
    def __init__(self, url, code, msg, hdrs, fp):
        self.code = code
        self.msg = msg
        self.hdrs = hdrs
        self.fp = fp
        self.filename = url

    def __str__(self):
        return f"HTTP Error {self.code}: {self.msg}"

    def __repr__(self):
        return f"<HTTPError {self.code}: {self.msg!r}>"

    @property
    def reason(self):
        return self.msg

    @property
    def headers(self):
        return self.hdrs

    @property
    def url(self):
        return self.filename

    @property
    def status(self):
        return self.code

    def info(self):
        return self.hdrs

    def getcode(self):
        return self.code

    def geturl(self):
        return self.filename

    def read(self, *args):
        return self.fp.read(*args) if self.fp is not None else b""

    def readline(self, *args):
        return self.fp.readline(*args)

    def readlines(self, *args):
        return self.fp.readlines(*args)

    def __iter__(self):
        return iter(self.fp)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        if self.fp is not None:
            self.fp.close()

class ContentTooShortError(URLError):
    """Exception raised when downloaded size does not match content-length."""
    def __init__(self, message, content):
        URLError.__init__(self, message)
        self.content = content

__all__ = ["URLError", "HTTPError", "ContentTooShortError"]
`;

const REQUEST_TEXT = String.raw`
import io as _io
import urllib.error as _error
from urllib.parse import quote, unquote, urlencode, urljoin, urlparse, urlsplit
from urllib.error import URLError, HTTPError, ContentTooShortError
from builtins import ConnectionError as _HostConnectionError

class _Message(_Headers):
    def get_all(self, name, failobj=None):
        return [self[name]] if name in self else failobj
    def get_content_type(self):
        return self.get("Content-Type", "text/plain").partition(";")[0].strip().lower()
    def get_content_charset(self, failobj=None):
        found = _charset(self.get("Content-Type"))
        return failobj if found is None else found.lower()
    def get_content_maintype(self):
        return self.get_content_type().partition("/")[0]
    def getheader(self, name, default=None):
        return self.get(name, default)
_Message.__name__ = _Message.__qualname__ = "HTTPMessage"
_Message.__module__ = "http.client"

class _Response(_io.BytesIO):
    def __init__(self, answer):
        super().__init__(answer.body)
        self.status = self.code = answer.status
        self.reason = self.msg = answer.reason
        self.url = answer.url
        self.version = 11
        self.headers = _Message()
        for name, value in answer.headers:
            self.headers._add(name, value)
    def getcode(self):
        return self.status
    def geturl(self):
        return self.url
    def info(self):
        return self.headers
    def getheader(self, name, default=None):
        return self.headers.get(name, default)
    def getheaders(self):
        return list(self.headers.items())
    def __repr__(self):
        return f"<http.client.HTTPResponse object at {hex(id(self))}>"
_Response.__name__ = _Response.__qualname__ = "HTTPResponse"
_Response.__module__ = "http.client"

class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.data = data
        self.headers = {}
        self.unredirected_hdrs = {}
        self.timeout = None
        for name, value in headers.items():
            self.add_header(name, value)
        if method:
            self.method = method

    @property
    def full_url(self):
        return self._full_url

    @full_url.setter
    def full_url(self, url):
        text = str(url).strip()
        if text[:1] == "<" and text[-1:] == ">":
            text = text[1:-1].strip()
        if text[:4] == "URL:":
            text = text[4:].strip()
        self._full_url = text
        parts = _urlsplit(text)
        if not parts.scheme:
            raise ValueError(f"unknown url type: {self.full_url!r}")
        self.type, self.host = parts.scheme, parts.netloc
        self.selector = (parts.path or "/") + ("?" + parts.query if parts.query else "")
        self.fragment = parts.fragment or None

    def get_method(self):
        """Return a string indicating the HTTP request method."""
        return getattr(self, "method", "POST" if self.data is not None else "GET")

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())

def urlopen(url, data=None, timeout=None, *, cafile=None, capath=None, cadefault=False, context=None):
    """Open the URL url, which can be either a string or a Request object: through the host."""
    request = url if isinstance(url, Request) else Request(url)
    if data is not None:
        request.data = data
    if request.type not in ("http", "https"):
        raise URLError(f"unknown url type: {request.type}")
    if not request.host:
        raise URLError("no host given")
    body = request.data
    if isinstance(body, str):
        raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
    if body is not None:
        body = _content_of(body) if isinstance(body, (bytes, bytearray)) or hasattr(body, "read") else b"".join(body)
    headers = dict(request.header_items())
    if body is not None and "Content-type" not in headers:
        headers["Content-type"] = "application/x-www-form-urlencoded"
    headers.setdefault("User-agent", "Python-urllib/3.11")
    address = request.full_url.partition("#")[0]
    if any(c <= " " or c == "\x7f" for c in address):
        raise URLError(f"URL can't contain control characters. {address!r} (found at least {next(c for c in address if c <= ' ' or c == chr(127))!r})")
    try:
        answer = _send(request.get_method(), address, headers.items(), body, timeout, True)
    except (TimeoutError, _HostConnectionError, PermissionError) as error:
        raise URLError(error) from None
    response = _Response(answer)
    if not 200 <= answer.status < 300:
        raise HTTPError(request.full_url, answer.status, answer.reason, response.headers, response)
    return response

def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Retrieve a URL into a file of the virtual file system."""
    with urlopen(url, data) as response:
        if filename is None:
            import tempfile as _tempfile
            filename = _tempfile.mkstemp()[1]
        content = response.read()
        with open(filename, "wb") as target:
            target.write(content)
        if reporthook:
            reporthook(0, 8192, len(content))
            reporthook(1, 8192, len(content))
        return filename, response.headers

class OpenerDirector:
    """Opens addresses as urlopen does; handlers have no effect."""
    def __init__(self):
        self.addheaders = [("User-agent", "Python-urllib/3.11")]
    def add_handler(self, handler):
        pass
    def open(self, fullurl, data=None, timeout=None):
        request = fullurl if isinstance(fullurl, Request) else Request(fullurl)
        for name, value in self.addheaders:
            if not request.has_header(name.capitalize()):
                request.add_header(name, value)
        return urlopen(request, data, timeout)

def build_opener(*handlers):
    """Create an opener object."""
    return OpenerDirector()

def install_opener(opener):
    pass

def getproxies():
    """Return a dictionary of scheme -> proxy server URL mappings: the host alone knows of proxies."""
    return {}

def urlcleanup():
    """Clean up temporary files from urlretrieve calls: they stay where they are."""

def pathname2url(pathname):
    return quote(pathname)

def url2pathname(pathname):
    return unquote(pathname)
`;

/** Handlers, which decide on the way of a request, and what they need. */
const HANDLERS =
  "AbstractBasicAuthHandler AbstractDigestAuthHandler BaseHandler CacheFTPHandler DataHandler FTPHandler FancyURLopener FileHandler HTTPBasicAuthHandler HTTPCookieProcessor HTTPDefaultErrorHandler HTTPDigestAuthHandler HTTPErrorProcessor HTTPHandler HTTPPasswordMgr HTTPPasswordMgrWithDefaultRealm HTTPPasswordMgrWithPriorAuth HTTPRedirectHandler HTTPSHandler ProxyBasicAuthHandler ProxyDigestAuthHandler ProxyHandler URLopener UnknownHandler";

export const urllibErrorModule = pythonModule("urllib.error", ERROR_TEXT);
export const urllibRequestModule = fetchingModule("urllib.request", REQUEST_TEXT, (namespace) => {
  for (const name of HANDLERS.split(" "))
    namespace.set(
      name,
      refusedFunction(
        "urllib.request",
        name,
        "the host alone decides how requests are sent. Give headers to Request().",
      ),
    );
});
