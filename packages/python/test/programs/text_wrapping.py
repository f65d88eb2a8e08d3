import textwrap

text = "The quick brown fox jumped over the lazy dog. It was a bright cold day in April, and the clocks were striking thirteen-hundred."
print(textwrap.fill(text, width=30))
print(textwrap.fill(text, width=40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("short", 10), textwrap.wrap("", 10), textwrap.wrap("averyveryverylongword indeed", 8), textwrap.wrap("a-b-c long-hyphenated-word", 8))
print(textwrap.dedent("""
    def f():
        return 1

    # end
""").strip())
print(textwrap.indent("line1\n\nline2\n", "> "), textwrap.indent("a\nb", "# ", lambda l: "b" in l))
print(textwrap.shorten(text, width=40), textwrap.shorten("Hello  world!", width=12), textwrap.shorten("Hello world", width=8, placeholder="..."))


def justify(words, width):
    lines, line = [], []
    for w in words:
        if sum(map(len, line)) + len(line) + len(w) > width:
            lines.append(line)
            line = []
        line.append(w)
    out = []
    for ws in lines:
        gaps = max(len(ws) - 1, 1)
        spaces = width - sum(map(len, ws))
        q, r = divmod(spaces, gaps)
        out.append("".join(w + " " * (q + (i < r) if i < len(ws) - 1 or len(ws) == 1 else 0) for i, w in enumerate(ws)))
    out.append(" ".join(line).ljust(width))
    return out


for line in justify(text.split(), 24):
    print(f"|{line}|")


def columns(items, n=3, pad=2):
    rows = -(-len(items) // n)
    widths = [max(len(x) for x in items[c * rows:(c + 1) * rows]) + pad for c in range(-(-len(items) // rows))]
    for r in range(rows):
        yield "".join(items[c * rows + r].ljust(w) for c, w in enumerate(widths) if c * rows + r < len(items)).rstrip()


print(*columns("alpha beta gamma delta epsilon zeta eta theta".split()), sep="\n")
box = lambda s: "\n".join(["╭" + "─" * (max(map(len, s.split("\n"))) + 2) + "╮", *(f"│ {l:<{max(map(len, s.split(chr(10))))}} │" for l in s.split("\n")), "╰" + "─" * (max(map(len, s.split("\n"))) + 2) + "╯"])
print(box("hello\nwide world"))
textwrap.wrap("abc", 0)
