# needs: files
import os
def tree(p, indent=0):
    for n in sorted(os.listdir(p)):
        f = os.path.join(p, n)
        print("  " * indent + n + ("/" if os.path.isdir(f) else f" ({os.path.getsize(f)})"))
        if os.path.isdir(f): tree(f, indent + 1)
os.makedirs("proj/src"); os.makedirs("proj/tests")
open("proj/readme.md", "w").write("# hi"); open("proj/src/main.py", "w").write("print(1)\n")
tree("proj")
total = sum(os.path.getsize(os.path.join(r, f)) for r, _, fs in os.walk("proj") for f in fs)
print(total)
import glob
print(sorted(glob.glob("proj/**/*.py", recursive=True)), glob.glob("proj/*.md"), sorted(glob.glob("proj/*")))
import fnmatch
print(fnmatch.filter(["a.py", "b.txt"], "*.py"))
