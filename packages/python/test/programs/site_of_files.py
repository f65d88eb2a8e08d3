# needs: files
from pathlib import Path
root = Path("site")
for rel, txt in {"index.html": "<h1>", "css/a.css": "a{}", "js/x.js": "1", "js/lib/y.js": "2"}.items():
    f = root / rel; f.parent.mkdir(parents=True, exist_ok=True); f.write_text(txt)
for f in sorted(root.rglob("*.*")): print(f.relative_to(root), f.stat().st_size, len(f.relative_to(root).parts))
print(sorted(root.glob("**/*.js")), sorted(root.glob("*")), sorted(root.glob("**")))
from collections import Counter
print(sorted(Counter(f.suffix for f in root.rglob("*") if f.is_file()).items()))
import shutil
shutil.rmtree(root); print(root.exists())
