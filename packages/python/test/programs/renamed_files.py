# needs: files
import os
with open("f.txt", "w") as f: print(f.write("héllo\n"))
st = os.stat("f.txt")
print(st.st_size, st.st_nlink, os.path.isfile("f.txt"), os.path.isdir("f.txt"), os.path.exists("g"), os.path.islink("f.txt"))
os.rename("f.txt", "g.txt"); print(os.listdir("."))
os.replace("g.txt", "h.txt"); print(os.listdir())
os.remove("h.txt"); print(os.listdir())
with os.scandir(".") as it: print(list(it))
os.mkdir("sub"); open("sub/a", "w").write("xx")
for e in sorted(os.scandir("sub"), key=lambda e: e.name): print(e.name, e.path, e.is_file(), e.is_dir(), e.stat().st_size, e)
os.removedirs("sub") if False else None
os.unlink("sub/a"); os.removedirs("sub"); print(os.path.exists("sub"))
