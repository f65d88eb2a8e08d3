# needs: files
import os
os.makedirs("a/b/c", exist_ok=True)
for p in ["a/x.txt", "a/b/y.txt", "a/b/c/z.md"]:
    with open(p, "w") as f: f.write(p)
for root, dirs, files in os.walk("a"):
    dirs.sort(); print(root, dirs, sorted(files))
for root, dirs, files in os.walk("a", topdown=False): print(root, sorted(dirs), sorted(files))
print(sorted(os.listdir("a")), os.path.getsize("a/x.txt"))
