def add(a, b):
    """Adds.

    >>> add(1, 2)
    3
    >>> add("a", "b")
    'ab'
    >>> for i in range(2):
    ...     print(i)
    ...
    0
    1
    """
    return a + b
import doctest
print(doctest.testmod())
doctest.testmod(verbose=True)
