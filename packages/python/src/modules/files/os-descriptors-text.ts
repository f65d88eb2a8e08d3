/** The text of `os`, second part: open files by their numbers, the state of processes in a number, and what is known of the one user that there is. */

export const OS_DESCRIPTORS_TEXT = String.raw`
environb = _Environ(environ._data, _environment_bytes)

def getenvb(key, default=None):
    """Get an environment variable, return None if it doesn't exist. The optional second argument can specify an alternate default."""
    return environb.get(key, default)

def _at(fd, offset, run):
    """Does something at a place of an open file, whose own place stays."""
    back = lseek(fd, 0, SEEK_CUR)
    if offset < 0:
        raise OSError(22, "Invalid argument")
    lseek(fd, offset, SEEK_SET)
    try:
        return run()
    finally:
        lseek(fd, back, SEEK_SET)

def pread(fd, length, offset, /):
    """Read a number of bytes from a file descriptor starting at a particular offset."""
    return _at(fd, offset, lambda: read(fd, length))

def pwrite(fd, buffer, offset, /):
    """Write bytes to a file descriptor starting at a particular offset."""
    return _at(fd, offset, lambda: write(fd, buffer))

def readv(fd, buffers, /):
    """Read from a file descriptor fd into an iterable of buffers."""
    total = 0
    for each in buffers:
        view = memoryview(each).cast("B")
        found = read(fd, len(view))
        view[: len(found)] = found
        total += len(found)
        if len(found) < len(view):
            break
    return total

def writev(fd, buffers, /):
    """Iterate over buffers, and write the contents of each to a file descriptor."""
    return sum([write(fd, each) for each in buffers])

def preadv(fd, buffers, offset, flags=0, /):
    """Reads from a file descriptor into a number of mutable bytes-like objects."""
    return _at(fd, offset, lambda: readv(fd, buffers))

def pwritev(fd, buffers, offset, flags=0, /):
    """Writes the contents of bytes-like objects to a file descriptor at a given offset."""
    return _at(fd, offset, lambda: writev(fd, buffers))

def copy_file_range(src, dst, count, offset_src=None, offset_dst=None):
    """Copy count bytes from one file descriptor to another."""
    if count < 0:
        raise ValueError("negative value for 'count' not allowed")
    data = read(src, count) if offset_src is None else pread(src, count, offset_src)
    return write(dst, data) if offset_dst is None else pwrite(dst, data, offset_dst)

def fchmod(fd, mode):
    """Change the access permissions of the file given by file descriptor fd."""
    chmod(fd, mode)

def lockf(fd, command, length, /):
    """Apply, test or remove a POSIX lock: there is nobody else."""
    fstat(fd)

def posix_fallocate(fd, offset, length, /):
    """Ensure a file has allocated at least a particular number of bytes on disk."""
    if offset < 0 or length <= 0:
        raise OSError(22, "Invalid argument")
    if fstat(fd).st_size < offset + length:
        ftruncate(fd, offset + length)

def posix_fadvise(fd, offset, length, advice, /):
    """Announce an intention to access data in a specific pattern."""
    fstat(fd)

def get_inheritable(fd, /):
    """Get the close-on-exec flag of the specified file descriptor."""
    fstat(fd)
    return False

def set_inheritable(fd, inheritable, /):
    """Set the inheritable flag of the specified file descriptor: nobody inherits."""
    fstat(fd)

def get_blocking(fd, /):
    """Get the blocking mode of the file descriptor."""
    fstat(fd)
    return True

def set_blocking(fd, blocking, /):
    """Set the blocking mode of the specified file descriptor: nothing ever blocks."""
    fstat(fd)

def device_encoding(fd):
    """Return a string describing the encoding of a terminal's file descriptor: there is no terminal."""
    return None

def makedev(major, minor, /):
    """Composes a raw device number from the major and minor device numbers."""
    return minor & 0xFF | (major & 0xFFF) << 8 | (minor & ~0xFF) << 12 | (major & ~0xFFF) << 32

def major(device, /):
    """Extracts a device major number from a raw device number."""
    return device >> 8 & 0xFFF | device >> 32 & ~0xFFF

def minor(device, /):
    """Extracts a device minor number from a raw device number."""
    return device & 0xFF | device >> 12 & 0xFFFFFF00

def WIFEXITED(status):
    """Return True if the process returning status exited via the exit() system call."""
    return status & 0x7F == 0

def WEXITSTATUS(status):
    """Return the process return code from status."""
    return status >> 8 & 0xFF

def WIFSIGNALED(status):
    """Return True if the process returning status was terminated by a signal."""
    return 0 < status & 0x7F < 0x7F

def WTERMSIG(status):
    """Return the signal that terminated the process that provided the status value."""
    return status & 0x7F

def WIFSTOPPED(status):
    """Return True if the process returning status was stopped."""
    return status & 0xFF == 0x7F

WSTOPSIG = lambda status: WEXITSTATUS(status)
WSTOPSIG.__name__ = WSTOPSIG.__qualname__ = "WSTOPSIG"
WSTOPSIG.__doc__ = "Return the signal that stopped the process that provided the status value."

def WIFCONTINUED(status):
    """Return True if a particular process was continued from a job control stop."""
    return status == 0xFFFF

def WCOREDUMP(status, /):
    """Return True if the process returning status was dumped to a core file."""
    return status & 0x80 != 0

def waitstatus_to_exitcode(status):
    """Convert a wait status to an exit code."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f"process stopped by delivery of signal {WSTOPSIG(status)}")
    raise ValueError(f"invalid wait status: {status}")

def getgroups():
    """Return list of supplemental group IDs for the process."""
    return [0]

def getgrouplist(user, group, /):
    """Returns a list of groups to which a user belongs."""
    return [group]

def getresuid():
    """Return a tuple of the current process's real, effective, and saved user ids."""
    return (0, 0, 0)

def getresgid():
    """Return a tuple of the current process's real, effective, and saved group ids."""
    return (0, 0, 0)

def getpriority(which, who):
    """Return program scheduling priority."""
    return 0

def sched_yield():
    """Voluntarily relinquish the CPU: there is nobody to have it."""

def sched_getaffinity(pid, /):
    """Return the affinity of the process identified by pid: a program has one CPU."""
    return {0}

def sched_get_priority_max(policy):
    """Get the maximum scheduling priority for policy."""
    return _priorities(policy)[1]

def sched_get_priority_min(policy):
    """Get the minimum scheduling priority for policy."""
    return _priorities(policy)[0]

def _priorities(policy):
    if policy in (1, 2):
        return 1, 99
    if policy in (0, 3, 5):
        return 0, 0
    raise OSError(22, "Invalid argument")

_SYSCONF = {"SC_PAGESIZE": 4096, "SC_PAGE_SIZE": 4096, "SC_NPROCESSORS_CONF": 1, "SC_NPROCESSORS_ONLN": 1, "SC_CLK_TCK": 100, "SC_CHAR_BIT": 8, "SC_INT_MAX": 2147483647,
    "SC_INT_MIN": -2147483648, "SC_LONG_BIT": 64, "SC_WORD_BIT": 32, "SC_OPEN_MAX": 1024, "SC_SSIZE_MAX": 32767}

def sysconf(name, /):
    """Return an integer-valued system configuration variable: what is true of every program here."""
    if isinstance(name, str) and name not in sysconf_names:
        raise ValueError("unrecognized configuration name")
    for each, value in _SYSCONF.items():
        if name == each or name == sysconf_names[each]:
            return value
    raise RuntimeError("os.sysconf() is not available: the system around the program is not to be reached.")

def _structure(name, module, fields):
    """A tuple with names, as those of the system are: made of a sequence, and shown with the module."""
    base = _namedtuple(name, fields)
    def __new__(cls, sequence, dict=None, /):
        values = tuple(sequence)
        if len(values) != len(base._fields):
            raise TypeError(f"{module}.{name}() takes a {len(base._fields)}-sequence ({len(values)}-sequence given)")
        return tuple.__new__(cls, values)
    def __repr__(self):
        return f"{module}.{name}(" + ", ".join([f"{each}={value!r}" for each, value in zip(base._fields, self)]) + ")"
    size = len(base._fields)
    return type(name, (base,), {"__slots__": (), "__new__": __new__, "__repr__": __repr__, "__module__": module, "n_fields": size, "n_sequence_fields": size, "n_unnamed_fields": 0})

statvfs_result = _structure("statvfs_result", "os", "f_bsize f_frsize f_blocks f_bfree f_bavail f_files f_ffree f_favail f_flag f_namemax")
times_result = _structure("times_result", "posix", "user system children_user children_system elapsed")
waitid_result = _structure("waitid_result", "posix", "si_pid si_uid si_signo si_status si_code")

class sched_param(_structure("sched_param", "posix", "sched_priority")):
    __slots__ = ()
    def __new__(cls, sched_priority):
        """A scheduling parameter."""
        return tuple.__new__(cls, (sched_priority,))
sched_param.__module__ = "posix"

def times():
    """Return a collection containing process timing information: that of the program."""
    import time
    return times_result((time.process_time(), 0.0, 0.0, 0.0, time.monotonic()))
`;
