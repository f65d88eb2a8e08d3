# needs: files
import os
class P:
    def __fspath__(self): return "via"
os.makedirs(P()); print(os.path.isdir(P()), os.path.join(P(), "x"))
print(os.fsencode("é"), os.fsdecode(b"abc"), os.path.abspath("q") == os.path.join(os.getcwd(), "q"))
os.chdir("via"); print(os.path.basename(os.getcwd())); os.chdir("..")
print(os.path.realpath("via/../via") == os.path.abspath("via"), os.path.samefile("via", "./via"))
fd = os.open("fd.txt", os.O_CREAT | os.O_RDWR); print(os.write(fd, b"hello"), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 3)); os.close(fd)
try: os.read(fd, 1)
except OSError as e: print(e)
os.truncate("fd.txt", 2); print(open("fd.txt").read())
print(os.access("fd.txt", os.R_OK), os.access("nope", os.F_OK))
os.chmod("fd.txt", 0o600); print(oct(os.stat("fd.txt").st_mode))
os.utime("fd.txt", (1000, 2000)); print(os.path.getmtime("fd.txt"), os.path.getatime("fd.txt"), os.stat("fd.txt").st_mtime_ns)
