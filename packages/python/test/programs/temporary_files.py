# needs: files
import tempfile, os
with tempfile.NamedTemporaryFile("w+", suffix=".txt", delete=False) as f:
    f.write("hello"); f.flush(); f.seek(0); print(f.read(), f.name.endswith(".txt"))
print(os.path.exists(f.name)); os.unlink(f.name); print(os.path.exists(f.name))
with tempfile.NamedTemporaryFile() as f: f.write(b"x"); print(f.mode, f.tell(), f.closed)
print(f.closed, os.path.exists(f.name))
