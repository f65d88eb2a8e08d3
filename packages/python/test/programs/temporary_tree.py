# needs: files
import tempfile, pathlib
with tempfile.TemporaryDirectory(prefix="zz", suffix="_e") as d:
    p = pathlib.Path(d); print(p.name.startswith("zz"), p.name.endswith("_e"))
    (p / "a").mkdir(); (p / "a" / "b").write_text("x"); print(sorted(x.name for x in p.rglob("*")))
t = tempfile.TemporaryDirectory(); print(repr(t)[:20]); n = t.name; t.cleanup(); import os; print(os.path.exists(n))
