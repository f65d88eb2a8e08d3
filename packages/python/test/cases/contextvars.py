# contextvars: variables, tokens and contexts.
import contextvars as c, collections.abc, asyncio
v=c.ContextVar('v')
w=c.ContextVar('w',default=[1])
v.get(3)  # => 3
w.get()  # => [1]
w.get(4)  # => 4
tok=v.set(5)
v.get()  # => 5
tok.old_value  # => <Token.MISSING>
tok.old_value is c.Token.MISSING  # => True
tok.var is v  # => True
v.reset(tok)
v.get('gone')  # => 'gone'
v.reset(3)  # raises TypeError: expected an instance of Token, got 3
c.Token()  # raises RuntimeError: Tokens can only be created by ContextVars
c.Context(1)  # raises TypeError: Context() does not accept any arguments
c.ContextVar()  # raises TypeError: ContextVar() takes exactly 1 positional argument (0 given)
c.ContextVar(3)  # raises TypeError: context variable name must be a str
c.ContextVar('a','b')  # raises TypeError: ContextVar() takes at most 1 positional argument (2 given)
c.ContextVar('a','b','c')  # raises TypeError: ContextVar() takes at most 2 arguments (3 given)
c.ContextVar(name='q').name  # raises TypeError: ContextVar() takes exactly 1 positional argument (0 given)
c.ContextVar('q',name='q')  # raises TypeError: 'name' is an invalid keyword argument for ContextVar()
c.ContextVar('q',foo=1)  # raises TypeError: 'foo' is an invalid keyword argument for ContextVar()
c.ContextVar('q',foo=1,bar=2)  # raises TypeError: ContextVar() takes at most 2 arguments (3 given)
v.set(3).old_value is c.Token.MISSING  # => True
x=c.copy_context()
len(x)  # => 1
x[v]  # => 3
v in x  # => True
3 in x  # raises TypeError: a ContextVar key was expected, got 3
x.get(w)
x.get(3)  # raises TypeError: a ContextVar key was expected, got 3
[k.name for k in x]  # => ['v']
[(k.name,z) for k,z in x.items()]  # => [('v', 3)]
list(x.values())  # => [3]
x==x.copy()  # => True
x==3  # => False
hash(x)  # raises TypeError: unhashable type: '_contextvars.Context'
x.run(lambda: (v.set(9),v.get())[1])  # => 9
v.get()  # => 3
x[v]  # => 9
x.run()  # raises TypeError: run() missing 1 required positional argument
isinstance(x,collections.abc.Mapping)  # => False
type(x)  # => <class '_contextvars.Context'>
type(c.Token.MISSING)  # => <class 'Token.MISSING'>
repr(c.Token.MISSING)  # => '<Token.MISSING>'
c.ContextVar[int]  # => _contextvars.ContextVar[int]
c.ContextVar.name  # => <member 'name' of '_contextvars.ContextVar' objects>
c.Token.var  # => <attribute 'var' of '_contextvars.Token' objects>
hash(tok)  # raises TypeError: unhashable type: '_contextvars.Token'
setattr(v,'name',3)  # raises AttributeError: readonly attribute
setattr(v,'q',3)  # raises AttributeError: '_contextvars.ContextVar' object has no attribute 'q'
x.keys(3)  # raises TypeError: Context.keys() takes no arguments (1 given)
x.get()  # raises TypeError: get expected at least 1 argument, got 0
x.__getitem__()  # raises TypeError: expected 1 argument, got 0
type(x.keys())  # => <class 'keys'>
c.copy_context(3)  # raises TypeError: _contextvars.copy_context() takes no arguments (1 given)
x.run(print, 1, sep='')  # => 1
x.run(len)  # raises TypeError: len() takes exactly one argument (0 given)
type(x).__module__  # => '_contextvars'
c.Context.run  # => <method 'run' of '_contextvars.Context' objects>
x.run(lambda **k: k, a=1)  # => {'a': 1}
def sub():
    class S(c.Context): pass
sub()  # raises TypeError: type '_contextvars.Context' is not an acceptable base type
async def main():
    v.set(1)
    async def f(): v.set(2); return v.get()
    print(await asyncio.create_task(f()), v.get())
asyncio.run(main())  # => 2 1
v.get()  # => 3
