# What the interpreter says of itself; of the machine only what every machine would say.
import inspect, platform
platform.python_version(), platform.python_version_tuple(), platform.python_implementation()  # => ('3.11.7', ('3', '11', '7'), 'CPython')
platform.system(), platform.machine(), platform.processor()  # => ('Linux', 'x86_64', '')
platform.architecture()[0], len(platform.architecture())  # => ('64bit', 2)
platform.mac_ver(), platform.win32_ver(), platform.win32_edition(), platform.win32_is_iot()  # => (('', ('', '', ''), ''), ('', '', '', ''), None, False)
platform.mac_ver("1", ("a", "b", "c"), "m"), platform.win32_ver("1", "2", "3", "4")  # => (('1', ('a', 'b', 'c'), 'm'), ('1', '2', '3', '4'))
platform.java_ver(), platform.java_ver("1", "2", ("a", "b", "c"), ("d", "e", "f"))  # => (('', '', ('', '', ''), ('', '', '')), ('1', '2', ('a', 'b', 'c'), ('d', 'e', 'f')))
[platform.system_alias(*each) for each in (("SunOS", "5.8", "x"), ("SunOS", "5.11", "11.4"), ("SunOS", "4.1", "x"), ("SunOS", "x", "y"), ("SunOS", "6", "y"), ("Linux", "1", "2"), ("win32", "1", "2"), ("Darwin", "19", ""))]  # => [('Solaris', '2.8', 'x'), ('Solaris', '2.11', '11.4'), ('SunOS', '4.1', 'x'), ('Solaris', 'x', 'y'), ('Solaris', '3', 'y'), ('Linux', '1', '2'), ('Windows', '1', '2'), ('Darwin', '19', '')]
u = platform.uname()
u.system, u[0], u[4], u[5], u[-1], len(u), u._fields, u[:1]  # => ('Linux', 'Linux', 'x86_64', '', '', 6, ('system', 'node', 'release', 'version', 'machine', 'processor'), ('Linux',))
u == platform.uname(), [*u][0], u.processor == platform.processor(), u.node == platform.node(), u.release == platform.release(), u.version == platform.version()  # => (True, 'Linux', True, True, True, True)
platform.uname_result("a", "b", "c", "d", "e")  # => uname_result(system='a', node='b', release='c', version='d', machine='e')
tuple(platform.uname_result("a", "b", "c", "d", "e")), platform.uname_result("a", "b", "c", "d", "e")._asdict()  # => (('a', 'b', 'c', 'd', 'e', ''), {'system': 'a', 'node': 'b', 'release': 'c', 'version': 'd', 'machine': 'e', 'processor': ''})
platform.uname_result("a", "b", "c", "d", "e")._replace(node="x")  # => uname_result(system='a', node='x', release='c', version='d', machine='e')
platform.uname_result._make("abcdef"), platform.uname_result._make("abcde"), platform.uname_result.__name__, platform.uname_result.__module__  # raises TypeError: uname_result_base.__new__() takes 6 positional arguments but 7 were given
platform.uname_result(1, 2, 3, 4, 5, 6)  # raises TypeError: uname_result_base.__new__() takes 6 positional arguments but 7 were given
platform.uname_result._make("abc")  # raises TypeError: uname_result_base.__new__() missing 2 required positional arguments: 'version' and 'machine'
platform.uname_result("a", "b", "c", "d", "e") == ("a", "b", "c", "d", "e", ""), isinstance(u, tuple)  # => (False, True)
system, *_, processor = u
system, processor  # => ('Linux', '')
u.system = 5  # raises AttributeError: can't set attribute
import copy
copy.copy(platform.uname_result("a", "b", "c", "d", "e"))  # => uname_result(system='a', node='b', release='c', version='d', machine='e')
platform.platform().startswith("Linux-"), platform.platform() == platform.platform(aliased=True), isinstance(platform.platform(terse=1), str)  # => (True, True, True)
isinstance(platform.python_compiler(), str), isinstance(platform.python_branch(), str), isinstance(platform.python_revision(), str), len(platform.python_build())  # => (True, True, True, 2)
[str(inspect.signature(getattr(platform, name))) for name in "libc_ver mac_ver win32_ver java_ver platform system_alias uname freedesktop_os_release".split()]  # => ["(executable=None, lib='', version='', chunksize=16384)", "(release='', versioninfo=('', '', ''), machine='')", "(release='', version='', csd='', ptype='')", "(release='', vendor='', vminfo=('', '', ''), osinfo=('', '', ''))", '(aliased=0, terse=0)', '(system, release, version)', '()', '()']
platform.libc_ver(None, "lib", "1")[0] == "", len(platform.libc_ver())  # => (False, 2)
