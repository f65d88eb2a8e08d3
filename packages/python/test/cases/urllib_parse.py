# urllib.parse: text and bytes, hosts in brackets, queries, quoting.
import urllib.parse as p
p.urlsplit(b'http://a:b@c:80/d?e#f')  # => SplitResultBytes(scheme=b'http', netloc=b'a:b@c:80', path=b'/d', query=b'e', fragment=b'f')
p.urlsplit(b'http://a:b@c:80/d?e#f').port  # => 80
p.urlsplit(b'http://a:b@C:80/d?e#f').hostname  # => b'c'
p.urlsplit(b'http://a:b@c:80/d').username, p.urlsplit(b'http://a').password  # => (b'a', None)
p.urlparse(b'http://a/b;c?d')  # => ParseResultBytes(scheme=b'http', netloc=b'a', path=b'/b', params=b'c', query=b'd', fragment=b'')
p.urlparse('http://a/b;c?d').encode()  # => ParseResultBytes(scheme=b'http', netloc=b'a', path=b'/b', params=b'c', query=b'd', fragment=b'')
p.urlparse(b'http://a/b;c?d').decode()  # => ParseResult(scheme='http', netloc='a', path='/b', params='c', query='d', fragment='')
p.urlsplit('a','b',b'c')  # => SplitResult(scheme='b', netloc='', path='a', query='', fragment='')
p.urlsplit('a',b'b')  # raises TypeError: Cannot mix str and non-str arguments
p.urljoin('a',b'b')  # raises TypeError: Cannot mix str and non-str arguments
p.urljoin(b'http://a/b',b'c')  # => b'http://a/c'
p.urldefrag(b'a#b')  # => DefragResultBytes(url=b'a', fragment=b'b')
p.urldefrag(b'a#b').geturl()  # => b'a#b'
p.urlunsplit((b'http',b'a',b'b',b'c',b'd'))  # => b'http://a/b?c#d'
p.urlunsplit(('http',b'a','b','c','d'))  # raises TypeError: Cannot mix str and non-str arguments
p.urlunparse([b'http',b'a',b'b',b'',b'c',b'd'])  # => b'http://a/b?c#d'
p.parse_qsl(b'a=1&b=2')  # => [(b'a', b'1'), (b'b', b'2')]
p.parse_qs(b'a=1&b=%ff')  # raises UnicodeEncodeError: 'ascii' codec can't encode character '\ufffd' in position 0: ordinal not in range(128)
p.parse_qsl(b'a=1;b=2',separator=b';')  # => [(b'a', b'1'), (b'b', b'2')]
p.parse_qsl('a=1;b=2',separator=b';')  # => [('a', '1'), ('b', '2')]
p.parse_qsl(b'a=1;b=2',separator=';')  # => [(b'a', b'1'), (b'b', b'2')]
p.parse_qsl('a=1',separator='')  # raises ValueError: Separator must be of type string or bytes.
p.parse_qsl('a=1',separator=1)  # raises AttributeError: 'int' object has no attribute 'decode'
p.parse_qsl('a&b=',True)  # => [('a', ''), ('b', '')]
p.parse_qsl('a',strict_parsing=True)  # raises ValueError: bad query field: 'a'
p.parse_qsl(b'a',strict_parsing=True)  # raises ValueError: bad query field: 'a'
p.parse_qsl('a=1&b=2',max_num_fields=1)  # raises ValueError: Max number of fields exceeded
p.parse_qsl(None)  # => []
p.parse_qsl('')  # => []
p.urlsplit(1)  # raises AttributeError: 'int' object has no attribute 'decode'
p.urlsplit(None)  # => SplitResultBytes(scheme=b'', netloc=b'', path=b'', query=b'', fragment=b'')
p.urlsplit(b'\xff')  # raises UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)
p.urlsplit('http://[::1/')  # raises ValueError: Invalid IPv6 URL
p.urlsplit('http://[127.0.0.1]/')  # raises ValueError: An IPv4 address cannot be in brackets
p.urlsplit('http://[v1.x]/')  # => SplitResult(scheme='http', netloc='[v1.x]', path='/', query='', fragment='')
p.urlsplit('http://[vx.y]/')  # raises ValueError: IPvFuture address is invalid
p.urlsplit('http://[abc]/')  # raises ValueError: 'abc' does not appear to be an IPv4 or IPv6 address
p.urlsplit('http://a[::1]/')  # => SplitResult(scheme='http', netloc='a[::1]', path='/', query='', fragment='')
p.urlsplit('http://[::1]a/')  # => SplitResult(scheme='http', netloc='[::1]a', path='/', query='', fragment='')
p.urlsplit('http://[::1]:80/').port  # => 80
p.urlsplit('http://u@[::1]:80/').hostname  # => '::1'
p.urlsplit('http://a:b/').port  # raises ValueError: Port could not be cast to integer value as 'b'
p.urlsplit(b'http://a:b/').port  # raises ValueError: Port could not be cast to integer value as b'b'
p.urlsplit('http://a:99999/').port  # raises ValueError: Port out of range 0-65535
p.urlsplit('http://a:/').port
p.urlsplit('http://\u2100.x/')  # raises ValueError: netloc '℀.x' contains invalid characters under NFKC normalization
p.urlsplit('http://a\uff03b@c/')  # raises ValueError: netloc 'a＃b@c' contains invalid characters under NFKC normalization
p.urlsplit('http://ex\u2488com/')  # => SplitResult(scheme='http', netloc='ex⒈com', path='/', query='', fragment='')
p.urlsplit('  http://a\tb/ ')  # => SplitResult(scheme='http', netloc='ab', path='/ ', query='', fragment='')
p.urlsplit('HTTP://A/B')  # => SplitResult(scheme='http', netloc='A', path='/B', query='', fragment='')
p.urlsplit('1http://a')  # => SplitResult(scheme='', netloc='', path='1http://a', query='', fragment='')
p.urlsplit('path:80')  # => SplitResult(scheme='path', netloc='', path='80', query='', fragment='')
p.urlsplit('//a/b', scheme=' http\n')  # => SplitResult(scheme='http', netloc='a', path='/b', query='', fragment='')
p.clear_cache()
p.unwrap('<URL:http://a>')  # => 'http://a'
p.unwrap('<http://a>')  # => 'http://a'
p.quote_from_bytes('a')  # raises TypeError: quote_from_bytes() expected bytes
p.quote(b'a', encoding='utf-8')  # raises TypeError: quote() doesn't support 'encoding' for bytes
p.quote(None)  # raises TypeError: quote_from_bytes() expected bytes
p.unquote(b'a%20b'), p.unquote('%zz%4'), p.unquote('%F0%9F%98%80é%C3%A9')  # => ('a b', '%zz%4', '😀éé')
p.unquote(None)  # raises TypeError: argument of type 'NoneType' is not iterable
p.unquote(1)  # raises TypeError: argument of type 'int' is not iterable
p.unquote_to_bytes('a%ffé'), p.unquote_to_bytes(b'%41')  # => (b'a\xff\xc3\xa9', b'A')
p.unquote_to_bytes(1)  # raises AttributeError: 'int' object has no attribute 'split'
p.unquote_plus('a+b%2B')  # => 'a b+'
p.quote_plus('a b&c'), p.quote_plus(b'a b+')  # => ('a+b%26c', 'a+b%2B')
p.urlencode({'a':1,'b':[1,2]}), p.urlencode({'a':[1,2]},True), p.urlencode([('a',b'x y')]), p.urlencode({'é':'ü'},encoding='latin-1')  # => ('a=1&b=%5B1%2C+2%5D', 'a=1&a=2', 'a=x+y', '%E9=%FC')
p.urlencode('abc')  # raises TypeError: not a valid non-string sequence or mapping object
p.urlencode(5)  # raises TypeError: not a valid non-string sequence or mapping object
p.urlencode({'a':('x',b'y')},doseq=True, quote_via=p.quote, safe='/')  # => 'a=x&a=y'
p.urlencode('')  # => ''
p.__all__  # => ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs', 'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes', 'DefragResult', 'ParseResult', 'SplitResult', 'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']
p.SplitResult('a','b','c','d','e').geturl()  # => 'a://b/c?d#e'
p.ParseResult.__doc__
p.DefragResult('a','b').encode()  # => DefragResultBytes(url=b'a', fragment=b'b')
p.urlsplit('http://a/b')._replace(path='/x').geturl()  # => 'http://a/x'
p.non_hierarchical  # => ['gopher', 'hdl', 'mailto', 'news', 'telnet', 'wais', 'imap', 'snews', 'sip', 'sips']
p.uses_fragment, p.uses_query  # => (['', 'ftp', 'hdl', 'http', 'gopher', 'news', 'nntp', 'wais', 'https', 'shttp', 'snews', 'file', 'prospero'], ['', 'http', 'wais', 'imap', 'https', 'shttp', 'mms', 'gopher', 'rtsp', 'rtsps', 'rtspu', 'sip', 'sips'])
p.urljoin('http://a/b/c/d;p?q','g:h'), p.urljoin('http://a/b/c/d;p?q','../../../g'), p.urljoin('http://a/b/c/d;p?q','?y'), p.urljoin('http://a/b/c/d;p?q',';x'), p.urljoin('a/b','c'), p.urljoin('','x')  # => ('g:h', 'http://a/g', 'http://a/b/c/d;p?y', 'http://a/b/c/;x', 'a/c', 'x')
p.urlunparse(('http','a','b','c','d','e'))  # => 'http://a/b;c?d#e'
p.urlunsplit(['', '', '//a', '', ''])  # => '//a'
p.urlunsplit(('http','','//a/b','',''))  # => 'http://a/b'
p.urlunsplit(('','','///a','',''))  # => '///a'
p.scheme_chars[-3:]  # => '+-.'
# What is split is kept, so that all arguments are hashed, and None is no scheme.
import urllib.parse
urllib.parse.urlsplit('a', allow_fragments={})  # raises TypeError: unhashable type: 'dict'
urllib.parse.urlsplit('a', [], 3, 4)  # raises TypeError: unhashable type: 'list'
urllib.parse.urlsplit('a', None)  # raises AttributeError: 'NoneType' object has no attribute 'strip'
urllib.parse.urlparse('http://a/b', False)  # raises AttributeError: 'bool' object has no attribute 'strip'
urllib.parse.urlsplit('http://a/b', ' x\n:').scheme, urllib.parse.urlsplit('//a/b', ' x\n:').scheme  # => ('http', 'x:')
urllib.parse.unquote('%ff', 'utf-8-sig', 'nope')  # raises LookupError: decoding with 'utf-8-sig' codec failed (LookupError: unknown error handler name 'nope')
