# needs: files
import tempfile, os
with tempfile.TemporaryDirectory() as d:
    p = os.path.join(d, "x.txt"); open(p, "w").write("hi")
    print(os.path.exists(p), os.listdir(d), os.path.isabs(d))
print(os.path.exists(d))
