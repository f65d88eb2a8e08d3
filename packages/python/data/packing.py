"""Writes a text as a data file of TypeScript: DEFLATE, then base64, read back by `src/syntax/packed-text.ts`."""

import base64
import zlib


def write_data_file(path, essay, constants):
    """`constants` are (name, docstring, text) with ASCII texts."""
    lines = ["/**"] + [" * " + line if line else " *" for line in essay.strip().split("\n")] + [" */", ""]
    for name, docstring, text in constants:
        deflater = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
        packed = deflater.compress(text.encode("ascii")) + deflater.flush()
        encoded = base64.b64encode(packed).decode().rstrip("=")
        lines += [f"/** {docstring} */", f"export const {name} =", f'  "{encoded}";', ""]
        print(f"{name}: {len(text)} characters, {len(encoded)} packed")
    with open(path, "w") as out:
        out.write("\n".join(lines))
