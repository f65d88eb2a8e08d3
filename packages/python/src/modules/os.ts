/** The module os: paths, the environment that the host gave, and the files of the virtual file system. Processes and the system are refused. */

import { getAttribute } from "../objects/attributes.ts";
import { call } from "../objects/call.ts";
import { builtin } from "../objects/function.ts";
import { PyList } from "../objects/list.ts";
import type { Value } from "../objects/object.ts";
import { collectionsModule } from "./collections.ts";
import { cInt } from "./c-arguments.ts";
import { environment } from "./files/environment.ts";
import { errorText } from "./files/error-texts.ts";
import { fileFunctions, refusedFunction } from "./files/file-functions.ts";
import { genericAlias } from "./files/generic-alias-function.ts";
import { openFunction } from "./files/open-function.ts";
import { constants } from "./files/os-constants.ts";
import { OS_DESCRIPTORS_TEXT } from "./files/os-descriptors-text.ts";
import { REFUSED_FUNCTIONS } from "./files/os-refusals.ts";
import { OS_TEXT } from "./files/os-text.ts";
import { pythonModule } from "./python-source.ts";
import { randomBytes } from "./random-bytes.ts";
import { functionsAsC, methodsAsC } from "./written-in-c.ts";

/** What CPython writes in C: by name, by position, and as functions without parameters. */
const IN_C =
  "getcwdb scandir putenv unsetenv closerange urandom getrandom cpu_count getpid getppid getuid geteuid getgid getegid sync get_terminal_size uname pread pwrite readv writev " +
  "preadv pwritev copy_file_range fchmod lockf posix_fallocate posix_fadvise get_inheritable set_inheritable get_blocking set_blocking device_encoding makedev major minor " +
  "WIFEXITED WEXITSTATUS WIFSIGNALED WTERMSIG WIFSTOPPED WSTOPSIG WIFCONTINUED WCOREDUMP waitstatus_to_exitcode getgroups getgrouplist getresuid getresgid getpriority " +
  "sched_yield sched_getaffinity sched_get_priority_max sched_get_priority_min sysconf times";

export const osModule = pythonModule(
  "os",
  OS_TEXT + OS_DESCRIPTORS_TEXT,
  () =>
    new Map<string, Value>([
      ...fileFunctions(),
      ["_open", openFunction()],
      ["_environ", builtin("_environ()", environment)],
      ["_entropy", builtin("_entropy(size, /)", randomBytes)],
      ["strerror", builtin("strerror(code, /)", (code: Value) => errorText(cInt(code)), "posix")],
      ["_namedtuple", collectionsModule.create().get("namedtuple")!],
      ["_alias", genericAlias()],
      ...constants(),
    ]),
  (namespace) => {
    functionsAsC(namespace, "posix", IN_C.split(" "));
    methodsAsC(namespace.get("DirEntry"));
    call(getAttribute(namespace.get("supports_fd")!, "add"), [namespace.get("scandir")!]);
    for (const [reason, names] of REFUSED_FUNCTIONS)
      for (const name of names.split(" ")) namespace.set(name, refusedFunction("os", name, reason));
    const unexported = new Set([
      "PathLike",
      "startfile",
      "supports_dir_fd",
      "supports_effective_ids",
      "supports_fd",
      "supports_follow_symlinks",
    ]);
    const exported = [...namespace.keys()].filter((name) => !name.startsWith("_") && !unexported.has(name));
    namespace.set("__all__", new PyList([...exported, "_exit"]));
    namespace.set("_exit", refusedFunction("os", "_exit", "use sys.exit(), which ends the program."));
  },
);
