# needs: files
import shutil, os, zipfile
os.makedirs("z/sub"); open("z/a.txt", "w").write("AAA"); open("z/sub/b.txt", "w").write("B")
n = shutil.make_archive("out", "zip", "z"); print(os.path.basename(n))
print(sorted(zipfile.ZipFile("out.zip").namelist()))
shutil.unpack_archive("out.zip", "un"); print(sorted(os.listdir("un")), open("un/sub/b.txt").read())
try: shutil.make_archive("x", "rar", "z")
except ValueError as e: print(e)
try: shutil.unpack_archive("z/a.txt", "q")
except shutil.ReadError as e: print(e)
try: shutil.unpack_archive("out.zip", "q", "nope")
except ValueError as e: print(e)
