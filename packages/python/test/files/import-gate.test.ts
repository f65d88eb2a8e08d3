import { describe, expect, test } from "vitest";
import { Interpreter } from "../../src/index.ts";

const run = (source: string, authorizedImports: string[]): string => {
  const { error, valueRepr } = new Interpreter({ authorizedImports, files: {} }).run(source);
  return error === null ? String(valueRepr) : `${error.type}: ${error.message}`;
};

describe("patterns", () => {
  test.for<[string[], string, string]>([
    [["urllib"], "import urllib.parse; urllib.parse.quote('a b')", "'a%20b'"],
    [["urllib.*"], "import urllib.parse; urllib.parse.quote('a b')", "'a%20b'"],
    [["urllib.parse"], "import urllib.parse; urllib.parse.quote('a b')", "'a%20b'"],
    [["urllib.parse"], "from urllib import parse; parse.quote('a b')", "'a%20b'"],
    [
      ["urllib.parse"],
      "import urllib.error",
      "ImportError: Import of 'urllib.error' is not allowed. Allowed modules: urllib.parse. Did you mean 'urllib.parse'?",
    ],
    [
      ["urllib.parse", "urllib.error"],
      "import urllib.error; urllib.parse",
      "AttributeError: module 'urllib' has no attribute 'parse'",
    ],
    [
      ["urllib.parse"],
      "from urllib import error",
      "ImportError: cannot import name 'error' from 'urllib' (unknown location)",
    ],
    [["os.path"], "import os; os.path.join('a', 'b')", "'a/b'"],
    [["os.path"], "import os.path; os.listdir", "AttributeError: module 'os' has no attribute 'listdir'"],
    [["os.path"], "from os import path; path.basename('a/b')", "'b'"],
    [["os.path"], "from os import listdir", "ImportError: cannot import name 'listdir' from 'os' (unknown location)"],
    [["os.path", "pathlib"], "import pathlib, os; os.getcwd", "AttributeError: module 'os' has no attribute 'getcwd'"],
    [["pathlib"], "import pathlib; pathlib.os", "AttributeError: module 'pathlib' has no attribute 'os'"],
    [
      ["os"],
      "import os, os.path, posixpath",
      "ImportError: Import of 'posixpath' is not allowed. Allowed modules: os.",
    ],
    [["*"], "import os, pathlib, posixpath; posixpath is os.path", "True"],
    [["json"], "import sys", "ImportError: Import of 'sys' is not allowed. Allowed modules: json."],
    [
      ["sys", "json"],
      "import sys, json; sorted(sys.modules), sys.modules['json'] is json",
      "(['__main__', 'builtins', 'json', 'sys'], True)",
    ],
    [["sys", "pathlib"], "import sys, pathlib; 'os' in sys.modules, 'urllib.parse' in sys.modules", "(False, False)"],
  ])("%j: %s", ([allowed, source, want]) => {
    expect(run(source, allowed)).toBe(want);
  });
});

describe("refusals say why and what to do", () => {
  test.for<[string[], string, string]>([
    [
      ["json"],
      "import jsn",
      "ImportError: Import of 'jsn' is not allowed. Allowed modules: json. Did you mean 'json'?",
    ],
    [
      ["math"],
      "import socket",
      "ImportError: Import of 'socket' is not allowed. Allowed modules: math. A program here has no network of its own. Call a tool, or use requests or urllib.request where they are allowed.",
    ],
    [
      ["*"],
      "import subprocess",
      "ImportError: Import of 'subprocess' is not allowed: a program here starts no other process. Write what it should do in Python, or call a tool.",
    ],
    [
      ["*"],
      "import pickle",
      "ImportError: Import of 'pickle' is not allowed: nothing is ever unpickled here. Use json, or copy.deepcopy to copy.",
    ],
    [
      ["math"],
      "import numpy as np",
      "ImportError: Import of 'numpy' is not allowed. Allowed modules: math. It is a package from PyPI, and this interpreter has none: CPythonExecutor, PyodideExecutor, DockerExecutor and E2BExecutor have them.",
    ],
    [["*"], "import nonsense", "ModuleNotFoundError: No module named 'nonsense'"],
    [
      ["*"],
      "import requests",
      "ImportError: Import of 'requests' is not possible: the host has opened no way to the network (its option fetch). Call the tools that you were given instead.",
    ],
  ])("%j: %s", ([allowed, source, want]) => {
    expect(run(source, allowed)).toBe(want);
  });

  test("a package that is allowed but not here names the executors that have it", () => {
    expect(run("import pandas", ["pandas"])).toMatch(
      /^ModuleNotFoundError: No module named 'pandas'\. It is a package from PyPI, and this interpreter has none: CPythonExecutor, PyodideExecutor, DockerExecutor and E2BExecutor have them\. Available modules: abc, /,
    );
  });

  test("functions that would reach the system are there and refuse", () => {
    expect(run("import os; os.system('id')", ["os"])).toBe(
      "RuntimeError: os.system() is not available: a program here starts no other process. Write what it should do in Python, or call a tool.",
    );
    expect(run("import os; os.symlink('a', 'b')", ["os"])).toBe(
      "RuntimeError: os.symlink() is not available: there are no links here. Copy the file with shutil.copy().",
    );
  });
});
