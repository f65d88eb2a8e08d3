"""Writes (fill) or proves (check) what CPython's symtable says of the golden syntax files and the traceback programs: NAME.json beside this file.

A block is [type, name, [[symbol, facts], ...], [inner blocks]]; facts are the words of SYMBOL_FACTS that hold, joined by spaces.
"""

import json
import pathlib
import symtable
import sys
import warnings

warnings.simplefilter("ignore")
HERE = pathlib.Path(__file__).parent
SOURCES = [*sorted((HERE.parent / "syntax" / "golden").glob("*.py")), *sorted((HERE.parent / "tracebacks").glob("*.py"))]
SYMBOL_FACTS = ["parameter", "local", "free", "global", "declared_global", "nonlocal", "assigned", "referenced", "imported", "annotated"]


def describe(table):
    symbols = []
    for symbol in sorted(table.get_symbols(), key=lambda symbol: symbol.get_name()):
        if symbol.get_name().startswith("."):
            continue
        facts = [fact for fact in SYMBOL_FACTS if getattr(symbol, "is_" + fact)()]
        symbols.append([symbol.get_name(), " ".join(facts)])
    children = [describe(child) for child in table.get_children()]
    return [table.get_type(), table.get_name(), symbols, children]


different = count = 0
for path in SOURCES:
    try:
        described = describe(symtable.symtable(path.read_text(encoding="utf8"), path.name, "exec"))
    except SyntaxError:
        continue
    count += 1
    golden = HERE / f"{path.parent.name}-{path.stem}.json"
    text = json.dumps(described, ensure_ascii=False) + "\n"
    if sys.argv[1:] == ["fill"]:
        golden.write_text(text, encoding="utf8")
    elif not golden.exists() or golden.read_text(encoding="utf8") != text:
        different += 1
        print(f"{golden.name} differs")
print(f"{count} files, {different} differ from CPython {sys.version.split()[0]}")
sys.exit(1 if different else 0)
