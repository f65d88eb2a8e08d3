import base64
import hashlib
import html
import uuid
from urllib.parse import urlparse, urlencode, parse_qs, quote, unquote, quote_plus, urljoin, parse_qsl, urlunparse, unquote_plus, urlsplit

msg = "hello world".encode()
for name in ("md5", "sha1", "sha256", "sha512", "sha224", "sha384"):
    print(name, getattr(hashlib, name)(msg).hexdigest())
h = hashlib.sha256()
h.update(b"hello ")
h.update(b"world")
print(h.hexdigest() == hashlib.sha256(msg).hexdigest(), h.digest_size, h.block_size, h.name, h.digest()[:4], hashlib.new("md5", b"").hexdigest(), hashlib.md5(b"a" * 1000).hexdigest())
print(base64.b64encode(msg), base64.b64decode("aGVsbG8gd29ybGQ="), base64.urlsafe_b64encode(b"\xfb\xff\xfe"), base64.b64decode(b"-_8=", altchars=b"-_"), base64.b32encode(b"hi"), base64.b16encode(b"hi"), base64.b16decode("6869"), base64.b64encode(b""))
print(html.escape("<a href=\"x\">'&'</a>"), html.unescape("&lt;p&gt; &amp; &quot;q&quot; &#39;x&#x27; &copy; &eacute; &nbsp;|"), html.escape("'\"", quote=False))
u = urlparse("https://user:pw@example.com:8080/a/b;p?q=1&r=a%20b&q=2#frag")
print(u.scheme, u.netloc, u.hostname, u.port, u.path, u.query, u.fragment, u.username, u.geturl())
print(u)
print(parse_qs(u.query), parse_qsl("a=1&b=&c", keep_blank_values=True), urlencode({"a b": "c&d", "x": [1, 2]}), urlencode({"x": [1, 2]}, doseq=True), urlencode([("k", "é")]))
print(quote("a b/c?é"), quote("a/b", safe=""), quote_plus("a b&c"), unquote("a%20b%C3%A9%zz"), unquote_plus("a+b%2B"), urljoin("http://x.org/a/b/c", "../d?e=1"), urljoin("http://x.org/a/", "//y.com/z"), urljoin("http://x.org/a", "/q"))
print(urlunparse(("http", "h.com", "/p", "", "q=1", "")), urlsplit("//cdn.x/y?z").netloc, urlparse("mailto:a@b.c").path, urlparse("/rel?x#y")._replace(scheme="http", netloc="n").geturl())
print(uuid.UUID("12345678123456781234567812345678"), uuid.UUID(int=5), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"), uuid.UUID("{12345678-1234-5678-1234-567812345678}").hex, len(str(uuid.uuid4())), uuid.uuid4().version, repr(uuid.UUID(int=1)))
chain = "0" * 64
for i, data in enumerate(["genesis", "tx1", "tx2"]):
    nonce = 0
    while not (digest := hashlib.sha256(f"{chain}{data}{nonce}".encode()).hexdigest()).startswith("00"):
        nonce += 1
    print(i, nonce, digest[:16])
    chain = digest
for bad in (lambda: hashlib.md5("text"), lambda: base64.b64encode("x"), lambda: base64.b64decode("abc"), lambda: hashlib.new("nope"), lambda: uuid.UUID("x"), lambda: quote(5), lambda: urlparse("http://h:port/").port):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
hashlib.sha256()["x"]
