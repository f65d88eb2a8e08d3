/** The module sched, written in Python: functions to be called at their times, one after the other. */

import { pythonModule } from "./python-source.ts";

const TEXT = String.raw`
import time as _time
import heapq as _heapq
from collections import namedtuple as _namedtuple
from itertools import count as _count
from time import monotonic as _monotonic

__all__ = ["scheduler"]

_sentinel = object()

class Event(_namedtuple("Event", "time, priority, sequence, action, argument, kwargs")):
    __slots__ = ()

class scheduler:
    def __init__(self, timefunc=_monotonic, delayfunc=_time.sleep):
        """Initialize a new instance, passing the time and delay functions"""
        self._queue, self._counter = [], _count()
        self.timefunc, self.delayfunc = timefunc, delayfunc
    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        """Enter a new event in the queue at an absolute time."""
        event = Event(time, priority, next(self._counter), action, argument, {} if kwargs is _sentinel else kwargs)
        _heapq.heappush(self._queue, event)
        return event
    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        """A variant that specifies the time as a relative time."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)
    def cancel(self, event):
        """Remove an event from the queue. If the event is not in the queue, this raises ValueError."""
        self._queue.remove(event)
        _heapq.heapify(self._queue)
    def empty(self):
        """Check whether the queue is empty."""
        return not self._queue
    def run(self, blocking=True):
        """Execute events until the queue is empty."""
        queue = self._queue
        while queue:
            event, now = queue[0], self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
            else:
                _heapq.heappop(queue)
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)
    @property
    def queue(self):
        """An ordered list of upcoming events."""
        events = self._queue[:]
        return [_heapq.heappop(events) for _ in range(len(events))]
`;

export const schedModule = pythonModule("sched", TEXT);
