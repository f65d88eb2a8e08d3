/**
 * The grammar that the diagnosis reads a wrong program with: the full grammar of the language reference (chapter 10),
 * with rules for mistakes between its own.
 *
 * A rule is tried alternative by alternative, and the first that fits is taken (a parsing expression grammar). Rules
 * whose name begins with `wrong_` describe a mistake. They are off in the first reading, which finds how far the
 * program can be read; they are on in the second, and the first one that fits says what is wrong. So the order of
 * alternatives decides which of several complaints is made; it is CPython's order, and the tests hold it to CPython's answers.
 *
 * Notation:
 *     'if' '('           that keyword or operator          NAME NUMBER ...    a token of that type
 *     "match"            a name spelled so                 rule               another rule
 *     x? x* x+           optional, repeated                (x | y)            a group
 *     &x !x              x is, is not, next                ~                  no other alternative from here on
 *     &&':'              must be next, else "expected ':'" a=x                a part that the complaint points at
 *     => complaint       what to say, see `complaints.ts`; a complaint may decline, and then the alternative fails
 * `quiet_` rules are read with the mistakes off. What a rule written with `::` has read at a place is remembered whether
 * the mistakes were on or off then: so a `quiet_` rule may hide a mistake from those that come later, as in CPython.
 */

export const diagnosisGrammar = `
file: statement* ENDMARKER
eval: expressions NEWLINE* ENDMARKER
field: star_expressions

# ---- statements

statement: compound_stmt | simple_stmts
simple_stmts: simple_stmt !';' NEWLINE | simple_stmt (';' simple_stmt)* ';'? NEWLINE
simple_stmt::
  | assignment
  | type_alias
  | star_expressions
  | 'return' star_expressions?
  | 'import' dotted_as_name (',' dotted_as_name)*
  | import_from
  | 'raise' expression ('from' expression)?
  | 'raise'
  | 'pass'
  | &'del' del_stmt
  | yield_expr
  | 'assert' expression (',' expression)?
  | 'break'
  | 'continue'
  | 'global' NAME (',' NAME)*
  | 'nonlocal' NAME (',' NAME)*
compound_stmt:
  | &('def' | '@' | 'async') function_def
  | &'if' if_stmt
  | &('class' | '@') class_def
  | &('with' | 'async') with_stmt
  | &('for' | 'async') for_stmt
  | &'try' try_stmt
  | &'while' while_stmt
  | match_stmt

assignment:
  | NAME ':' expression ('=' annotated_rhs)?
  | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ('=' annotated_rhs)?
  | (star_targets '=')+ (yield_expr | star_expressions) !'='
  | single_target augassign ~ (yield_expr | star_expressions)
  | wrong_assignment
annotated_rhs: yield_expr | star_expressions
augassign: '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
wrong_assignment:
  | a=wrong_annotated ':' expression => annotatedDisplay
  | a=star_named_expression ',' star_named_expressions* ':' expression => annotatedTuple
  | a=expression ':' expression => annotatedOther
  | (star_targets '=')* a=star_expressions '=' => assignTarget
  | (star_targets '=')* a=yield_expr '=' => assignYield
  | a=star_expressions augassign (yield_expr | star_expressions) => augmentedTarget
wrong_annotated: list | tuple | '(' wrong_annotated ')'

type_alias: "type" NAME type_params? '=' expression

del_stmt: 'del' del_targets &(';' | NEWLINE) | wrong_del
wrong_del: 'del' a=star_expressions => deleteTarget

dotted_as_name: dotted_name ('as' NAME)?
dotted_name:: NAME ('.' NAME)*
import_from:
  | 'from' ('.' | '...')* dotted_name 'import' import_targets
  | 'from' ('.' | '...')+ 'import' import_targets
import_targets: '(' import_as_names ','? ')' | import_as_names !',' | '*' | wrong_import
import_as_names: import_as_name (',' import_as_name)*
import_as_name: NAME ('as' NAME)?
wrong_import: import_as_names ',' NEWLINE => importComma

# ---- compound statements

block:: NEWLINE INDENT statement+ DEDENT | simple_stmts | wrong_block
wrong_block: NEWLINE !INDENT => indentedBlock

decorators: ('@' named_expression NEWLINE)+

class_def: decorators class_def_raw | class_def_raw
class_def_raw: wrong_class | 'class' NAME type_params? ('(' arguments? ')')? ':' block
wrong_class:
  | 'class' NAME type_params? ('(' arguments? ')')? NEWLINE => expectedColon
  | a='class' NAME type_params? ('(' arguments? ')')? ':' NEWLINE !INDENT => blockOfClass

function_def: decorators function_def_raw | function_def_raw
function_def_raw:
  | wrong_def
  | 'def' NAME type_params? &&'(' params? ')' ('->' expression)? &&':' block
  | 'async' 'def' NAME type_params? &&'(' params? ')' ('->' expression)? &&':' block
wrong_def: 'async'? a='def' NAME type_params? '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT => blockOfFunction

type_params: '[' type_param (',' type_param)* ','? ']'
type_param:
  | NAME (':' expression)?
  | '*' NAME a=':' b=expression => boundTypeVarTuple
  | '*' NAME
  | '**' NAME a=':' b=expression => boundParamSpec
  | '**' NAME

if_stmt:
  | wrong_if
  | 'if' named_expression ':' block elif_stmt
  | 'if' named_expression ':' block else_block?
wrong_if:
  | 'if' named_expression NEWLINE => expectedColon
  | a='if' named_expression ':' NEWLINE !INDENT => blockOfStatement
elif_stmt:
  | wrong_elif
  | 'elif' named_expression ':' block elif_stmt
  | 'elif' named_expression ':' block else_block?
wrong_elif:
  | 'elif' named_expression NEWLINE => expectedColon
  | a='elif' named_expression ':' NEWLINE !INDENT => blockOfStatement
else_block: wrong_else | 'else' &&':' block
wrong_else: a='else' ':' NEWLINE !INDENT => blockOfStatement

while_stmt: wrong_while | 'while' named_expression ':' block else_block?
wrong_while:
  | 'while' named_expression NEWLINE => expectedColon
  | a='while' named_expression ':' NEWLINE !INDENT => blockOfStatement

for_stmt:
  | wrong_for
  | 'for' star_targets 'in' ~ star_expressions ':' block else_block?
  | 'async' 'for' star_targets 'in' ~ star_expressions ':' block else_block?
  | wrong_for_target
wrong_for:
  | 'async'? 'for' star_targets 'in' star_expressions NEWLINE => expectedColon
  | 'async'? a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT => blockOfStatement
wrong_for_target: 'async'? 'for' a=star_expressions => forTarget

with_stmt:
  | wrong_with_block
  | 'with' '(' with_item (',' with_item)* ','? ')' ':' block
  | 'with' with_item (',' with_item)* ':' block
  | 'async' 'with' '(' with_item (',' with_item)* ','? ')' ':' block
  | 'async' 'with' with_item (',' with_item)* ':' block
  | wrong_with
with_item: expression 'as' star_target &(',' | ')' | ':') | wrong_with_item | expression
wrong_with_item: expression 'as' a=expression &(',' | ')' | ':') => assignTarget
wrong_with:
  | 'async'? 'with' as_item (',' as_item)* NEWLINE => expectedColon
  | 'async'? 'with' '(' as_items (',' as_items)* ','? ')' NEWLINE => expectedColon
wrong_with_block:
  | 'async'? a='with' as_item (',' as_item)* ':' NEWLINE !INDENT => blockOfStatement
  | 'async'? a='with' '(' as_items (',' as_items)* ','? ')' ':' NEWLINE !INDENT => blockOfStatement
as_item: expression ('as' star_target)?
as_items: expressions ('as' star_target)?

try_stmt:
  | wrong_try
  | 'try' &&':' block finally_block
  | 'try' &&':' block except_block+ else_block? finally_block?
  | 'try' &&':' block except_star_block+ else_block? finally_block?
wrong_try:
  | a='try' ':' NEWLINE !INDENT => blockOfStatement
  | 'try' ':' block !('except' | 'finally') => expectedExcept
  | 'try' ':' block* except_block+ a='except' b='*' expression ('as' NAME)? ':' => mixedExceptStar
  | 'try' ':' block* except_star_block+ a='except' (expression ('as' NAME)?)? ':' => mixedExcept
except_block:
  | wrong_except_block
  | 'except' expression ('as' NAME)? ':' block
  | 'except' ':' block
  | wrong_except
except_star_block:
  | wrong_except_star_block
  | 'except' '*' expression ('as' NAME)? ':' block
  | wrong_except
finally_block: wrong_finally | 'finally' &&':' block
wrong_except:
  | 'except' '*'? a=expression ',' expressions ('as' NAME)? ':' => unparenthesisedTypes
  | 'except' '*'? expression ('as' NAME)? NEWLINE => expectedColon
  | 'except' NEWLINE => expectedColon
  | 'except' '*' (NEWLINE | ':') => expectedTypes
wrong_finally: a='finally' ':' NEWLINE !INDENT => blockOfStatement
wrong_except_block:
  | a='except' expression ('as' NAME)? ':' NEWLINE !INDENT => blockOfStatement
  | a='except' ':' NEWLINE !INDENT => blockOfStatement
wrong_except_star_block: a='except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT => blockOfExceptStar

# ---- match

match_stmt: "match" subject ':' NEWLINE INDENT case_block+ DEDENT | wrong_match
wrong_match:
  | "match" subject NEWLINE => expectedColon
  | a="match" subject ':' NEWLINE !INDENT => blockOfStatement
subject: star_named_expression ',' star_named_expressions? | named_expression
case_block: wrong_case | "case" patterns guard? ':' block
wrong_case:
  | "case" patterns guard? NEWLINE => expectedColon
  | a="case" patterns guard? ':' NEWLINE !INDENT => blockOfStatement
guard: 'if' named_expression

patterns: open_sequence_pattern | pattern
pattern: as_pattern | or_pattern
as_pattern: or_pattern 'as' capture_target | wrong_as_pattern
wrong_as_pattern:
  | or_pattern 'as' a="_" => wildcardTarget
  | or_pattern 'as' !NAME a=expression => patternTarget
or_pattern: closed_pattern ('|' closed_pattern)*
closed_pattern:
  | literal_pattern
  | capture_target
  | "_"
  | name_or_attr !('.' | '(' | '=')
  | '(' pattern ')'
  | sequence_pattern
  | mapping_pattern
  | class_pattern
literal_pattern: signed_number !('+' | '-') | complex_number | STRING+ | 'None' | 'True' | 'False'
complex_number: signed_number ('+' | '-') NUMBER
signed_number: NUMBER | '-' NUMBER
capture_target: !"_" NAME !('.' | '(' | '=')
name_or_attr:: NAME ('.' NAME)*
attr:: NAME ('.' NAME)+
sequence_pattern: '[' maybe_sequence_pattern? ']' | '(' open_sequence_pattern? ')'
open_sequence_pattern: maybe_star_pattern ',' maybe_sequence_pattern?
maybe_sequence_pattern: maybe_star_pattern (',' maybe_star_pattern)* ','?
maybe_star_pattern: '*' capture_target | '*' "_" | pattern
mapping_pattern:
  | '{' '}'
  | '{' '**' capture_target ','? '}'
  | '{' key_value_pattern (',' key_value_pattern)* ',' '**' capture_target ','? '}'
  | '{' key_value_pattern (',' key_value_pattern)* ','? '}'
key_value_pattern: (literal_pattern | attr) ':' pattern
class_pattern:
  | name_or_attr '(' ')'
  | name_or_attr '(' positional_patterns ','? ')'
  | name_or_attr '(' keyword_patterns ','? ')'
  | name_or_attr '(' positional_patterns ',' keyword_patterns ','? ')'
  | wrong_class_pattern
positional_patterns: pattern (',' pattern)*
keyword_patterns: keyword_pattern (',' keyword_pattern)*
keyword_pattern: NAME '=' pattern
wrong_class_pattern: name_or_attr '(' (positional_patterns ',')? keyword_patterns ',' a=positional_patterns => positionalPatterns

# ---- expressions

expressions: expression (',' expression)* ','?
expression::
  | wrong_expression
  | wrong_legacy
  | disjunction 'if' disjunction 'else' expression
  | disjunction
  | lambdef
quiet_expression: disjunction 'if' disjunction 'else' expression | disjunction | lambdef
wrong_expression:
  | !(NAME STRING | soft_keyword) a=disjunction b=quiet_expression => forgottenComma
  | a=disjunction 'if' b=disjunction !('else' | ':') => expectedElse
# CPython compares only as many characters as the name has: "c" counts as "case".
soft_keyword: "_" | "c" | "ca" | "cas" | "case" | "m" | "ma" | "mat" | "matc" | "match"
wrong_legacy: a=NAME !'(' b=star_expressions => missingParentheses
yield_expr: 'yield' 'from' expression | 'yield' star_expressions?
star_expressions: star_expression (',' star_expression)* ','?
star_expression:: '*' bitwise_or | expression
star_named_expressions: star_named_expression (',' star_named_expression)* ','?
star_named_expression: '*' bitwise_or | named_expression
assignment_expression: NAME ':=' ~ expression
named_expression: assignment_expression | wrong_named_expression | expression !':='
wrong_named_expression::
  | a=expression ':=' expression => walrusTarget
  | a=NAME '=' b=bitwise_or !('=' | ':=') => equalsOrWalrus
  | !(list | tuple | genexp | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or !('=' | ':=') => equalsHere

disjunction:: conjunction ('or' conjunction)*
conjunction:: inversion ('and' inversion)*
inversion:: 'not' inversion | bitwise_or (comparison_operator bitwise_or)*
comparison_operator: '==' | '!=' | '<=' | '<' | '>=' | '>' | 'not' 'in' | 'in' | 'is' 'not' | 'is'
bitwise_or:: factor (binary_operator factor)*
binary_operator: '|' | '^' | '&' | '<<' | '>>' | '+' | '-' | '*' | '/' | '//' | '%' | '@'
factor:: '+' factor | '-' factor | '~' factor | power
power: await_primary '**' factor | await_primary
await_primary:: 'await' primary | primary
primary:: atom trailer*
trailer: '.' NAME | genexp | '(' arguments? ')' | '[' slices ']'
slices: slice !',' | (slice | starred_expression) (',' (slice | starred_expression))* ','?
slice: expression? ':' expression? (':' expression?)? | named_expression
atom:
  | NAME
  | 'True'
  | 'False'
  | 'None'
  | STRING+
  | NUMBER
  | &'(' (tuple | group | genexp)
  | &'[' (list | listcomp)
  | &'{' (dict | set | dictcomp | setcomp)
  | '...'
group: '(' (yield_expr | named_expression) ')' | wrong_group
wrong_group:
  | '(' a=starred_expression ')' => starredHere
  | '(' a='**' expression ')' => doubleStarredHere
list: '[' star_named_expressions? ']'
tuple: '(' (star_named_expression ',' star_named_expressions?)? ')'
set: '{' star_named_expressions '}'
# CPython: these two mistakes are looked for in the first reading too.
dict: '{' kvpairs? '}' | '{' mistaken_kvpairs '}'
kvpairs: starred_kvpair (',' starred_kvpair)* ','?
starred_kvpair: '**' bitwise_or | expression ':' expression
mistaken_kvpairs:
  | starred_kvpair (',' starred_kvpair)* ',' mistaken_kvpair
  | expression ':' a='*' bitwise_or => starredValue
  | expression a=':' &('}' | ',') => expectedValue
mistaken_kvpair:
  | a=expression !':' => expectedKeyColon
  | expression ':' a='*' bitwise_or => starredValue
  | expression a=':' &('}' | ',') => expectedValue

for_if_clauses: for_if_clause+
for_if_clause:
  | 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  | 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
  | wrong_for_target
listcomp: '[' named_expression for_if_clauses ']' | wrong_comprehension
setcomp: '{' named_expression for_if_clauses '}' | wrong_comprehension
genexp: '(' (assignment_expression | expression !':=') for_if_clauses ')' | wrong_comprehension
dictcomp: '{' expression ':' expression for_if_clauses '}' | wrong_dictcomp
wrong_comprehension:
  | ('[' | '(' | '{') a=starred_expression for_if_clauses => starredComprehension
  | ('[' | '{') a=star_named_expression ',' b=star_named_expressions for_if_clauses => bareTarget
  | ('[' | '{') a=star_named_expression b=',' for_if_clauses => bareTarget
wrong_dictcomp: '{' a='**' bitwise_or for_if_clauses '}' => dictUnpackingComprehension

# ---- arguments

arguments:: args ','? &')' | wrong_arguments
args: positional (',' positional)* (',' kwargs)? | kwargs
positional: starred_expression | (assignment_expression | expression !':=') !'='
kwargs:
  | kwarg_or_starred (',' kwarg_or_starred)* ',' kwarg_or_double_starred (',' kwarg_or_double_starred)*
  | kwarg_or_starred (',' kwarg_or_starred)*
  | kwarg_or_double_starred (',' kwarg_or_double_starred)*
starred_expression: '*' expression
kwarg_or_starred: wrong_kwarg | NAME '=' expression | starred_expression
kwarg_or_double_starred: wrong_kwarg | NAME '=' expression | '**' expression
wrong_arguments:
  | ((positional (',' positional)* ',' kwargs) | kwargs) ',' a='*' => unpackingOrder
  | a=expression b=for_if_clauses ',' (args | expression for_if_clauses)? => bareGenerator
  | a=NAME b='=' expression for_if_clauses => equalsOrWalrus
  | a=args b=for_if_clauses => bareGeneratorBehind
  | args ',' a=expression b=for_if_clauses => bareGenerator
  | a=args ',' args => positionalAfterKeyword
wrong_kwarg:
  | a=('True' | 'False' | 'None') b='=' => assignKeyword
  | a=NAME b='=' expression for_if_clauses => equalsOrWalrus
  | !(NAME '=') a=expression b='=' => keywordExpression

# ---- parameters

params: wrong_params | parameters
parameters:
  | slash_no_default param_no_default* param_with_default* star_etc?
  | slash_with_default param_with_default* star_etc?
  | param_no_default+ param_with_default* star_etc?
  | param_with_default+ star_etc?
  | star_etc
slash_no_default: param_no_default+ '/' ',' | param_no_default+ '/' &')'
slash_with_default: param_no_default* param_with_default+ '/' ',' | param_no_default* param_with_default+ '/' &')'
star_etc:
  | wrong_star_etc
  | '*' param_no_default param_maybe_default* kwds?
  | '*' param_star_annotation param_maybe_default* kwds?
  | '*' ',' param_maybe_default+ kwds?
  | kwds
kwds: wrong_kwds | '**' param_no_default
param_no_default: param ',' | param &')'
param_star_annotation: NAME ':' star_expression ',' | NAME ':' star_expression &')'
param_with_default: param default ',' | param default &')'
param_maybe_default: param default? ',' | param default? &')'
param: NAME (':' expression)?
default: '=' expression | wrong_default
wrong_default: a='=' &(')' | ',') => expectedDefault
wrong_params:
  | param_no_default* (slash_with_default | param_with_default+) a=param_no_default => nonDefault
  | param_no_default* a='(' param_no_default+ ','? b=')' => parenthesisedParameters
  | a='/' ',' => nothingBeforeSlash
  | (slash_no_default | slash_with_default) param_maybe_default* a='/' => slashTwice
  | (slash_no_default | slash_with_default)? param_maybe_default* '*' (',' | param_no_default) param_maybe_default* a='/' => slashAfterStar
  | param_maybe_default+ '/' a='*' => expectedSlashComma
wrong_star_etc:
  | a='*' (')' | ',' (')' | '**')) => bareStar
  | '*' param a='=' => varargDefault
  | '*' (param_no_default | ',') param_maybe_default* a='*' (param_no_default | ',') => starTwice
wrong_kwds:
  | '**' param a='=' => kwargDefault
  | '**' param ',' a=param => afterKwarg
  | '**' param ',' a=('*' | '**' | '/') => afterKwarg

lambdef: 'lambda' lambda_params? ':' expression
lambda_params: wrong_lambda_params | lambda_parameters
lambda_parameters:
  | lambda_slash_no_default lambda_no_default* lambda_with_default* lambda_star_etc?
  | lambda_slash_with_default lambda_with_default* lambda_star_etc?
  | lambda_no_default+ lambda_with_default* lambda_star_etc?
  | lambda_with_default+ lambda_star_etc?
  | lambda_star_etc
lambda_slash_no_default: lambda_no_default+ '/' ',' | lambda_no_default+ '/' &':'
lambda_slash_with_default: lambda_no_default* lambda_with_default+ '/' ',' | lambda_no_default* lambda_with_default+ '/' &':'
lambda_star_etc:
  | wrong_lambda_star_etc
  | '*' lambda_no_default lambda_maybe_default* lambda_kwds?
  | '*' ',' lambda_maybe_default+ lambda_kwds?
  | lambda_kwds
lambda_kwds: wrong_lambda_kwds | '**' lambda_no_default
lambda_no_default: NAME ',' | NAME &':'
lambda_with_default: NAME default ',' | NAME default &':'
lambda_maybe_default: NAME default? ',' | NAME default? &':'
wrong_lambda_params:
  | lambda_no_default* (lambda_slash_with_default | lambda_with_default+) a=lambda_no_default => nonDefault
  | lambda_no_default* a='(' NAME (',' NAME)* ','? b=')' => parenthesisedLambdaParameters
  | a='/' ',' => nothingBeforeSlash
  | (lambda_slash_no_default | lambda_slash_with_default) lambda_maybe_default* a='/' => slashTwice
  | (lambda_slash_no_default | lambda_slash_with_default)? lambda_maybe_default* '*' (',' | lambda_no_default) lambda_maybe_default* a='/' => slashAfterStar
  | lambda_maybe_default+ '/' a='*' => expectedSlashComma
wrong_lambda_star_etc:
  | '*' (':' | ',' (':' | '**')) => bareStarLambda
  | '*' NAME a='=' => varargDefault
  | '*' (lambda_no_default | ',') lambda_maybe_default* a='*' (lambda_no_default | ',') => starTwice
wrong_lambda_kwds:
  | '**' NAME a='=' => kwargDefault
  | '**' NAME ',' a=NAME => afterKwarg
  | '**' NAME ',' a=('*' | '**' | '/') => afterKwarg

# ---- targets

star_targets: star_target !',' | star_target (',' star_target)* ','?
star_target:: '*' !'*' star_target | target_with_star_atom
target_with_star_atom:: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | star_atom
star_atom:
  | NAME
  | '(' target_with_star_atom ')'
  | '(' (star_target ',' (star_target (',' star_target)* ','?)?)? ')'
  | '[' (star_target (',' star_target)* ','?)? ']'
single_target: single_subscript_attribute_target | NAME | '(' single_target ')'
single_subscript_attribute_target: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead
t_primary:: atom &t_lookahead (trailer &t_lookahead)*
t_lookahead: '(' | '[' | '.'
del_targets: del_target (',' del_target)* ','?
del_target:: t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead | del_atom
del_atom: NAME | '(' del_target ')' | '(' del_targets? ')' | '[' del_targets? ']'
`;
