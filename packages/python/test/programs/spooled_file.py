# needs: files
import tempfile
f = tempfile.NamedTemporaryFile(mode="w")
print(f.delete, hasattr(f, "name"), type(f).__name__, type(f.file).__name__)
f.close()
s = tempfile.SpooledTemporaryFile(max_size=5)
s.write(b"123"); print(s.name, s.mode, s.tell()); s.write(b"45678"); print(s.tell(), s.name is not None); s.seek(0); print(s.readlines(), list(s)); s.close(); print(s.closed)
with tempfile.SpooledTemporaryFile(mode="w+", encoding="utf-8") as s:
    print(s.encoding, s.newlines, s.errors); s.writelines(["a\n", "b\n"]); s.seek(0); print([l for l in s]); s.truncate(1); s.seek(0); print(s.read())
