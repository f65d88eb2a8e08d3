# needs: code from strings
import ast
src = "def f(x):\n    y = x + 1\n    return y / 0\nf(1)\n"
t = ast.parse(src); ast.increment_lineno(t, 10)
try: exec(compile(t, "tree.py", "exec"))
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb: print(tb.tb_lineno); tb = tb.tb_next
import traceback
try: exec(compile(ast.parse("if 1:\n  a = (1 +\n   undefined_name)"), "<t2>", "exec"))
except NameError as e: print(traceback.format_exc().replace("/tmp/lib-b-p/x/", ""))
for s in ("return 1", "break", "x = 1\nglobal x", "def f():\n  nonlocal q", "await x", "yield 1", "from __future__ import nope", "def f(a, a): pass", "*a", "del f()", "class C:\n  return"):
    try: n = ast.parse(s)
    except SyntaxError as e: print("parse", e); continue
    try: compile(n, "s.py", "exec")
    except SyntaxError as e: print(e, e.lineno, e.offset, e.filename, e.text)
print(type(compile("x = 1", "f", "exec", ast.PyCF_ONLY_AST)).__name__, ast.dump(compile("x", "f", "eval", flags=ast.PyCF_ONLY_AST)))
n = ast.parse("1"); print(compile(n, "f", "exec", ast.PyCF_ONLY_AST) is n)
class MyName(ast.Name): pass
e = ast.fix_missing_locations(ast.Expression(MyName("len", ast.Load()))); print(eval(compile(e, "", "eval")))
# a small evaluator / counter, as models write
class Counter(ast.NodeTransformer):
    def visit_FunctionDef(self, node):
        node.body.insert(0, ast.parse("calls.append(%r)" % node.name).body[0]); return node
tree = ast.fix_missing_locations(Counter().visit(ast.parse("def a(): return b() + 1\ndef b(): return 2\nprint(a())")))
calls = []; exec(compile(tree, "<ast>", "exec")); print(calls)
try: exec(ast.parse("1"))
except TypeError as e: print(e)
try: eval(ast.parse("1", mode="eval"))
except TypeError as e: print(e)
