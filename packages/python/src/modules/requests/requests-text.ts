/** The text of `requests`: its functions, sessions and responses over the host's fetch. Redirects are the host's affair, so a response has no history. */

export const REQUESTS_TEXT = String.raw`
import requests.exceptions as _exceptions
from requests.structures import CaseInsensitiveDict as _CaseInsensitiveDict
from requests.exceptions import (RequestException, HTTPError, ConnectionError, Timeout, ConnectTimeout, ReadTimeout, URLRequired, TooManyRedirects,
    JSONDecodeError, FileModeWarning)
from requests.exceptions import InvalidJSONError as _InvalidJSONError, InvalidSchema as _InvalidSchema, InvalidURL as _InvalidURL, MissingSchema as _MissingSchema
import io as _io
from builtins import ConnectionError as _HostConnectionError

__version__ = "2.32.3"

exceptions = _exceptions

class _Codes:
    def __getitem__(self, key):
        return getattr(self, key)
    def get(self, key, default=None):
        return getattr(self, key, default)
codes = _Codes()
for _number, _reason in _reasons.items():
    _name = _re.sub(r"[^a-z]+", "_", _reason.lower().replace("'", ""))
    setattr(codes, _name, _number)
    setattr(codes, _name.upper(), _number)
for _name, _number in (("ok", 200), ("okay", 200), ("all_ok", 200), ("moved", 301), ("bad", 400), ("not_allowed", 405), ("too_many", 429), ("server_error", 500), ("unavailable", 503)):
    setattr(codes, _name, _number)
    setattr(codes, _name.upper(), _number)

class _CookieJar(_MutableMapping):
    def __init__(self, data=None):
        self._cookies = {}
        self.update(data or {})
    def set(self, name, value, domain="", **kwargs):
        if value is None:
            self._cookies.pop((domain, name), None)
        else:
            self._cookies[domain, name] = str(value)
    def get_dict(self, domain=None, path=None):
        return {name: value for (where, name), value in self._cookies.items() if domain is None or where == domain}
    def _for(self, host):
        return {name: value for (where, name), value in self._cookies.items() if where in ("", host)}
    def __getitem__(self, name):
        return self.get_dict()[name]
    def __setitem__(self, name, value):
        self.set(name, value)
    def __delitem__(self, name):
        for key in [key for key in self._cookies if key[1] == name]:
            del self._cookies[key]
    def __iter__(self):
        return iter(self.get_dict())
    def __len__(self):
        return len(self._cookies)
    def copy(self):
        made = _CookieJar()
        made._cookies = dict(self._cookies)
        return made
    def __repr__(self):
        return "<RequestsCookieJar[" + ", ".join(f"<Cookie {name}={value} for {domain}/>" for (domain, name), value in self._cookies.items()) + "]>"
_CookieJar.__name__ = _CookieJar.__qualname__ = "RequestsCookieJar"
_CookieJar.__module__ = "requests.cookies"

def _check_url(url):
    if isinstance(url, bytes):
        url = url.decode("utf-8")
    url = str(url).lstrip()
    if ":" in url and not url.lower().startswith("http"):
        return url
    parts = _urlsplit(url)
    if not parts.scheme:
        raise _MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        raise _InvalidURL(f"Failed to parse: {url}") from None
    if not host:
        raise _InvalidURL(f"Invalid URL {url!r}: No host supplied")
    if host[0] in "*.":
        raise _InvalidURL("URL has an invalid label.")
    return url

def _add_params(url, params):
    if params is None or isinstance(params, (str, bytes)):
        extra = params.decode("utf-8") if isinstance(params, bytes) else params or ""
    else:
        extra = _encoded_form(params)
    parts = _urlsplit(url)
    query = "&".join([each for each in (parts.query, extra) if each])
    path = parts.path or ("/" if parts.scheme.lower() in ("http", "https") else "")
    safe = "!#$%&'()*+,/:;=?@[]~"
    return _urlunsplit((parts.scheme.lower() if parts.scheme else "", parts.netloc, _quote(path, safe=safe), _quote(query, safe=safe), _quote(parts.fragment, safe=safe)))

def _encoded_form(data):
    pairs = []
    for name, values in data.items() if hasattr(data, "items") else data:
        if isinstance(values, (str, bytes)) or not hasattr(values, "__iter__"):
            values = [values]
        pairs.extend([(name, value) for value in values if value is not None])
    return _urlencode(pairs, doseq=True)

class Request:
    """A user-created request object."""
    def __init__(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None, hooks=None, json=None):
        self.method, self.url, self.headers, self.files, self.data = method, url, headers or {}, files or [], data if data is not None else []
        self.params, self.auth, self.cookies, self.hooks, self.json = params or {}, auth, cookies, hooks or {}, json
    def __repr__(self):
        return f"<Request [{self.method}]>"
    def prepare(self):
        made = PreparedRequest()
        made.prepare(self.method, self.url, self.headers, self.files, self.data, self.params, self.auth, self.cookies, self.hooks, self.json)
        return made

class PreparedRequest:
    """The fully mutable request object: what is sent."""
    def __init__(self):
        self.method = self.url = self.headers = self.body = None
        self.hooks = {}
    def prepare(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None, hooks=None, json=None):
        self.method = method.upper() if isinstance(method, str) else method
        self.url = _add_params(_check_url(url), params)
        self.headers = _CaseInsensitiveDict()
        for name, value in _header_pairs((headers or {}).items()):
            if not isinstance(value, str):
                raise exceptions.InvalidHeader(f"Header part ({value!r}) from ({name!r}, {value!r}) must be of type str or bytes, not {type(value)}")
            if "\n" in value or "\r" in value or value[:1] in (" ", "\t"):
                raise exceptions.InvalidHeader(f"Invalid leading whitespace, reserved character(s), or return character(s) in header value: {value!r}")
            self.headers[name] = value
        self.hooks = hooks or {}
        self._prepare_body(data, files, json)
        self._prepare_auth(auth)
        if cookies and "Cookie" not in self.headers:
            self.headers["Cookie"] = "; ".join([f"{name}={value}" for name, value in dict(cookies).items()])
    def _prepare_body(self, data, files, json):
        content_type = None
        if files:
            self.body, content_type = _multipart(data, files)
        elif data:
            if isinstance(data, (str, bytes, bytearray)):
                self.body = data
            elif hasattr(data, "read"):
                self.body = data.read()
            elif hasattr(data, "__iter__") and not hasattr(data, "items") and not isinstance(data, (list, tuple)):
                self.body = b"".join([_content_of(each) for each in data])
            else:
                self.body = _encoded_form(data)
                content_type = "application/x-www-form-urlencoded"
        elif json is not None:
            try:
                self.body = _json.dumps(json, allow_nan=False).encode("utf-8")
            except ValueError as error:
                raise _InvalidJSONError(error, request=self)
            content_type = "application/json"
        if self.body is not None:
            size = len(self.body.encode("utf-8")) if isinstance(self.body, str) else len(self.body)
            self.headers["Content-Length"] = str(size)
        elif self.method not in ("GET", "HEAD"):
            self.headers["Content-Length"] = "0"
        if content_type and "Content-Type" not in self.headers:
            self.headers["Content-Type"] = content_type
    def _prepare_auth(self, auth):
        if auth is None:
            user = _urlsplit(self.url).username
            if user is not None:
                auth = (_unquote(user), _unquote(_urlsplit(self.url).password or ""))
        if isinstance(auth, tuple) and len(auth) == 2:
            self.headers["Authorization"] = _basic(*auth)
        elif auth:
            auth(self)
    @property
    def path_url(self):
        parts = _urlsplit(self.url)
        return (parts.path or "/") + ("?" + parts.query if parts.query else "")
    def copy(self):
        made = PreparedRequest()
        made.__dict__.update(self.__dict__)
        made.headers = self.headers.copy() if self.headers is not None else None
        return made
    def __repr__(self):
        return f"<PreparedRequest [{self.method}]>"

class Response:
    """A server's response to an HTTP request."""
    def __init__(self):
        self._content = b""
        self.status_code = self.url = self.encoding = self.reason = self.request = None
        self.headers = _CaseInsensitiveDict()
        self.history = []
        self.cookies = _CookieJar()
        self.elapsed = _datetime.timedelta(0)
    def __enter__(self):
        return self
    def __exit__(self, *args):
        self.close()
    def __repr__(self):
        return f"<Response [{self.status_code}]>"
    def __bool__(self):
        return self.ok
    def __iter__(self):
        return self.iter_content(128)
    @property
    def ok(self):
        """Returns True if status_code is less than 400."""
        return not 400 <= self.status_code < 600
    @property
    def is_redirect(self):
        return "location" in self.headers and self.status_code in (301, 302, 303, 307, 308)
    @property
    def is_permanent_redirect(self):
        return "location" in self.headers and self.status_code in (301, 308)
    @property
    def next(self):
        return None
    @property
    def content(self):
        """Content of the response, in bytes."""
        return self._content
    @property
    def raw(self):
        try:
            return self._raw
        except AttributeError:
            self._raw = _io.BytesIO(self._content)
            return self._raw
    @property
    def apparent_encoding(self):
        try:
            self._content.decode("utf-8")
            return "ascii" if self._content.isascii() else "utf-8"
        except UnicodeDecodeError:
            return "ISO-8859-1"
    @property
    def text(self):
        """Content of the response, in unicode."""
        if not self._content:
            return ""
        return _decoded(self._content, self.encoding or self.apparent_encoding)
    def json(self, **kwargs):
        """Decodes the JSON response body (if any) as a Python object."""
        text = self.text if self.encoding or not self._content else _decoded(self._content, _json_charset(self._content))
        try:
            return _json.loads(text, **kwargs)
        except _json.JSONDecodeError as error:
            raise JSONDecodeError(error.msg, error.doc, error.pos) from None
    def iter_content(self, chunk_size=1, decode_unicode=False):
        """Iterates over the response data."""
        if chunk_size is not None and not isinstance(chunk_size, int):
            raise TypeError(f"chunk_size must be an int, it is instead a {type(chunk_size)}.")
        content = self.text if decode_unicode and self.encoding else self._content
        size = chunk_size or len(content) or 1
        for at in range(0, len(content), size):
            yield content[at:at + size]
    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        """Iterates over the response data, one line at a time."""
        content = self.text if decode_unicode and self.encoding else self._content
        yield from content.split(delimiter) if delimiter else content.splitlines()
    @property
    def links(self):
        """Returns the parsed header links of the response, if any."""
        found = {}
        for url, rest in _re.findall(r"<([^>]*)>([^<]*)", self.headers.get("link", "")):
            link = {"url": url}
            for name, value in _re.findall(r";\s*(\w+)\s*=\s*\"?([^\";,]*)\"?", rest):
                link[name] = value
            found[link.get("rel") or url] = link
        return found
    def raise_for_status(self):
        """Raises HTTPError, if one occurred."""
        if 400 <= self.status_code < 600:
            kind = "Client" if self.status_code < 500 else "Server"
            raise HTTPError(f"{self.status_code} {kind} Error: {self.reason} for url: {self.url}", response=self)
    def close(self):
        """Nothing is held open."""

class Session:
    """A Requests session: headers, cookies and parameters that go with every request."""
    def __init__(self):
        self.headers = _CaseInsensitiveDict({"User-Agent": f"python-requests/{__version__}", "Accept-Encoding": "gzip, deflate", "Accept": "*/*", "Connection": "keep-alive"})
        self.auth = None
        self.params = {}
        self.cookies = _CookieJar()
        self.proxies, self.hooks, self.verify, self.cert, self.stream, self.trust_env, self.max_redirects = {}, {"response": []}, True, None, False, True, 30
        self.adapters = {}
    def __enter__(self):
        return self
    def __exit__(self, *args):
        self.close()
    def close(self):
        """Nothing is held open."""
    def mount(self, prefix, adapter):
        self.adapters[prefix] = adapter
    def prepare_request(self, request):
        headers = self.headers.copy()
        for name, value in (request.headers or {}).items():
            if value is None:
                headers.pop(name, None)
            else:
                headers[name] = value
        params = request.params
        if self.params and not isinstance(params, (str, bytes)):
            params = {**dict(self.params), **dict(params or {})}
        cookies = {**self.cookies._for(_urlsplit(str(request.url)).hostname or ""), **dict(request.cookies or {})}
        made = PreparedRequest()
        made.prepare(request.method, request.url, headers, request.files, request.data, params, request.auth or self.auth, cookies, request.hooks, request.json)
        return made
    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None, timeout=None, allow_redirects=True, proxies=None,
            hooks=None, stream=None, verify=None, cert=None, json=None):
        """Constructs a Request, prepares it and sends it. Returns a Response."""
        prepared = self.prepare_request(Request(method, url, headers, files, data, params, auth, cookies, hooks, json))
        return self.send(prepared, timeout=timeout, allow_redirects=allow_redirects)
    def send(self, request, *, timeout=None, allow_redirects=True, **kwargs):
        """Send a given PreparedRequest."""
        if not request.url.lower().startswith(("http://", "https://")):
            raise _InvalidSchema(f"No connection adapters were found for {request.url!r}")
        body = request.body.encode("utf-8") if isinstance(request.body, str) else None if request.body is None else bytes(request.body)
        headers = [(name, value) for name, value in request.headers.items() if name.lower() not in ("content-length", "accept-encoding", "connection", "host")]
        try:
            answer = _send(request.method, request.url, headers, body, timeout, allow_redirects)
        except TimeoutError as error:
            raise ReadTimeout(*error.args, request=request) from None
        except (_HostConnectionError, PermissionError) as error:
            raise ConnectionError(*error.args, request=request) from None
        response = Response()
        response._content = answer.body
        response.status_code, response.reason, response.url, response.request = answer.status, answer.reason, answer.url, request
        for name, value in answer.headers:
            response.headers._add(name, value)
            if name.lower() == "set-cookie":
                cookie, equals, value = value.partition(";")[0].partition("=")
                if equals:
                    host = _urlsplit(answer.url).hostname or ""
                    response.cookies.set(cookie.strip(), value.strip(), host)
                    self.cookies.set(cookie.strip(), value.strip(), host)
        content_type = response.headers.get("content-type")
        response.encoding = _charset(content_type)
        if response.encoding is None and content_type is not None:
            kind = content_type.partition(";")[0].strip().lower()
            response.encoding = "utf-8" if kind == "application/json" else "ISO-8859-1" if kind.startswith("text/") else None
        response.elapsed = _datetime.timedelta(seconds=answer.seconds)
        hooks = [*_listed(self.hooks.get("response")), *_listed(request.hooks.get("response"))]
        for hook in hooks:
            response = hook(response) or response
        return response
    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)
    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)
    def head(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kwargs)
    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)
    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)
    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)
    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

def _listed(hooks):
    return [] if hooks is None else [hooks] if callable(hooks) else list(hooks)

def session():
    """Returns a Session for context-management."""
    return Session()

def request(method, url, **kwargs):
    """Constructs and sends a Request."""
    with Session() as made:
        return made.request(method=method, url=url, **kwargs)

def get(url, params=None, **kwargs):
    """Sends a GET request."""
    return request("get", url, params=params, **kwargs)

def options(url, **kwargs):
    """Sends an OPTIONS request."""
    return request("options", url, **kwargs)

def head(url, **kwargs):
    """Sends a HEAD request."""
    kwargs.setdefault("allow_redirects", False)
    return request("head", url, **kwargs)

def post(url, data=None, json=None, **kwargs):
    """Sends a POST request."""
    return request("post", url, data=data, json=json, **kwargs)

def put(url, data=None, **kwargs):
    """Sends a PUT request."""
    return request("put", url, data=data, **kwargs)

def patch(url, data=None, **kwargs):
    """Sends a PATCH request."""
    return request("patch", url, data=data, **kwargs)

def delete(url, **kwargs):
    """Sends a DELETE request."""
    return request("delete", url, **kwargs)
`;

/** The modules of the package that programs import by themselves. */
export const AUTH_TEXT = String.raw`
class AuthBase:
    """Base class that all auth implementations derive from"""
    def __call__(self, r):
        raise NotImplementedError("Auth hooks must be callable.")

class HTTPBasicAuth(AuthBase):
    """Attaches HTTP Basic Authentication to the given Request object."""
    def __init__(self, username, password):
        self.username, self.password = username, password
    def __eq__(self, other):
        return self.username == getattr(other, "username", None) and self.password == getattr(other, "password", None)
    def __call__(self, r):
        r.headers["Authorization"] = _basic(self.username, self.password)
        return r

class HTTPProxyAuth(HTTPBasicAuth):
    """Attaches HTTP Proxy Authentication to a given Request object."""
    def __call__(self, r):
        r.headers["Proxy-Authorization"] = _basic(self.username, self.password)
        return r
`;

export const ADAPTERS_TEXT = String.raw`
class BaseAdapter:
    """The Base Transport Adapter"""
    def close(self):
        """Nothing is held open."""

class HTTPAdapter(BaseAdapter):
    """It keeps its settings and does nothing: the host sends the requests."""
    def __init__(self, pool_connections=10, pool_maxsize=10, max_retries=0, pool_block=False):
        self.max_retries = max_retries
`;
