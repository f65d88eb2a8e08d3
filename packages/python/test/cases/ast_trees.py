# ast: parse, dump, literal_eval, nodes made by hand, visitors.
import ast
L=ast.literal_eval
L(ast.Constant(3))  # => 3
L(ast.Expression(ast.Constant(3)))  # => 3
L(5)  # raises ValueError: malformed node or string: 5
L(None)  # raises ValueError: malformed node or string: None
L(ast.List([ast.Constant(1)]))  # => [1]
L(b'1')  # raises ValueError: malformed node or string: b'1'
d=ast.dump
d(ast.parse('x=1'))  # => "Module(body=[Assign(targets=[Name(id='x', ctx=Store())], value=Constant(value=1))], type_ignores=[])"
d(ast.parse('x=1'),False)  # => "Module([Assign([Name('x', Store())], Constant(1))], [])"
d(ast.parse('x=f(a)[1]'),indent=2)  # => "Module(\n  body=[\n    Assign(\n      targets=[\n        Name(id='x', ctx=Store())],\n      value=Subscript(\n        value=Call(\n          func=Name(id='f', ctx=Load()),\n          args=[\n            Name(id='a', ctx=Load())],\n          keywords=[]),\n        slice=Constant(value=1),\n        ctx=Load()))],\n  type_ignores=[])"
d(ast.parse('x'),include_attributes=True)  # => "Module(body=[Expr(value=Name(id='x', ctx=Load(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=1), lineno=1, col_offset=0, end_lineno=1, end_col_offset=1)], type_ignores=[])"
d(ast.parse('x'),indent='--',annotate_fields=False)  # => "Module(\n--[\n----Expr(\n------Name('x', Load()))],\n--[])"
d(5)  # raises TypeError: expected AST, got 'int'
d(ast.Name())  # => 'Name()'
d(ast.Name('a'),True,True)  # => "Name(id='a')"
d(ast.Constant('a','u'))  # => "Constant(value='a', kind='u')"
d(ast.arg('a'),include_attributes=True)  # => "arg(arg='a')"
d(ast.parse(''),indent=1)  # => 'Module(body=[], type_ignores=[])'
d(ast.List([],ast.Load()),indent=1)  # => 'List(elts=[], ctx=Load())'
d(ast.Name('a',ctx=None))  # => "Name(id='a', ctx=None)"
d(ast.Return(None))  # => 'Return()'
d(ast.Constant(None))  # => 'Constant(value=None)'
d(ast.FunctionDef('f',returns=None))  # => "FunctionDef(name='f')"
d(ast.Name(id=[ast.Load(),3,'x']))  # => "Name(id=[Load(), 3, 'x'])"
d(ast.List([],ast.Load()),False)  # => 'List([], Load())'
d(ast.Call(ast.Name('x'),[],[]),indent=4)  # => "Call(\n    func=Name(id='x'),\n    args=[],\n    keywords=[])"
d(ast.parse('x'),1,2,3)  # raises TypeError: dump() takes from 1 to 3 positional arguments but 4 were given
d(ast.Return(value=None),False)  # => 'Return()'
ast.Name(1,2,3)  # raises TypeError: Name constructor takes at most 2 positional arguments
ast.Name('x',id=3)  # raises TypeError: Name got multiple values for argument 'id'
ast.Name('x',foo=3).foo  # => 3
ast.Name().id  # raises AttributeError: 'Name' object has no attribute 'id'
ast.Load(1)  # raises TypeError: Load constructor takes at most 0 positional arguments
ast.Name._fields  # => ('id', 'ctx')
ast.Name('x')==ast.Name('x')  # => False
isinstance(ast.Constant(3),ast.Num)  # => True
isinstance(ast.Constant('a'),ast.Str)  # => True
isinstance(ast.Constant(True),ast.Num)  # => False
isinstance(ast.Constant(None),ast.NameConstant)  # => True
isinstance(ast.Constant(...),ast.Ellipsis)  # => True
ast.Constant(3).n  # => 3
ast.Str(s='x').s  # => 'x'
ast.Num(n=3).value  # => 3
ast.Ellipsis().value  # => Ellipsis
ast.d(ast.ExtSlice([1]))  # raises AttributeError: module 'ast' has no attribute 'd'
ast.Num(3,n=4)  # raises TypeError: Num got multiple values for argument 'n'
ast.Tuple([1]).dims  # => [1]
ast.Num(1,2,3)  # raises TypeError: Constant constructor takes at most 2 positional arguments
ast.Bytes(b'x').s  # => b'x'
type(ast.NameConstant(True))  # => <class 'ast.Constant'>
isinstance(3,ast.Num)  # => False
isinstance(ast.Constant(3+1j),ast.Num)  # => True
ast.Num.__mro__  # => (<class 'ast.Num'>, <class 'ast.Constant'>, <class 'ast.expr'>, <class 'ast.AST'>, <class 'object'>)
type(ast.Num)  # => <class 'ast._ABC'>
ast.Index.__doc__  # => 'Deprecated AST node class. Use the index value directly instead.'
isinstance(ast.Name('x'),ast.Index)  # => False
d(ast.ExtSlice([ast.Name('x')]))  # => "Tuple(elts=[Name(id='x')], ctx=Load())"
ast.get_docstring(ast.parse('"""a\n   b"""'))  # => 'a\nb'
ast.get_docstring(ast.Pass())  # raises TypeError: 'Pass' can't have docstrings
ast.get_docstring(ast.parse('x'))
ast.get_docstring(ast.parse('"""  a\n   b"""'),clean=False)  # => '  a\n   b'
ast.get_source_segment('a = b + c', ast.parse('a = b + c').body[0].value)  # => 'b + c'
ast.get_source_segment('if a:\n    b +\\\n   c', ast.parse('if a:\n    b +\\\n   c').body[0].body[0])  # => 'b +\\\n   c'
ast.get_source_segment('if a:\n    b +\\\n   c', ast.parse('if a:\n    b +\\\n   c').body[0].body[0],padded=True)  # => '    b +\\\n   c'
ast.get_source_segment('a',ast.Name('a'))
ast.get_source_segment('é = "ü" + c', ast.parse('é = "ü" + c').body[0].value.right)  # => 'c'
d(ast.fix_missing_locations(ast.Expr(ast.Name('x'))),include_attributes=True)  # => "Expr(value=Name(id='x', lineno=1, col_offset=0, end_lineno=1, end_col_offset=0), lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)"
d(ast.copy_location(ast.Name('y'),ast.parse('  \nx').body[0].value),include_attributes=True)  # => "Name(id='y', lineno=2, col_offset=0, end_lineno=2, end_col_offset=1)"
d(ast.increment_lineno(ast.parse('x'),3),include_attributes=True)  # => "Module(body=[Expr(value=Name(id='x', ctx=Load(), lineno=4, col_offset=0, end_lineno=4, end_col_offset=1), lineno=4, col_offset=0, end_lineno=4, end_col_offset=1)], type_ignores=[])"
[type(n).__name__ for n in ast.walk(ast.parse('x = f(a)'))]  # => ['Module', 'Assign', 'Name', 'Call', 'Store', 'Name', 'Name', 'Load', 'Load']
list(ast.iter_fields(ast.Name('x')))  # => [('id', 'x')]
list(ast.iter_child_nodes(ast.parse('x=1').body[0]))[0].id  # => 'x'
class V(ast.NodeVisitor):
    def visit_Name(self,n): print('name',n.id)
    def visit_Num(self,n): print('num')
V().visit(ast.parse('x = y + 1'))  # => name x | name y | num
class V(ast.NodeVisitor):
    def visit_Constant(self,n): print('c',n.value)
V().visit(ast.parse('x = y + 1'))  # => c 1
class T(ast.NodeTransformer):
    def visit_Name(self,n): return ast.Name('z',n.ctx)
    def visit_Pass(self,n): return None
    def visit_Break(self,n): return [ast.Continue(),ast.Continue()]
ast.unparse(T().visit(ast.parse('while x:\n pass\n break')))  # => 'while z:\n    continue\n    continue'
ast.NodeVisitor().visit(5)  # raises AttributeError: 'int' object has no attribute '_fields'
list(ast.walk(5))  # raises AttributeError: 'int' object has no attribute '_fields'
list(ast.iter_fields(3))  # raises AttributeError: 'int' object has no attribute '_fields'
print([n for n in dir(ast.NodeVisitor) if not n.startswith('__')], [n for n in dir(ast.NodeTransformer) if not n.startswith('__')])  # => ['generic_visit', 'visit', 'visit_Constant'] ['generic_visit', 'visit', 'visit_Constant']
import inspect
print(inspect.signature(ast.NodeVisitor.visit), inspect.signature(ast.NodeVisitor.visit_Constant))  # => (self, node) (self, node)
import copy
x=ast.parse('a+b')
y=copy.deepcopy(x)
print(ast.dump(y))  # => Module(body=[Expr(value=BinOp(left=Name(id='a', ctx=Load()), op=Add(), right=Name(id='b', ctx=Load())))], type_ignores=[])
print(ast.dump(ast.parse('x'),include_attributes=True)==ast.dump(ast.parse('x'),include_attributes=True), ast.parse('x').body[0].value.ctx is ast.parse('y').body[0].value.ctx)  # => True True
def f(n):
    match n:
        case ast.BinOp(left=ast.Name(id=i)): return i
        case ast.Constant(v): return v
print(f(ast.parse('q+1',mode='eval').body), f(ast.Constant(4)))  # => q 4
print(ast.unparse(ast.NodeTransformer().visit(ast.parse("x = 2 ** 10 + f(1, 'a')"))), ast.NodeVisitor().visit(ast.Constant(3)))  # => x = 2 ** 10 + f(1, 'a') None

ast.literal_eval("")  # raises SyntaxError: invalid syntax (<unknown>, line 0)
ast.parse("", mode="eval")  # raises SyntaxError: invalid syntax (<unknown>, line 0)
ast.parse("  ", mode="eval")  # raises IndentationError: unexpected indent (<unknown>, line 1)
ast.parse("# c\n  ", mode="eval")  # raises IndentationError: unexpected indent (<unknown>, line 2)

# Arguments of parse, in the order in which CPython looks at them.
ast.parse("1", 2, feature_version=[])  # raises TypeError: expected str, bytes or os.PathLike object, not int
ast.parse("1", "a", (), feature_version="x")  # raises TypeError: compile() argument 'mode' must be str, not tuple
ast.parse("1", "a", "zz", feature_version="x")  # raises TypeError: 'str' object cannot be interpreted as an integer
ast.parse("1", feature_version=(2, 7))  # raises AssertionError
ast.parse("1", feature_version=(3,))  # raises ValueError: not enough values to unpack (expected 2, got 1)
ast.parse("1", feature_version=2**40)  # raises OverflowError: Python int too large to convert to C int
ast.dump(ast.parse("1", feature_version=(3, 8)))  # => 'Module(body=[Expr(value=Constant(value=1))], type_ignores=[])'
ast.get_source_segment(abs, ast.parse("1 + 2").body[0])  # raises TypeError: object of type 'builtin_function_or_method' has no len()
