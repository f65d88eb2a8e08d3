"""Fills in what CPython 3.11 makes of the cases in this folder, or checks that it is still the same.

    python3 fill.py            writes golden/*.ast, golden/*.places and the answers in syntax-errors.txt
    python3 fill.py --check    writes nothing; fails if anything would change

golden/NAME.py       a program
golden/NAME.ast      ast.dump(tree, indent=2) of it
golden/NAME.places   a line for each node that has a location, in the order of ast.walk: kind and range, with columns
                     counted in characters (ast counts UTF-8 bytes)
digests.txt          for each program of ../programs that is one: its name, and the SHA-256 of both texts one behind the other
syntax-errors.txt    cases separated by lines "----": a program, then a line "=> " with type, range and message
"""

import ast
import hashlib
import pathlib
import sys
import warnings

warnings.simplefilter("ignore")
here = pathlib.Path(__file__).parent


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return file.read()


def places(tree, source):
    lines = source.replace("\r\n", "\n").split("\n")

    def column(line, offset):
        return len(lines[line - 1].encode()[:offset].decode())

    for node in ast.walk(tree):
        if hasattr(node, "col_offset"):
            start = f"{node.lineno}:{column(node.lineno, node.col_offset)}"
            end = f"{node.end_lineno}:{column(node.end_lineno, node.end_col_offset)}"
            yield f"{type(node).__name__} {start}-{end}\n"


def error(source):
    """The answer to a case; the program is the case without its last line end."""
    try:
        ast.parse(source)
    except SyntaxError as e:
        return f"{type(e).__name__} {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset} {e.msg}"
    raise SystemExit(f"not an error: {source!r}")


def expectations():
    """Each file with what should be in it."""
    for path in sorted((here / "golden").glob("*.py")):
        source = read(path)
        tree = ast.parse(source)
        yield path.with_suffix(".ast"), ast.dump(tree, indent=2) + "\n"
        yield path.with_suffix(".places"), "".join(places(tree, source))
    digests = []
    for path in sorted((here.parent / "programs").glob("*.py")):
        source = read(path)
        try:
            tree = ast.parse(source)
        except SyntaxError:
            continue
        text = ast.dump(tree, indent=2) + "\n" + "".join(places(tree, source))
        digests.append(f"{path.stem} {hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}\n")
    yield here / "digests.txt", "".join(digests)
    path = here / "syntax-errors.txt"
    cases = []
    for case in read(path).removesuffix("----\n").split("----\n"):
        source = case.split("=> ")[0] if "\n=> " not in case else case[: case.rindex("\n=> ") + 1]
        cases.append(f"{source}=> {error(source.removesuffix(chr(10)))}\n")
    yield path, "----\n".join(cases)


def main():
    if sys.version_info[:2] != (3, 11):
        raise SystemExit("this needs Python 3.11")
    is_check = "--check" in sys.argv
    changed = 0
    for path, text in expectations():
        if path.exists() and read(path) == text:
            continue
        changed += 1
        print(("differs: " if is_check else "written: ") + path.name)
        if not is_check:
            with open(path, "w", newline="", encoding="utf-8") as file:
                file.write(text)
    if is_check and changed:
        raise SystemExit(1)


main()
