/**
 * How a call of some modules is framed in the program: an event loop around tasks, a fresh folder before what reads files, only the kind of a
 * result where the value is a clock's or chance's, what is written to stderr where that is the point of the call.
 *
 * Each frame is Python source of ours that both engines run; `make` is the lambda of the call and `receiver` those of its objects, as with `show`.
 */

type Frame = {
  modules: RegExp;
  /** Defines `framed(make, *receiver)`. */
  source: string;
  /** The engine gets a folder of files, and the oracle runs in a sandbox: the calls delete and move what they name. */
  withFiles?: boolean;
  /** The engine runs code from strings. */
  withCode?: boolean;
  /** Calls that are not compared. */
  leavesOut?: RegExp;
};

const FRAMES: readonly Frame[] = [
  {
    modules: /^asyncio/,
    source: `
import asyncio, contextlib
async def plain(x): return x
async def failing(x): raise ValueError(x)
async def slow(x):
    await asyncio.sleep(x)
    return x
def framed(make, *receiver):
    async def main():
        objects = [each() for each in receiver]
        result = make(*objects)
        try:
            if hasattr(result, '__await__') or asyncio.iscoroutine(result):
                async with asyncio.timeout(0.03): result = await result
            if hasattr(result, '__aiter__') and not isinstance(result, asyncio.StreamReader):
                result = [each async for each in result]
            text = canon(result)
        except (Exception, asyncio.CancelledError) as e: text = type(e).__name__ + ': ' + ascii(str(e))
        return text + ''.join([' / ' + canon(each) for each in objects])
    print(guarded(lambda: asyncio.run(main())))
`,
  },
  {
    modules: /^(os|posixpath|pathlib|shutil|tempfile|glob|fileinput|zipfile|linecache)$/,
    withFiles: true,
    // A small number is an open file of the process, which in CPython is the harness's; what a directory takes up and where programs lie is the system's affair, and so is what copying a folder into itself meets.
    leavesOut:
      /\b(stat|lstat|chdir|listdir|scandir|truncate|exists|isfile|isdir|samefile|getsize|realpath|open|write|from_file)\((\w+=)?(True|False|\d|(?:Index|SubInt)\(\d\))[,)]|samefile\(.*, (f2=)?(True|False|\d|(?:Index|SubInt)\(\d\))\)|getsize\(.*('\.'|sub'|deep\/?'|empty'|'\/'|'\/\/?')|getsize\(.*'sub'\)\)|dir_fd=(True|False|\d|Index)|shutil\.\w+\((\w+=)?(True|False|\d|(?:Index|SubInt)\(\d\))[,)]|shutil\.\w+\([^,]*, (dst=)?(True|False|\d|(?:Index|SubInt)\(\d\))[,)]|copytree\((src=)?[^,]*sub[^,]*, (dst=)?[^,]*(deep|sub\/c)|get_exec_path\((env=)?(None)?\)/,
    source: `
import os, shutil, tempfile, glob, pathlib
def fresh():
    os.chdir('/tmp')
    for name in os.listdir('/tmp'):
        if os.path.isdir(name): shutil.rmtree(name)
        elif name != 'fuzz.py': os.remove(name)
    tempfile.tempdir = None
    os.makedirs('/tmp/box/sub/deep')
    os.makedirs('/tmp/box/empty')
    os.chdir('/tmp/box')
    for name, text in (('a.txt', 'one\\ntwo\\n'), ('b.py', 'x = 1\\n'), ('sub/c.txt', 'é'), ('sub/deep/d.dat', '')):
        with open(name, 'w', encoding='utf8') as file: file.write(text)
def standing():
    return ' '.join(sorted([os.path.join(here, name) + ('/' if name in folders else ':' + str(os.path.getsize(os.path.join(here, name))))
        for here, folders, files in os.walk('/tmp/box') for name in folders + files]))
# What came of the last call stands until the next: CPython removes temporary files with their objects.
kept = []
def framed(make, *receiver):
    fresh()
    def run():
        objects = [each() for each in receiver]
        result = make(*objects)
        kept[:] = [result]
        if type(result) is tuple and len(result) == 2 and type(result[0]) is int and type(result[1]) in (str, bytes):
            os.close(result[0])
            result = ('open', result[1])
        if hasattr(result, 'st_mode'): result = (oct(result.st_mode), result.st_mode & 0o170000 == 0o40000 or result.st_size)
        if hasattr(result, 'is_dir') and hasattr(result, 'stat') and not hasattr(result, 'parts'): result = ('entry', result.name, result.path)
        if hasattr(result, 'readable') and hasattr(result, 'name'): result = ('file', result.name, getattr(result, 'mode', None))
        if hasattr(result, '__next__'): result = [each.path if hasattr(each, 'stat') and not hasattr(each, 'parts') else each for each in result]
        if type(result) is list and result and all(type(each) is tuple and len(each) == 3 for each in result):
            # In which order a folder gives what it holds differs; what comes before what is in it does not.
            result = [len(result[0][0]) <= len(result[-1][0]), sorted([(each[0], sorted(each[1]), sorted(each[2])) for each in result])]
        if type(result) is list and all(type(each) in (str, bytes, pathlib.PosixPath) for each in result): result = sorted(map(str, result))
        return canon(result)
    text = guarded(run)
    os.chdir('/tmp')
    print(text + ' / ' + standing())
`,
  },
  {
    // Some of their functions open what they are given.
    modules: /^(xml\.etree\.ElementTree|xml\.sax\.saxutils|shlex)$/,
    withFiles: true,
    // A small number is an open file of the process, which in CPython is the harness's.
    leavesOut: /(file|source)=(True|False|\d|(?:Index|SubInt)\(\d\))\b/,
    source: "framed = show",
  },
  {
    modules: /^(secrets|timeit)$/,
    withCode: true,
    // Of which kind the chosen item is, and whether a dict has the number among its keys, is chance.
    leavesOut: /choice\((seq=)?(\{|\(|\[(?!1, 2\]|\]))/,
    source: `
def framed(make, *receiver):
    def run():
        result = make(*[each() for each in receiver])
        if isinstance(result, bool): return str(result)
        return type(result).__name__ + (str(len(result)) if hasattr(result, '__len__') else '')
    print(guarded(run))
`,
  },
  {
    modules: /^(warnings|traceback|logging|sys|unittest|gettext|threading|concurrent\.futures)(?!\.(config|handlers))/,
    // Whether a thread is quicker than no time at all is chance.
    leavesOut: /r\.map\(.*timeout=(0|-1|0\.001)\b/,
    source: `
import contextlib, re, warnings
def own_frames(text):
    """Without the frames of the library, which the engine does not show, and the lines of it that warn."""
    kept, hidden = [], None
    for line in text.splitlines(True):
        frame = re.match(r'[ |]*  File "(.*)", line ', line)
        warning = re.match(r'(?!fuzz.py:)[^ :]+:\\d+: (\\w*Warning: .*\\n)', line)
        if warning: hidden, line = None, 'library: ' + warning[1]
        elif frame: hidden = None if frame[1] == 'fuzz.py' else r'[ |]*    '
        elif hidden and not re.match(hidden, line): hidden = None
        if not hidden: kept.append(line)
        if warning: hidden = r'  '
    return ''.join(kept)
def framed(make, *receiver):
    err = io.StringIO()
    with contextlib.redirect_stderr(err), warnings.catch_warnings():
        warnings.resetwarnings()
        warnings.simplefilter('default')
        text = shown(make, *receiver)
    print(text + (' told ' + ascii(own_frames(err.getvalue())) if err.getvalue() else ''))
`,
  },
];

/** The module's frame, or undefined where `show` does. */
export const frameOf = (module: string): Frame | undefined => FRAMES.find(({ modules }) => modules.test(module));
