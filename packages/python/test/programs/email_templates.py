from string import Template

TEMPLATE = Template("Dear $name,\n\nYour order #${order_id} of $$${total} ships to $city.\n")
orders = [
    {"name": "Ann", "order_id": 17, "total": "12.50", "city": "Oslo"},
    {"name": "Bob", "order_id": 18, "total": "7.00"},
]
for o in orders:
    print(TEMPLATE.safe_substitute(o))
try:
    TEMPLATE.substitute(orders[1])
except KeyError as e:
    print("missing", e)


class Markdown:
    def __init__(self): self.parts = []
    def h(self, text, level=1): self.parts.append("#" * level + " " + text); return self
    def ul(self, *items): self.parts.append("\n".join(f"- {i}" for i in items)); return self
    def table(self, rows):
        head, *body = rows
        w = [max(len(str(r[i])) for r in rows) for i in range(len(head))]
        line = lambda r: "| " + " | ".join(str(c).ljust(k) for c, k in zip(r, w)) + " |"
        self.parts.append("\n".join([line(head), "|" + "|".join("-" * (k + 2) for k in w) + "|", *map(line, body)]))
        return self
    def __str__(self): return "\n\n".join(self.parts)


print(Markdown().h("Report").ul("first", "second").h("Data", level=2).table([("k", "value"), ("a", 1), ("long key", None)]))


def render(template, **ctx):
    import re
    out = re.sub(r"\{%\s*for (\w+) in (\w+)\s*%\}(.*?)\{%\s*end\s*%\}", lambda m: "".join(render(m[3], **{**ctx, m[1]: v}) for v in ctx[m[2]]), template, flags=re.S)

    def value(m):
        v = ctx
        for part in m[1].split("."):
            v = v[part] if isinstance(v, dict) else getattr(v, part)
        return str(v() if callable(v) else v)
    return re.sub(r"\{\{\s*([\w.]+)\s*\}\}", value, out)


print(render("Hi {{ user.name.upper }}! {% for i in items %}[{{ i.q }}x {{ i.n }}]{% end %} = {{ total }}", user={"name": "zoe"}, items=[{"q": 2, "n": "pen"}, {"q": 1, "n": "cup"}], total=9.5))
print("{name:>8}|{price:08.2f}|{tags[0]}|{obj.real}".format(name="x", price=3.14159, tags=["a"], obj=5), "{:{}}|{:>{w}}".format("a", 5, "b", w=4), "{0!r:^9}".format("q"), "{{}} {}".format(1))
print(render("{{ user.age }}", user={"name": "x"}))
