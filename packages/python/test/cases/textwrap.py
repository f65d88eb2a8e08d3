# textwrap: wrap, fill, shorten, dedent, indent, TextWrapper.
import textwrap
textwrap.wrap('The quick brown fox jumps over the lazy dog', 15)  # => ['The quick brown', 'fox jumps over', 'the lazy dog']
textwrap.wrap('well-known facts -- and e-mail addresses', 8)  # => ['well-', 'known', 'facts --', 'and', 'e-mail a', 'ddresses']
textwrap.wrap('a' * 25, 10)  # => ['aaaaaaaaaa', 'aaaaaaaaaa', 'aaaaa']
textwrap.wrap('a' * 25, 10, break_long_words=False)  # => ['aaaaaaaaaaaaaaaaaaaaaaaaa']
textwrap.wrap('one-two-three', 6, break_on_hyphens=False)  # => ['one-tw', 'o-thre', 'e']
textwrap.wrap('', 10)  # => []
textwrap.wrap('   ', 10)  # => []
textwrap.wrap('a b', 0)  # raises ValueError: invalid width 0 (must be > 0)
textwrap.wrap('a\tb\nc', 20)  # => ['a       b c']
textwrap.wrap('a\tb\nc', 20, expand_tabs=False, replace_whitespace=False)  # => ['a\tb\nc']
textwrap.wrap('Hello there. How are you? Fine', 40, fix_sentence_endings=True)  # => ['Hello there.  How are you?  Fine']
textwrap.wrap('one two three four', 9, max_lines=2)  # => ['one two', '[...]']
textwrap.wrap('one two three four', 9, max_lines=1, placeholder='...')  # => ['one...']
textwrap.wrap('one two', 3, max_lines=1)  # raises ValueError: placeholder too large for max width
textwrap.wrap('  leading and trailing  ', 10, drop_whitespace=False)  # => ['  leading ', 'and ', 'trailing  ']
textwrap.wrap('wie geht es dir', 10, initial_indent='* ', subsequent_indent='  ')  # => ['* wie geht', '  es dir']
textwrap.fill('The quick brown fox', 10)  # => 'The quick\nbrown fox'
textwrap.shorten('Hello  world!', width=12)  # => 'Hello world!'
textwrap.shorten('Hello  world!', width=11)  # => 'Hello [...]'
textwrap.shorten('Hello world', width=10, placeholder='...')  # => 'Hello...'
textwrap.dedent('  a\n   b\n\n \t\n  c')  # => 'a\n b\n\n\nc'
textwrap.dedent('\ta\n  b')  # => '\ta\n  b'
textwrap.indent('a\n\nb\n', '> ')  # => '> a\n\n> b\n'
textwrap.indent('a\n\nb', '-', lambda line: True)  # => '-a\n-\n-b'
textwrap.wrap(5)  # raises AttributeError: 'int' object has no attribute 'expandtabs'
textwrap.wrap('a', foo=1)  # raises TypeError: TextWrapper.__init__() got an unexpected keyword argument 'foo'
textwrap.dedent(5)  # raises TypeError: expected string or bytes-like object, got 'int'
textwrap.fill()  # raises TypeError: fill() missing 1 required positional argument: 'text'
textwrap.indent('a')  # raises TypeError: indent() missing 1 required positional argument: 'prefix'
textwrap.wrap('a', 'b')  # raises TypeError: '<=' not supported between instances of 'str' and 'int'
textwrap.TextWrapper(width=5).wrap('hello world foo')  # => ['hello', 'world', 'foo']
textwrap.TextWrapper().width  # => 70
textwrap.wrap('😀 😀 😀 ab', 3)  # => ['😀 😀', '😀', 'ab']

# A width may be a float, as long as no word must be cut by it.
fox = "the quick brown fox jumps over the lazy dog"
textwrap.wrap(fox, 10.5)  # => ['the quick', 'brown fox', 'jumps over', 'the lazy', 'dog']
textwrap.wrap(fox, 2.5)  # raises TypeError: slice indices must be integers or None or have an __index__ method
textwrap.wrap(fox, 2.5, break_long_words=False)  # => ['the', 'quick', 'brown', 'fox', 'jumps', 'over', 'the', 'lazy', 'dog']
textwrap.wrap("ab" * 3, 0.5)  # => ['a', 'b', 'a', 'b', 'a', 'b']
textwrap.shorten(fox, False)  # raises ValueError: invalid width False (must be > 0)
textwrap.wrap(fox, 0.0)  # raises ValueError: invalid width 0.0 (must be > 0)
textwrap.wrap(fox, "x")  # raises TypeError: '<=' not supported between instances of 'str' and 'int'
textwrap.wrap(fox, 20, max_lines=1.5)  # => ['the quick brown fox', 'jumps over the [...]']
textwrap.wrap(fox, 20, max_lines="x")  # raises TypeError: '>' not supported between instances of 'str' and 'int'
textwrap.wrap(fox, 0, tabsize=1.5)  # raises TypeError: 'float' object cannot be interpreted as an integer
textwrap.wrap(fox, 20, tabsize="x", expand_tabs=False)  # => ['the quick brown fox', 'jumps over the lazy', 'dog']
textwrap.wrap("", 20, initial_indent=3)  # => []
textwrap.wrap(fox, 20, initial_indent=3)  # raises TypeError: object of type 'int' has no len()
textwrap.wrap(fox, 20, initial_indent=[])  # raises TypeError: can only concatenate list (not "str") to list
textwrap.wrap(fox, 80, subsequent_indent=3)  # => ['the quick brown fox jumps over the lazy dog']
textwrap.wrap(fox, 20, placeholder=3)  # => ['the quick brown fox', 'jumps over the lazy', 'dog']
textwrap.wrap(fox, 20, placeholder=3, max_lines=1)  # raises AttributeError: 'int' object has no attribute 'lstrip'
textwrap.indent(str, "> ")  # raises TypeError: descriptor 'splitlines' for 'str' objects doesn't apply to a 'bool' object
textwrap.indent(b"123", -2)  # raises TypeError: unsupported operand type(s) for +: 'int' and 'bytes'
textwrap.indent(b"", None)  # => ''
textwrap.indent(b"a", b"x")  # raises TypeError: sequence item 0: expected str instance, bytes found
class Counted:
    def __add__(self, other): return 5
textwrap.indent("\na\n\nb", Counted())  # raises TypeError: sequence item 1: expected str instance, int found
