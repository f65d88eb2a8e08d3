# The outdated functions of urllib.parse, which warn and take one part off.
import urllib.parse as u
import warnings

def each(name, *values):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return [getattr(u, name)(value) for value in values]

each("splittype", "http://h/p", "HTTP:x", "nothing", "://x", ":x", "a/b:c", "mailto:a\nb", "")  # => [('http', '//h/p'), ('http', 'x'), (None, 'nothing'), (None, '://x'), (None, ':x'), (None, 'a/b:c'), ('mailto', 'a\nb'), (None, '')]
each("splittype", b"x:y")  # raises TypeError: cannot use a string pattern on a bytes-like object
each("splittype", 3)  # raises TypeError: expected string or bytes-like object, got 'int'
each("splithost", "//h/p", "//h", "//h?q", "//h#f", "//", "/p", "x", "//h;p", "//a\n/b")  # => [('h', '/p'), ('h', ''), ('h', '/?q'), ('h', '/#f'), ('', ''), (None, '/p'), (None, 'x'), ('h;p', ''), ('a\n', '/b')]
each("splithost", 3)  # raises TypeError: expected string or bytes-like object, got 'int'
each("splituser", "u:p@h", "h", "a@b@c", "@", "")  # => [('u:p', 'h'), (None, 'h'), ('a@b', 'c'), ('', ''), (None, '')]
each("splituser", 3)  # raises AttributeError: 'int' object has no attribute 'rpartition'
each("splituser", b"a@b")  # raises TypeError: a bytes-like object is required, not 'str'
each("splitpasswd", "u:p", "u", "u:p:q", ":", "u:\n")  # => [('u', 'p'), ('u', None), ('u', 'p:q'), ('', ''), ('u', '\n')]
each("splitport", "h:80", "h:", "h", "h:x", "[::1]:80", "a:b:1", "h:٣", "h\n:1")  # => [('h', '80'), ('h', None), ('h', None), ('h:x', None), ('[::1]', '80'), ('a:b', '1'), ('h:٣', None), ('h\n', '1')]
each("splitport", None)  # raises TypeError: expected string or bytes-like object, got 'NoneType'
each("splitnport", "h:80", "h:", "h", "h:x", "[::1]:80", "h:٣", "h: 5", "h:+5", "h:1_0")  # => [('h', 80), ('h', -1), ('h', -1), ('h', None), ('[::1]', 80), ('h', None), ('h', None), ('h', None), ('h', None)]
each("splitquery", "p?q", "p", "p?q?r", "?", "?q")  # => [('p', 'q'), ('p', None), ('p?q', 'r'), ('', ''), ('', 'q')]
each("splittag", "p#f", "p", "p#f#g", "#")  # => [('p', 'f'), ('p', None), ('p#f', 'g'), ('', '')]
each("splitattr", "/p;a=1;b=2", "p", ";")  # => [('/p', ['a=1', 'b=2']), ('p', []), ('', [''])]
each("splitvalue", "a=b", "a", "a=b=c", "=")  # => [('a', 'b'), ('a', None), ('a', 'b=c'), ('', '')]
each("to_bytes", "abc", b"x", 3)  # => ['abc', b'x', 3]
each("to_bytes", "é")  # raises UnicodeError: URL 'é' contains non-ASCII characters
each("unwrap", "<URL:http://x>", " <http://x> ", "http://x", "<x", "URL:x", "<URL: x >", 3, b"<x>", "")  # => ['http://x', 'http://x', 'http://x', '<x', 'x', 'x', '3', "b'<x>'", '']
u.clear_cache()
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    u.splittype("x:y"), u.splitvalue("a=b"), u.to_bytes("x")

[str(each.message) for each in told]  # => ['urllib.parse.splittype() is deprecated as of 3.8, use urllib.parse.urlparse() instead', 'urllib.parse.splitvalue() is deprecated as of 3.8, use urllib.parse.parse_qsl() instead', 'urllib.parse.to_bytes() is deprecated as of 3.8']
sorted(name for name in dir(u) if name.startswith("split"))  # => ['splitattr', 'splithost', 'splitnport', 'splitpasswd', 'splitport', 'splitquery', 'splittag', 'splittype', 'splituser', 'splitvalue']
