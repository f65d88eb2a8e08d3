# Tokens of Python text, comments and mistakes included.
import inspect
import io
import token
import tokenize


def show(text):
    try:
        for t in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
            print(token.tok_name[t.type], repr(t.string), t.start, t.end, token.tok_name[t.exact_type])
    except (tokenize.TokenError, IndentationError) as error:
        print(repr(error))


def again(text):
    return tokenize.untokenize(list(tokenize.generate_tokens(io.StringIO(text).readline)))


# token
token.__all__  # => ['tok_name', 'ISTERMINAL', 'ISNONTERMINAL', 'ISEOF', 'ENDMARKER', 'NAME', 'NUMBER', 'STRING', 'NEWLINE', 'INDENT', 'DEDENT', 'LPAR', 'RPAR', 'LSQB', 'RSQB', 'COLON', 'COMMA', 'SEMI', 'PLUS', 'MINUS', 'STAR', 'SLASH', 'VBAR', 'AMPER', 'LESS', 'GREATER', 'EQUAL', 'DOT', 'PERCENT', 'LBRACE', 'RBRACE', 'EQEQUAL', 'NOTEQUAL', 'LESSEQUAL', 'GREATEREQUAL', 'TILDE', 'CIRCUMFLEX', 'LEFTSHIFT', 'RIGHTSHIFT', 'DOUBLESTAR', 'PLUSEQUAL', 'MINEQUAL', 'STAREQUAL', 'SLASHEQUAL', 'PERCENTEQUAL', 'AMPEREQUAL', 'VBAREQUAL', 'CIRCUMFLEXEQUAL', 'LEFTSHIFTEQUAL', 'RIGHTSHIFTEQUAL', 'DOUBLESTAREQUAL', 'DOUBLESLASH', 'DOUBLESLASHEQUAL', 'AT', 'ATEQUAL', 'RARROW', 'ELLIPSIS', 'COLONEQUAL', 'OP', 'AWAIT', 'ASYNC', 'TYPE_IGNORE', 'TYPE_COMMENT', 'SOFT_KEYWORD', 'ERRORTOKEN', 'COMMENT', 'NL', 'ENCODING', 'N_TOKENS', 'NT_OFFSET']
token.tok_name  # => {0: 'ENDMARKER', 1: 'NAME', 2: 'NUMBER', 3: 'STRING', 4: 'NEWLINE', 5: 'INDENT', 6: 'DEDENT', 7: 'LPAR', 8: 'RPAR', 9: 'LSQB', 10: 'RSQB', 11: 'COLON', 12: 'COMMA', 13: 'SEMI', 14: 'PLUS', 15: 'MINUS', 16: 'STAR', 17: 'SLASH', 18: 'VBAR', 19: 'AMPER', 20: 'LESS', 21: 'GREATER', 22: 'EQUAL', 23: 'DOT', 24: 'PERCENT', 25: 'LBRACE', 26: 'RBRACE', 27: 'EQEQUAL', 28: 'NOTEQUAL', 29: 'LESSEQUAL', 30: 'GREATEREQUAL', 31: 'TILDE', 32: 'CIRCUMFLEX', 33: 'LEFTSHIFT', 34: 'RIGHTSHIFT', 35: 'DOUBLESTAR', 36: 'PLUSEQUAL', 37: 'MINEQUAL', 38: 'STAREQUAL', 39: 'SLASHEQUAL', 40: 'PERCENTEQUAL', 41: 'AMPEREQUAL', 42: 'VBAREQUAL', 43: 'CIRCUMFLEXEQUAL', 44: 'LEFTSHIFTEQUAL', 45: 'RIGHTSHIFTEQUAL', 46: 'DOUBLESTAREQUAL', 47: 'DOUBLESLASH', 48: 'DOUBLESLASHEQUAL', 49: 'AT', 50: 'ATEQUAL', 51: 'RARROW', 52: 'ELLIPSIS', 53: 'COLONEQUAL', 54: 'OP', 55: 'AWAIT', 56: 'ASYNC', 57: 'TYPE_IGNORE', 58: 'TYPE_COMMENT', 59: 'SOFT_KEYWORD', 60: 'ERRORTOKEN', 61: 'COMMENT', 62: 'NL', 63: 'ENCODING', 64: 'N_TOKENS', 256: 'NT_OFFSET'}
token.EXACT_TOKEN_TYPES  # => {'!=': 28, '%': 24, '%=': 40, '&': 19, '&=': 41, '(': 7, ')': 8, '*': 16, '**': 35, '**=': 46, '*=': 38, '+': 14, '+=': 36, ',': 12, '-': 15, '-=': 37, '->': 51, '.': 23, '...': 52, '/': 17, '//': 47, '//=': 48, '/=': 39, ':': 11, ':=': 53, ';': 13, '<': 20, '<<': 33, '<<=': 44, '<=': 29, '=': 22, '==': 27, '>': 21, '>=': 30, '>>': 34, '>>=': 45, '@': 49, '@=': 50, '[': 9, ']': 10, '^': 32, '^=': 43, '{': 25, '|': 18, '|=': 42, '}': 26, '~': 31}
token.ISTERMINAL(5), token.ISTERMINAL(256), token.ISNONTERMINAL(256), token.ISEOF(0), token.ISEOF(1)  # => (True, False, True, True, False)
token.NAME, token.ENDMARKER, token.OP, token.ENCODING, token.N_TOKENS, token.NT_OFFSET  # => (1, 0, 54, 63, 64, 256)
token.ISEOF("a")  # => False
token.ISTERMINAL("a")  # raises TypeError: '<' not supported between instances of 'str' and 'int'

# what there is
tokenize.__all__ == token.__all__ + ["tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo"]  # => True
[str(inspect.signature(each)) for each in (tokenize.tokenize, tokenize.generate_tokens, tokenize.detect_encoding, tokenize.untokenize, tokenize.open)]  # => ['(readline)', '(readline)', '(readline)', '(iterable)', '(filename)']
str(inspect.signature(tokenize.TokenInfo))  # => '(type, string, start, end, line)'
tokenize.TokenInfo._fields  # => ('type', 'string', 'start', 'end', 'line')
tokenize.TokenInfo(54, "+", (1, 0), (1, 1), "+\n")  # => TokenInfo(type=54 (OP), string='+', start=(1, 0), end=(1, 1), line='+\n')
tokenize.TokenInfo(54, "+", (1, 0), (1, 1), "+\n").exact_type  # => 14
tokenize.TokenInfo(54, "what", (1, 0), (1, 1), "+\n").exact_type  # => 54
tokenize.TokenInfo(1, "+", (1, 0), (1, 1), "+\n").exact_type  # => 1
tokenize.TokenInfo(1, "a")  # raises TypeError: TokenInfo.__new__() missing 3 required positional arguments: 'start', 'end', and 'line'
repr(tokenize.TokenInfo(999, "a", 0, 0, ""))  # raises KeyError: 999
tokenize.TokenError.__mro__  # => (<class 'tokenize.TokenError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
tokenize.tabsize, tokenize.cookie_re.pattern, tokenize.blank_re.pattern  # => (8, '^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)', b'^[ \\t\\f]*(?:[#\\r\\n]|$)')

# streams
show("")  # => ENDMARKER '' (1, 0) (1, 0) ENDMARKER
show("a = 1")  # => NAME 'a' (1, 0) (1, 1) NAME | OP '=' (1, 2) (1, 3) EQUAL | NUMBER '1' (1, 4) (1, 5) NUMBER | NEWLINE '' (1, 5) (1, 6) NEWLINE | ENDMARKER '' (2, 0) (2, 0) ENDMARKER
show("if x:  # why\n    y\n\n  # there\n    z\nw\n")  # => NAME 'if' (1, 0) (1, 2) NAME | NAME 'x' (1, 3) (1, 4) NAME | OP ':' (1, 4) (1, 5) COLON | COMMENT '# why' (1, 7) (1, 12) COMMENT | NEWLINE '\n' (1, 12) (1, 13) NEWLINE | INDENT '    ' (2, 0) (2, 4) INDENT | NAME 'y' (2, 4) (2, 5) NAME | NEWLINE '\n' (2, 5) (2, 6) NEWLINE | NL '\n' (3, 0) (3, 1) NL | COMMENT '# there' (4, 2) (4, 9) COMMENT | NL '\n' (4, 9) (4, 10) NL | NAME 'z' (5, 4) (5, 5) NAME | NEWLINE '\n' (5, 5) (5, 6) NEWLINE | DEDENT '' (6, 0) (6, 0) DEDENT | NAME 'w' (6, 0) (6, 1) NAME | NEWLINE '\n' (6, 1) (6, 2) NEWLINE | ENDMARKER '' (7, 0) (7, 0) ENDMARKER
show("f'{a!r}' + rb'''x\ny'''\n")  # => STRING "f'{a!r}'" (1, 0) (1, 8) STRING | OP '+' (1, 9) (1, 10) PLUS | STRING "rb'''x\ny'''" (1, 11) (2, 4) STRING | NEWLINE '\n' (2, 4) (2, 5) NEWLINE | ENDMARKER '' (3, 0) (3, 0) ENDMARKER
show("x = (1,\n  # two\n  2)\n")  # => NAME 'x' (1, 0) (1, 1) NAME | OP '=' (1, 2) (1, 3) EQUAL | OP '(' (1, 4) (1, 5) LPAR | NUMBER '1' (1, 5) (1, 6) NUMBER | OP ',' (1, 6) (1, 7) COMMA | NL '\n' (1, 7) (1, 8) NL | COMMENT '# two' (2, 2) (2, 7) COMMENT | NL '\n' (2, 7) (2, 8) NL | NUMBER '2' (3, 2) (3, 3) NUMBER | OP ')' (3, 3) (3, 4) RPAR | NEWLINE '\n' (3, 4) (3, 5) NEWLINE | ENDMARKER '' (4, 0) (4, 0) ENDMARKER
show("a + \\\n b\n")  # => NAME 'a' (1, 0) (1, 1) NAME | OP '+' (1, 2) (1, 3) PLUS | NAME 'b' (2, 1) (2, 2) NAME | NEWLINE '\n' (2, 2) (2, 3) NEWLINE | ENDMARKER '' (3, 0) (3, 0) ENDMARKER
show("'a\\\nb'\n")  # => STRING "'a\\\nb'" (1, 0) (2, 2) STRING | NEWLINE '\n' (2, 2) (2, 3) NEWLINE | ENDMARKER '' (3, 0) (3, 0) ENDMARKER
show("'a\\\nb\n c")  # => ERRORTOKEN "'a\\\nb\n" (1, 0) (2, 2) ERRORTOKEN | INDENT ' ' (3, 0) (3, 1) INDENT | NAME 'c' (3, 1) (3, 2) NAME | NEWLINE '' (3, 2) (3, 3) NEWLINE | DEDENT '' (4, 0) (4, 0) DEDENT | ENDMARKER '' (4, 0) (4, 0) ENDMARKER
show("1_0.5e-3j 0xfg 012 1__2 1..real ... -> := != ! <>\n")  # => NUMBER '1_0.5e-3j' (1, 0) (1, 9) NUMBER | NUMBER '0xf' (1, 10) (1, 13) NUMBER | NAME 'g' (1, 13) (1, 14) NAME | NUMBER '0' (1, 15) (1, 16) NUMBER | NUMBER '12' (1, 16) (1, 18) NUMBER | NUMBER '1' (1, 19) (1, 20) NUMBER | NAME '__2' (1, 20) (1, 23) NAME | NUMBER '1.' (1, 24) (1, 26) NUMBER | OP '.' (1, 26) (1, 27) DOT | NAME 'real' (1, 27) (1, 31) NAME | OP '...' (1, 32) (1, 35) ELLIPSIS | OP '->' (1, 36) (1, 38) RARROW | OP ':=' (1, 39) (1, 41) COLONEQUAL | OP '!=' (1, 42) (1, 44) NOTEQUAL | ERRORTOKEN ' ' (1, 44) (1, 45) ERRORTOKEN | ERRORTOKEN '!' (1, 45) (1, 46) ERRORTOKEN | OP '<' (1, 47) (1, 48) LESS | OP '>' (1, 48) (1, 49) GREATER | NEWLINE '\n' (1, 49) (1, 50) NEWLINE | ENDMARKER '' (2, 0) (2, 0) ENDMARKER
show("  $ a ? \n")  # => INDENT '  ' (1, 0) (1, 2) INDENT | ERRORTOKEN '$' (1, 2) (1, 3) ERRORTOKEN | NAME 'a' (1, 4) (1, 5) NAME | ERRORTOKEN ' ' (1, 5) (1, 6) ERRORTOKEN | ERRORTOKEN '?' (1, 6) (1, 7) ERRORTOKEN | NEWLINE '\n' (1, 8) (1, 9) NEWLINE | DEDENT '' (2, 0) (2, 0) DEDENT | ENDMARKER '' (2, 0) (2, 0) ENDMARKER
show("rb'x\n")  # => NAME 'rb' (1, 0) (1, 2) NAME | ERRORTOKEN "'" (1, 2) (1, 3) ERRORTOKEN | NAME 'x' (1, 3) (1, 4) NAME | NEWLINE '\n' (1, 4) (1, 5) NEWLINE | ENDMARKER '' (2, 0) (2, 0) ENDMARKER
show("a   ' b\n")  # => NAME 'a' (1, 0) (1, 1) NAME | ERRORTOKEN ' ' (1, 1) (1, 2) ERRORTOKEN | ERRORTOKEN ' ' (1, 2) (1, 3) ERRORTOKEN | ERRORTOKEN ' ' (1, 3) (1, 4) ERRORTOKEN | ERRORTOKEN "'" (1, 4) (1, 5) ERRORTOKEN | NAME 'b' (1, 6) (1, 7) NAME | NEWLINE '\n' (1, 7) (1, 8) NEWLINE | ENDMARKER '' (2, 0) (2, 0) ENDMARKER
show('"\\"\\"a\n')  # => ERRORTOKEN '"' (1, 0) (1, 1) ERRORTOKEN | ERRORTOKEN '\\' (1, 1) (1, 2) ERRORTOKEN | ERRORTOKEN '"' (1, 2) (1, 3) ERRORTOKEN | ERRORTOKEN '\\' (1, 3) (1, 4) ERRORTOKEN | ERRORTOKEN '"' (1, 4) (1, 5) ERRORTOKEN | NAME 'a' (1, 5) (1, 6) NAME | NEWLINE '\n' (1, 6) (1, 7) NEWLINE | ENDMARKER '' (2, 0) (2, 0) ENDMARKER
show("\u00b2 a\u0301\n")  # => OP '²' (1, 0) (1, 1) OP | NAME 'a' (1, 2) (1, 3) NAME | ERRORTOKEN '́' (1, 3) (1, 4) ERRORTOKEN | NEWLINE '\n' (1, 4) (1, 5) NEWLINE | ENDMARKER '' (2, 0) (2, 0) ENDMARKER
show("a\r\nb\r")  # => NAME 'a' (1, 0) (1, 1) NAME | NEWLINE '\r\n' (1, 1) (1, 3) NEWLINE | NAME 'b' (2, 0) (2, 1) NAME | ERRORTOKEN '\r' (2, 1) (2, 2) ERRORTOKEN | ENDMARKER '' (3, 0) (3, 0) ENDMARKER
show("\x0c  a\n")  # => INDENT '\x0c  ' (1, 0) (1, 3) INDENT | NAME 'a' (1, 3) (1, 4) NAME | NEWLINE '\n' (1, 4) (1, 5) NEWLINE | DEDENT '' (2, 0) (2, 0) DEDENT | ENDMARKER '' (2, 0) (2, 0) ENDMARKER
show("if 1:\n\tx\n        y\n   ")  # => NAME 'if' (1, 0) (1, 2) NAME | NUMBER '1' (1, 3) (1, 4) NUMBER | OP ':' (1, 4) (1, 5) COLON | NEWLINE '\n' (1, 5) (1, 6) NEWLINE | INDENT '\t' (2, 0) (2, 1) INDENT | NAME 'x' (2, 1) (2, 2) NAME | NEWLINE '\n' (2, 2) (2, 3) NEWLINE | NAME 'y' (3, 8) (3, 9) NAME | NEWLINE '\n' (3, 9) (3, 10) NEWLINE | DEDENT '' (4, 0) (4, 0) DEDENT | ENDMARKER '' (4, 0) (4, 0) ENDMARKER
show("a\x00")  # => NAME 'a' (1, 0) (1, 1) NAME | ERRORTOKEN '\x00' (1, 1) (1, 2) ERRORTOKEN | NEWLINE '' (1, 2) (1, 3) NEWLINE | ENDMARKER '' (2, 0) (2, 0) ENDMARKER
show("async def f(): await x; match y")  # => NAME 'async' (1, 0) (1, 5) NAME | NAME 'def' (1, 6) (1, 9) NAME | NAME 'f' (1, 10) (1, 11) NAME | OP '(' (1, 11) (1, 12) LPAR | OP ')' (1, 12) (1, 13) RPAR | OP ':' (1, 13) (1, 14) COLON | NAME 'await' (1, 15) (1, 20) NAME | NAME 'x' (1, 21) (1, 22) NAME | OP ';' (1, 22) (1, 23) SEMI | NAME 'match' (1, 24) (1, 29) NAME | NAME 'y' (1, 30) (1, 31) NAME | NEWLINE '' (1, 31) (1, 32) NEWLINE | ENDMARKER '' (2, 0) (2, 0) ENDMARKER

# what does not end
show("(")  # => OP '(' (1, 0) (1, 1) LPAR | TokenError('EOF in multi-line statement', (2, 0))
show("a\\\n")  # => NAME 'a' (1, 0) (1, 1) NAME | TokenError('EOF in multi-line statement', (2, 0))
show("'''abc\n")  # => TokenError('EOF in multi-line string', (1, 0))
show("if x:\n   a\n  b\n")  # => NAME 'if' (1, 0) (1, 2) NAME | NAME 'x' (1, 3) (1, 4) NAME | OP ':' (1, 4) (1, 5) COLON | NEWLINE '\n' (1, 5) (1, 6) NEWLINE | INDENT '   ' (2, 0) (2, 3) INDENT | NAME 'a' (2, 3) (2, 4) NAME | NEWLINE '\n' (2, 4) (2, 5) NEWLINE | IndentationError('unindent does not match any outer indentation level', ('<tokenize>', 3, 2, '  b\n'))
show(")\na\n")  # => OP ')' (1, 0) (1, 1) RPAR | NEWLINE '\n' (1, 1) (1, 2) NEWLINE | NAME 'a' (2, 0) (2, 1) NAME | NEWLINE '\n' (2, 1) (2, 2) NEWLINE | TokenError('EOF in multi-line statement', (3, 0))

# bytes
list(tokenize.tokenize(io.BytesIO(b"a\n").readline))  # => [TokenInfo(type=63 (ENCODING), string='utf-8', start=(0, 0), end=(0, 0), line=''), TokenInfo(type=1 (NAME), string='a', start=(1, 0), end=(1, 1), line='a\n'), TokenInfo(type=4 (NEWLINE), string='\n', start=(1, 1), end=(1, 2), line='a\n'), TokenInfo(type=0 (ENDMARKER), string='', start=(2, 0), end=(2, 0), line='')]
list(tokenize.tokenize(io.BytesIO(b"\xef\xbb\xbfa\n").readline))[0]  # => TokenInfo(type=63 (ENCODING), string='utf-8', start=(0, 0), end=(0, 0), line='')
list(tokenize.tokenize(io.BytesIO(b"# coding: latin-1\n'\xe9'\n").readline))[3].string  # => "'é'"
list(tokenize.tokenize(io.BytesIO(b"").readline))  # => [TokenInfo(type=63 (ENCODING), string='utf-8', start=(0, 0), end=(0, 0), line=''), TokenInfo(type=0 (ENDMARKER), string='', start=(1, 0), end=(1, 0), line='')]
tokenize.tokenize(io.StringIO("a").readline)  # raises TypeError: startswith first arg must be str or a tuple of str, not bytes
next(tokenize.generate_tokens(io.BytesIO(b"a").readline))  # raises TypeError: 'in <string>' requires string as left operand, not int
next(tokenize.generate_tokens(5))  # raises TypeError: 'int' object is not callable
tokenize.tokenize(5)  # raises TypeError: 'int' object is not callable
[t.string for t in tokenize.generate_tokens(iter(["a b\n", "c"]).__next__)]  # => ['a', 'b', '\n', 'c', '', '']

# encodings
tokenize.detect_encoding(io.BytesIO(b"").readline)  # => ('utf-8', [])
tokenize.detect_encoding(io.BytesIO(b"a\nb\n").readline)  # => ('utf-8', [b'a\n'])
tokenize.detect_encoding(io.BytesIO(b"#\n# vim: set fileencoding=ISO_8859-1-unix :\n").readline)  # => ('iso-8859-1', [b'#\n', b'# vim: set fileencoding=ISO_8859-1-unix :\n'])
tokenize.detect_encoding(io.BytesIO(b"\n\n# coding=latin-1").readline)  # => ('utf-8', [b'\n', b'\n'])
tokenize.detect_encoding(io.BytesIO(b"# coding=UTF_8").readline)  # => ('utf-8', [b'# coding=UTF_8'])
tokenize.detect_encoding(io.BytesIO(b"\xef\xbb\xbf# coding=utf-8-mac\n").readline)  # => ('utf-8-sig', [b'# coding=utf-8-mac\n'])
tokenize.detect_encoding(io.BytesIO(b"\xef\xbb\xbf").readline)  # => ('utf-8-sig', [])
tokenize.detect_encoding(io.BytesIO(b"# coding=cp1252\n").readline)  # => ('cp1252', [b'# coding=cp1252\n'])
tokenize.detect_encoding(io.BytesIO(b"\xef\xbb\xbf# coding=latin-1\n").readline)  # raises SyntaxError: encoding problem: utf-8
tokenize.detect_encoding(io.BytesIO(b"# coding=nothing\n").readline)  # raises SyntaxError: unknown encoding: nothing
tokenize.detect_encoding(io.BytesIO(b"'\xe9'\n").readline)  # raises SyntaxError: invalid or missing encoding declaration
named = io.BytesIO(b"# coding=nothing\n")


class Named(io.BytesIO):
    name = "a.py"


tokenize.detect_encoding(Named(b"# coding=nothing\n").readline)  # raises SyntaxError: unknown encoding for 'a.py': nothing
tokenize.detect_encoding(Named(b"\xe9\n").readline)  # raises SyntaxError: invalid or missing encoding declaration for 'a.py'
tokenize.detect_encoding(Named(b"\xef\xbb\xbf# coding=latin-1\n").readline)  # raises SyntaxError: encoding problem for 'a.py': utf-8

# back to text
again("if x:\n    y  = 1 # one\n    if z:\n\n\tw\nv\n")  # => 'if x:\n    y  = 1 # one\n    if z:\n\n\tw\nv\n'
again("a + \\\n  b\n")  # => 'a +\\\n  b\n'
again("def f( x ):\n  return x")  # => 'def f( x ):\n  return x'
tokenize.untokenize(tokenize.tokenize(io.BytesIO(b"# coding: latin-1\n'\xe9'\n").readline))  # => b"# coding: latin-1\n'\xe9'\n"
tokenize.untokenize([(1, "a"), (54, "+"), (2, "1"), (4, "\n")])  # => 'a +1 \n'
tokenize.untokenize([(3, "'a'"), (3, "'b'"), (4, "\n"), (5, "  "), (1, "x"), (4, "\n"), (1, "y"), (6, ""), (0, "")])  # => "'a' 'b'\n  x \n  y "
tokenize.untokenize([(63, "utf-8"), (1, "\u00e9")])  # => b'\xc3\xa9 '
tokenize.untokenize([(1, "a", (1, 0), (1, 1), ""), (1, "b")])  # => 'ab '
tokenize.untokenize([(1, "a", (1, 4), (1, 5), ""), (1, "b", (1, 2), (1, 3), "")])  # raises ValueError: start (1,2) precedes previous end (1,5)
tokenize.untokenize([(6, "", (1, 0), (1, 0), "")])  # raises IndexError: pop from empty list
tokenize.untokenize([(1, "a", (1, 0))])  # raises ValueError: not enough values to unpack (expected 5, got 3)
tokenize.untokenize([])  # => ''
tokenize.untokenize(5)  # raises TypeError: 'int' object is not iterable
