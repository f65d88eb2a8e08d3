"""Proves (or with `fill` writes) what CPython's compiler says of the sources in cases.json.

error: null, or [class, message, line, offset, end line, end offset]; warnings: the SyntaxWarnings, [message, line] each, where there are any.
"""

import json
import pathlib
import sys
import warnings

PATH = pathlib.Path(__file__).with_name("cases.json")
rows = json.loads(PATH.read_text(encoding="utf8"))
different = 0
for row in rows:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(row["source"], "<string>", "exec")
            error = None
        except SyntaxError as e:
            error = [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]
    proved = {"source": row["source"], "error": error}
    told = [[str(each.message), each.lineno] for each in caught if each.category is SyntaxWarning]
    if told and error is None:
        proved["warnings"] = told
    if proved != row:
        different += 1
        row.clear()
        row.update(proved)
if sys.argv[1:] == ["fill"]:
    lines = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in rows)
    PATH.write_text(f"[\n{lines}\n]\n", encoding="utf8")
print(f"{len(rows)} sources, {different} differ from CPython {sys.version.split()[0]}")
sys.exit(1 if different and sys.argv[1:] != ["fill"] else 0)
