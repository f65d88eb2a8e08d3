# Command lines in the way of C's getopt.
import getopt, inspect, os
getopt.getopt("-a -b -cfoo -d bar a1 a2".split(), "abc:d:")  # => ([('-a', ''), ('-b', ''), ('-c', 'foo'), ('-d', 'bar')], ['a1', 'a2'])
getopt.getopt("--condition=foo --testing --output-file abc.def -x a1 a2".split(), "x", ["condition=", "output-file=", "testing"])  # => ([('--condition', 'foo'), ('--testing', ''), ('--output-file', 'abc.def'), ('-x', '')], ['a1', 'a2'])
getopt.getopt("-o outfile --alpha -v file -x".split(), "o:vx", ["alpha", "beta="])  # => ([('-o', 'outfile'), ('--alpha', ''), ('-v', '')], ['file', '-x'])
getopt.getopt(["-a", "1", "-b", "--alpha=3", "--beta"], "a:b", ["alpha=", "beta"])  # => ([('-a', '1'), ('-b', ''), ('--alpha', '3'), ('--beta', '')], [])
getopt.getopt(["-ab1", "-", "x"], "ab:")  # => ([('-a', ''), ('-b', '1')], ['-', 'x'])
getopt.getopt(["-a", "--", "-b"], "ab")  # => ([('-a', '')], ['-b'])
getopt.getopt(["--", "-a"], "a")  # => ([], ['-a'])
getopt.getopt(["--help", "x"], "", "help")  # => ([('--help', '')], ['x'])
getopt.getopt(["--h=5"], "", ["help=", "version"])  # => ([('--help', '5')], [])
getopt.getopt(["--beta="], "", ["beta="])  # => ([('--beta', '')], [])
getopt.getopt([], "a"), getopt.getopt(["x", "-a"], "a")  # => (([], []), ([], ['x', '-a']))
getopt.getopt(["-a"], "b")  # raises GetoptError: option -a not recognized
getopt.getopt(["-a"], "a:")  # raises GetoptError: option -a requires argument
getopt.getopt(["-:"], "a:")  # raises GetoptError: option -: not recognized
getopt.getopt(["--alpha"], "", ["beta"])  # raises GetoptError: option --alpha not recognized
getopt.getopt(["--alpha"], "", ["alpha="])  # raises GetoptError: option --alpha requires argument
getopt.getopt(["--alpha=1"], "", ["alpha"])  # raises GetoptError: option --alpha must not have an argument
getopt.getopt(["--al"], "", ["alpha", "alibi"])  # raises GetoptError: option --al not a unique prefix
getopt.getopt(["--alph"], "", ["alpha", "alibi"])  # => ([('--alpha', '')], [])
getopt.getopt(["--foo=3"], "", ["foobar=", "foo="])  # => ([('--foo', '3')], [])
getopt.gnu_getopt(["-a", "arg1", "-b", "1", "--alpha", "--beta=2"], "ab:", ["alpha", "beta="])  # => ([('-a', ''), ('-b', '1'), ('--alpha', ''), ('--beta', '2')], ['arg1'])
getopt.gnu_getopt(["-a", "-", "-b", "-"], "ab:", [])  # => ([('-a', ''), ('-b', '-')], ['-'])
getopt.gnu_getopt(["-a", "x", "--", "-b"], "ab")  # => ([('-a', '')], ['x', '-b'])
getopt.gnu_getopt(["-a", "x", "-b"], "+ab")  # => ([('-a', '')], ['x', '-b'])
getopt.gnu_getopt(["x", "-q"], "a")  # raises GetoptError: option -q not recognized
try: getopt.getopt(["--nope"], "a", ["yes"])
except getopt.error as error: told = error
told, told.msg, told.opt, told.args, str(told), getopt.error is getopt.GetoptError  # => (GetoptError('option --nope not recognized', 'nope'), 'option --nope not recognized', 'nope', ('option --nope not recognized', 'nope'), 'option --nope not recognized', True)
getopt.GetoptError("only words").opt, issubclass(getopt.GetoptError, Exception)  # => ('', True)
getopt.short_has_arg("a", "a:"), getopt.short_has_arg("b", "a:b"), getopt.long_has_args("abc", ["abcd="]), getopt.do_shorts([], "a1", "a:", []), getopt.do_longs([], "abc=1", ["abc="], [])  # => (True, False, (True, 'abcd'), ([('-a', '1')], []), ([('--abc', '1')], []))
getopt.__all__, str(inspect.signature(getopt.getopt)), str(inspect.signature(getopt.gnu_getopt))  # => (['GetoptError', 'error', 'getopt', 'gnu_getopt'], '(args, shortopts, longopts=[])', '(args, shortopts, longopts=[])')
os.environ["POSIXLY_CORRECT"] = "1"
getopt.gnu_getopt(["-a", "x", "-b"], "ab")  # => ([('-a', '')], ['x', '-b'])
del os.environ["POSIXLY_CORRECT"]
getopt.getopt([5], "a")  # raises AttributeError: 'int' object has no attribute 'startswith'
getopt.getopt(["-a"], 5)  # raises TypeError: object of type 'int' has no len()
