/** xml.sax.saxutils, written in Python: text and attribute values as XML writes them. */

export const SAX_UTILITIES_TEXT = String.raw`
def _replace(text, entities):
    for key, value in entities.items():
        text = text.replace(key, value)
    return text

def escape(data, entities={}):
    """Replaces &, < and > by references, and what the entities say."""
    data = data.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")
    return _replace(data, entities) if entities else data

def unescape(data, entities={}):
    """Replaces the references &amp;, &lt; and &gt; by their characters, and what the entities say."""
    data = data.replace("&lt;", "<").replace("&gt;", ">")
    if entities:
        data = _replace(data, entities)
    return data.replace("&amp;", "&")

def quoteattr(data, entities={}):
    """The text as a quoted attribute value."""
    data = escape(data, {**entities, "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    if '"' not in data:
        return '"%s"' % data
    if "'" in data:
        return '"%s"' % data.replace('"', "&quot;")
    return "'%s'" % data
`;
