"""Writes or proves what CPython prints for the programs of test/programs: `programs.py fill | check`. stdout and stderr go into NAME.txt."""

import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).parent / "programs"
programs = sorted(FOLDER.glob("*.py"))
different = 0
for path in programs:
    result = subprocess.run([sys.executable, "-I", path.name], cwd=FOLDER, capture_output=True, env={"PYTHONIOENCODING": "utf8", "PYTHONUTF8": "1"})
    text = (result.stdout + result.stderr).decode("utf8").replace(str(FOLDER) + "/", "")
    golden = path.with_suffix(".txt")
    if sys.argv[1:] == ["fill"]:
        golden.write_text(text, encoding="utf8", newline="")
    elif golden.read_bytes().decode("utf8") != text:
        different += 1
        print(f"{path.name} differs")
print(f"{len(programs)} programs, {different} differ from CPython {sys.version.split()[0]}")
sys.exit(1 if different else 0)
