"""Writes or proves what CPython prints for the programs of test/tracebacks: `tracebacks.py fill | check`. stdout and stderr go into NAME.txt."""

import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).parent / "tracebacks"
different = 0
for path in sorted(FOLDER.glob("*.py")):
    result = subprocess.run([sys.executable, "-I", path.name], cwd=FOLDER, capture_output=True, text=True, env={"PYTHONIOENCODING": "utf8", "PYTHONUTF8": "1"})
    text = (result.stdout + result.stderr).replace(str(FOLDER) + "/", "")
    golden = path.with_suffix(".txt")
    if sys.argv[1:] == ["fill"]:
        golden.write_text(text, encoding="utf8")
    elif golden.read_text(encoding="utf8") != text:
        different += 1
        print(f"{path.name} differs")
print(f"{len(list(FOLDER.glob('*.py')))} programs, {different} differ from CPython {sys.version.split()[0]}")
sys.exit(1 if different else 0)
