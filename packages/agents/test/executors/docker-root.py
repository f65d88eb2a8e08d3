"""Writes the root file system of a test image as a tar archive: the Python that runs this, the libraries of both, a shell.

    python3 -I docker-root.py root.tar
"""
import os
import subprocess
import sys
import sysconfig
import tarfile

LEFT_OUT = {"test", "tests", "idlelib", "tkinter", "ensurepip", "site-packages", "dist-packages", "__pycache__", "lib2to3", "turtledemo", "pydoc_data"}

python = os.path.realpath(sys.executable)
programs = {python} | {"/bin/" + name for name in ("sh", "echo", "sleep")}


def library():
    for folder, folders, names in os.walk(sysconfig.get_path("stdlib")):
        folders[:] = [name for name in folders if name not in LEFT_OUT and not name.startswith("config-")]
        for name in names:
            if not name.endswith((".pyc", ".a")):
                yield os.path.join(folder, name)


def shared_objects(files):
    binaries = [path for path in files if path in programs or path.endswith(".so")]
    listed = subprocess.run(["ldd", *binaries], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    return {word for word in listed.split() if word.startswith("/") and not word.endswith(":")}


def parents(files):
    for path in files:
        while len(path := os.path.dirname(path)) > 1:
            yield path


def entry(name, kind, **fields):
    info = tarfile.TarInfo(name.lstrip("/"))
    info.type = kind
    info.mode = 0o755
    for field, value in fields.items():
        setattr(info, field, value)
    return info


files = programs | set(library())
files |= shared_objects(files)
with tarfile.open(sys.argv[1], "w") as tar:
    for path in sorted(set(parents(files)) | {"/proc", "/dev", "/sys", "/etc"}):
        tar.addfile(entry(path, tarfile.DIRTYPE))
    tar.addfile(entry("/tmp", tarfile.DIRTYPE, mode=0o1777))
    for path in sorted(files):
        tar.add(os.path.realpath(path), path.lstrip("/"), recursive=False)
    for path in {"/usr/bin/python", "/usr/bin/python3"} - files:
        tar.addfile(entry(path, tarfile.SYMTYPE, linkname=python))
