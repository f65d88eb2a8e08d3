# html, html.entities and html.parser.
import html
import html.entities
from html.parser import HTMLParser
class P(HTMLParser):
    def __init__(self, **k):
        super().__init__(**k)
        self.events = []
    def handle_starttag(self, *a):
        self.events.append(('starttag', *a))
    def handle_startendtag(self, *a):
        self.events.append(('startendtag', *a))
    def handle_endtag(self, *a):
        self.events.append(('endtag', *a))
    def handle_data(self, *a):
        self.events.append(('data', *a))
    def handle_comment(self, *a):
        self.events.append(('comment', *a))
    def handle_decl(self, *a):
        self.events.append(('decl', *a))
    def handle_pi(self, *a):
        self.events.append(('pi', *a))
    def handle_entityref(self, *a):
        self.events.append(('entityref', *a))
    def handle_charref(self, *a):
        self.events.append(('charref', *a))
    def unknown_decl(self, *a):
        self.events.append(('unknown', *a))
def parse(text, convert=True):
    p = P(convert_charrefs=convert)
    p.feed(text)
    before = len(p.events)
    p.close()
    return p.events[:before], p.events[before:], p.getpos(), p.get_starttag_text()
len(html.entities.html5)  # => 2231
sorted(html.entities.html5.items())[:30]  # => [('AElig', 'Æ'), ('AElig;', 'Æ'), ('AMP', '&'), ('AMP;', '&'), ('Aacute', 'Á'), ('Aacute;', 'Á'), ('Abreve;', 'Ă'), ('Acirc', 'Â'), ('Acirc;', 'Â'), ('Acy;', 'А'), ('Afr;', '𝔄'), ('Agrave', 'À'), ('Agrave;', 'À'), ('Alpha;', 'Α'), ('Amacr;', 'Ā'), ('And;', '⩓'), ('Aogon;', 'Ą'), ('Aopf;', '𝔸'), ('ApplyFunction;', '\u2061'), ('Aring', 'Å'), ('Aring;', 'Å'), ('Ascr;', '𝒜'), ('Assign;', '≔'), ('Atilde', 'Ã'), ('Atilde;', 'Ã'), ('Auml', 'Ä'), ('Auml;', 'Ä'), ('Backslash;', '∖'), ('Barv;', '⫧'), ('Barwed;', '⌆')]
sorted(html.entities.html5.items())[-30:]  # => [('xutri;', '△'), ('xvee;', '⋁'), ('xwedge;', '⋀'), ('yacute', 'ý'), ('yacute;', 'ý'), ('yacy;', 'я'), ('ycirc;', 'ŷ'), ('ycy;', 'ы'), ('yen', '¥'), ('yen;', '¥'), ('yfr;', '𝔶'), ('yicy;', 'ї'), ('yopf;', '𝕪'), ('yscr;', '𝓎'), ('yucy;', 'ю'), ('yuml', 'ÿ'), ('yuml;', 'ÿ'), ('zacute;', 'ź'), ('zcaron;', 'ž'), ('zcy;', 'з'), ('zdot;', 'ż'), ('zeetrf;', 'ℨ'), ('zeta;', 'ζ'), ('zfr;', '𝔷'), ('zhcy;', 'ж'), ('zigrarr;', '⇝'), ('zopf;', '𝕫'), ('zscr;', '𝓏'), ('zwj;', '\u200d'), ('zwnj;', '\u200c')]
[(k, v) for k, v in html.entities.html5.items() if len(v) > 1][:20]  # => [('acE;', '∾̳'), ('bne;', '=⃥'), ('bnequiv;', '≡⃥'), ('caps;', '∩︀'), ('cups;', '∪︀'), ('fjlig;', 'fj'), ('gesl;', '⋛︀'), ('gvertneqq;', '≩︀'), ('gvnE;', '≩︀'), ('lates;', '⪭︀'), ('lesg;', '⋚︀'), ('lvertneqq;', '≨︀'), ('lvnE;', '≨︀'), ('nang;', '∠⃒'), ('napE;', '⩰̸'), ('napid;', '≋̸'), ('nbump;', '≎̸'), ('nbumpe;', '≏̸'), ('ncongdot;', '⩭̸'), ('nedot;', '≐̸')]
html.entities.name2codepoint['lang']  # => 9001
html.entities.codepoint2name[233]  # => 'eacute'
html.entities.entitydefs['euro']  # => '€'
len(html.entities.name2codepoint), len(html.entities.codepoint2name), len(html.entities.entitydefs)  # => (252, 252, 252)
html.escape('<a href="x">\'&</a>')  # => '&lt;a href=&quot;x&quot;&gt;&#x27;&amp;&lt;/a&gt;'
html.escape('"', quote=False)  # => '"'
html.unescape('&amp;&lt&notit;&notin;&AMP&#0;&#x80;')  # => '&<¬it;∉&�€'
html.unescape('&#xD800;&#x110000;&#13;&#1;&#xFFFE;&#127;')  # => '��\r'
html.unescape('&acE;&acEx&NotEqualTilde;&#;&#x;&a;&amp')  # => '∾̳&acEx≂̸&#;&#x;&a;&'
html.unescape('&gt1 &CounterClockwiseContourIntegral;')  # => '>1 ∳'
html.unescape('&eacute&Eacute;&euro;&nbsp;')  # => 'éÉ€\xa0'
html.unescape('&#65;&#x41;&#X41')  # => 'AAA'
html.unescape('&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')  # => '&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
parse('<a b=c d>x</a >')  # => ([('starttag', 'a', [('b', 'c'), ('d', None)]), ('data', 'x'), ('endtag', 'a')], [], (1, 15), '<a b=c d>')
parse('<!DOCTYPE html><p>a &amp; b &#65; &foo &lt')  # => ([('decl', 'DOCTYPE html'), ('starttag', 'p', [])], [('data', 'a & b A &foo <')], (1, 42), '<p>')
parse('<!-- x --><!-- y')  # => ([('comment', ' x ')], [('data', '<'), ('data', '!-- y')], (1, 16), None)
parse('<!x>')  # => ([('comment', 'x')], [], (1, 4), None)
parse('<![CDATA[x]]>')  # => ([('unknown', 'CDATA[x')], [], (1, 13), None)
parse('<![if IE]>y<![endif]>')  # => ([('unknown', 'if IE'), ('data', 'y'), ('unknown', 'endif')], [], (1, 21), None)
parse('<?php x ?>')  # => ([('pi', 'php x ?')], [], (1, 10), None)
parse('<br/>')  # => ([('startendtag', 'br', [])], [], (1, 5), '<br/>')
parse('<a b="1"c=2>')  # => ([('starttag', 'a', [('b', '1'), ('c', '2')])], [], (1, 12), '<a b="1"c=2>')
parse('<script>a<b</script>')  # => ([('starttag', 'script', []), ('data', 'a<b'), ('endtag', 'script')], [], (1, 20), '<script>')
parse('<script>a</scr')  # => ([('starttag', 'script', [])], [], (1, 8), '<script>')
parse('</>')  # => ([], [], (1, 3), None)
parse('</ x>')  # => ([('endtag', 'x')], [], (1, 5), None)
parse('</a b=c>')  # => ([('endtag', 'a')], [], (1, 8), None)
parse('<')  # => ([], [('data', '<')], (1, 1), None)
parse('<a')  # => ([], [('data', '<'), ('data', 'a')], (1, 2), None)
parse('<a b="x')  # => ([], [('data', '<'), ('data', 'a b="x')], (1, 7), None)
parse('a<b')  # => ([('data', 'a')], [('data', '<'), ('data', 'b')], (1, 3), None)
parse('a < b')  # => ([('data', 'a '), ('data', '<'), ('data', ' b')], [], (1, 5), None)
parse('&')  # => ([], [('data', '&')], (1, 1), None)
parse('&#')  # => ([], [('data', '&#')], (1, 2), None)
parse('&#x')  # => ([], [('data', '&#x')], (1, 3), None)
parse('&a')  # => ([], [('data', '&a')], (1, 2), None)
parse('<!')  # => ([], [('data', '<'), ('data', '!')], (1, 2), None)
parse('<!-')  # => ([], [('data', '<'), ('data', '!-')], (1, 3), None)
parse('<!--x')  # => ([], [('data', '<'), ('data', '!--x')], (1, 5), None)
parse('<!-->')  # => ([], [('data', '<!-->')], (1, 5), None)
parse('<!--->')  # => ([], [('data', '<!--->')], (1, 6), None)
parse('<!----!>')  # => ([], [('data', '<!----!>')], (1, 8), None)
parse('<!--x--!>')  # => ([], [('data', '<!--x--!>')], (1, 9), None)
parse('<?')  # => ([], [('data', '<'), ('data', '?')], (1, 2), None)
parse('<?x')  # => ([], [('data', '<'), ('data', '?x')], (1, 3), None)
parse('</')  # => ([], [('data', '<'), ('data', '/')], (1, 2), None)
parse('</a')  # => ([], [('data', '<'), ('data', '/a')], (1, 3), None)
parse('<a/b>')  # => ([('starttag', 'a', [('b', None)])], [], (1, 5), '<a/b>')
parse('<a =x>')  # => ([('starttag', 'a', [('=x', None)])], [], (1, 6), '<a =x>')
parse("<a b='&amp;&eacute'>")  # => ([('starttag', 'a', [('b', '&é')])], [], (1, 20), "<a b='&amp;&eacute'>")
parse('<A B=C>')  # => ([('starttag', 'a', [('b', 'C')])], [], (1, 7), '<A B=C>')
parse('<style><!-- </style>')  # => ([('starttag', 'style', []), ('data', '<!-- '), ('endtag', 'style')], [], (1, 20), '<style>')
parse('<title>&amp;<b></title>')  # => ([('starttag', 'title', []), ('data', '&'), ('starttag', 'b', []), ('endtag', 'title')], [], (1, 23), '<b>')
parse('<textarea><b></textarea>')  # => ([('starttag', 'textarea', []), ('starttag', 'b', []), ('endtag', 'textarea')], [], (1, 24), '<b>')
parse('<a b=>')  # => ([('starttag', 'a', [('b', '')])], [], (1, 6), '<a b=>')
parse('<a b = "c">')  # => ([('starttag', 'a', [('b', 'c')])], [], (1, 11), '<a b = "c">')
parse('<a\nb>\n<c>')  # => ([('starttag', 'a', [('b', None)]), ('data', '\n'), ('starttag', 'c', [])], [], (3, 3), '<c>')
parse('<![CDATA[x')  # => ([], [('data', '<'), ('data', '![CDATA[x')], (1, 10), None)
parse('<!DOCTYPE')  # => ([], [('data', '<'), ('data', '!DOCTYPE')], (1, 9), None)
parse('<!ELEMENT x>')  # => ([('comment', 'ELEMENT x')], [], (1, 12), None)
parse('<a b="c"/d>')  # => ([('starttag', 'a', [('b', 'c'), ('d', None)])], [], (1, 11), '<a b="c"/d>')
parse('<a$>')  # => ([('starttag', 'a$', [])], [], (1, 4), '<a$>')
parse('<é>')  # => ([('data', '<'), ('data', 'é>')], [], (1, 3), None)
parse('</é>')  # => ([('comment', 'é')], [], (1, 4), None)
parse('text')  # => ([('data', 'text')], [], (1, 4), None)
parse('<a b=c/>')  # => ([('starttag', 'a', [('b', 'c/')])], [], (1, 8), '<a b=c/>')
parse('<div</div>')  # => ([('starttag', 'div<', [('div', None)])], [], (1, 10), '<div</div>')
parse('<p<b>')  # => ([('starttag', 'p<b', [])], [], (1, 5), '<p<b>')
parse('<!DOCTYPE html [<!ENTITY x "y">]>')  # => ([('decl', 'DOCTYPE html [<!ENTITY x "y"'), ('data', ']>')], [], (1, 33), None)
parse('&#65x &eacutex')  # => ([], [('data', 'Ax éx')], (1, 14), None)
parse('<![foo[x]]>y')  # raises AssertionError: unknown status keyword 'foo' in marked section
parse('<!>')  # => ([('comment', '')], [], (1, 3), None)
parse('<! x>')  # => ([('comment', ' x')], [], (1, 5), None)
parse('<script/>a<b></script>')  # => ([('startendtag', 'script', []), ('data', 'a'), ('starttag', 'b', []), ('endtag', 'script')], [], (1, 22), '<b>')
parse('<!DOCTYPE html><p>a &amp; b &#65; &foo &lt', False)  # => ([('decl', 'DOCTYPE html'), ('starttag', 'p', []), ('data', 'a '), ('entityref', 'amp'), ('data', ' b '), ('charref', '65'), ('data', ' '), ('entityref', 'foo'), ('data', ' ')], [('data', '&lt')], (1, 42), '<p>')
parse('&', False)  # => ([], [('data', '&')], (1, 1), None)
parse('&#', False)  # => ([], [('data', '&#')], (1, 2), None)
parse('&#x', False)  # => ([], [('data', '&#x')], (1, 3), None)
parse('&a', False)  # => ([], [('data', 'a')], (1, 2), None)
parse("<a b='&amp;&eacute'>", False)  # => ([('starttag', 'a', [('b', '&é')])], [], (1, 20), "<a b='&amp;&eacute'>")
parse('<title>&amp;<b></title>', False)  # => ([('starttag', 'title', []), ('entityref', 'amp'), ('starttag', 'b', []), ('endtag', 'title')], [], (1, 23), '<b>')
parse('&#65x &eacutex', False)  # => ([('charref', '65'), ('data', 'x ')], [('data', '&eacutex')], (1, 14), None)
