# What a program puts into sys.modules is what it imports from then on, whatever it is.
import importlib, json, sys, types
placed = types.ModuleType("placed")
placed.x, placed._hidden = 5, 6
sys.modules["placed"] = placed
import placed as again
again is placed  # => True
from placed import x as taken
taken  # => 5
from placed import y  # raises ImportError: cannot import name 'y' from 'placed' (unknown location)
importlib.import_module("placed") is placed, __import__("placed") is placed  # => (True, True)
def missing(name, module="placed"):
    try: getattr(__import__(module, fromlist=[name]), name)
    except ImportError as error: return type(error).__name__, error.name, error.path
    except AttributeError as error: return str(error)
missing("y")  # => "module 'placed' has no attribute 'y'"
def told(name):
    try: importlib.import_module(name)
    except ImportError as error: return type(error).__name__, str(error), error.name
told("placed.part")  # => ('ModuleNotFoundError', "No module named 'placed.part'; 'placed' is not a package", 'placed.part')
placed.__file__ = "placed.py"
from placed import y  # raises ImportError: cannot import name 'y' from 'placed' (placed.py)
del placed.__name__
from placed import y  # raises ImportError: cannot import name 'y' from '<unknown module name>' (placed.py)
placed.__name__ = "placed"
placed.__path__ = []
told("placed.part")  # => ('ModuleNotFoundError', "No module named 'placed.part'", 'placed.part')
part = types.ModuleType("placed.part")
part.z = 9
sys.modules["placed.part"] = part
from placed.part import z as deep
deep, hasattr(placed, "part")  # => (9, False)
from placed import part as found
found is part  # => True
importlib.import_module("placed.part") is part, __import__("placed.part") is placed  # => (True, True)
sys.modules["lost.part"] = part
from lost.part import z as of_lost
of_lost  # => 9
# Any object will do.
class Settings:
    debug = True
    def __init__(self): self.level = 3
sys.modules["settings"] = Settings()
from settings import debug, level
debug, level  # => (True, 3)
from settings import colour  # raises ImportError: cannot import name 'colour' from '<unknown module name>' (unknown location)
sys.modules["seven"] = 7
import seven
seven  # => 7
from seven import real
real  # => 7
from seven import *  # raises ImportError: from-import-* object has no __dict__ and no __all__
sys.modules["nothing"] = None
import nothing  # raises ModuleNotFoundError: import of nothing halted; None in sys.modules
told("nothing.at.all")  # => ('ModuleNotFoundError', "No module named 'nothing.at'; 'nothing' is not a package", 'nothing.at')
told("nothing.k")  # => ('ModuleNotFoundError', "No module named 'nothing.k'; 'nothing' is not a package", 'nothing.k')
# Stars.
from settings import *
level  # => 3
placed.__all__ = ["x", "_hidden"]
from placed import *
x, _hidden  # => (5, 6)
placed.__all__ = ["x", 3]
from placed import *  # raises TypeError: Item in placed.__all__ must be str, not int
placed.__all__ = ["nope"]
from placed import *  # raises AttributeError: module 'placed' has no attribute 'nope'
placed.__all__ = ["part"]
from placed import *  # raises AttributeError: module 'placed' has no attribute 'part'
class Odd:
    __name__, __all__ = 5, [3]
sys.modules["odd"] = Odd()
from odd import *  # raises TypeError: module __name__ must be a string, not int
# In the place of a module that is there, and back.
real_json, fake = json, types.ModuleType("fake")
sys.modules["json"] = fake
import json
json is fake, importlib.import_module("json") is fake  # => (True, True)
sys.modules["json"] = real_json
import json
json is real_json, json.dumps([1])  # => (True, '[1]')
from unittest.mock import MagicMock, patch
client = MagicMock()
client.get.return_value = 3
def asked():
    import web_client
    return web_client.get("here")
with patch.dict("sys.modules", {"web_client": client}):
    answer = asked()
answer, "web_client" in sys.modules  # => (3, False)
try: asked()
except ModuleNotFoundError as error: print(error.name)  # => web_client
