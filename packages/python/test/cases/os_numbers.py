# os: what the numbers of the system mean, the environment as bytes, and structures.
import os
os.environ['ADDER_CASE'] = 'é'

os.O_CREAT, os.O_RDWR, os.EX_USAGE, os.F_LOCK, os.P_NOWAIT, os.RTLD_NOW, os.SCHED_RR, os.ST_RDONLY, os.WNOHANG, os.GRND_RANDOM  # => (64, 2, 64, 1, 1, 2, 2, 1, 1, 2)
os.sysconf_names['SC_PAGESIZE'], len(os.sysconf_names), os.confstr_names['CS_PATH'], os.pathconf_names['PC_NAME_MAX']  # => (30, 135, 0, 3)
[(os.WIFEXITED(s), os.WEXITSTATUS(s), os.WIFSIGNALED(s), os.WTERMSIG(s), os.WIFSTOPPED(s), os.WCOREDUMP(s)) for s in (0, 256, 9, 0x137f, 139)]  # => [(True, 0, False, 0, False, False), (True, 1, False, 0, False, False), (False, 0, True, 9, False, False), (False, 19, False, 127, True, False), (False, 0, True, 11, False, True)]
[os.waitstatus_to_exitcode(s) for s in (0, 256, 9, 139)]  # => [0, 1, -9, -11]
os.waitstatus_to_exitcode(0x137f)  # raises ValueError: process stopped by delivery of signal 19
[(os.major(d), os.minor(d), os.makedev(os.major(d), os.minor(d)) == d) for d in (0, 2049, 66306)]  # => [(0, 0, True), (8, 1, True), (259, 2, True)]
os.sched_param(3), os.times_result(range(5)), os.waitid_result(range(5)), os.statvfs_result(range(10))  # => (posix.sched_param(sched_priority=3), posix.times_result(user=0, system=1, children_user=2, children_system=3, elapsed=4), posix.waitid_result(si_pid=0, si_uid=1, si_signo=2, si_status=3, si_code=4), os.statvfs_result(f_bsize=0, f_frsize=1, f_blocks=2, f_bfree=3, f_bavail=4, f_files=5, f_ffree=6, f_favail=7, f_flag=8, f_namemax=9))
os.waitid_result((1,))  # raises TypeError: posix.waitid_result() takes a 5-sequence (1-sequence given)
os.sched_get_priority_max(os.SCHED_FIFO), os.sched_get_priority_min(os.SCHED_OTHER)  # => (99, 0)
os.environb[b'ADDER_CASE'], os.getenvb(b'ADDER_CASE'), b'nope' in os.environb  # => (b'\xc3\xa9', b'\xc3\xa9', False)
os.environb['x']  # raises TypeError: bytes expected, not str
type(os.times()).__name__, os.times().children_user >= 0  # => ('times_result', True)
os.sysconf('nope')  # raises ValueError: unrecognized configuration name
