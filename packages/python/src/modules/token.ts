/** The module token, written in Python: the numbers of CPython 3.11's tokens, their names, and which operator is which. */

import { pythonModule } from "./python-source.ts";

/** Names of the tokens, by their numbers. */
export const tokenNames = `ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT LPAR RPAR LSQB RSQB COLON COMMA SEMI PLUS MINUS STAR SLASH VBAR AMPER LESS GREATER
EQUAL DOT PERCENT LBRACE RBRACE EQEQUAL NOTEQUAL LESSEQUAL GREATEREQUAL TILDE CIRCUMFLEX LEFTSHIFT RIGHTSHIFT DOUBLESTAR PLUSEQUAL MINEQUAL STAREQUAL
SLASHEQUAL PERCENTEQUAL AMPEREQUAL VBAREQUAL CIRCUMFLEXEQUAL LEFTSHIFTEQUAL RIGHTSHIFTEQUAL DOUBLESTAREQUAL DOUBLESLASH DOUBLESLASHEQUAL AT ATEQUAL
RARROW ELLIPSIS COLONEQUAL OP AWAIT ASYNC TYPE_IGNORE TYPE_COMMENT SOFT_KEYWORD ERRORTOKEN COMMENT NL ENCODING N_TOKENS`;

const TEXT = String.raw`
_names = """${tokenNames}""".split()
tok_name = dict(enumerate(_names))
tok_name[256] = "NT_OFFSET"
${tokenNames.replaceAll(/\s+/g, ", ")} = range(65)
NT_OFFSET = 256
__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", *tok_name.values()]

_operators = "( ) [ ] : , ; + - * / | & < > = . % { } == != <= >= ~ ^ << >> ** += -= *= /= %= &= |= ^= <<= >>= **= // //= @ @= -> ... :="
EXACT_TOKEN_TYPES = dict(sorted((sign, number) for number, sign in enumerate(_operators.split(), 7)))

def ISTERMINAL(x):
    return x < NT_OFFSET

def ISNONTERMINAL(x):
    return x >= NT_OFFSET

def ISEOF(x):
    return x == ENDMARKER
`;

export const tokenModule = pythonModule("token", TEXT);
