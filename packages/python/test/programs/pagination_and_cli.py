import math
import shlex
from collections import OrderedDict


def paginate(items, page=1, per_page=3):
    pages = math.ceil(len(items) / per_page) or 1
    if not 1 <= page <= pages:
        raise IndexError(f"page {page} of {pages}")
    start = (page - 1) * per_page
    return {"page": page, "pages": pages, "items": items[start:start + per_page], "prev": page > 1, "next": page < pages}


class CLI:
    commands = OrderedDict()

    @classmethod
    def command(cls, name, *params, help=""):
        def deco(fn):
            cls.commands[name] = (fn, params, help)
            return fn
        return deco

    def run(self, line):
        name, *args = shlex.split(line)
        if name not in self.commands:
            close = [c for c in self.commands if c[0] == name[0]]
            return f"unknown command {name!r}" + (f"; did you mean {close[0]!r}?" if close else "")
        fn, params, _ = self.commands[name]
        opts = {}
        positional = []
        it = iter(args)
        for a in it:
            if a.startswith("--"):
                key, eq, value = a[2:].partition("=")
                opts[key.replace("-", "_")] = value if eq else True
            else:
                positional.append(a)
        if len(positional) != len(params):
            return f"usage: {name} {' '.join(f'<{p}>' for p in params)}"
        return fn(*positional, **opts)


@CLI.command("add", "a", "b", help="Adds two numbers.")
def add(a, b, *, as_hex=False):
    total = int(a) + int(b)
    return hex(total) if as_hex else str(total)


@CLI.command("echo", "text")
def echo(text, times="1", upper=False):
    return " ".join([text.upper() if upper else text] * int(times))


@CLI.command("list", help="Lists commands.")
def list_(page="1"):
    p = paginate(list(CLI.commands), int(page), 2)
    return f"{', '.join(p['items'])} ({p['page']}/{p['pages']})"


cli = CLI()
for line in ("add 2 40", "add 2 40 --as-hex", 'echo "hello world" --times=2 --upper', "add 1", "list", "list --page=2", "ecko hi", "zap", "add x 1", "list --page=9", "echo hi --loud"):
    try:
        print(f"$ {line}\n{cli.run(line)}")
    except (ValueError, IndexError, TypeError) as e:
        print(f"{type(e).__name__}: {e}")
print(shlex.split("a 'b c' \"d \\\" e\" f\\ g"), shlex.quote("it's"), shlex.quote("plain"), shlex.join(["a b", "c"]), shlex.split("x # c", comments=True))
for p in range(1, 4):
    print(paginate(list("abcdefg"), p))
print("\n".join(f"{n:<6}{h or '(no help)'}" for n, (_, _, h) in cli.commands.items()))
cli.run('echo "unclosed')
