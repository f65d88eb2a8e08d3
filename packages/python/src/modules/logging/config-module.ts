/**
 * The module logging.config, written in Python: dictConfig, and fileConfig from `file-config.ts`. What listens on a socket refuses.
 *
 * Names of classes and objects are resolved by the import of the program, so that only modules that it may import are reached; those of logging need no permission.
 */

import { pythonModule } from "../python-source.ts";
import { FILE_CONFIG } from "./file-config.ts";

const TEXT = String.raw`
import logging as _logging
import logging.handlers as _handlers
import re as _re
import sys as _sys

DEFAULT_LOGGING_CONFIG_PORT = 9030
RESET_ERROR = 104
IDENTIFIER = _re.compile(r"^[a-z_][a-z0-9_]*$", _re.I)

def valid_ident(s):
    """Is the text an identifier?"""
    if not IDENTIFIER.match(s):
        raise ValueError("Not a valid Python identifier: %r" % s)
    return True

_STREAMS = {"sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__"}

def _walk(found, names):
    for name in names:
        found = getattr(found, name)
    return found

class ConvertingMixin(object):
    """What gives its values converted when they are looked at."""
    def _converted(self, key, value):
        result = self.configurator.convert(value)
        if result is not value:
            self._store(key, result)
            if isinstance(result, ConvertingMixin):
                result.parent, result.key = self, key
        return result

class ConvertingDict(dict, ConvertingMixin):
    _store = dict.__setitem__
    def __getitem__(self, key):
        return self._converted(key, dict.__getitem__(self, key))
    def get(self, key, default=None):
        return self[key] if key in self else self.configurator.convert(default)
    def pop(self, key, default=None):
        return self.configurator.convert(dict.pop(self, key, default))

class ConvertingList(list, ConvertingMixin):
    _store = list.__setitem__
    def __getitem__(self, key):
        return self._converted(key, list.__getitem__(self, key))
    def pop(self, idx=-1):
        return self.configurator.convert(list.pop(self, idx))

class ConvertingTuple(tuple, ConvertingMixin):
    def _store(self, key, value):
        pass
    def __getitem__(self, key):
        return self._converted(key, tuple.__getitem__(self, key))

class BaseConfigurator(object):
    CONVERT_PATTERN = _re.compile(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$")
    WORD_PATTERN = _re.compile(r"^\s*(\w+)\s*")
    DOT_PATTERN = _re.compile(r"^\.\s*(\w+)\s*")
    INDEX_PATTERN = _re.compile(r"^\[\s*(\w+)\s*\]\s*")
    DIGIT_PATTERN = _re.compile(r"^\d+$")
    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}
    def __init__(self, config):
        whole = self.config = ConvertingDict(config)
        whole.configurator = self
    def resolve(self, s):
        """The object of a dotted name."""
        names = s.split(".")
        try:
            if s in _STREAMS:
                return getattr(_sys, names[1])
            if names[0] == "logging":
                return _walk(_logging, names[1:])
            found, used = __import__(names[0]), names[0]
            for name in names[1:]:
                used += "." + name
                if not hasattr(found, name):
                    __import__(used)
                found = getattr(found, name)
            return found
        except (ImportError, AttributeError) as e:
            raise ValueError("Cannot resolve %r: %s" % (s, e)) from e
    def ext_convert(self, value):
        return self.resolve(value)
    def cfg_convert(self, value):
        """What a path like handlers.email.toaddrs[0] leads to in the configuration."""
        begun = self.WORD_PATTERN.match(value)
        if begun is None:
            raise ValueError("Unable to convert %r" % value)
        found, at = self.config[begun[1]], begun.end()
        while at < len(value):
            rest = value[at:]
            step = self.DOT_PATTERN.match(rest) or self.INDEX_PATTERN.match(rest)
            if step is None:
                raise ValueError("Unable to convert %r at %r" % (value, rest))
            found, at = self._step(found, step[1], rest[0] == "["), at + step.end()
        return found
    def _step(self, container, key, is_index):
        """An index of digits is a number, where the container has it as one."""
        if is_index and self.DIGIT_PATTERN.match(key):
            try:
                return container[int(key)]
            except TypeError:
                pass
        return container[key]
    def convert(self, value):
        """Containers as those that convert, texts like ext://sys.stderr as what they name."""
        for plain, kind in ((dict, ConvertingDict), (list, ConvertingList), (tuple, ConvertingTuple)):
            if isinstance(value, plain) and not isinstance(value, kind) and not (plain is tuple and hasattr(value, "_fields")):
                value = kind(value)
                value.configurator = self
                return value
        if isinstance(value, str):
            m = self.CONVERT_PATTERN.match(value)
            if m and m["prefix"] in self.value_converters:
                return getattr(self, self.value_converters[m["prefix"]])(m["suffix"])
        return value
    def configure_custom(self, config):
        """What the factory under '()' makes of the rest."""
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop(".", None)
        made = factory(**{key: config[key] for key in config if valid_ident(key)})
        if attributes:
            for name, value in attributes.items():
                setattr(made, name, value)
        return made
    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value

def _clear_handlers():
    for handler in reversed(_logging.Handler._list[:]):
        handler.close()
    _logging.Handler._known.clear()
    del _logging.Handler._list[:]

def _leave_existing(names, children, disable):
    """Loggers that the configuration does not name: those below one that it names begin anew, others are as disabled as told."""
    for name in names:
        logger = _logging.root.manager.loggerDict[name]
        if isinstance(logger, _logging.PlaceHolder):
            continue
        if name in children:
            logger.setLevel(_logging.NOTSET)
            logger.handlers = []
            logger.propagate = True
        else:
            logger.disabled = disable

class _Deferred(Exception):
    pass

class DictConfigurator(BaseConfigurator):
    """Configures logging as a dict says."""
    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        incremental = config.pop("incremental", False)
        if incremental:
            handlers = config.get("handlers", {})
            for name in handlers:
                if name not in _logging.Handler._known:
                    raise ValueError("No handler found with name %r" % name)
                try:
                    level = handlers[name].get("level", None)
                    if level:
                        _logging.Handler._known[name].setLevel(level)
                except Exception as e:
                    raise ValueError("Unable to configure handler %r" % name) from e
            for name in config.get("loggers", {}):
                self._each("logger", name, lambda: self.configure_logger(name, config["loggers"][name], True))
            self._root(config, True)
            return
        disable_existing = config.pop("disable_existing_loggers", True)
        _clear_handlers()
        formatters = config.get("formatters", {})
        for name in formatters:
            self._each("formatter", name, lambda: formatters.__setitem__(name, self.configure_formatter(formatters[name])))
        filters = config.get("filters", {})
        for name in filters:
            self._each("filter", name, lambda: filters.__setitem__(name, self.configure_filter(filters[name])))
        handlers, later = config.get("handlers", {}), []
        def make(name):
            handler = self.configure_handler(handlers[name])
            handler.name = name
            handlers[name] = handler
        for name in sorted(handlers):
            try:
                make(name)
            except _Deferred:
                later.append(name)
            except Exception as e:
                raise ValueError("Unable to configure handler %r" % name) from e
        for name in later:
            self._each("handler", name, lambda: make(name))
        known = _logging.root.manager.loggerDict
        existing = sorted(known)
        children = []
        for name in config.get("loggers", {}):
            if name in existing:
                children += [each for each in existing if each.startswith(name + ".")]
                existing.remove(name)
            self._each("logger", name, lambda: self.configure_logger(name, config["loggers"][name]))
        _leave_existing(existing, children, disable_existing)
        self._root(config, False)
    def _each(self, kind, name, step):
        try:
            step()
        except Exception as e:
            raise ValueError("Unable to configure %s %r" % (kind, name)) from e
    def _root(self, config, incremental):
        if config.get("root", None):
            try:
                self.configure_root(config["root"], incremental)
            except Exception as e:
                raise ValueError("Unable to configure root logger") from e
    def configure_formatter(self, config):
        if "()" in config:
            factory = config["()"]
            try:
                return self.configure_custom(config)
            except TypeError as e:
                if "'format'" not in str(e):
                    raise
                config["fmt"] = config.pop("format")
                config["()"] = factory
                return self.configure_custom(config)
        kind = config.get("class", None)
        made = self.resolve(kind) if kind else _logging.Formatter
        args = (config.get("format", None), config.get("datefmt", None), config.get("style", "%"))
        return made(*args, config["validate"]) if "validate" in config else made(*args)
    def configure_filter(self, config):
        return self.configure_custom(config) if "()" in config else _logging.Filter(config.get("name", ""))
    def add_filters(self, filterer, filters):
        for each in filters:
            try:
                filterer.addFilter(each if callable(each) or callable(getattr(each, "filter", None)) else self.config["filters"][each])
            except Exception as e:
                raise ValueError("Unable to add filter %r" % each) from e
    def configure_handler(self, config):
        before = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as e:
                raise ValueError("Unable to set formatter %r" % formatter) from e
        level, filters = config.pop("level", None), config.pop("filters", None)
        if "()" in config:
            factory = config.pop("()")
            if not callable(factory):
                factory = self.resolve(factory)
        else:
            factory = config.pop("class")
            if isinstance(factory, str):
                factory = self.resolve(factory)
            if issubclass(factory, _handlers.MemoryHandler) and "target" in config:
                try:
                    target = self.config["handlers"][config["target"]]
                    if not isinstance(target, _logging.Handler):
                        config.update(before)
                        raise _Deferred("target not configured yet")
                    config["target"] = target
                except _Deferred:
                    raise
                except Exception as e:
                    raise ValueError("Unable to set target handler %r" % config["target"]) from e
        attributes = config.pop(".", None)
        kwargs = {key: config[key] for key in config if valid_ident(key)}
        try:
            made = factory(**kwargs)
        except TypeError as e:
            if "'stream'" not in str(e):
                raise
            kwargs["strm"] = kwargs.pop("stream")
            made = factory(**kwargs)
        if formatter:
            made.setFormatter(formatter)
        if level is not None:
            made.setLevel(level)
        if filters:
            self.add_filters(made, filters)
        if attributes:
            for name, value in attributes.items():
                setattr(made, name, value)
        return made
    def add_handlers(self, logger, handlers):
        for each in handlers:
            try:
                logger.addHandler(self.config["handlers"][each])
            except Exception as e:
                raise ValueError("Unable to add handler %r" % each) from e
    def common_logger_config(self, logger, config, incremental=False):
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(level)
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        if config.get("handlers", None):
            self.add_handlers(logger, config["handlers"])
        if config.get("filters", None):
            self.add_filters(logger, config["filters"])
    def configure_logger(self, name, config, incremental=False):
        logger = _logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate
    def configure_root(self, config, incremental=False):
        self.common_logger_config(_logging.getLogger(), config, incremental)

dictConfigClass = DictConfigurator

def dictConfig(config):
    """Configure logging using a dictionary."""
    import logging.config as module
    module.dictConfigClass(config).configure()

def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    raise RuntimeError("listen() is not available: this interpreter has no network. Use logging.config.dictConfig(...)")

def stopListening():
    """There is nothing to stop."""
`;

export const loggingConfigModule = pythonModule("logging.config", TEXT + FILE_CONFIG);
