# Types of content by the names of files. CPython would read the tables of the system as well.
import io
import mimetypes
import pathlib

mimetypes.inited  # => False
mimetypes.knownfiles  # => ['/etc/mime.types', '/etc/httpd/mime.types', '/etc/httpd/conf/mime.types', '/etc/apache/mime.types', '/etc/apache2/mime.types', '/usr/local/etc/httpd/conf/mime.types', '/usr/local/lib/netscape/mime.types', '/usr/local/etc/httpd/conf/mime.types', '/usr/local/etc/mime.types']
mimetypes.knownfiles.clear()
mimetypes.init(files=[])
mimetypes.inited  # => True
mimetypes.common_types  # => {'.rtf': 'application/rtf', '.midi': 'audio/midi', '.mid': 'audio/midi', '.jpg': 'image/jpg', '.pict': 'image/pict', '.pct': 'image/pict', '.pic': 'image/pict', '.webp': 'image/webp', '.xul': 'text/xul'}
mimetypes.suffix_map  # => {'.svgz': '.svg.gz', '.tgz': '.tar.gz', '.taz': '.tar.gz', '.tz': '.tar.gz', '.tbz2': '.tar.bz2', '.txz': '.tar.xz'}
mimetypes.encodings_map  # => {'.gz': 'gzip', '.Z': 'compress', '.bz2': 'bzip2', '.xz': 'xz', '.br': 'br'}
sorted(mimetypes.__all__)  # => ['MimeTypes', 'add_type', 'common_types', 'encodings_map', 'guess_all_extensions', 'guess_extension', 'guess_type', 'init', 'inited', 'knownfiles', 'read_mime_types', 'suffix_map', 'types_map']
for name in ["a.txt", "a.tar.gz", "a.TGZ", "A.TXT", "a.Z", "a.z", "a.tar.Z", "http://x/y.html?q=1", "http://x/y.html", "/a/.html", "x.", "", "noext", "a.svgz", "//h/a.png", "file:///a/b.JPG", "http://example.com", "javascript:x.js", "a.rtf", "x.webp", "a.b.xz", "x.tar.br"]:
    print(name, mimetypes.guess_type(name), mimetypes.guess_type(name, strict=False))  # => a.txt ('text/plain', None) ('text/plain', None) | a.tar.gz ('application/x-tar', 'gzip') ('application/x-tar', 'gzip') | a.TGZ ('application/x-tar', 'gzip') ('application/x-tar', 'gzip') | A.TXT ('text/plain', None) ('text/plain', None) | a.Z (None, 'compress') (None, 'compress') | a.z (None, None) (None, None) | a.tar.Z ('application/x-tar', 'compress') ('application/x-tar', 'compress') | http://x/y.html?q=1 (None, None) (None, None) | http://x/y.html ('text/html', None) ('text/html', None) | /a/.html (None, None) (None, None) | x. (None, None) (None, None) |  (None, None) (None, None) | noext (None, None) (None, None) | a.svgz ('image/svg+xml', 'gzip') ('image/svg+xml', 'gzip') | //h/a.png ('image/png', None) ('image/png', None) | file:///a/b.JPG ('image/jpeg', None) ('image/jpeg', None) | http://example.com (None, None) (None, None) | javascript:x.js ('application/javascript', None) ('application/javascript', None) | a.rtf (None, None) ('application/rtf', None) | x.webp (None, None) ('image/webp', None) | a.b.xz (None, 'xz') (None, 'xz') | x.tar.br ('application/x-tar', 'br') ('application/x-tar', 'br')
for name in ["data:,abc", "data:text/html;base64,xx", "data:image/png,", "data:;charset=x,", "data:foo", "DATA:text/css,x", "data:TEXT/HTML,", "data:text/x;a=b,x.gif"]:
    print(name, mimetypes.guess_type(name))  # => data:,abc ('text/plain', None) | data:text/html;base64,xx ('text/html', None) | data:image/png, ('image/png', None) | data:;charset=x, ('text/plain', None) | data:foo (None, None) | DATA:text/css,x ('text/css', None) | data:TEXT/HTML, ('TEXT/HTML', None) | data:text/x;a=b,x.gif ('text/x', None)
mimetypes.guess_type(pathlib.PurePosixPath("a/b.png"))  # => ('image/png', None)
mimetypes.guess_type(b"a.txt")  # raises TypeError: cannot use a string pattern on a bytes-like object
mimetypes.guess_type(5)  # raises TypeError: expected str, bytes or os.PathLike object, not int
mimetypes.guess_type(url="a.py", strict=True)  # => ('text/x-python', None)
for kind in ["text/plain", "TEXT/HTML", "image/jpg", "image/jpeg", "x/y", "application/octet-stream", "text/xul"]:
    print(kind, mimetypes.guess_all_extensions(kind), mimetypes.guess_all_extensions(kind, strict=False), mimetypes.guess_extension(kind), mimetypes.guess_extension(kind, False))  # => text/plain ['.txt', '.bat', '.c', '.h', '.ksh', '.pl', '.srt'] ['.txt', '.bat', '.c', '.h', '.ksh', '.pl', '.srt'] .txt .txt | TEXT/HTML ['.html', '.htm'] ['.html', '.htm'] .html .html | image/jpg [] ['.jpg'] None .jpg | image/jpeg ['.jpg', '.jpe', '.jpeg'] ['.jpg', '.jpe', '.jpeg'] .jpg .jpg | x/y [] [] None None | application/octet-stream ['.bin', '.a', '.dll', '.exe', '.o', '.obj', '.so'] ['.bin', '.a', '.dll', '.exe', '.o', '.obj', '.so'] .bin .bin | text/xul [] ['.xul'] None .xul
mimetypes.guess_extension(5)  # raises AttributeError: 'int' object has no attribute 'lower'
mimetypes.add_type("a/foo", ".foo")
mimetypes.add_type("text/plain", ".foo")
mimetypes.guess_type("x.foo")  # => ('text/plain', None)
mimetypes.guess_all_extensions("a/foo"), mimetypes.guess_all_extensions("text/plain")  # => (['.foo'], ['.txt', '.bat', '.c', '.h', '.ksh', '.pl', '.srt', '.foo'])
mimetypes.add_type("a/bar", ".bar", strict=False)
mimetypes.guess_type("x.bar"), mimetypes.guess_type("x.bar", False)  # => ((None, None), ('a/bar', None))
mimetypes.types_map[".foo"], mimetypes.common_types[".bar"]  # => ('text/plain', 'a/bar')
mimetypes.types_map[".html"] = "my/html"
mimetypes.guess_type("x.html")  # => ('my/html', None)
mimetypes.init()
mimetypes.guess_type("x.html"), mimetypes.guess_type("x.foo"), ".foo" in mimetypes.types_map  # => (('text/html', None), (None, None), False)

# A table of one's own.
types = mimetypes.MimeTypes()
types.readfp(io.StringIO("a/b  ext other # no\n# a comment\n\nc/d\ne/f up.two\n"))
types.guess_type("x.ext"), types.guess_type("x.other"), types.guess_type("x.no"), types.guess_extension("a/b"), types.types_map[True][".up.two"]  # => (('a/b', None), ('a/b', None), (None, None), '.ext', 'e/f')
mimetypes.guess_type("x.ext")  # => (None, None)
types.readfp(io.StringIO("a/b odd"), strict=False)
types.guess_all_extensions("a/b"), types.guess_all_extensions("a/b", strict=False)  # => (['.ext', '.other'], ['.ext', '.other', '.odd'])
types.encodings_map[".Q"] = "queer"
types.suffix_map[".tq"] = ".tar.Q"
types.guess_type("x.tq"), types.guess_type("x.txt.Q"), mimetypes.guess_type("x.tq")  # => (('application/x-tar', 'queer'), ('text/plain', 'queer'), (None, None))
types.types_map_inv[0]  # => {'application/rtf': ['.rtf'], 'audio/midi': ['.midi', '.mid'], 'image/jpg': ['.jpg'], 'image/pict': ['.pict', '.pct', '.pic'], 'image/webp': ['.webp'], 'text/xul': ['.xul'], 'a/b': ['.odd']}
types.read_windows_registry()
mimetypes.MimeTypes(5)  # raises TypeError: 'int' object is not iterable
types.guess_type()  # raises TypeError: MimeTypes.guess_type() missing 1 required positional argument: 'url'
