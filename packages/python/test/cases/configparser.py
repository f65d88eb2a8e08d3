"""Configuration files."""  # => 'Configuration files.'

import configparser
import io
from configparser import ConfigParser, RawConfigParser, ExtendedInterpolation
p = ConfigParser()
p.read_string("[DEFAULT]\nhome = /h\n[a]\npath = %(home)s/x\nport = 80 ; no comment\nok = yes\nlong = one\n  two\n\n# c\n[b]\nx: 1\n")
p.sections()  # => ['a', 'b']
dict(p["a"])  # => {'path': '/h/x', 'port': '80 ; no comment', 'ok': 'yes', 'long': 'one\ntwo', 'home': '/h'}
p.get("a", "path")  # => '/h/x'
p.get("a", "path", raw=True)  # => '%(home)s/x'
p.get("a", "path", vars={"home": "/z"})  # => '/z/x'
p.get("a", "none", fallback=5)  # => 5
p.get("a", "none")  # raises NoOptionError: No option 'none' in section: 'a'
p.get("z", "none")  # raises NoSectionError: No section: 'z'
p.getboolean("a", "ok")  # => True
p.getint("b", "x")  # => 1
p.getfloat("b", "x")  # => 1.0
p.getint("a", "ok")  # raises ValueError: invalid literal for int() with base 10: 'yes'
p.getboolean("a", "home")  # raises ValueError: Not a boolean: /h
p["b"].getint("x")  # => 1
p["b"].get("y", "d")  # => 'd'
p["b"]["y"]  # raises KeyError: 'y'
p["zz"]  # raises KeyError: 'zz'
p.options("b")  # => ['x', 'home']
p.items("b")  # => [('home', '/h'), ('x', '1')]
p.has_option("a", "home")  # => True
p.has_section("DEFAULT")  # => False
"a" in p  # => True
p["b"]  # => <Section: b>
p.set("b", "n", 5)  # raises TypeError: option values must be strings
p.set("b", "n", "100%")  # raises ValueError: invalid interpolation syntax in '100%' at position 3
p["b"]["n"] = "100%%"
p["b"]["n"]  # => '100%'
p.add_section("a")  # raises DuplicateSectionError: Section 'a' already exists
p.add_section("DEFAULT")  # raises ValueError: Invalid section name: 'DEFAULT'
p.remove_option("b", "n")  # => True
p.remove_section("zz")  # => False
out = io.StringIO()
p.write(out)
out.getvalue()  # => '[DEFAULT]\nhome = /h\n\n[a]\npath = %(home)s/x\nport = 80 ; no comment\nok = yes\nlong = one\n\ttwo\n\n[b]\nx = 1\n\n'
p.read_string("[q2]\nx=1\nx=2\n")  # raises DuplicateOptionError: While reading from '<string>' [line  3]: option 'x' in section 'q2' already exists
p.read_string("[q3]\n[q3]\n")  # raises DuplicateSectionError: While reading from '<string>' [line  2]: section 'q3' already exists
e = ConfigParser(interpolation=ExtendedInterpolation())
e.read_dict({"a": {"x": "1", "y": "${x}-${b:z}", "bad": "${nope}", "dollar": "$$"}, "b": {"z": 2}})
e["a"]["y"]  # => '1-2'
e["a"]["dollar"]  # => '$'
e["a"]["bad"]  # raises InterpolationMissingOptionError: Bad value substitution: option 'bad' in section 'a' contains an interpolation key 'nope' which is not a valid option name. Raw value: '${nope}'
e.set("a", "x", "$")  # raises ValueError: invalid interpolation syntax in '$' at position 0
c = ConfigParser(converters={"list": lambda s: s.split(",")}, allow_no_value=True, delimiters=("=",), inline_comment_prefixes=("#",))
c.read_string("[a]\nxs = 1,2 # two\nflag\n")
c["a"].getlist("xs")  # => ['1', '2']
c["a"]["flag"]
list(c.converters)  # => ['boolean', 'float', 'int', 'list']
loop = ConfigParser()
loop.read_string("[a]\nx = %(x)s\ny = %(\nz = %q\n")
loop["a"]["x"]  # raises InterpolationDepthError: Recursion limit exceeded in value substitution: option 'x' in section 'a' contains an interpolation key which cannot be substituted in 10 steps. Raw value: '%(x)s'
loop["a"]["y"]  # raises InterpolationSyntaxError: bad interpolation variable reference '%('
loop["a"]["z"]  # raises InterpolationSyntaxError: '%' must be followed by '%' or '(', found: '%q'
ConfigParser(interpolation=5)  # raises TypeError: interpolation= must be None or an instance of Interpolation; got an object of type <class 'int'>
RawConfigParser({"A": "1"}).defaults()  # => {'a': '1'}
p.popitem()[0]  # => 'a'
p.clear()
p.sections()  # => []
