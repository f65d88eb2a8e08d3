/**
 * `fileConfig` of the module logging.config: a configuration in the form of configparser, from a file of the program or an object that reads.
 *
 * CPython evaluates the arguments of handlers as Python. Here they are read as a tree, of which constants, displays, and names of logging and sys have a value; nothing is called.
 */

export const FILE_CONFIG = String.raw`
import os as _os

_KINDS = {"Tuple": tuple, "List": list, "Set": set}
_NAMED = {"sys": _sys, "os": _os, "logging": _logging, "handlers": _handlers}

class _NotKnown(Exception):
    pass

def _named(name):
    if name in _NAMED:
        return _NAMED[name]
    if name.startswith("_") or not hasattr(_logging, name):
        raise NameError(f"name {name!r} is not defined")
    return getattr(_logging, name)

def _value_of(node):
    """The value of a node of ast that calls nothing."""
    kind = type(node).__name__
    if kind == "Constant":
        return node.value
    if kind in _KINDS:
        return _KINDS[kind](map(_value_of, node.elts))
    if kind == "Dict" and None not in node.keys:
        return dict(zip(map(_value_of, node.keys), map(_value_of, node.values)))
    if kind == "Name":
        return _named(node.id)
    if kind == "Attribute":
        return getattr(_value_of(node.value), node.attr)
    if kind == "UnaryOp" and type(node.op).__name__ == "USub":
        return -_value_of(node.operand)
    raise _NotKnown

def _evaluated(text):
    import ast
    try:
        return _value_of(ast.parse(text.strip(), mode="eval").body)
    except _NotKnown:
        raise RuntimeError(f"fileConfig() takes constants and names of logging, sys and os for arguments, not {text!r}. Use logging.config.dictConfig(...)") from None

def _resolved(text):
    try:
        return BaseConfigurator({}).resolve(text)
    except ValueError as error:
        raise error.__cause__ from None

def _class_of(text):
    try:
        return _evaluated(text)
    except (AttributeError, NameError):
        return _resolved(text)

def _keys(text):
    return [each.strip() for each in text.split(",")] if text else []

def _read_config(fname, defaults, encoding):
    import configparser
    if isinstance(fname, str):
        if not _os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not _os.path.getsize(fname):
            raise RuntimeError(f"{fname} is an empty file")
    if isinstance(fname, configparser.RawConfigParser):
        return fname
    parser = configparser.ConfigParser(defaults)
    try:
        if hasattr(fname, "readline"):
            parser.read_file(fname)
        else:
            parser.read(fname, encoding=encoding)
    except configparser.ParsingError as e:
        raise RuntimeError(f"{fname} is invalid: {e}")
    return parser

def _formatters_of(config):
    made = {}
    for name in _keys(config["formatters"]["keys"]):
        section = "formatter_" + name
        given = [config.get(section, option, raw=True, fallback=default) for option, default in (("format", None), ("datefmt", None), ("style", "%"))]
        kind = config[section].get("class")
        made[name] = (_resolved(kind) if kind else _logging.Formatter)(*given)
    return made

def _handlers_of(config, formatters):
    made, targets = {}, []
    for name in _keys(config["handlers"]["keys"]):
        section = config["handler_" + name]
        kind = _class_of(section["class"])
        handler = kind(*_evaluated(section.get("args", "()")), **_evaluated(section.get("kwargs", "{}")))
        handler.name = name
        if "level" in section:
            handler.setLevel(section["level"])
        formatter = section.get("formatter", "")
        if formatter:
            handler.setFormatter(formatters[formatter])
        if issubclass(kind, _handlers.MemoryHandler) and section.get("target", ""):
            targets.append((handler, section["target"]))
        made[name] = handler
    for handler, target in targets:
        handler.setTarget(made[target])
    return made

def _configure(logger, section, handlers):
    if "level" in section:
        logger.setLevel(section["level"])
    for each in logger.handlers[:]:
        logger.removeHandler(each)
    for name in _keys(section["handlers"]):
        logger.addHandler(handlers[name])

def _configure_loggers(config, handlers, disable_existing):
    names = _keys(config["loggers"]["keys"])
    names.remove("root")
    root = _logging.root
    _configure(root, config["logger_root"], handlers)
    existing, children = sorted(root.manager.loggerDict), []
    for name in names:
        section = config["logger_" + name]
        qualname, propagate = section["qualname"], section.getint("propagate", fallback=1)
        logger = _logging.getLogger(qualname)
        if qualname in existing:
            children += [each for each in existing if each.startswith(qualname + ".")]
            existing.remove(qualname)
        _configure(logger, section, handlers)
        logger.propagate, logger.disabled = propagate, 0
    _leave_existing(existing, children, disable_existing)

def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Configure logging from a file in the form of configparser, an open file, or a parser that has read one."""
    config = _read_config(fname, defaults, encoding)
    formatters = _formatters_of(config)
    _clear_handlers()
    _configure_loggers(config, _handlers_of(config, formatters), disable_existing_loggers)
`;
