# What robots.txt lets whom fetch.
from urllib.robotparser import RequestRate, RobotFileParser

def parsed(text, url="http://example.com/robots.txt"):
    parser = RobotFileParser(url)
    parser.parse(text.split("\n"))
    return parser

p = RobotFileParser()
p.mtime(), p.can_fetch("a", "/"), p.crawl_delay("a"), p.request_rate("a"), p.site_maps(), str(p), p.url, p.host, p.path  # => (0, False, None, None, None, '', '', '', '')
p.set_url("https://h.example:80/a/robots.txt")
p.url, p.host, p.path  # => ('https://h.example:80/a/robots.txt', 'h.example:80', '/a/robots.txt')
p.modified()
p.mtime() > 1e9, p.can_fetch("a", "/")  # => (True, True)
p = parsed("""# a comment
User-agent: Fast # the fast one
Crawl-delay: 3
Request-rate: 9/30
Disallow: /cgi-bin/
Allow: /cgi-bin/ok

User-agent: first
user-AGENT: second
Disallow: /tmp/%7Ejoe
Allow: /a b
Disallow:

User-agent: *
Crawl-delay: x
Request-rate: 1/2/3
Allow: /open
Disallow: /
Sitemap: http://example.com/map.xml
sitemap:http://example.com/other.xml
junk
Unknown: 3
User-agent: *
Disallow: /never""")
print(p)  # => User-agent: Fast | Crawl-delay: 3 | Request-rate: 9/30 | Disallow: /cgi-bin/ | Allow: /cgi-bin/ok |  | User-agent: first | User-agent: second | Disallow: /tmp/~joe | Allow: /a%20b | Allow:  |  | User-agent: * | Allow: /open | Disallow: /
for agent in ["Fast", "fast/2.0", "superfastbot", "first", "second/1", "other", "*", ""]:
    print(agent, [p.can_fetch(agent, url) for url in ["/", "/cgi-bin/x", "/cgi-bin/ok", "http://example.com/open/x?y", "/tmp/~joe", "/tmp/%7ejoe/x", "/a%20b", "", "/never"]], p.crawl_delay(agent), p.request_rate(agent))  # => Fast [True, False, False, True, True, True, True, True, True] 3 RequestRate(requests=9, seconds=30) | fast/2.0 [True, False, False, True, True, True, True, True, True] 3 RequestRate(requests=9, seconds=30) | superfastbot [True, False, False, True, True, True, True, True, True] 3 RequestRate(requests=9, seconds=30) | first [True, True, True, True, False, False, True, True, True] None None | second/1 [True, True, True, True, False, False, True, True, True] None None | other [False, False, False, True, False, False, False, False, False] None None | * [False, False, False, True, False, False, False, False, False] None None |  [False, False, False, True, False, False, False, False, False] None None
p.site_maps()  # => ['http://example.com/map.xml', 'http://example.com/other.xml']
p.mtime() > 0  # => True
p.request_rate("Fast").requests, p.request_rate("Fast").seconds, RequestRate(1, 2)  # => (9, 30, RequestRate(requests=1, seconds=2))
print(parsed("Disallow: /x\nUser-agent: a\n\nDisallow: /y\nUser-agent: b\nDisallow: *"))  # => User-agent: b | Disallow: %2A
print(parsed("User-agent: a\nDisallow: /\nUser-agent: b\nAllow: /x?y=1;z#f\nDisallow: http://h/p\n"))  # => User-agent: a | Disallow: / |  | User-agent: b | Allow: /x%3Fy%3D1%3Bz | Disallow: http%3A//h/p
p = parsed("User-agent: a\nDisallow: *\nCrawl-delay: 1.5\nRequest-rate: a/b")
p.can_fetch("a", "/"), p.can_fetch("b", "/"), p.crawl_delay("a"), p.request_rate("a"), p.crawl_delay("b"), p.site_maps()  # => (True, True, None, None, None, None)
p = parsed("User-agent: *\nDisallow: /some?q=1\nDisallow: /%e4\nDisallow: /\xe9")
[p.can_fetch("x", url) for url in ["/some", "/some?q=1&r=2", "/some?q=2", "/%E4", "/\xe4", "/%C3%A9", "/\xe9"]]  # => [True, False, True, False, True, False, False]
p.disallow_all = True
p.can_fetch("x", "/q")  # => False
p.disallow_all, p.allow_all = False, True
p.can_fetch("x", "/some?q=1")  # => True
p.can_fetch("x")  # raises TypeError: RobotFileParser.can_fetch() missing 1 required positional argument: 'url'
RobotFileParser().parse(None)  # raises TypeError: 'NoneType' object is not iterable
RobotFileParser(5)  # raises AttributeError: 'int' object has no attribute 'decode'
