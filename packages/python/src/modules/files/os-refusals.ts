/** What `os` has in CPython and refuses here: each function raises a RuntimeError that says why, and what works instead. */

/** Functions that would reach another process, another user or the system: why not, and what works. */
export const REFUSED_FUNCTIONS: readonly (readonly [reason: string, names: string])[] = [
  [
    "a program here starts no other process. Write what it should do in Python, or call a tool.",
    "system popen login_tty execl execle execlp execlpe execv execve execvp execvpe spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe posix_spawn posix_spawnp fork forkpty startfile",
  ],
  [
    "a program here has no other process to wait for or to signal.",
    "kill killpg wait wait3 wait4 waitid waitpid nice abort getpgid getpgrp setpgid setsid getsid pidfd_open register_at_fork setpgrp tcgetpgrp tcsetpgrp",
  ],
  ["there are no links here. Copy the file with shutil.copy().", "symlink link"],
  [
    "there is one user here, who owns everything.",
    "chown lchown fchown chroot setuid setgid seteuid setegid getlogin setreuid setregid setresuid setresgid setgroups initgroups",
  ],
  [
    "files are all that there is here: no pipes and no devices.",
    "pipe pipe2 mkfifo mknod openpty dup dup2 sendfile splice eventfd eventfd_read eventfd_write memfd_create",
  ],
  [
    "the system around the program is not to be reached.",
    "confstr getloadavg statvfs fstatvfs pathconf fpathconf ttyname ctermid",
  ],
  ["a program here has no attributes of files beside those of os.stat().", "getxattr setxattr listxattr removexattr"],
  [
    "a program here is not scheduled: it runs until it is done, or until its time is over.",
    "setpriority sched_setaffinity sched_setparam sched_setscheduler sched_getparam sched_getscheduler sched_rr_get_interval",
  ],
];
