# needs: files
from pathlib import Path
p = Path("/a/b/c.txt")
print(p.with_name("d.md"), p.with_suffix(".py"), p.with_suffix(""), p.with_stem("z"), p.relative_to("/a"), p.is_relative_to("/a"), p.joinpath("x", "y"))
for f in [lambda: p.relative_to("/z"), lambda: p.with_suffix("py"), lambda: p.with_name(""), lambda: p.with_name("a/b"), lambda: Path("/").with_name("x"), lambda: Path("a").as_uri(), lambda: Path(1), lambda: Path("a") / 1, lambda: p.relative_to(), lambda: Path("a").relative_to("/a")]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(p.match("*.txt"), p.match("b/*.txt"), p.match("/a/*"), p == Path("/a/b/c.txt"), hash(p) == hash(Path("/a/b/c.txt")), p < Path("/b"), p.as_posix(), bytes(p), p.as_uri())
try: p.match("")
except ValueError as e: print(e)
try: p < "x"
except TypeError as e: print(e)
