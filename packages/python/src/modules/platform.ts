/**
 * The module platform, written in Python: what the interpreter says of itself and of the machine under it. The machine is the virtual one of `os.uname()`; of the host's nothing shows.
 * What CPython reads from other systems is as it is on a machine that is none of those.
 */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import os as _os
import sys as _sys
from collections import namedtuple as _namedtuple

class uname_result(_namedtuple("uname_result_base", "system node release version machine", module="platform")):
    """What uname() gives: five fields, and the processor, which stands sixth wherever they are walked."""
    @property
    def processor(self):
        return ""
    def __iter__(self):
        yield from super().__iter__()
        yield self.processor
    def __len__(self):
        return 6
    def __getitem__(self, key):
        return tuple(self)[key]
    @classmethod
    def _make(cls, iterable):
        return cls(*iterable)
    def _asdict(self):
        return dict(zip(self._fields, self))
    def __reduce__(self):
        return uname_result, tuple(self)[:5]
uname_result._fields = uname_result._fields + ("processor",)

def uname():
    """The machine under the program: its system, name, release, version and kind."""
    return uname_result(*_os.uname())

def system():
    return uname().system

def node():
    return uname().node

def release():
    return uname().release

def version():
    return uname().version

def machine():
    return uname().machine

def processor():
    return uname().processor

def architecture(executable=_sys.executable, bits="", linkage=""):
    """The bits of the interpreter, and the format of its executable, which is not known."""
    return bits or ("64bit" if _sys.maxsize > 2 ** 32 else "32bit"), linkage

def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return lib, version

def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    return release, versioninfo, machine

def win32_ver(release="", version="", csd="", ptype=""):
    return release, version, csd, ptype

def win32_edition():
    return None

def win32_is_iot():
    return win32_edition() in ("IoTUAP", "NanoServer", "WindowsCoreHeadless", "IoTEdgeOS")

def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    return release, vendor, vminfo, osinfo

def freedesktop_os_release():
    """What the files of the program say in /etc/os-release or /usr/lib/os-release."""
    for path in ("/etc/os-release", "/usr/lib/os-release"):
        if _os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                return _os_release(file)
    raise OSError(2, "Unable to read files /etc/os-release, /usr/lib/os-release")

def _os_release(lines):
    import re
    found = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
    for line in lines:
        entry = re.match(r"""([a-zA-Z0-9_]+)=(["']?)(.*)\2$""", line)
        if entry is not None:
            found[entry[1]] = re.sub(r"""\\([\\$"'${"`"}])""", r"\1", entry[3])
    return found

def system_alias(system, release, version):
    """The names under which systems are sold."""
    if system == "SunOS" and release >= "5":
        major, dot, rest = release.partition(".")
        return "Solaris", (str(int(major) - 3) if major.isdigit() else major) + dot + rest, version
    return ("Windows" if system in ("win32", "win16") else system), release, version

def _joined(*parts):
    text = "-".join(part.strip() for part in parts if part).replace(" ", "_")
    for each in '/\\:;"()':
        text = text.replace(each, "-")
    text = text.replace("unknown", "")
    while "--" in text:
        text = text.replace("--", "-")
    return text.rstrip("-")

def platform(aliased=0, terse=0):
    """One text for the platform, for people to read."""
    here = uname()
    system, release, version = here.system, here.release, here.version
    if aliased:
        system, release, version = system_alias(system, release, version)
    library = "".join(libc_ver())
    return _joined(system, release, here.machine, here.processor, "with" if library else "", library)

def python_implementation():
    return "CPython"

def python_version():
    return _sys.version.split()[0]

def python_version_tuple():
    return tuple(python_version().split("."))

def python_branch():
    return ""

def python_revision():
    return ""

def python_build():
    """The name of the build, and its day, which is not known."""
    return _sys.version.partition("(")[2].partition(")")[0], ""

def python_compiler():
    return _sys.version.partition("[")[2].partition("]")[0]
`;

export const platformModule = pythonModule("platform", TEXT);
