"""A stand-in for `_thread`: locks that are free whenever the one thread there is asks for them."""

TIMEOUT_MAX = 4294967.0
error = RuntimeError


class LockType:
    def __init__(self):
        self._held = 0

    def acquire(self, blocking=True, timeout=-1):
        self._held += 1
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held -= 1

    def locked(self):
        return self._held > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()


RLock = allocate_lock = LockType


def get_ident():
    return 1


get_native_id = get_ident


def start_new_thread(function, args, kwargs=None):
    raise RuntimeError("can't start new thread")
