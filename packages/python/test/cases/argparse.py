import argparse
import contextlib
import io


def told(parser, *args):
    """What the parser gives, or what it says before it exits."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            return parser.parse_args(list(args))
        except SystemExit as e:
            return e.code, out.getvalue() + err.getvalue()


p = argparse.ArgumentParser(prog="prog", description="What it does, told at such a length that the text has to be broken into lines.", epilog="The end.")
p.add_argument("files", nargs="+", help="the files")  # => _StoreAction(option_strings=[], dest='files', nargs='+', const=None, default=None, type=None, choices=None, required=True, help='the files', metavar=None)
p.add_argument("-v", "--verbose", action="count", default=0, help="say more")  # => _CountAction(option_strings=['-v', '--verbose'], dest='verbose', nargs=0, const=None, default=0, type=None, choices=None, required=False, help='say more', metavar=None)
p.add_argument("-n", "--number", type=int, metavar="N", help="a number (default: %(default)s)", default=3)  # => _StoreAction(option_strings=['-n', '--number'], dest='number', nargs=None, const=None, default=3, type=<class 'int'>, choices=None, required=False, help='a number (default: %(default)s)', metavar='N')
p.add_argument("--level", choices=["low", "high"], help="one of %(choices)s")  # => _StoreAction(option_strings=['--level'], dest='level', nargs=None, const=None, default=None, type=None, choices=['low', 'high'], required=False, help='one of %(choices)s', metavar=None)
p.add_argument("--flag", action=argparse.BooleanOptionalAction, help="on or off")  # => BooleanOptionalAction(option_strings=['--flag', '--no-flag'], dest='flag', nargs=0, const=None, default=None, type=None, choices=None, required=False, help='on or off', metavar=None)
p.add_argument("--hidden", help=argparse.SUPPRESS)  # => _StoreAction(option_strings=['--hidden'], dest='hidden', nargs=None, const=None, default=None, type=None, choices=None, required=False, help='==SUPPRESS==', metavar=None)
p.add_argument("--version", action="version", version="%(prog)s 1.0")  # => _VersionAction(option_strings=['--version'], dest='version', nargs=0, const=None, default='==SUPPRESS==', type=None, choices=None, required=False, help="show program's version number and exit", metavar=None)
p.print_help()  # => usage: prog [-h] [-v] [-n N] [--level {low,high}] [--flag | --no-flag] |             [--version] |             files [files ...] |  | What it does, told at such a length that the text has to be broken into lines. |  | positional arguments: |   files               the files |  | options: |   -h, --help          show this help message and exit |   -v, --verbose       say more |   -n N, --number N    a number (default: 3) |   --level {low,high}  one of low, high |   --flag, --no-flag   on or off |   --version           show program's version number and exit |  | The end.
p.format_usage()  # => 'usage: prog [-h] [-v] [-n N] [--level {low,high}] [--flag | --no-flag]\n            [--version]\n            files [files ...]\n'
told(p, "a", "b")  # => Namespace(files=['a', 'b'], verbose=0, number=3, level=None, flag=None, hidden=None)
told(p, "a", "-vv", "-n5", "--level=low", "--no-flag")  # => Namespace(files=['a'], verbose=2, number=5, level='low', flag=False, hidden=None)
told(p, "-vn", "4", "a")  # => Namespace(files=['a'], verbose=1, number=4, level=None, flag=None, hidden=None)
told(p)  # => (2, 'usage: prog [-h] [-v] [-n N] [--level {low,high}] [--flag | --no-flag]\n            [--version]\n            files [files ...]\nprog: error: the following arguments are required: files\n')
told(p, "a", "-n", "x")  # => (2, "usage: prog [-h] [-v] [-n N] [--level {low,high}] [--flag | --no-flag]\n            [--version]\n            files [files ...]\nprog: error: argument -n/--number: invalid int value: 'x'\n")
told(p, "a", "--level", "mid")  # => (2, "usage: prog [-h] [-v] [-n N] [--level {low,high}] [--flag | --no-flag]\n            [--version]\n            files [files ...]\nprog: error: argument --level: invalid choice: 'mid' (choose from 'low', 'high')\n")
told(p, "a", "--nope")  # => (2, 'usage: prog [-h] [-v] [-n N] [--level {low,high}] [--flag | --no-flag]\n            [--version]\n            files [files ...]\nprog: error: unrecognized arguments: --nope\n')
told(p, "a", "-n")  # => (2, 'usage: prog [-h] [-v] [-n N] [--level {low,high}] [--flag | --no-flag]\n            [--version]\n            files [files ...]\nprog: error: argument -n/--number: expected one argument\n')
told(p, "a", "--ver")  # => (2, 'usage: prog [-h] [-v] [-n N] [--level {low,high}] [--flag | --no-flag]\n            [--version]\n            files [files ...]\nprog: error: ambiguous option: --ver could match --verbose, --version\n')
told(p, "a", "--v")  # => (2, 'usage: prog [-h] [-v] [-n N] [--level {low,high}] [--flag | --no-flag]\n            [--version]\n            files [files ...]\nprog: error: ambiguous option: --v could match --verbose, --version\n')
told(p, "--version")  # => (0, 'prog 1.0\n')
told(p, "--", "-v", "a")  # => Namespace(files=['-v', 'a'], verbose=0, number=3, level=None, flag=None, hidden=None)
told(p, "a", "--verbose=1")  # => (2, "usage: prog [-h] [-v] [-n N] [--level {low,high}] [--flag | --no-flag]\n            [--version]\n            files [files ...]\nprog: error: argument -v/--verbose: ignored explicit argument '1'\n")
p.parse_known_args(["a", "--other", "1"])  # => (Namespace(files=['a'], verbose=0, number=3, level=None, flag=None, hidden=None), ['--other', '1'])
p  # => ArgumentParser(prog='prog', usage=None, description='What it does, told at such a length that the text has to be broken into lines.', formatter_class=<class 'argparse.HelpFormatter'>, conflict_handler='error', add_help=True)
p._actions[1]  # => _StoreAction(option_strings=[], dest='files', nargs='+', const=None, default=None, type=None, choices=None, required=True, help='the files', metavar=None)

# nargs
n = argparse.ArgumentParser(prog="n")
n.add_argument("first")  # => _StoreAction(option_strings=[], dest='first', nargs=None, const=None, default=None, type=None, choices=None, required=True, help=None, metavar=None)
n.add_argument("second", nargs="?", default="d")  # => _StoreAction(option_strings=[], dest='second', nargs='?', const=None, default='d', type=None, choices=None, required=False, help=None, metavar=None)
n.add_argument("rest", nargs="*", type=int)  # => _StoreAction(option_strings=[], dest='rest', nargs='*', const=None, default=None, type=<class 'int'>, choices=None, required=True, help=None, metavar=None)
n.add_argument("-a", nargs=2, metavar=("X", "Y"))  # => _StoreAction(option_strings=['-a'], dest='a', nargs=2, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=('X', 'Y'))
n.add_argument("-b", nargs="?", const="c")  # => _StoreAction(option_strings=['-b'], dest='b', nargs='?', const='c', default=None, type=None, choices=None, required=False, help=None, metavar=None)
n.add_argument("-c", action="append")  # => _AppendAction(option_strings=['-c'], dest='c', nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None)
n.add_argument("-d", action="extend", nargs="+", default=["z"])  # => _ExtendAction(option_strings=['-d'], dest='d', nargs='+', const=None, default=['z'], type=None, choices=None, required=False, help=None, metavar=None)
n.add_argument("-e", action="store_const", const=7)  # => _StoreConstAction(option_strings=['-e'], dest='e', nargs=0, const=7, default=None, type=None, choices=None, required=False, help=None, metavar=None)
n.add_argument("-f", action="append_const", const=1, dest="fs")  # => _AppendConstAction(option_strings=['-f'], dest='fs', nargs=0, const=1, default=None, type=None, choices=None, required=False, help=None, metavar=None)
n.format_usage()  # => 'usage: n [-h] [-a X Y] [-b [B]] [-c C] [-d D [D ...]] [-e] [-f]\n         first [second] [rest ...]\n'
told(n, "x")  # => Namespace(first='x', second='d', rest=[], a=None, b=None, c=None, d=['z'], e=None, fs=None)
told(n, "x", "y", "1", "2", "-a", "p", "q", "-b", "-c", "1", "-c", "2")  # => Namespace(first='x', second='y', rest=[1, 2], a=['p', 'q'], b='c', c=['1', '2'], d=['z'], e=None, fs=None)
told(n, "x", "-d", "p", "q", "-e", "-ff")  # => Namespace(first='x', second='d', rest=[], a=None, b=None, c=None, d=['z', 'p', 'q'], e=7, fs=[1, 1])
told(n, "x", "-a", "p")  # => (2, 'usage: n [-h] [-a X Y] [-b [B]] [-c C] [-d D [D ...]] [-e] [-f]\n         first [second] [rest ...]\nn: error: argument -a: expected 2 arguments\n')
told(n, "x", "y", "z")  # => (2, "usage: n [-h] [-a X Y] [-b [B]] [-c C] [-d D [D ...]] [-e] [-f]\n         first [second] [rest ...]\nn: error: argument rest: invalid int value: 'z'\n")
told(n, "x", "-d")  # => (2, 'usage: n [-h] [-a X Y] [-b [B]] [-c C] [-d D [D ...]] [-e] [-f]\n         first [second] [rest ...]\nn: error: argument -d: expected at least one argument\n')
r = argparse.ArgumentParser(prog="r")
r.add_argument("cmd")  # => _StoreAction(option_strings=[], dest='cmd', nargs=None, const=None, default=None, type=None, choices=None, required=True, help=None, metavar=None)
r.add_argument("args", nargs=argparse.REMAINDER)  # => _StoreAction(option_strings=[], dest='args', nargs='...', const=None, default=None, type=None, choices=None, required=True, help=None, metavar=None)
told(r, "run", "--opt", "-x", "y")  # => Namespace(cmd='run', args=['--opt', '-x', 'y'])

# Groups.
g = argparse.ArgumentParser(prog="g", add_help=False)
named = g.add_argument_group("named", "those that have names")
named.add_argument("--one", help="first")  # => _StoreAction(option_strings=['--one'], dest='one', nargs=None, const=None, default=None, type=None, choices=None, required=False, help='first', metavar=None)
one_of = g.add_mutually_exclusive_group(required=True)
one_of.add_argument("--x", action="store_true")  # => _StoreTrueAction(option_strings=['--x'], dest='x', nargs=0, const=True, default=False, type=None, choices=None, required=False, help=None, metavar=None)
one_of.add_argument("--y", type=float)  # => _StoreAction(option_strings=['--y'], dest='y', nargs=None, const=None, default=None, type=<class 'float'>, choices=None, required=False, help=None, metavar=None)
print(g.format_help())  # => usage: g [--one ONE] (--x | --y Y) |  | options: |   --x |   --y Y |  | named: |   those that have names |  |   --one ONE  first |
told(g, "--x")  # => Namespace(one=None, x=True, y=None)
told(g)  # => (2, 'usage: g [--one ONE] (--x | --y Y)\ng: error: one of the arguments --x --y is required\n')
told(g, "--x", "--y", "1")  # => (2, 'usage: g [--one ONE] (--x | --y Y)\ng: error: argument --y: not allowed with argument --x\n')
one_of.add_argument("--z", required=True)  # raises ValueError: mutually exclusive arguments must be optional

# Subcommands.
s = argparse.ArgumentParser(prog="tool", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
subs = s.add_subparsers(dest="command", required=True, title="commands", help="what to do")
add = subs.add_parser("add", aliases=["a"], help="adds", description="Adds numbers.")
add.add_argument("numbers", type=int, nargs="*", default=[1], help="to add")  # => _StoreAction(option_strings=[], dest='numbers', nargs='*', const=None, default=[1], type=<class 'int'>, choices=None, required=False, help='to add', metavar=None)
add.set_defaults(run="sum")
remove = subs.add_parser("remove", help="removes")
remove.add_argument("-f", "--force", action="store_true", help="do not ask")  # => _StoreTrueAction(option_strings=['-f', '--force'], dest='force', nargs=0, const=True, default=False, type=None, choices=None, required=False, help='do not ask', metavar=None)
s.print_help()  # => usage: tool [-h] {add,a,remove} ... |  | options: |   -h, --help      show this help message and exit |  | commands: |   {add,a,remove}  what to do |     add (a)       adds |     remove        removes
add.print_help()  # => usage: tool add [-h] [numbers ...] |  | Adds numbers. |  | positional arguments: |   numbers     to add |  | options: |   -h, --help  show this help message and exit
print(remove.format_help())  # => usage: tool remove [-h] [-f] |  | options: |   -h, --help   show this help message and exit |   -f, --force  do not ask |
told(s, "add", "1", "2")  # => Namespace(command='add', numbers=[1, 2], run='sum')
told(s, "a")  # => Namespace(command='a', numbers=[1], run='sum')
told(s, "remove", "-f")  # => Namespace(command='remove', force=True)
told(s)  # => (2, 'usage: tool [-h] {add,a,remove} ...\ntool: error: the following arguments are required: command\n')
told(s, "copy")  # => (2, "usage: tool [-h] {add,a,remove} ...\ntool: error: argument command: invalid choice: 'copy' (choose from 'add', 'a', 'remove')\n")
told(s, "add", "x")  # => (2, "usage: tool add [-h] [numbers ...]\ntool add: error: argument numbers: invalid int value: 'x'\n")
told(s, "remove", "-h")  # => (0, 'usage: tool remove [-h] [-f]\n\noptions:\n  -h, --help   show this help message and exit\n  -f, --force  do not ask\n')
subs.add_parser("add")  # raises ArgumentError: argument command: conflicting subparser: add
s.add_subparsers is not None  # => True

# Types, conflicts, inheritance.
def even(text):
    value = int(text)
    if value % 2:
        raise argparse.ArgumentTypeError(f"{value} is odd")
    return value


t = argparse.ArgumentParser(prog="t", exit_on_error=False)
action = t.add_argument("-e", type=even)
t.parse_args(["-e", "4"])  # => Namespace(e=4)
t.parse_args(["-e", "3"])  # raises ArgumentError: argument -e: 3 is odd
t.parse_args(["-e", "x"])  # raises ArgumentError: argument -e: invalid even value: 'x'
t.add_argument("-e", "--even")  # raises ArgumentError: argument -e/--even: conflicting option string: -e
t.add_argument("x", required=True)  # raises TypeError: 'required' is an invalid argument for positionals
t.add_argument("--opt", type="int")  # raises ValueError: 'int' is not callable
t.add_argument("--opt", action="jump")  # raises ValueError: unknown action "jump"
t.add_argument("--opt", nargs=0)  # raises ValueError: nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate
t.add_argument("--opt", nargs=2, metavar=("A",))  # raises ValueError: length of metavar tuple does not match nargs
t.add_argument("x", dest="y")  # raises ValueError: dest supplied twice for positional argument
t.add_argument("-")  # raises ValueError: dest= is required for options like '-'
child = argparse.ArgumentParser(prog="c", parents=[g], conflict_handler="resolve")
child.add_argument("--one", help="again")  # => _StoreAction(option_strings=['--one'], dest='one', nargs=None, const=None, default=None, type=None, choices=None, required=False, help='again', metavar=None)
told(child, "--x", "--one", "1")  # => Namespace(x=True, y=None, one='1')
argparse.ArgumentParser(prog="c", conflict_handler="fight")  # raises ValueError: invalid conflict_resolution value: 'fight'
short = argparse.ArgumentParser(prog="s", allow_abbrev=False, prefix_chars="+-", argument_default=argparse.SUPPRESS)
short.add_argument("+long", "++longer")  # => _StoreAction(option_strings=['+long', '++longer'], dest='longer', nargs=None, const=None, default='==SUPPRESS==', type=None, choices=None, required=False, help=None, metavar=None)
told(short)  # => Namespace()
told(short, "++longer", "1")  # => Namespace(longer='1')
told(short, "++lon", "1")  # => (2, 'usage: s [-h] [+long LONGER]\ns: error: unrecognized arguments: ++lon 1\n')
negative = argparse.ArgumentParser(prog="neg")
negative.add_argument("value", type=float)  # => _StoreAction(option_strings=[], dest='value', nargs=None, const=None, default=None, type=<class 'float'>, choices=None, required=True, help=None, metavar=None)
told(negative, "-1.5")  # => Namespace(value=-1.5)
raw = argparse.ArgumentParser(prog="raw", formatter_class=argparse.RawDescriptionHelpFormatter, description="a\n  b", usage="%(prog)s [stuff]")
print(raw.format_help())  # => usage: raw [stuff] |  | a |   b |  | options: |   -h, --help  show this help message and exit |
mixed = argparse.ArgumentParser(prog="m")
mixed.add_argument("--foo")  # => _StoreAction(option_strings=['--foo'], dest='foo', nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None)
mixed.add_argument("cmd")  # => _StoreAction(option_strings=[], dest='cmd', nargs=None, const=None, default=None, type=None, choices=None, required=True, help=None, metavar=None)
mixed.add_argument("rest", nargs="*", type=int)  # => _StoreAction(option_strings=[], dest='rest', nargs='*', const=None, default=None, type=<class 'int'>, choices=None, required=True, help=None, metavar=None)
mixed.parse_intermixed_args("doit 1 --foo bar 2 3".split())  # => Namespace(foo='bar', cmd='doit', rest=[1, 2, 3])
long = argparse.ArgumentParser(prog="a-program-with-a-long-name")
for name in "alpha beta gamma delta epsilon zeta".split():
    long.add_argument("--" + name, metavar=name[:3].upper())
long.add_argument("target")  # => _StoreAction(option_strings=[], dest='target', nargs=None, const=None, default=None, type=None, choices=None, required=True, help=None, metavar=None)
print(long.format_usage())  # => usage: a-program-with-a-long-name [-h] [--alpha ALP] [--beta BET] |                                   [--gamma GAM] [--delta DEL] [--epsilon EPS] |                                   [--zeta ZET] |                                   target |
space = argparse.Namespace(a=1, b="x")
space  # => Namespace(a=1, b='x')
"a" in space  # => True
space == argparse.Namespace(b="x", a=1)  # => True
vars(space)  # => {'a': 1, 'b': 'x'}
argparse.Namespace(**{"not a name": 1})  # => Namespace(**{'not a name': 1})
argparse.FileType("w")  # => FileType('w')
