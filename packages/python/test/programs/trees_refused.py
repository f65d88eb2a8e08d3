# needs: code from strings
import ast
def t(f, mode="exec", fix=True):
    try:
        n = f()
        if fix: ast.fix_missing_locations(n)
        c = compile(n, "f", mode); print("ok", type(c).__name__)
    except Exception as e: print(type(e).__name__, e)
M = lambda *b: ast.Module(list(b), [])
L, S = ast.Load(), ast.Store()
N = lambda x="x", c=L: ast.Name(x, c)
t(lambda: M(ast.Expr(ast.Name("x", S)))); t(lambda: M(ast.Assign([N()], ast.Constant(1)))); t(lambda: M(ast.Assign([ast.Constant(1)], N()))); t(lambda: M(ast.Assign([], N())))
t(lambda: M(ast.Delete([]))); t(lambda: M(ast.If(N(), [], []))); t(lambda: M(ast.Expr(ast.Compare(N(), [], [])))); t(lambda: M(ast.Expr(ast.BoolOp(ast.And(), [N()])))); t(lambda: M(None)); t(lambda: M(5)); t(lambda: M(N()))
t(lambda: ast.Expression(N())); t(lambda: M(), "eval"); t(lambda: ast.Interactive([ast.Pass()]), "single"); t(lambda: M(), "single"); t(lambda: ast.Module()); t(lambda: ast.Module(body=(), type_ignores=[])); t(lambda: ast.Module([]), fix=False); t(lambda: M(ast.Pass()), fix=False)
t(lambda: M(ast.Expr(ast.Name("None", L)))); t(lambda: M(ast.Expr(ast.Constant([1])))); t(lambda: M(ast.Expr(ast.Constant({1: 2})))); t(lambda: M(ast.Raise(None, N()))); t(lambda: M(ast.Try([ast.Pass()], [], [], []))); t(lambda: M(ast.Try([ast.Pass()], [], [ast.Pass()], [ast.Pass()])))
t(lambda: M(ast.TryStar([ast.Pass()], [], [], []))); t(lambda: M(ast.With([], [ast.Pass()]))); t(lambda: M(ast.Import([]))); t(lambda: M(ast.ImportFrom("a", [ast.alias("b")], -1))); t(lambda: M(ast.Global([]))); t(lambda: M(ast.Return(N())))
t(lambda: M(ast.Expr(ast.Dict([N()], [])))); t(lambda: M(ast.Expr(ast.ListComp(N(), [])))); t(lambda: M(ast.AnnAssign(ast.Attribute(N(), "a", S), N(), None, 1))); t(lambda: M(ast.AnnAssign(N("x", S), N(), None, "a"))); t(lambda: M(ast.Expr(N(5)))); t(lambda: M(ast.Expr(None))); t(lambda: M(ast.Expr()))
t(lambda: M(ast.Expr(ast.NamedExpr(ast.Tuple([], S), N())))); t(lambda: M(ast.Match(N(), []))); t(lambda: M(ast.Match(N(), [ast.match_case(ast.MatchAs(ast.MatchAs(None, "q"), None), None, [ast.Pass()])])))
for p in (lambda: ast.MatchStar("x"), lambda: ast.MatchOr([ast.MatchAs()]), lambda: ast.MatchSingleton(5), lambda: ast.MatchValue(N()), lambda: ast.MatchValue(ast.Constant(None)), lambda: ast.MatchAs(None, "_"), lambda: ast.MatchClass(ast.Constant(1), [], [], []), lambda: ast.MatchClass(N(), [], ["a"], []), lambda: ast.MatchMapping([ast.Constant(1)], [], None)):
    t(lambda: M(ast.Match(N(), [ast.match_case(p(), None, [ast.Pass()])])))
a = lambda **k: ast.arguments(**{**dict(posonlyargs=[], args=[], vararg=None, kwonlyargs=[], kw_defaults=[], kwarg=None, defaults=[]), **k})
t(lambda: M(ast.FunctionDef("f", a(), [], []))); t(lambda: M(ast.FunctionDef("f", a(defaults=[N()]), [ast.Pass()], []))); t(lambda: M(ast.FunctionDef("f", a(kw_defaults=[None]), [ast.Pass()], []))); t(lambda: M(ast.FunctionDef("f", a(args=[ast.arg("x")], defaults=[None]), [ast.Pass()], [])))
t(lambda: M(ast.FunctionDef("f", 5, [ast.Pass()], []))); t(lambda: M(ast.ClassDef("C", [], [], [], []))); t(lambda: M(ast.FunctionDef("f", a(), ast.Pass(), [])))
t(lambda: M(ast.Expr(ast.BinOp(N(), ast.Eq(), N())))); t(lambda: M(ast.Expr(ast.BinOp(N(), 5, N())))); t(lambda: M(ast.For(N("i", S), N(), [ast.Pass()], [])));t(lambda: M(ast.For(N("i"), N(), [ast.Pass()], [])))
t(lambda: M(ast.Break())); t(lambda: M(ast.Expr(ast.Yield()))); t(lambda: M(ast.Expr(ast.Await(N())))); t(lambda: M(ast.Nonlocal(["x"]))); t(lambda: M(ast.Expr(ast.Starred(N(), L)))); t(lambda: M(ast.Expr(ast.JoinedStr([ast.FormattedValue(N(), -1, None), ast.Constant("s")]))))
for lo in (dict(lineno=5, end_lineno=2), dict(lineno=1, end_lineno=1, col_offset=5, end_col_offset=2), dict(lineno=-1, end_lineno=3), dict(lineno="a"), dict(lineno=1.5)):
    def f():
        n = M(ast.Pass()); ast.fix_missing_locations(n)
        for k, v in lo.items(): setattr(n.body[0], k, v)
        return n
    t(f, fix=False)
