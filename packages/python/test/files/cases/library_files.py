# gzip over files, shutil.which and the size of the terminal, /dev/null, logging.config.fileConfig.
import gzip, io, os, pathlib, shutil, stat, sys, tempfile, warnings
folder = pathlib.Path(tempfile.mkdtemp())
path = folder / "q.gz"
with gzip.open(path, "wt") as file: file.write("hello\nworld\n")  # =>
with gzip.GzipFile(path) as file: print(file.read(), file.name == str(path), file.closed)
file.closed  # => True
with gzip.open(path, "rt") as file: lines = list(file)
lines  # => ['hello\n', 'world\n']
with gzip.open(os.fsencode(path)) as file: facts = file.readlines(), isinstance(file, io.BufferedIOBase), file.readable(), file.writable(), file.isatty()
facts  # => ([b'hello\n', b'world\n'], True, True, False, False)
with gzip.open(path) as file: first = next(file), file.seek(0), file.readinto(b := bytearray(3)), b, file.readinto1(b), file.tell()
first  # => (b'hello\n', 0, 3, bytearray(b'lo\n'), 3, 6)
def told(function, *args):
    try: return function(*args)
    except Exception as error: return type(error).__name__, str(error)
written = gzip.GzipFile(path, "w")
written.writelines([b"x", b"yy"])
written.tell(), written.mode, written.readable(), written.writable()  # => (3, 2, False, True)
written.close()
[told(getattr(written, name)) for name in ("read", "flush", "tell", "read1", "readline", "rewind", "readlines", "truncate", "detach")]  # => [('ValueError', 'I/O operation on closed file'), ('ValueError', 'I/O operation on closed file'), ('ValueError', 'I/O operation on closed file'), ('ValueError', 'I/O operation on closed file'), ('ValueError', 'I/O operation on closed file'), ('OSError', "Can't rewind in write mode"), ('ValueError', 'I/O operation on closed file.'), ('UnsupportedOperation', 'truncate'), ('UnsupportedOperation', 'detach')]
told(written.write, b""), told(written.seek, 0), written.readable()  # => (('ValueError', 'I/O operation on closed file'), ('OSError', 'Negative seek in write mode'), False)
with gzip.GzipFile(path) as read: read.read()
[told(getattr(read, name)) for name in ("read", "flush", "tell", "read1", "readline", "rewind", "readlines", "__enter__", "__next__")]  # => [('ValueError', 'I/O operation on closed file'), ('ValueError', 'I/O operation on closed file'), ('ValueError', 'I/O operation on closed file'), ('ValueError', 'I/O operation on closed file'), ('ValueError', 'I/O operation on closed file'), ('ValueError', 'seek of closed file'), ('ValueError', 'I/O operation on closed file.'), ('ValueError', 'I/O operation on closed file.'), ('ValueError', 'I/O operation on closed file')]
told(read.write, b""), told(read.seek, 0)  # => (('ValueError', 'I/O operation on closed file'), ('ValueError', 'I/O operation on closed file'))
told(read.peek, 1)  # => ('ValueError', 'I/O operation on closed file')
told(gzip.open, 3.5)  # => ('TypeError', 'filename must be a str or bytes object, or a file')
told(gzip.GzipFile)  # => ('TypeError', 'expected str, bytes or os.PathLike object, not NoneType')
told(gzip.GzipFile, "/nowhere/x.gz")  # => ('FileNotFoundError', "[Errno 2] No such file or directory: '/nowhere/x.gz'")
with warnings.catch_warnings(record=True) as heard:
    warnings.simplefilter("always")
    with open(path, "wb") as raw: gzip.GzipFile(fileobj=raw).close()
    gzip.GzipFile(path).filename == str(path)
[(each.category.__name__, str(each.message)) for each in heard]  # => [('FutureWarning', 'GzipFile was opened for writing, but this will change in future Python releases.  Specify the mode argument for opening it for writing.'), ('DeprecationWarning', 'use the name attribute')]
# Nothing is lost in /dev/null, and nothing is read from it.
with open(os.devnull, "w") as null: print("gone", file=null); null.write("gone too")
os.path.exists(os.devnull), os.path.isfile(os.devnull), os.path.getsize(os.devnull)  # => (True, False, 0)
open(os.devnull).read(), open("/dev/null", "rb").read()  # => ('', b'')
stat.S_ISCHR(os.stat("/dev/null").st_mode), pathlib.Path(os.devnull).read_text(), pathlib.Path(os.devnull).is_file()  # => (True, '', False)
import contextlib
with open(os.devnull, "w") as null, contextlib.redirect_stdout(null): print("unseen")
with open(os.devnull, "a+b") as null: counts = null.write(b"abc"), null.read()
counts  # => (3, b'')
shutil.copyfile(path, os.devnull), os.path.getsize(os.devnull)  # => ('/dev/null', 0)
# Commands, and copies to directories that are not there.
command = folder / "run.me"
command.write_text("#!/bin/sh\n")  # => 10
shutil.which("run.me", path=str(folder)), shutil.which(str(command))  # => (None, None)
command.chmod(0o755)
shutil.which("run.me", path=str(folder)) == str(command)  # => True
shutil.which(str(command)) == str(command)  # => True
shutil.which(os.fsencode(command)) == os.fsencode(command)  # => True
shutil.which("run.me", path=os.pathsep.join(["/nowhere", str(folder)])) == str(command)  # => True
shutil.which("run.me", path="") is None, shutil.which("no such command at all") is None  # => (True, True)
shutil.which("run.me", mode=os.F_OK, path=str(folder)) == str(command), shutil.which(folder.name, path=str(folder.parent))  # => (True, None)
told(shutil.copyfile, path, str(folder / "none") + "/")[0], told(shutil.copyfile, path, str(folder / "none") + "/")[1].startswith("Directory does not exist: ")  # => ('FileNotFoundError', True)
os.environ["COLUMNS"], os.environ["LINES"] = "25", "10"
shutil.get_terminal_size()  # => os.terminal_size(columns=25, lines=10)
shutil.get_terminal_size((1, 2))  # => os.terminal_size(columns=25, lines=10)
import argparse
parser = argparse.ArgumentParser(prog="P")
parser.add_argument("--foo", help="some longer help text here") and None
parser.format_help()  # => 'usage: P [-h]\n         [--foo FOO]\n\noptions:\n  -h, --help\n    show this help\n    message and exit\n  --foo FOO\n    some longer help\n    text here\n'
os.environ["COLUMNS"] = "none"
parser.format_usage()  # => 'usage: P [-h] [--foo FOO]\n'
del os.environ["COLUMNS"], os.environ["LINES"]
# logging.config.fileConfig
import logging.config
text = """
[loggers]
keys=root,parser,compiler
[handlers]
keys=hand1,hand2,mem
[formatters]
keys=form1,form2
[logger_root]
level=WARNING
handlers=hand1
[logger_parser]
level=DEBUG
handlers=hand2
propagate=0
qualname=compiler.parser
[logger_compiler]
level=INFO
handlers=
propagate=1
qualname=compiler
[handler_hand1]
class=StreamHandler
level=NOTSET
formatter=form1
args=(shown,)
[handler_hand2]
class=logging.StreamHandler
formatter=form2
kwargs={'stream': sys.stdout}
[handler_mem]
class=handlers.MemoryHandler
args=(10, ERROR)
target=hand1
[formatter_form1]
format=%(levelname)s ++ %(message)s
datefmt=
[formatter_form2]
format={levelname} -- {message}
style={
class=logging.Formatter
""".replace("shown", "sys.stdout")
settings = folder / "log.ini"
settings.write_text(text)  # => 683
def logged(config, **options):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        logging.config.fileConfig(config, **options)
        logging.warning("one")
        logging.getLogger("compiler.parser").debug("two")
        logging.getLogger("compiler").info("three")
    return out.getvalue()
old, below = logging.getLogger("old"), logging.getLogger("compiler.parser.below")
below.setLevel(50)
logged(str(settings))  # => 'WARNING ++ one\nDEBUG -- two\nINFO ++ three\n'
old.disabled, below.level, below.disabled, logging.getLogger("compiler.parser").propagate  # => (True, 0, False, 0)
old.disabled = False
logged(io.StringIO(text), disable_existing_loggers=False), old.disabled  # => ('WARNING ++ one\nDEBUG -- two\nINFO ++ three\n', False)
import configparser
given = configparser.ConfigParser()
given.read_string(text)
logged(given)  # => 'WARNING ++ one\nDEBUG -- two\nINFO ++ three\n'
[each.name for each in logging.root.handlers], logging.root.level  # => (['hand1'], 30)
told(logging.config.fileConfig, "/nowhere/log.ini")  # => ('FileNotFoundError', "/nowhere/log.ini doesn't exist")
settings.write_text("")  # => 0
told(logging.config.fileConfig, str(settings))[0]  # => 'RuntimeError'
settings.write_text("[a\nxx")  # => 5
told(logging.config.fileConfig, str(settings))[0]  # => 'RuntimeError'
told(logging.config.fileConfig, io.StringIO("[loggers]\nkeys=root"))  # => ('KeyError', "'formatters'")
told(logging.config.fileConfig, io.StringIO(text.replace("(sys.stdout,)", "(nope,)")))  # => ('NameError', "name 'nope' is not defined")
told(logging.config.fileConfig, io.StringIO(text.replace("class=StreamHandler", "class=nope.Handler")))  # => ('ModuleNotFoundError', "No module named 'nope'")
told(logging.config.fileConfig, io.StringIO(text.replace("class=logging.Formatter", "class=nope.Formatter")))  # => ('ModuleNotFoundError', "No module named 'nope'")
told(logging.config.fileConfig, io.StringIO(text.replace("level=DEBUG", "level=LOUD")))  # => ('ValueError', "Unknown level: 'LOUD'")
logging.config.fileConfig(io.StringIO(text.replace("(sys.stdout,)", f"({str(folder / 'x.log')!r}, 'w')").replace("class=StreamHandler", "class=FileHandler")))
logging.error("in the file")
(folder / "x.log").read_text()  # => 'ERROR ++ in the file\n'
logging.basicConfig(filename=str(folder / "y.log"), filemode="w", force=True)
logging.error("in another")
(folder / "y.log").read_text()  # => 'ERROR:root:in another\n'
shutil.rmtree(folder)
before = os.umask(0o027)
os.umask(0o002) == 0o027  # => True
made = pathlib.Path(tempfile.gettempdir(), "adder_umask")
os.makedirs(made / "inner", 0o777)
(made / "file").write_text("")  # => 0
[oct(os.stat(each).st_mode) for each in (made, made / "inner", made / "file")]  # => ['0o40775', '0o40775', '0o100664']
os.umask(before) == 0o002  # => True
shutil.rmtree(made)
