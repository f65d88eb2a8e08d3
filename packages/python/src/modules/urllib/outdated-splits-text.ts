/** The outdated functions of urllib.parse that take one part off an address; each warns, and then does as it always did. */

export const OUTDATED_SPLITS_TEXT = String.raw`
import re as _re
import warnings as _warnings

_scheme_part = _re.compile("([^/:]+):(.*)", _re.DOTALL)
_host_part = _re.compile("//([^/#?]*)(.*)", _re.DOTALL)
_port_part = _re.compile("(.*):([0-9]*)", _re.DOTALL)

def _outdated(name, instead):
    _warnings.warn(f"urllib.parse.{name}() is deprecated as of 3.8" + (f", use urllib.parse.{instead}() instead" if instead else ""), DeprecationWarning, stacklevel=3)

def to_bytes(url):
    """to_bytes(u"URL") --> 'URL'."""
    _outdated("to_bytes", "")
    if isinstance(url, str):
        try:
            return url.encode("ASCII").decode()
        except UnicodeError:
            raise UnicodeError("URL " + repr(url) + " contains non-ASCII characters")
    return url

def splittype(url):
    """splittype('type:opaquestring') --> 'type', 'opaquestring'."""
    _outdated("splittype", "urlparse")
    found = _scheme_part.match(url)
    return (found[1].lower(), found[2]) if found else (None, url)

def splithost(url):
    """splithost('//host[:port]/path') --> 'host[:port]', '/path'."""
    _outdated("splithost", "urlparse")
    found = _host_part.match(url)
    if not found:
        return None, url
    host, path = found.groups()
    return host, path if not path or path[0] == "/" else "/" + path

def splituser(host):
    """splituser('user[:passwd]@host[:port]') --> 'user[:passwd]', 'host[:port]'."""
    _outdated("splituser", "urlparse")
    user, mark, rest = host.rpartition("@")
    return user if mark else None, rest

def splitpasswd(user):
    """splitpasswd('user:passwd') -> 'user', 'passwd'."""
    _outdated("splitpasswd", "urlparse")
    name, mark, password = user.partition(":")
    return name, password if mark else None

def splitport(host):
    """splitport('host:port') --> 'host', 'port'."""
    _outdated("splitport", "urlparse")
    found = _port_part.fullmatch(host)
    return (found[1], found[2] or None) if found else (host, None)

def splitnport(host, defport=-1):
    """Split host and port, returning numeric port: the default where there is none, None where it is no number."""
    _outdated("splitnport", "urlparse")
    name, mark, port = host.rpartition(":")
    if not mark:
        name = port
    elif port:
        return name, int(port) if port.isdigit() and port.isascii() else None
    return name, defport

def splitquery(url):
    """splitquery('/path?query') --> '/path', 'query'."""
    _outdated("splitquery", "urlparse")
    path, mark, query = url.rpartition("?")
    return (path, query) if mark else (url, None)

def splittag(url):
    """splittag('/path#tag') --> '/path', 'tag'."""
    _outdated("splittag", "urlparse")
    path, mark, tag = url.rpartition("#")
    return (path, tag) if mark else (url, None)

def splitattr(url):
    """splitattr('/path;attr1=value1;attr2=value2;...') -> '/path', ['attr1=value1', 'attr2=value2', ...]."""
    _outdated("splitattr", "urlparse")
    first, *rest = url.split(";")
    return first, rest

def splitvalue(attr):
    """splitvalue('attr=value') --> 'attr', 'value'."""
    _outdated("splitvalue", "parse_qsl")
    name, mark, value = attr.partition("=")
    return name, value if mark else None
`;
