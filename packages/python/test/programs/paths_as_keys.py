# needs: files
from pathlib import Path
import os, json
cfg = Path("cfg.json"); cfg.write_text(json.dumps({"a": 1}))
print(json.loads(cfg.read_text())["a"], os.path.getsize(cfg), os.fspath(cfg), open(cfg).read())
print(Path("a", "..", "b"), Path("a/../b").parts, Path("a//b///c"), Path("./a"), Path("a/."), Path())
print({Path("a"): 1}[Path("a")], sorted([Path("b"), Path("a/c"), Path("a")]), Path("a") in [Path("a")])
print(Path("x").is_symlink(), Path("x").is_mount(), Path("x").is_fifo(), Path("x").is_socket(), Path("x").is_block_device(), Path("x").is_reserved() if hasattr(Path, "is_reserved") else 0)
print(Path("a/b.tar.gz").suffixes, Path("a/b.tar.gz").stem, Path("archive.tar.gz").with_suffix(".zip"))
print(list(Path("a/b/c").parents), Path("a/b/c").parents[0], Path("a/b/c").parents[-1], Path("a/b/c").parents[:2], len(Path("a/b/c").parents), repr(Path("a").parents))
try: Path("a").parents[5]
except IndexError as e: print(e)
