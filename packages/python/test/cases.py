"""Case files with CPython: `cases.py check` proves every expectation, `cases.py fill` writes the ones that are missing or differ.

The rules are those of case-file.ts: one namespace a file, top-level statements one after the other, expectations on their last lines.
"""

import ast
import contextlib
import io
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

# Local time is UTC, as it is in the engine.
os.environ["TZ"] = "UTC"
time.tzset()

FOLDER = pathlib.Path(__file__).resolve().parent / "cases"
FILES = FOLDER.parent / "files" / "cases"
EXPECTATION = re.compile(r"#\s(=>.*|raises .*)$")


def run(node, source, namespace, filename):
    """What the statement gives, in the words of an expectation."""
    output = io.StringIO()
    value = None
    try:
        with contextlib.redirect_stdout(output):
            if isinstance(node, ast.Expr):
                value = eval(compile(ast.Expression(node.value), filename, "eval"), namespace)
                text = output.getvalue() or repr(value)
            else:
                exec(compile(ast.Module([node], []), filename, "exec"), namespace)
                text = output.getvalue()
    except BaseException as error:
        message = str(error).replace("\n", " | ")
        return f"raises {type(error).__name__}" + (f": {message}" if message else "")
    return ("=> " + text.removesuffix("\n").replace("\n", " | ")).strip()


def process(path, fill):
    lines = path.read_text(encoding="utf8").split("\n")
    namespace = {"__name__": "__main__"}
    differences = count = 0
    for node in ast.parse("\n".join(lines)).body:
        got = run(node, None, namespace, path.name)
        at = node.end_lineno - 1
        match = EXPECTATION.search(lines[at])
        expected = match[1].strip() if match else None
        if expected is not None:
            count += 1
        if fill and (expected is None and (isinstance(node, ast.Expr) or got.startswith("raises")) or expected not in (None, got)):
            if not (expected is None and got in ("=> None", "=>")):
                code = lines[at][: match.start()].rstrip() if match else lines[at].rstrip()
                lines[at] = f"{code}  # {got}"
        elif expected is None and got.startswith("raises") or expected not in (None, got):
            differences += 1
            print(f"{path.name}:{node.end_lineno}: want {expected}\n{' ' * len(path.name)} got  {got}")
    if fill:
        path.write_text("\n".join(lines), encoding="utf8")
    return count, differences


def one(mode, path):
    """One file, in a process of its own. Those of files run in an empty directory, as they do in the engine."""
    with tempfile.TemporaryDirectory() as directory:
        if path.parent == FILES:
            os.chdir(directory)
        count, differences = process(path, mode == "fill")
        os.chdir(FOLDER)
    print(f"{count} {differences}")


def main():
    mode = sys.argv[1] if len(sys.argv) > 1 else "check"
    if mode.startswith("one-"):
        return one(mode[4:], pathlib.Path(sys.argv[2]))
    wanted = sys.argv[2:]
    total = different = 0
    for path in [*sorted(FOLDER.glob("*.py")), *sorted(FILES.glob("*.py"))]:
        if wanted and path.stem not in wanted:
            continue
        command = [sys.executable, __file__, f"one-{mode}", str(path)]
        # The encoding of the files is that of the engine, whatever the machine's is.
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        done = subprocess.run(command, capture_output=True, encoding="utf8", env=environment)
        # Warnings are no part of what is compared.
        if done.returncode != 0:
            print(done.stderr, end="")
        output = done.stdout.rstrip("\n").split("\n")
        count, differences = output.pop().split() if done.returncode == 0 else (0, 1)
        print("".join(f"{line}\n" for line in output), end="")
        total += int(count)
        different += int(differences)
    print(f"{total} expectations, {different} differ from CPython {sys.version.split()[0]}")
    sys.exit(1 if different else 0)


main()
