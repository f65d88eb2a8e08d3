# needs: files
from pathlib import Path
p = Path("data/sub"); p.mkdir(parents=True, exist_ok=True)
(p / "a.txt").write_text("hello\nworld\n"); (p / "b.bin").write_bytes(b"\x00\x01")
print((p / "a.txt").read_text(), (p / "b.bin").read_bytes(), (p / "a.txt").exists(), p.is_dir(), (p/"a.txt").is_file())
print(sorted(x.name for x in p.iterdir()), sorted(str(x) for x in Path("data").rglob("*")), sorted(Path(".").glob("*/*/*.txt")))
print((p / "a.txt").stat().st_size, (p/"a.txt").suffix, (p/"a.txt").stem, (p/"a.txt").name, (p/"a.txt").parent, list((p/"a.txt").parents))
