/** logging.handlers, part two, in Python: handlers whose file gives way to a new one, by its size, by the clock, or because somebody else has put another one in its place. */

export const FILE_HANDLERS = String.raw`
class BaseRotatingHandler(_logging.FileHandler):
    """A file that is now and then put aside. Which name it gets there, and how it gets it, can be given: namer, rotator."""
    namer = rotator = None
    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        super().__init__(filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
    def emit(self, record):
        try:
            is_due = self.shouldRollover(record)
            if is_due:
                self.doRollover()
            super().emit(record)
        except Exception:
            self.handleError(record)
    def rotation_filename(self, default_name):
        return self.namer(default_name) if callable(self.namer) else default_name
    def rotate(self, source, dest):
        if callable(self.rotator):
            return self.rotator(source, dest)
        if _path.exists(source):
            _os.rename(source, dest)
    def _put_aside(self, make_room):
        """Closes the file, lets make_room move it and others, and begins a new one."""
        if self.stream:
            self.stream.close()
            self.stream = None
        make_room()
        if not self.delay:
            self.stream = self._open()

def _remove(path):
    if _path.exists(path):
        _os.remove(path)

class RotatingFileHandler(BaseRotatingHandler):
    """A file that is put aside before it grows beyond so many bytes, beside so many older ones: name.1 is the youngest."""
    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        super().__init__(filename, "a" if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes, self.backupCount = maxBytes, backupCount
    def _backup(self, number):
        return self.rotation_filename(f"{self.baseFilename}.{number}")
    def doRollover(self):
        def make_room():
            for number in range(self.backupCount - 1, 0, -1):
                younger = self._backup(number)
                if _path.exists(younger):
                    older = self._backup(number + 1)
                    _remove(older)
                    _os.rename(younger, older)
            if self.backupCount > 0:
                _remove(self._backup(1))
                self.rotate(self.baseFilename, self._backup(1))
        self._put_aside(make_room)
    def shouldRollover(self, record):
        if self.maxBytes <= 0 or _path.exists(self.baseFilename) and not _path.isfile(self.baseFilename):
            return False
        if self.stream is None:
            self.stream = self._open()
        self.stream.seek(0, 2)
        grown = self.stream.tell() + len(self.format(record) + self.terminator)
        return grown >= self.maxBytes

_DAY = 86400
# Of each kind of interval: seconds, how a file of that time is named, and how such a name is known again.
_INTERVALS = {
    "S": (1, "%Y-%m-%d_%H-%M-%S", r"\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d"),
    "M": (60, "%Y-%m-%d_%H-%M", r"\d{4}-\d\d-\d\d_\d\d-\d\d"),
    "H": (3600, "%Y-%m-%d_%H", r"\d{4}-\d\d-\d\d_\d\d"),
    "D": (_DAY, "%Y-%m-%d", r"\d{4}-\d\d-\d\d"),
    "MIDNIGHT": (_DAY, "%Y-%m-%d", r"\d{4}-\d\d-\d\d"),
    "W": (7 * _DAY, "%Y-%m-%d", r"\d{4}-\d\d-\d\d"),
}

class TimedRotatingFileHandler(BaseRotatingHandler):
    """A file that is put aside when its time is over; the name that it gets says when that time began."""
    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None, errors=None):
        super().__init__(filename, "a", encoding=encoding, delay=delay, errors=errors)
        self.when, self.backupCount, self.utc, self.atTime = when.upper(), backupCount, utc, atTime
        kind = self.when
        if kind.startswith("W"):
            if len(kind) != 2:
                raise ValueError("You must specify a day for weekly rollover from 0 to 6 (0 is Monday): %s" % kind)
            if not "0" <= kind[1] <= "6":
                raise ValueError("Invalid day specified for weekly rollover: %s" % kind)
            self.dayOfWeek, kind = int(kind[1]), "W"
        if kind not in _INTERVALS:
            raise ValueError("Invalid rollover interval specified: %s" % self.when)
        seconds, self.suffix, known = _INTERVALS[kind]
        self.extMatch = _re.compile(rf"^{known}(\.\w+)?$", _re.ASCII)
        self.interval = seconds * interval
        written = self.baseFilename
        self.rolloverAt = self.computeRollover(int(_os.stat(written).st_mtime if _path.exists(written) else _time.time()))
    def _parts(self, moment):
        return _time.gmtime(moment) if self.utc else _time.localtime(moment)
    def computeRollover(self, currentTime):
        """When the file is put aside that is written to at that time."""
        is_weekly = self.when.startswith("W")
        if self.when != "MIDNIGHT" and not is_weekly:
            return currentTime + self.interval
        now, at = self._parts(currentTime), self.atTime
        passed = (now.tm_hour * 60 + now.tm_min) * 60 + now.tm_sec
        wanted = _DAY if at is None else (at.hour * 60 + at.minute) * 60 + at.second
        # CPython: the day that is named is over at its end, where no time of day is given.
        days = 0 if passed <= wanted else 1
        if is_weekly:
            days += (self.dayOfWeek - now.tm_wday - days) % 7
        return currentTime + wanted - passed + days * _DAY
    def shouldRollover(self, record):
        if _time.time() < self.rolloverAt:
            return False
        if _path.exists(self.baseFilename) and not _path.isfile(self.baseFilename):
            self.rolloverAt = self.computeRollover(int(_time.time()))
            return False
        return True
    def getFilesToDelete(self):
        """The files put aside that are one too many, oldest first."""
        folder, name = _path.split(self.baseFilename)
        aside = []
        for each in _os.listdir(folder or "."):
            if self.namer is None:
                fits = each.startswith(name + ".") and self.extMatch.match(each[len(name) + 1:])
            else:
                fits = each != name and any([self.extMatch.match(part) for part in each.split(".")])
            if fits:
                aside.append(_path.join(folder, each))
        return sorted(aside)[:max(0, len(aside) - self.backupCount)]
    def doRollover(self):
        now = int(_time.time())
        begun = self._parts(self.rolloverAt - self.interval)
        aside = self.rotation_filename(self.baseFilename + "." + _time.strftime(self.suffix, begun))
        def make_room():
            _remove(aside)
            self.rotate(self.baseFilename, aside)
            for each in self.getFilesToDelete() if self.backupCount > 0 else ():
                _os.remove(each)
        self._put_aside(make_room)
        due = self.computeRollover(now)
        while due <= now:
            due += self.interval
        self.rolloverAt = due

ST_MODE, ST_INO, ST_DEV, ST_MTIME = 0, 1, 2, 8

class WatchedFileHandler(_logging.FileHandler):
    """A file that is opened anew where another one has come to stand at its path."""
    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        super().__init__(filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
        self.dev = self.ino = -1
        self._note(self._identity())
    def _identity(self):
        """Device and number of the file that is open."""
        if self.stream is None:
            return None
        found = _os.fstat(self.stream.fileno())
        return found[ST_DEV], found[ST_INO]
    def _note(self, identity):
        if identity is not None:
            self.dev, self.ino = identity
    def reopenIfNeeded(self):
        try:
            found = _os.stat(self.baseFilename)
            stands = found[ST_DEV], found[ST_INO]
        except FileNotFoundError:
            stands = None
        if stands == (self.dev, self.ino) or self.stream is None:
            return
        self.stream.flush()
        self.stream.close()
        self.stream = self._open()
        self._note(self._identity())
    def emit(self, record):
        self.reopenIfNeeded()
        super().emit(record)
`;
