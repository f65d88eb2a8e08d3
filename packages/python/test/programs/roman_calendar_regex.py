import re

text = "Meet on 2024-03-15 at 14:30, or 03/16/2024 9:05am; call +1 (555) 010-9999 or 555.010.1234. Cost: $1,234.56 (€99)."
print(re.findall(r"\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4}", text))
print([m.group(0) for m in re.finditer(r"\b\d{1,2}:\d{2}(?:\s?[ap]m)?", text, re.I)])
print(re.findall(r"(?:\+\d )?\(?\d{3}\)?[ .-]\d{3}[-.]\d{4}", text))
print([(c, float(a.replace(",", ""))) for c, a in re.findall(r"([$€])([\d,]+(?:\.\d+)?)", text)])
print(re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\3.\2.\1", text)[:24])
print(re.sub(r"(?P<m>\d\d)/(?P<d>\d\d)/(?P<y>\d{4})", lambda m: "{y}/{m}/{d}".format(**m.groupdict()), text)[29:45])
m = re.search(r"(?P<area>\d{3})\) (?P<rest>[\d-]+)", text)
print(m["area"], m.group("rest"), m.start("rest"), m.span(), m.string is text, m.groupdict(), m)
print(re.split(r"[,;.]\s", text)[:3])
pattern = re.compile(r"""
    (?P<key>[a-z_]+)      # key
    \s*[:=]\s*
    (?:"(?P<quoted>[^"]*)"|(?P<plain>\S+))
""", re.X | re.I)
for m in pattern.finditer('name = "Ann Lee" age:30 City="" x = y'):
    print(m.lastgroup, m["key"], m["quoted"] if m["quoted"] is not None else m["plain"], m.start())
print(pattern.flags & re.X > 0, pattern.groups, pattern.groupindex, pattern.pattern.strip()[:8])
print(re.findall(r"(\w)(\w)?", "abc"), re.findall(r"^\w+$", "one\ntwo", re.M), re.findall(r"a.c", "a\nc abc", re.S), re.sub(r"x*", "-", "abxd"))
print(re.match(r"\d+", "12ab").end(), re.match(r"b", "ab"), re.search(r"$", "ab").start(), re.fullmatch(r"[\w.]+", "a.b") is not None, re.sub("(?i)HELLO", "bye", "Hello hello"))
print(re.findall(r"(?<!\d)\d{2}(?!\d)", "1 22 333 44"), re.findall(r"(?=(aba))", "ababa"), re.sub(r"(a)|b", lambda m: "A" if m[1] else "B", "aabb"), re.split("(,)|;", "a,b;c"))
print(re.compile(r"(\d+)").sub(lambda m: str(int(m[1]) * 2), "1 2 3", count=2), re.escape("1+1=2?"), re.findall(r"\N{BULLET}|\u2022", "• x") if False else "", re.findall(r"[^\W\d_]+", "ab1_cé"))
html = "<ul><li>One</li><li class='x'>Two</li></ul>"
print(re.findall(r"<li[^>]*>(.*?)</li>", html), re.sub(r"<[^>]+>", " ", html).split(), re.findall(r"<(\w+)", html))
print(re.search(r"(\w+)@(\w+)", "no email").group(1))
