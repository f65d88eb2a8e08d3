# xml.dom.minidom.
from xml.dom import minidom
from xml.dom.minidom import parseString
import xml.dom
d = parseString('<a x="1" y="&lt;&quot;"><!-- c --><?p q?><b>text &amp; more</b><b/><n:c xmlns:n="u" n:z="w">t<i/></n:c></a>')
def made():
    m = minidom.Document()
    r = m.createElement('root')
    m.appendChild(r)
    r.setAttribute('k', 'v<"&')
    e = m.createElement('e')
    e.appendChild(m.createTextNode('x<y'))
    r.appendChild(e)
    r.appendChild(m.createComment('cc'))
    r.insertBefore(m.createElement('first'), e)
    return m, r, e
d.toxml()  # => '<?xml version="1.0" ?><a x="1" y="&lt;&quot;"><!-- c --><?p q?><b>text &amp; more</b><b/><n:c xmlns:n="u" n:z="w">t<i/></n:c></a>'
d.documentElement.toxml()  # => '<a x="1" y="&lt;&quot;"><!-- c --><?p q?><b>text &amp; more</b><b/><n:c xmlns:n="u" n:z="w">t<i/></n:c></a>'
d.toprettyxml()  # => '<?xml version="1.0" ?>\n<a x="1" y="&lt;&quot;">\n\t<!-- c -->\n\t<?p q?>\n\t<b>text &amp; more</b>\n\t<b/>\n\t<n:c xmlns:n="u" n:z="w">\n\t\tt\n\t\t<i/>\n\t</n:c>\n</a>\n'
d.toprettyxml(indent='  ')  # => '<?xml version="1.0" ?>\n<a x="1" y="&lt;&quot;">\n  <!-- c -->\n  <?p q?>\n  <b>text &amp; more</b>\n  <b/>\n  <n:c xmlns:n="u" n:z="w">\n    t\n    <i/>\n  </n:c>\n</a>\n'
d.toxml('utf-8')  # => b'<?xml version="1.0" encoding="utf-8"?><a x="1" y="&lt;&quot;"><!-- c --><?p q?><b>text &amp; more</b><b/><n:c xmlns:n="u" n:z="w">t<i/></n:c></a>'
d.toprettyxml(indent=' ',newl='\n',encoding='utf-8')  # => b'<?xml version="1.0" encoding="utf-8"?>\n<a x="1" y="&lt;&quot;">\n <!-- c -->\n <?p q?>\n <b>text &amp; more</b>\n <b/>\n <n:c xmlns:n="u" n:z="w">\n  t\n  <i/>\n </n:c>\n</a>\n'
d.documentElement.tagName  # => 'a'
d.getElementsByTagName('b')[0].firstChild.data  # => 'text & more'
d.getElementsByTagName('b')[0].firstChild.nodeValue  # => 'text & more'
len(d.getElementsByTagName('*'))  # => 5
d.getElementsByTagName('b').length  # => 2
d.documentElement.getAttribute('x')  # => '1'
d.documentElement.getAttribute('q')  # => ''
d.documentElement.hasAttribute('x')  # => True
d.documentElement.attributes.items()  # => [('x', '1'), ('y', '<"')]
d.documentElement.attributes['x'].value  # => '1'
[c.nodeName for c in d.documentElement.childNodes]  # => ['#comment', 'p', 'b', 'b', 'n:c']
[c.nodeType for c in d.documentElement.childNodes]  # => [8, 7, 1, 1, 1]
d.getElementsByTagName('n:c')[0].namespaceURI  # => 'u'
d.getElementsByTagName('n:c')[0].localName  # => 'c'
d.getElementsByTagName('n:c')[0].toxml()  # => '<n:c xmlns:n="u" n:z="w">t<i/></n:c>'
d.getElementsByTagNameNS('u','c').length  # => 1
d.documentElement.firstChild.nextSibling.target  # => 'p'
d.documentElement.lastChild.parentNode.tagName  # => 'a'
d.nodeName  # => '#document'
d.nodeType == xml.dom.Node.DOCUMENT_NODE  # => True
d.documentElement.childNodes[2].firstChild  # => <DOM Text node "'text & mor'...">
d.documentElement.nodeValue  # => None
parseString('<a>')  # raises ExpatError: no element found: line 1, column 3
parseString('<a></b>')  # raises ExpatError: mismatched tag: line 1, column 5
parseString('')  # raises ExpatError: no element found: line 1, column 0
d.documentElement.cloneNode(True).toxml()==d.documentElement.toxml()  # => True
d.documentElement.removeChild(d)  # raises NotFoundErr
d.appendChild(d.createElement('z'))  # raises HierarchyRequestErr: two document elements disallowed
made()[0].toprettyxml(indent='  ')  # => '<?xml version="1.0" ?>\n<root k="v&lt;&quot;&amp;">\n  <first/>\n  <e>x&lt;y</e>\n  <!--cc-->\n</root>\n'
made()[0].toxml()  # => '<?xml version="1.0" ?><root k="v&lt;&quot;&amp;"><first/><e>x&lt;y</e><!--cc--></root>'
made()[1].removeChild(made()[2])  # raises NotFoundErr
made()[1].toxml()  # => '<root k="v&lt;&quot;&amp;"><first/><e>x&lt;y</e><!--cc--></root>'
minidom.getDOMImplementation().createDocument(None, 'top', None).toxml()  # => '<?xml version="1.0" ?><top/>'
made()[2].childNodes.item(5)  # => None
made()[2].nextSibling.nodeName  # => '#comment'
made()[0].createTextNode(3)  # raises TypeError: node contents must be a string
made()[1].hasChildNodes(), made()[1].hasAttributes()  # => (True, True)
