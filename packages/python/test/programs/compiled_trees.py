# needs: code from strings
import ast
t = ast.parse("x = 1 + 2\nfor i in range(3):\n    x += i\ndef f(a, *b, c=3, **d) -> int:\n    'doc'\n    return [a, b, c, d]\nclass C:\n    y = lambda self: (yield)\nprint(x, f(1, 2, e=4), f.__doc__, f'{x!r:>5}{\"q\"}')\n")
ns = {}
exec(compile(t, "f", "exec"), ns)
print(sorted(k for k in ns if k[0] != "_"))
print(eval(compile(ast.parse("1 + 2 * 3", mode="eval"), "f", "eval")))
exec(compile(ast.parse("for i in range(2): i\n", mode="single"), "f", "single"))
class Tr(ast.NodeTransformer):
    def visit_BinOp(self, n):
        self.generic_visit(n)
        if isinstance(n.op, ast.Add): n.op = ast.Mult()
        return n
    def visit_Constant(self, n):
        return ast.copy_location(ast.Constant(n.value * 10), n) if isinstance(n.value, int) else n
t = Tr().visit(ast.parse("print(1 + 2 + 3)")); ast.fix_missing_locations(t)
exec(compile(t, "g", "exec"))
t = ast.Expression(ast.BinOp(ast.Constant(2), ast.Pow(), ast.Constant(5)))
try: compile(t, "f", "eval")
except TypeError as e: print(e)
print(eval(compile(ast.fix_missing_locations(t), "f", "eval")))
m = ast.Module([ast.Assign([ast.Name("z", ast.Store())], ast.Constant((1, "a", None, frozenset({3}), -2, 1j, 2.5, b"x", ...))), ast.Expr(ast.Call(ast.Name("print", ast.Load()), [ast.Name("z", ast.Load())], []))], [])
exec(compile(ast.fix_missing_locations(m), "f", "exec"))
