/** The module gc, written in Python: the memory is the host's to collect, so that there is nothing to do and nothing to see. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
garbage = []
callbacks = []
_state = {"enabled": True, "debug": 0, "threshold": (700, 10, 10)}

def enable():
    """Enable automatic garbage collection."""
    _state["enabled"] = True

def disable():
    """Disable automatic garbage collection."""
    _state["enabled"] = False

def isenabled():
    """Returns true if automatic garbage collection is enabled."""
    return _state["enabled"]

def collect(generation=2):
    """Run the garbage collector: the host does that by itself."""
    if not isinstance(generation, int):
        raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an integer")
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return 0

def get_count():
    return (0, 0, 0)

def get_debug():
    return _state["debug"]

def set_debug(flags, /):
    _state["debug"] = flags

def get_threshold():
    return _state["threshold"]

def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    before = _state["threshold"]
    _state["threshold"] = (threshold0, before[1] if threshold1 is None else threshold1, before[2] if threshold2 is None else threshold2)

def get_objects(generation=None):
    return []

def get_referents(*objs):
    return []

def get_referrers(*objs):
    return []

def get_stats():
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]

def is_tracked(obj, /):
    """Returns true if the object is tracked by the garbage collector."""
    return not isinstance(obj, (int, float, complex, str, bytes, type(None), type(...)))

def is_finalized(obj, /):
    return False

def freeze():
    pass

def unfreeze():
    pass

def get_freeze_count():
    return 0
`;

export const gcModule = pythonModule("gc", TEXT);
