"""The class shlex.shlex: words of a shell, one by one."""  # => 'The class shlex.shlex: words of a shell, one by one.'

import shlex
list(shlex.shlex("a = 'b c' # d\n-e f.txt"))  # => ['a', '=', "'b c'", '-', 'e', 'f', '.', 'txt']
list(shlex.shlex("a && b || c; d >'abc'; (def \"ghi\")", punctuation_chars=True))  # => ['a', '&&', 'b', '||', 'c', ';', 'd', '>', "'abc'", ';', '(', 'def', '"ghi"', ')']
list(shlex.shlex("a && b || c; d >'abc'", posix=True, punctuation_chars="|"))  # => ['a', '&', '&', 'b', '||', 'c', ';', 'd', '>', 'abc']
list(shlex.shlex("~/a && b-c --color=auto *.py", punctuation_chars=True))  # => ['~/a', '&&', 'b-c', '--color=auto', '*.py']
lexer = shlex.shlex("one 'two three' four", posix=True)
lexer.get_token()  # => 'one'
lexer.push_token("again")
lexer.get_token()  # => 'again'
list(lexer)  # => ['two three', 'four']
lexer.lineno  # => 1
shlex.shlex("x", infile="f").error_leader()  # => '"f", line 1: '
lexer.whitespace_split  # => False
quoted = shlex.shlex("a:'b")
list(quoted)  # raises ValueError: No closing quotation
shlex.split("a 'b")  # raises ValueError: No closing quotation
shlex.split("a \\")  # raises ValueError: No escaped character
shlex.split("a # b", comments=True)  # => ['a']
shlex.split("a 'b c'", posix=False)  # => ['a', "'b c'"]
shlex.join(["a b", "c"])  # => "'a b' c"
