/** The readers and writers of dicts of the module csv, and its Sniffer, written in Python. */

export const SNIFFER_TEXT: string = String.raw`
class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = fieldnames
        self.restkey, self.restval = restkey, restval
        self.dialect, self.line_num = dialect, 0
        self.reader = reader(f, self.dialect, *args, **kwds)

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            # Without any row there are none, and the next one who asks looks again.
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    __class_getitem__ = classmethod(_GenericAlias)

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while not row and row == []:
            row = next(self.reader)
        names = self.fieldnames
        record = _record(names, row, self.restkey, self.restval)
        if record is not None:
            return record
        record = dict(zip(names, row))
        if len(names) < len(row):
            record[self.restkey] = row[len(names):]
        elif len(names) > len(row):
            for name in names[len(row):]:
                record[name] = self.restval
        return record

class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames = fieldnames
        self.restval, self.extrasaction = restval, extrasaction
        if extrasaction.lower() != "ignore" and extrasaction.lower() != "raise":
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        out = writer(f, dialect, *args, **kwds)
        self.writer = out

    __class_getitem__ = classmethod(_GenericAlias)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, record):
        row = _row(record, self.fieldnames, self.restval, self.extrasaction == "raise")
        if row is not None:
            return row
        wrong = record.keys() - self.fieldnames if self.extrasaction == "raise" else ()
        if wrong:
            raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(each) for each in wrong]))
        return [record.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))

def _most(counts):
    """What was counted most often, the first of several."""
    return max(counts, key=lambda each: counts[each])

class Sniffer:
    """'Sniffs' the format of a CSV file (i.e. delimiter, quotechar). Returns a Dialect object."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """Returns a dialect (or None) corresponding to the sample."""
        quotechar, doublequote, delimiter, skipinitialspace = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skipinitialspace = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        found = {"doublequote": doublequote, "delimiter": delimiter, "quotechar": quotechar or '"', "skipinitialspace": skipinitialspace}
        for name, value in found.items():
            setattr(dialect, name, value)
        return dialect

    def _by_quotes(self, sample, delimiters):
        """What stands around quoted fields."""
        import re as _re
        from collections import Counter as _Counter
        before, after = r"(?P<delim>[^\w\n\"'])(?P<space> ?)", r"(?P<delim>[^\w\n\"'])(?P<space> ?)"
        field = r"(?P<quote>[\"']).*?(?P=quote)"
        patterns = (before + field + "(?P=delim)", r"(?:^|\n)" + field + after, before + field + r"(?:$|\n)", r"(?:^|\n)" + field + r"(?:$|\n)")
        found = []
        for pattern in patterns:
            found = list(_re.finditer(pattern, sample, _re.DOTALL | _re.MULTILINE))
            if found:
                break
        if not found:
            return "", False, None, 0
        quotes, delims, spaces = _Counter(), _Counter(), 0
        for match in found:
            groups = match.groupdict()
            quotes[groups["quote"]] += 1
            delim = groups.get("delim")
            if delim is None:
                continue
            if delim and (delimiters is None or delim in delimiters):
                delims[delim] += 1
            if groups["space"]:
                spaces += 1
        quotechar = _most(quotes)
        if delims:
            delim = _most(delims)
            skips = delims[delim] == spaces
            if delim == "\n":
                delim = ""
        else:
            delim, skips = "", 0
        d = _re.escape(delim)
        doubled = rf"(({d})|^)\W*{quotechar}[^{d}\n]*{quotechar}[^{d}\n]*{quotechar}\W*(({d})|$)"
        return quotechar, _re.search(doubled, sample, _re.MULTILINE) is not None, delim, skips

    def _by_counts(self, sample, delimiters):
        """The character that stands equally often in (nearly) every line."""
        from collections import Counter as _Counter
        lines = [line for line in sample.split("\n") if line]
        chunk = min(10, len(lines))
        counts = {chr(code): _Counter() for code in range(127)}
        modes, found = {}, {}
        start = 0
        rounds = 0
        while start < len(lines):
            rounds += 1
            for line in lines[start : start + chunk]:
                present = _Counter(line)
                for char in counts:
                    counts[char][present[char]] += 1
            for char, seen in counts.items():
                if len(seen) == 1 and 0 in seen:
                    continue
                often = max(seen.items(), key=lambda item: item[1])
                modes[char] = (often[0], often[1] - sum([times for count, times in seen.items() if count != often[0]]))
            total = float(min(chunk * rounds, len(lines)))
            consistency = 1.0
            while not found and consistency >= 0.9:
                for char, (count, times) in modes.items():
                    if count > 0 and times > 0 and times / total >= consistency and (delimiters is None or char in delimiters):
                        found[char] = (count, times)
                consistency -= 0.01
            if len(found) == 1:
                delim = next(iter(found))
                return delim, self._skips(lines[0], delim)
            start += chunk
        if not found:
            return "", 0
        for delim in self.preferred:
            if len(found) > 1 and delim in found:
                return delim, self._skips(lines[0], delim)
        delim = max([(mode, char) for char, mode in found.items()])[1]
        return delim, self._skips(lines[0], delim)

    def _skips(self, line, delim):
        return line.count(delim) == line.count(delim + " ")

    def has_header(self, sample):
        """Does the first row differ in kind from the rows below it? Each column has a vote."""
        from io import StringIO
        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = {column: None for column in range(len(header))}
        for checked, row in enumerate(rows):
            if checked > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                try:
                    complex(row[column])
                    kind = complex
                except (OverflowError, ValueError):
                    kind = len(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kind != kinds[column]:
                    del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    kind(header[column])
                except (TypeError, ValueError):
                    votes += 1
                else:
                    votes -= 1
        return votes > 0
`;
