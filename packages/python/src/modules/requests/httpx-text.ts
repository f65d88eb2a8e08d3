/** The text of `httpx`. */

export const HTTPX_TEXT = String.raw`
from builtins import ConnectionError as _HostConnectionError

__version__ = "0.27.0"

class HTTPError(Exception):
    def __init__(self, message):
        super().__init__(message)
        self._request = None
    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The .request property has not been set.")
        return self._request
    @request.setter
    def request(self, request):
        self._request = request

class RequestError(HTTPError):
    def __init__(self, message, *, request=None):
        super().__init__(message)
        self._request = request

class TransportError(RequestError):
    pass

class TimeoutException(TransportError):
    pass

class ConnectTimeout(TimeoutException):
    pass

class ReadTimeout(TimeoutException):
    pass

class WriteTimeout(TimeoutException):
    pass

class PoolTimeout(TimeoutException):
    pass

class NetworkError(TransportError):
    pass

class ConnectError(NetworkError):
    pass

class ReadError(NetworkError):
    pass

class WriteError(NetworkError):
    pass

class CloseError(NetworkError):
    pass

class ProtocolError(TransportError):
    pass

class LocalProtocolError(ProtocolError):
    pass

class RemoteProtocolError(ProtocolError):
    pass

class ProxyError(TransportError):
    pass

class UnsupportedProtocol(TransportError):
    pass

class DecodingError(RequestError):
    pass

class TooManyRedirects(RequestError):
    pass

class HTTPStatusError(HTTPError):
    def __init__(self, message, *, request, response):
        super().__init__(message)
        self.request = request
        self.response = response

class InvalidURL(Exception):
    pass

class Headers(_Headers):
    def __repr__(self):
        return f"Headers({dict(self.items())!r})"

class QueryParams(dict):
    def __str__(self):
        return _urlencode(self, doseq=True)

class URL:
    """An address and its parts."""
    def __init__(self, url):
        self._text = str(url)
        self._parts = _urlsplit(self._text)
    def __str__(self):
        return self._text
    def __repr__(self):
        return f"URL({self._text!r})"
    def __eq__(self, other):
        return isinstance(other, (URL, str)) and str(self) == str(other)
    def __hash__(self):
        return hash(self._text)
    scheme = property(lambda self: self._parts.scheme)
    host = property(lambda self: self._parts.hostname or "")
    port = property(lambda self: self._parts.port)
    path = property(lambda self: self._parts.path or "/")
    query = property(lambda self: self._parts.query.encode("ascii", "ignore"))
    fragment = property(lambda self: self._parts.fragment)
    params = property(lambda self: QueryParams([each.partition("=")[::2] for each in self._parts.query.split("&") if each]))
    def join(self, url):
        return URL(_urljoin(self._text, str(url)))

class Timeout:
    def __init__(self, timeout=5.0, *, connect=None, read=None, write=None, pool=None):
        self.connect, self.read, self.write, self.pool = (each if each is not None else timeout for each in (connect, read, write, pool))

class Limits:
    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

class HTTPTransport:
    def __init__(self, **kwargs):
        pass

class BasicAuth:
    def __init__(self, username, password):
        self._header = _basic(username, password)

class Request:
    def __init__(self, method, url, *, params=None, headers=None, cookies=None, content=None, data=None, files=None, json=None):
        self.method = method.upper()
        text = str(url)
        if params:
            pairs = [(name, each) for name, value in (params.items() if hasattr(params, "items") else params) for each in (value if isinstance(value, (list, tuple)) else [value])]
            query = _urlencode([(name, "" if value is None else str(value).lower() if isinstance(value, bool) else value) for name, value in pairs])
            text = text.partition("?")[0] + "?" + query
        self.url = URL(text)
        self.headers = Headers(headers)
        self.content = b""
        kind = None
        if files:
            self.content, kind = _multipart(data, files)
        elif content is not None:
            self.content = _content_of(content)
        elif data is not None:
            self.content, kind = (_urlencode(data, doseq=True).encode("ascii"), "application/x-www-form-urlencoded") if hasattr(data, "items") else (_content_of(data), None)
        elif json is not None:
            self.content, kind = _json.dumps(json, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8"), "application/json"
        if kind and "content-type" not in self.headers:
            self.headers["Content-Type"] = kind
        if cookies:
            self.headers["Cookie"] = "; ".join([f"{name}={value}" for name, value in dict(cookies).items()])
    def read(self):
        return self.content
    def __repr__(self):
        return f"<Request({self.method!r}, {str(self.url)!r})>"

class Response:
    """An HTTP response."""
    def __init__(self, status_code, *, headers=None, content=None, text=None, html=None, json=None, request=None, extensions=None):
        self.status_code = status_code
        self.headers = Headers(headers)
        self.content = content if content is not None else text.encode("utf-8") if text is not None else html.encode("utf-8") if html is not None else _json.dumps(json).encode("utf-8") if json is not None else b""
        self._request = request
        self.reason_phrase = _reasons.get(status_code, "")
        self.http_version = "HTTP/1.1"
        self.history = []
        self.is_closed = True
        self.elapsed = _datetime.timedelta(0)
        self.url = request.url if request is not None else None
    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The request instance has not been set on this response.")
        return self._request
    @property
    def encoding(self):
        return _charset(self.headers.get("content-type")) or "utf-8"
    @property
    def text(self):
        return _decoded(self.content, self.encoding)
    @property
    def cookies(self):
        return dict([each.partition(";")[0].partition("=")[::2] for each in [self.headers.get("set-cookie", "")] if "=" in each])
    def json(self, **kwargs):
        return _json.loads(_decoded(self.content, _json_charset(self.content)), **kwargs)
    is_informational = property(lambda self: 100 <= self.status_code <= 199)
    is_success = property(lambda self: 200 <= self.status_code <= 299)
    is_redirect = property(lambda self: 300 <= self.status_code <= 399)
    is_client_error = property(lambda self: 400 <= self.status_code <= 499)
    is_server_error = property(lambda self: 500 <= self.status_code <= 599)
    is_error = property(lambda self: 400 <= self.status_code <= 599)
    has_redirect_location = property(lambda self: self.status_code in (301, 302, 303, 307, 308) and "Location" in self.headers)
    def raise_for_status(self):
        request = self.request
        if self.is_success:
            return self
        kinds = {1: "Informational response", 3: "Redirect response", 4: "Client error", 5: "Server error"}
        message = f"{kinds.get(self.status_code // 100, 'Invalid status code')} '{self.status_code} {self.reason_phrase}' for url '{self.url}'"
        if self.has_redirect_location:
            message += f"\nRedirect location: '{self.headers['location']}'"
        message += f"\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}"
        raise HTTPStatusError(message, request=request, response=self)
    def read(self):
        return self.content
    def iter_bytes(self, chunk_size=None):
        size = chunk_size or len(self.content) or 1
        for at in range(0, len(self.content), size):
            yield self.content[at:at + size]
    iter_raw = iter_bytes
    def iter_text(self, chunk_size=None):
        text = self.text
        size = chunk_size or len(text) or 1
        for at in range(0, len(text), size):
            yield text[at:at + size]
    def iter_lines(self):
        yield from self.text.splitlines()
    def close(self):
        pass
    async def aread(self):
        return self.content
    async def aclose(self):
        pass
    def __repr__(self):
        return f"<Response [{self.status_code}{' ' + self.reason_phrase if self.reason_phrase else ''}]>"

_UNSET = object()

class _BaseClient:
    def __init__(self, *, auth=None, params=None, headers=None, cookies=None, timeout=5.0, follow_redirects=False, base_url="", event_hooks=None, **kwargs):
        self.headers = Headers({"Accept": "*/*", "User-Agent": f"python-httpx/{__version__}"})
        self.headers.update(headers or {})
        self.auth, self.params, self.cookies, self.timeout, self.follow_redirects = auth, dict(params or {}), dict(cookies or {}), timeout, follow_redirects
        self.base_url = URL(base_url)
        self.is_closed = False
    def build_request(self, method, url, *, content=None, data=None, files=None, json=None, params=None, headers=None, cookies=None, **kwargs):
        base = str(self.base_url)
        text = str(url)
        if base and not _urlsplit(text).scheme:
            text = base.rstrip("/") + "/" + text.lstrip("/")
        merged = Headers(self.headers)
        merged.update(headers or {})
        if self.params:
            params = {**self.params, **dict(params or {})}
        return Request(method, text, params=params, headers=merged, cookies={**self.cookies, **dict(cookies or {})}, content=content, data=data, files=files, json=json)
    def _exchange(self, request, auth, follow_redirects, timeout):
        auth = self.auth if auth is _UNSET else auth
        if isinstance(auth, tuple):
            request.headers["Authorization"] = _basic(*auth)
        elif isinstance(auth, BasicAuth):
            request.headers["Authorization"] = auth._header
        if not request.url.scheme:
            raise UnsupportedProtocol("Request URL is missing an 'http://' or 'https://' protocol.", request=request)
        if request.url.scheme not in ("http", "https"):
            raise UnsupportedProtocol(f"Request URL has an unsupported protocol '{request.url.scheme}://'.", request=request)
        timeout = self.timeout if timeout is _UNSET else timeout
        timeout = timeout.read if isinstance(timeout, Timeout) else timeout
        follow = self.follow_redirects if follow_redirects is _UNSET else follow_redirects
        try:
            answer = _send(request.method, str(request.url), request.headers.items(), request.content or None, timeout, follow)
        except TimeoutError as error:
            raise ReadTimeout(str(error), request=request) from None
        except (_HostConnectionError, PermissionError) as error:
            raise ConnectError(str(error), request=request) from None
        response = Response(answer.status, content=answer.body, request=request)
        for name, value in answer.headers:
            response.headers._add(name, value)
        response.reason_phrase = answer.reason
        response.url = URL(answer.url)
        response.elapsed = _datetime.timedelta(seconds=answer.seconds)
        self.cookies.update(response.cookies)
        return response

class Client(_BaseClient):
    """An HTTP client: what goes with every request."""
    def send(self, request, *, stream=False, auth=_UNSET, follow_redirects=_UNSET):
        return self._exchange(request, auth, follow_redirects, _UNSET)
    def request(self, method, url, *, auth=_UNSET, follow_redirects=_UNSET, timeout=_UNSET, extensions=None, **kwargs):
        return self._exchange(self.build_request(method, url, **kwargs), auth, follow_redirects, timeout)
    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)
    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)
    def head(self, url, **kwargs):
        return self.request("HEAD", url, **kwargs)
    def post(self, url, **kwargs):
        return self.request("POST", url, **kwargs)
    def put(self, url, **kwargs):
        return self.request("PUT", url, **kwargs)
    def patch(self, url, **kwargs):
        return self.request("PATCH", url, **kwargs)
    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)
    def stream(self, method, url, **kwargs):
        return _Streamed(self.request(method, url, **kwargs))
    def close(self):
        self.is_closed = True
    def __enter__(self):
        return self
    def __exit__(self, *args):
        self.close()

class _Streamed:
    def __init__(self, response):
        self._response = response
    def __enter__(self):
        return self._response
    def __exit__(self, *args):
        pass

class AsyncClient(_BaseClient):
    """The asynchronous client: each request is answered before the next one is sent."""
    async def send(self, request, *, stream=False, auth=_UNSET, follow_redirects=_UNSET):
        return self._exchange(request, auth, follow_redirects, _UNSET)
    async def request(self, method, url, *, auth=_UNSET, follow_redirects=_UNSET, timeout=_UNSET, extensions=None, **kwargs):
        return self._exchange(self.build_request(method, url, **kwargs), auth, follow_redirects, timeout)
    async def get(self, url, **kwargs):
        return await self.request("GET", url, **kwargs)
    async def options(self, url, **kwargs):
        return await self.request("OPTIONS", url, **kwargs)
    async def head(self, url, **kwargs):
        return await self.request("HEAD", url, **kwargs)
    async def post(self, url, **kwargs):
        return await self.request("POST", url, **kwargs)
    async def put(self, url, **kwargs):
        return await self.request("PUT", url, **kwargs)
    async def patch(self, url, **kwargs):
        return await self.request("PATCH", url, **kwargs)
    async def delete(self, url, **kwargs):
        return await self.request("DELETE", url, **kwargs)
    async def aclose(self):
        self.is_closed = True
    async def __aenter__(self):
        return self
    async def __aexit__(self, *args):
        await self.aclose()

_client_options = ("cookies", "verify", "cert", "proxy", "proxies", "trust_env", "mounts", "http2")

def request(method, url, **kwargs):
    """Sends an HTTP request."""
    options = {name: kwargs.pop(name) for name in _client_options if name in kwargs}
    with Client(**options) as client:
        return client.request(method, url, **kwargs)

def get(url, **kwargs):
    """Sends a GET request."""
    return request("GET", url, **kwargs)

def options(url, **kwargs):
    """Sends an OPTIONS request."""
    return request("OPTIONS", url, **kwargs)

def head(url, **kwargs):
    """Sends a HEAD request."""
    return request("HEAD", url, **kwargs)

def post(url, **kwargs):
    """Sends a POST request."""
    return request("POST", url, **kwargs)

def put(url, **kwargs):
    """Sends a PUT request."""
    return request("PUT", url, **kwargs)

def patch(url, **kwargs):
    """Sends a PATCH request."""
    return request("PATCH", url, **kwargs)

def delete(url, **kwargs):
    """Sends a DELETE request."""
    return request("DELETE", url, **kwargs)

def stream(method, url, **kwargs):
    """Sends a request; the response is whole when the block begins."""
    return _Streamed(request(method, url, **kwargs))
`;
