"""Writes or proves what CPython prints for the programs of test/programs: `programs.py fill | check`. stdout and stderr go into NAME.txt."""

import pathlib
import re
import subprocess
import sys
import tempfile

# Frames of the standard library: here its modules are not Python, and leave none.
LIBRARY_FRAME = re.compile(r'^([ |]*)  File "[^"\n]*(?:/lib/python3[^"\n]*|<frozen [^"\n]*)", line .*\n(?:\1    .*\n)*', re.MULTILINE)
# Told when CPython throws the coroutine away, which is never known here.
DROPPED = re.compile(r"^(?:<sys>|sys|[\w.]+):\d+: RuntimeWarning: coroutine .* was never awaited\n(?:  .*\n)?(?:RuntimeWarning: Enable tracemalloc.*\n)?", re.MULTILINE)
FOLDER = pathlib.Path(__file__).parent / "programs"
programs = sorted(FOLDER.glob("*.py"))
different = 0
for path in programs:
    # What a program writes is gone with the folder.
    with tempfile.TemporaryDirectory() as cwd:
        environment = {"PYTHONIOENCODING": "utf8", "PYTHONUTF8": "1", "HOME": "/work"}
        result = subprocess.run([sys.executable, "-I", str(path)], cwd=cwd, capture_output=True, env=environment)
    errors = DROPPED.sub("", LIBRARY_FRAME.sub("", result.stderr.decode("utf8")))
    text = (result.stdout.decode("utf8") + errors).replace(str(FOLDER) + "/", "").replace(cwd, "/work")
    text = re.sub(r" at 0x[0-9a-f]{6,}", " at 0x...", text)
    golden = path.with_suffix(".txt")
    if sys.argv[1:] == ["fill"]:
        golden.write_text(text, encoding="utf8", newline="")
    elif golden.read_bytes().decode("utf8") != text:
        different += 1
        print(f"{path.name} differs")
print(f"{len(programs)} programs, {different} differ from CPython {sys.version.split()[0]}")
sys.exit(1 if different else 0)
