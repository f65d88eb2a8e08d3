# The module http and its cookies.
import http
from http import HTTPMethod, HTTPStatus
from http.cookies import BaseCookie, CookieError, Morsel, SimpleCookie

http.__all__  # => ['HTTPStatus', 'HTTPMethod']
HTTPStatus(404)  # => <HTTPStatus.NOT_FOUND: 404>
HTTPStatus.OK, str(HTTPStatus.OK), HTTPStatus.OK == 200, f"{HTTPStatus.NOT_FOUND}", HTTPStatus["FOUND"]  # => (<HTTPStatus.OK: 200>, '200', True, '404', <HTTPStatus.FOUND: 302>)
HTTPStatus.NOT_FOUND.phrase, HTTPStatus.NOT_FOUND.description, HTTPStatus.NOT_FOUND.value, HTTPStatus.NOT_FOUND.name  # => ('Not Found', 'Nothing matches the given URI', 404, 'NOT_FOUND')
[(s.name, s.value, s.phrase, s.description) for s in HTTPStatus]  # => [('CONTINUE', 100, 'Continue', 'Request received, please continue'), ('SWITCHING_PROTOCOLS', 101, 'Switching Protocols', 'Switching to new protocol; obey Upgrade header'), ('PROCESSING', 102, 'Processing', ''), ('EARLY_HINTS', 103, 'Early Hints', ''), ('OK', 200, 'OK', 'Request fulfilled, document follows'), ('CREATED', 201, 'Created', 'Document created, URL follows'), ('ACCEPTED', 202, 'Accepted', 'Request accepted, processing continues off-line'), ('NON_AUTHORITATIVE_INFORMATION', 203, 'Non-Authoritative Information', 'Request fulfilled from cache'), ('NO_CONTENT', 204, 'No Content', 'Request fulfilled, nothing follows'), ('RESET_CONTENT', 205, 'Reset Content', 'Clear input form for further input'), ('PARTIAL_CONTENT', 206, 'Partial Content', 'Partial content follows'), ('MULTI_STATUS', 207, 'Multi-Status', ''), ('ALREADY_REPORTED', 208, 'Already Reported', ''), ('IM_USED', 226, 'IM Used', ''), ('MULTIPLE_CHOICES', 300, 'Multiple Choices', 'Object has several resources -- see URI list'), ('MOVED_PERMANENTLY', 301, 'Moved Permanently', 'Object moved permanently -- see URI list'), ('FOUND', 302, 'Found', 'Object moved temporarily -- see URI list'), ('SEE_OTHER', 303, 'See Other', 'Object moved -- see Method and URL list'), ('NOT_MODIFIED', 304, 'Not Modified', 'Document has not changed since given time'), ('USE_PROXY', 305, 'Use Proxy', 'You must use proxy specified in Location to access this resource'), ('TEMPORARY_REDIRECT', 307, 'Temporary Redirect', 'Object moved temporarily -- see URI list'), ('PERMANENT_REDIRECT', 308, 'Permanent Redirect', 'Object moved permanently -- see URI list'), ('BAD_REQUEST', 400, 'Bad Request', 'Bad request syntax or unsupported method'), ('UNAUTHORIZED', 401, 'Unauthorized', 'No permission -- see authorization schemes'), ('PAYMENT_REQUIRED', 402, 'Payment Required', 'No payment -- see charging schemes'), ('FORBIDDEN', 403, 'Forbidden', 'Request forbidden -- authorization will not help'), ('NOT_FOUND', 404, 'Not Found', 'Nothing matches the given URI'), ('METHOD_NOT_ALLOWED', 405, 'Method Not Allowed', 'Specified method is invalid for this resource'), ('NOT_ACCEPTABLE', 406, 'Not Acceptable', 'URI not available in preferred format'), ('PROXY_AUTHENTICATION_REQUIRED', 407, 'Proxy Authentication Required', 'You must authenticate with this proxy before proceeding'), ('REQUEST_TIMEOUT', 408, 'Request Timeout', 'Request timed out; try again later'), ('CONFLICT', 409, 'Conflict', 'Request conflict'), ('GONE', 410, 'Gone', 'URI no longer exists and has been permanently removed'), ('LENGTH_REQUIRED', 411, 'Length Required', 'Client must specify Content-Length'), ('PRECONDITION_FAILED', 412, 'Precondition Failed', 'Precondition in headers is false'), ('REQUEST_ENTITY_TOO_LARGE', 413, 'Request Entity Too Large', 'Entity is too large'), ('REQUEST_URI_TOO_LONG', 414, 'Request-URI Too Long', 'URI is too long'), ('UNSUPPORTED_MEDIA_TYPE', 415, 'Unsupported Media Type', 'Entity body in unsupported format'), ('REQUESTED_RANGE_NOT_SATISFIABLE', 416, 'Requested Range Not Satisfiable', 'Cannot satisfy request range'), ('EXPECTATION_FAILED', 417, 'Expectation Failed', 'Expect condition could not be satisfied'), ('IM_A_TEAPOT', 418, "I'm a Teapot", 'Server refuses to brew coffee because it is a teapot.'), ('MISDIRECTED_REQUEST', 421, 'Misdirected Request', 'Server is not able to produce a response'), ('UNPROCESSABLE_ENTITY', 422, 'Unprocessable Entity', ''), ('LOCKED', 423, 'Locked', ''), ('FAILED_DEPENDENCY', 424, 'Failed Dependency', ''), ('TOO_EARLY', 425, 'Too Early', ''), ('UPGRADE_REQUIRED', 426, 'Upgrade Required', ''), ('PRECONDITION_REQUIRED', 428, 'Precondition Required', 'The origin server requires the request to be conditional'), ('TOO_MANY_REQUESTS', 429, 'Too Many Requests', 'The user has sent too many requests in a given amount of time ("rate limiting")'), ('REQUEST_HEADER_FIELDS_TOO_LARGE', 431, 'Request Header Fields Too Large', 'The server is unwilling to process the request because its header fields are too large'), ('UNAVAILABLE_FOR_LEGAL_REASONS', 451, 'Unavailable For Legal Reasons', 'The server is denying access to the resource as a consequence of a legal demand'), ('INTERNAL_SERVER_ERROR', 500, 'Internal Server Error', 'Server got itself in trouble'), ('NOT_IMPLEMENTED', 501, 'Not Implemented', 'Server does not support this operation'), ('BAD_GATEWAY', 502, 'Bad Gateway', 'Invalid responses from another server/proxy'), ('SERVICE_UNAVAILABLE', 503, 'Service Unavailable', 'The server cannot process the request due to a high load'), ('GATEWAY_TIMEOUT', 504, 'Gateway Timeout', 'The gateway server did not receive a timely response'), ('HTTP_VERSION_NOT_SUPPORTED', 505, 'HTTP Version Not Supported', 'Cannot fulfill request'), ('VARIANT_ALSO_NEGOTIATES', 506, 'Variant Also Negotiates', ''), ('INSUFFICIENT_STORAGE', 507, 'Insufficient Storage', ''), ('LOOP_DETECTED', 508, 'Loop Detected', ''), ('NOT_EXTENDED', 510, 'Not Extended', ''), ('NETWORK_AUTHENTICATION_REQUIRED', 511, 'Network Authentication Required', 'The client needs to authenticate to gain network access')]
HTTPStatus(299)  # raises ValueError: 299 is not a valid HTTPStatus
[(m.name, m.value, m.description) for m in HTTPMethod]  # => [('CONNECT', 'CONNECT', 'Establish a connection to the server.'), ('DELETE', 'DELETE', 'Remove the target.'), ('GET', 'GET', 'Retrieve the target.'), ('HEAD', 'HEAD', 'Same as GET, but only retrieve the status line and header section.'), ('OPTIONS', 'OPTIONS', 'Describe the communication options for the target.'), ('PATCH', 'PATCH', 'Apply partial modifications to a target.'), ('POST', 'POST', 'Perform target-specific processing with the request payload.'), ('PUT', 'PUT', 'Replace the target with the request payload.'), ('TRACE', 'TRACE', 'Perform a message loop-back test along the path to the target.')]
HTTPMethod.GET, str(HTTPMethod.GET), HTTPMethod("POST"), HTTPMethod.GET == "GET", f"{HTTPMethod.PUT}"  # => (<HTTPMethod.GET>, 'GET', <HTTPMethod.POST>, True, 'PUT')
HTTPMethod("get")  # raises ValueError: 'get' is not a valid HTTPMethod
isinstance(HTTPStatus.OK, int), isinstance(HTTPMethod.GET, str), HTTPStatus.__mro__, HTTPMethod.__mro__  # => (True, True, (<enum 'HTTPStatus'>, <enum 'IntEnum'>, <class 'int'>, <enum 'ReprEnum'>, <enum 'Enum'>, <class 'object'>), (<enum 'HTTPMethod'>, <enum 'StrEnum'>, <class 'str'>, <enum 'ReprEnum'>, <enum 'Enum'>, <class 'object'>))

cookies = SimpleCookie()
cookies["a"] = "x y;\"\\\xe9\n"
cookies["a"]["path"] = "/"
cookies["a"]["max-age"] = 10
cookies["a"]["secure"] = True
cookies["a"]["httponly"] = True
cookies["a"]["expires"] = "Wed"
cookies["a"]["samesite"] = "Lax"
cookies["a"]["Version"] = 1
cookies["a"]["comment"] = "hi there"
cookies.output()  # => 'Set-Cookie: a="x y\\073\\"\\\\\\351\\012"; Comment="hi there"; expires=Wed; HttpOnly; Max-Age=10; Path=/; SameSite=Lax; Secure; Version=1'
str(cookies)  # => 'Set-Cookie: a="x y\\073\\"\\\\\\351\\012"; Comment="hi there"; expires=Wed; HttpOnly; Max-Age=10; Path=/; SameSite=Lax; Secure; Version=1'
cookies.js_output()  # => '\n        <script type="text/javascript">\n        <!-- begin hiding\n        document.cookie = "a=\\"x y\\073\\\\"\\\\\\351\\012\\"; Comment=\\"hi there\\"; expires=Wed; HttpOnly; Max-Age=10; Path=/; SameSite=Lax; Secure; Version=1";\n        // end hiding -->\n        </script>\n        '
cookies  # => <SimpleCookie: a='x y;"\\é\n'>
str(cookies["a"])  # => 'Set-Cookie: a="x y\\073\\"\\\\\\351\\012"; Comment="hi there"; expires=Wed; HttpOnly; Max-Age=10; Path=/; SameSite=Lax; Secure; Version=1'
cookies["a"]  # => <Morsel: a="x y\073\"\\\351\012"; Comment="hi there"; expires=Wed; HttpOnly; Max-Age=10; Path=/; SameSite=Lax; Secure; Version=1>
cookies["a"].output(["path"], "H:")  # => 'H: a="x y\\073\\"\\\\\\351\\012"; Path=/'
cookies["a"].OutputString(["version", "comment"])  # => 'a="x y\\073\\"\\\\\\351\\012"; Comment="hi there"; Version=1'
cookies["a"].js_output(["path"])  # => '\n        <script type="text/javascript">\n        <!-- begin hiding\n        document.cookie = "a=\\"x y\\073\\\\"\\\\\\351\\012\\"; Path=/";\n        // end hiding -->\n        </script>\n        '
cookies["a"].value, cookies["a"].coded_value, cookies["a"].key  # => ('x y;"\\é\n', '"x y\\073\\"\\\\\\351\\012"', 'a')
cookies["a b"] = "c"  # raises CookieError: Illegal key 'a b'
cookies["path"] = "c"  # raises CookieError: Attempt to set a reserved key 'path'
cookies[""] = "c"  # raises CookieError: Illegal key ''
cookies[5] = "c"  # raises AttributeError: 'int' object has no attribute 'lower'
cookies["n"] = 5
cookies["n"]  # => <Morsel: n=5>
cookies["a"]["foo"] = 1  # raises CookieError: Invalid attribute 'foo'
cookies["a"]["FOO"] = 1  # raises CookieError: Invalid attribute 'foo'
cookies["a"].setdefault("Nope")  # raises CookieError: Invalid attribute 'nope'
cookies["a"].setdefault("Domain", "q")  # => ''
cookies["a"].update({"ZZ": 1})  # raises CookieError: Invalid attribute 'zz'
cookies["a"].update([("Path", "u")])
cookies["a"]["path"], cookies["a"].isReservedKey("PATH"), cookies["a"].isReservedKey("x")  # => ('u', True, False)
m = Morsel()
m  # => <Morsel: None=None>
m.set("k", "v", "cv")
m  # => <Morsel: k=cv>
m.set("Expires", "v", "v")  # raises CookieError: Attempt to set a reserved key 'Expires'
m.set("k k", "v", "v")  # raises CookieError: Illegal key 'k k'
m == Morsel(), m == m.copy(), m == {}, m != m.copy()  # => (False, True, False, False)
m.key = 1  # raises AttributeError: property 'key' of 'Morsel' object has no setter
m.value = 1  # raises AttributeError: property 'value' of 'Morsel' object has no setter
m.coded_value = 1  # raises AttributeError: property 'coded_value' of 'Morsel' object has no setter
dict(m)  # => {'expires': '', 'path': '', 'comment': '', 'domain': '', 'max-age': '', 'secure': '', 'httponly': '', 'version': '', 'samesite': ''}
m.__getstate__()  # => {'key': 'k', 'value': 'v', 'coded_value': 'cv'}
m.__setstate__({"key": "q", "value": "r", "coded_value": "s"})
m  # => <Morsel: q=s>
m["expires"] = 0
len(m.OutputString()), m.OutputString().startswith("q=s; expires=")  # => (42, True)
m["expires"] = ""
m["max-age"], m["secure"], m["version"] = 0, "x", 0
m.OutputString()  # => 'q=s; Max-Age=0; Secure; Version=0'
Morsel[int]  # => http.cookies.Morsel[int]
texts = ["a=b; c=d", "a=b; Path=/; c=d; HttpOnly; secure", 'a="q\\"x"; b=\\073', "a=b;;c=d", "a=b; junk; c=d", "$Version=1; a=b; $Path=/x; c=d", "Path=/x; a=b",
    "a=b c=d", "a = b ; c", 'a="\\303\\251"', "", "a=b; expires=Wed, 01-Jan-2020 00:00:00 GMT; c=d", 'a="unterminated; c=d', "a=; b=1", "HttpOnly; a=b", "a=b, c=d",
    "a=b; secure=1; path", "a=b; domain=x; HTTPONLY", "a=1; a=2; path=/", "\xe9=1; b=2", "a=\xe9", 'a="\\777"', 'a="x\\y"', "a=[b]; c={d}", 'k=v; Comment="hi"; d=1',
    '"a"=b', "a=b\r\nc=d", "a:b=c", "a=b=c; d==", "a=b; HttpOnly=; Secure", 'a=""; b="', "a=b; path=/; Path=/y; max-age=5"]
for text in texts:
    print(repr(text), [(key, each.value, each.coded_value, {name: value for name, value in each.items() if value != ""}) for key, each in SimpleCookie(text).items()])  # => 'a=b; c=d' [('a', 'b', 'b', {}), ('c', 'd', 'd', {})] | 'a=b; Path=/; c=d; HttpOnly; secure' [('a', 'b', 'b', {'path': '/'}), ('c', 'd', 'd', {'secure': True, 'httponly': True})] | 'a="q\\"x"; b=\\073' [('a', 'q"x', '"q\\"x"', {})] | 'a=b;;c=d' [('a', 'b', 'b', {})] | 'a=b; junk; c=d' [] | '$Version=1; a=b; $Path=/x; c=d' [('a', 'b', 'b', {'path': '/x'}), ('c', 'd', 'd', {})] | 'Path=/x; a=b' [] | 'a=b c=d' [('a', 'b', 'b', {}), ('c', 'd', 'd', {})] | 'a = b ; c' [] | 'a="\\303\\251"' [('a', 'Ã©', '"\\303\\251"', {})] | '' [] | 'a=b; expires=Wed, 01-Jan-2020 00:00:00 GMT; c=d' [('a', 'b', 'b', {'expires': 'Wed, 01-Jan-2020 00:00:00 GMT'}), ('c', 'd', 'd', {})] | 'a="unterminated; c=d' [] | 'a=; b=1' [('a', '', '', {}), ('b', '1', '1', {})] | 'HttpOnly; a=b' [] | 'a=b, c=d' [('a', 'b,', 'b,', {}), ('c', 'd', 'd', {})] | 'a=b; secure=1; path' [] | 'a=b; domain=x; HTTPONLY' [('a', 'b', 'b', {'domain': 'x', 'httponly': True})] | 'a=1; a=2; path=/' [('a', '2', '2', {'path': '/'})] | 'é=1; b=2' [] | 'a=é' [] | 'a="\\777"' [('a', '777', '"\\777"', {})] | 'a="x\\y"' [('a', 'xy', '"x\\y"', {})] | 'a=[b]; c={d}' [('a', '[b]', '[b]', {}), ('c', '{d}', '{d}', {})] | 'k=v; Comment="hi"; d=1' [('k', 'v', 'v', {'comment': 'hi'}), ('d', '1', '1', {})] | '"a"=b' [] | 'a=b\r\nc=d' [('a', 'b', 'b', {}), ('c', 'd', 'd', {})] | 'a:b=c' [('a:b', 'c', 'c', {})] | 'a=b=c; d==' [('a', 'b=c', 'b=c', {}), ('d', '=', '=', {})] | 'a=b; HttpOnly=; Secure' [('a', 'b', 'b', {'secure': True})] | 'a=""; b="' [('a', '', '""', {})] | 'a=b; path=/; Path=/y; max-age=5' [('a', 'b', 'b', {'path': '/y', 'max-age': '5'})]
SimpleCookie("x=1; $foo=2; y=3")  # raises CookieError: Invalid attribute 'foo'
SimpleCookie("a,b=c; [=1")  # raises CookieError: Illegal key 'a,b'
SimpleCookie({"a": "b", "c": 5})  # => <SimpleCookie: a='b' c='5'>
BaseCookie({"a": "b c", "d": 5}).output()  # => 'Set-Cookie: a=b c\r\nSet-Cookie: d=5'
SimpleCookie([("a", "b")])  # raises AttributeError: 'list' object has no attribute 'items'
SimpleCookie(b"a=b")  # raises AttributeError: 'bytes' object has no attribute 'items'
BaseCookie("a=b").value_encode(5), SimpleCookie().value_encode("a b"), SimpleCookie().value_decode('"a b"'), BaseCookie().value_decode('"a b"')  # => (('5', '5'), ('a b', '"a b"'), ('a b', '"a b"'), ('"a b"', '"a b"'))
cookies = SimpleCookie("b=1; a=2")
cookies.output(attrs=[], header="Cookie:", sep="; ")  # => 'Cookie: a=2; Cookie: b=1'
cookies["z"] = cookies["a"]
cookies, str(cookies)  # => (<SimpleCookie: a='2' b='1' z='2'>, 'Set-Cookie: a=2\r\nSet-Cookie: b=1\r\nSet-Cookie: a=2')
cookies.load("c=4; Path=/p")
cookies.load({"d": "e f"})
str(cookies)  # => 'Set-Cookie: a=2\r\nSet-Cookie: b=1\r\nSet-Cookie: c=4; Path=/p\r\nSet-Cookie: d="e f"\r\nSet-Cookie: a=2'
for value in ['a"\\b\x01\x7f', "ab:c", "", ",a ", "\u20ac", "a\tb", None]:
    cookies["v"] = value
    print(cookies["v"], SimpleCookie(str(cookies["v"])[12:]))  # => Set-Cookie: v="a\"\\b\001\177" Set-Cookie: v="a\"\\b\001\177" | Set-Cookie: v=ab:c Set-Cookie: v=ab:c | Set-Cookie: v="" Set-Cookie: v="" | Set-Cookie: v="\054a " Set-Cookie: v="\054a " | Set-Cookie: v="€" Set-Cookie: v="€" | Set-Cookie: v="a\011b" Set-Cookie: v="a\011b" | Set-Cookie: v=None Set-Cookie: v=None
issubclass(CookieError, Exception), CookieError.__bases__  # => (True, (<class 'Exception'>,))
SimpleCookie.__mro__  # => (<class 'http.cookies.SimpleCookie'>, <class 'http.cookies.BaseCookie'>, <class 'dict'>, <class 'object'>)
