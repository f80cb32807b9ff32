"""Test cases: running one method, and the assertions."""

from .raising import RaisesContext, SubTestContext, WarnsContext, matches

_AssertRaisesContext = RaisesContext


class SkipTest(Exception):
    pass


def _marked(reason):
    def mark(thing):
        thing.__unittest_skip__ = True
        thing.__unittest_skip_why__ = reason
        return thing
    return mark


def skip(reason):
    return _marked("")(reason) if callable(reason) else _marked(reason)


def skipIf(condition, reason):
    return _marked(reason) if condition else lambda thing: thing


def skipUnless(condition, reason):
    return skipIf(not condition, reason)


def expectedFailure(thing):
    thing.__unittest_expecting_failure__ = True
    return thing


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = None

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._equalities = {}
        self.failed_part = None

    def id(self):
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    __str__ = id

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    @classmethod
    def enterClassContext(cls, manager):
        return manager.__enter__()

    @classmethod
    def addClassCleanup(cls, function, /, *args, **options):
        pass

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 1

    def addCleanup(self, function, /, *args, **options):
        self._cleanups.append((function, args, options))

    def doCleanups(self):
        while self._cleanups:
            function, args, options = self._cleanups.pop()
            function(*args, **options)

    def enterContext(self, manager):
        value = manager.__enter__()
        self.addCleanup(manager.__exit__, None, None, None)
        return value

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, message=None, **parameters):
        return SubTestContext(self)

    def addTypeEqualityFunc(self, kind, function):
        self._equalities[kind] = function

    def run(self, result):
        """Run the method; the result hears of it as `ok`, `FAIL`, `ERROR`, `skip`, `xfail` or `xpass`."""
        result.start(self)
        method = getattr(self, self._testMethodName)
        expecting = any(getattr(each, "__unittest_expecting_failure__", False) for each in (method, type(self)))
        if any(getattr(each, "__unittest_skip__", False) for each in (method, type(self))):
            result.note("skip", self, None)
            return
        try:
            error = self._run_method(method)
        except SkipTest:
            result.note("skip", self, None)
            return
        if expecting:
            outcome = "xpass" if error is None else "xfail"
        elif error is None:
            outcome = "ok"
        else:
            outcome = "FAIL" if isinstance(error, self.failureException) else "ERROR"
        result.note(outcome, self, error)

    def _run_method(self, method):
        """The exception that a test ends with, or None."""
        error = None
        try:
            self.setUp()
            try:
                self._call(method)
            finally:
                self.tearDown()
        except (SkipTest, KeyboardInterrupt):
            raise
        except BaseException as raised:
            error = raised
        finally:
            self.doCleanups()
        return error or self.failed_part

    def _call(self, method):
        method()

    def debug(self):
        self._run_method(getattr(self, self._testMethodName))

    # Assertions

    def _check(self, holds, message, text, *values):
        if not holds:
            shown = text % tuple(repr(value)[:300] for value in values)
            raise self.failureException(f"{shown} : {message}" if message else shown)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def assertTrue(self, value, msg=None):
        self._check(value, msg, "%s is not true", value)

    def assertFalse(self, value, msg=None):
        self._check(not value, msg, "%s is not false", value)

    def assertEqual(self, first, second, msg=None):
        function = self._equalities.get(type(first)) if type(first) is type(second) else None
        if function is not None:
            function(first, second, msg=msg)
        else:
            self._check(first == second, msg, "%s != %s", first, second)

    def assertNotEqual(self, first, second, msg=None):
        self._check(first != second, msg, "%s == %s", first, second)

    def assertIs(self, first, second, msg=None):
        self._check(first is second, msg, "%s is not %s", first, second)

    def assertIsNot(self, first, second, msg=None):
        self._check(first is not second, msg, "%s is %s", first, second)

    def assertIsNone(self, value, msg=None):
        self._check(value is None, msg, "%s is not None", value)

    def assertIsNotNone(self, value, msg=None):
        self._check(value is not None, msg, "%s is None", value)

    def assertIn(self, member, container, msg=None):
        self._check(member in container, msg, "%s not in %s", member, container)

    def assertNotIn(self, member, container, msg=None):
        self._check(member not in container, msg, "%s in %s", member, container)

    def assertIsInstance(self, value, kind, msg=None):
        self._check(isinstance(value, kind), msg, "%s is not an instance of %s", value, kind)

    def assertNotIsInstance(self, value, kind, msg=None):
        self._check(not isinstance(value, kind), msg, "%s is an instance of %s", value, kind)

    def assertLess(self, first, second, msg=None):
        self._check(first < second, msg, "%s not less than %s", first, second)

    def assertLessEqual(self, first, second, msg=None):
        self._check(first <= second, msg, "%s not less than or equal to %s", first, second)

    def assertGreater(self, first, second, msg=None):
        self._check(first > second, msg, "%s not greater than %s", first, second)

    def assertGreaterEqual(self, first, second, msg=None):
        self._check(first >= second, msg, "%s not greater than or equal to %s", first, second)

    def _near(self, first, second, places, delta):
        if first == second:
            return True
        apart = abs(first - second)
        return apart <= delta if delta is not None else round(apart, 7 if places is None else places) == 0

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        self._check(self._near(first, second, places, delta), msg, "%s is not near %s", first, second)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        self._check(not self._near(first, second, places, delta), msg, "%s is near %s", first, second)

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if seq_type is not None:
            self.assertIsInstance(first, seq_type)
            self.assertIsInstance(second, seq_type)
        self._check(list(first) == list(second), msg, "%s != %s", first, second)

    def assertListEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, list)

    def assertTupleEqual(self, first, second, msg=None):
        self.assertSequenceEqual(first, second, msg, tuple)

    def _assert_equal_plainly(self, first, second, msg=None):
        self._check(first == second, msg, "%s != %s", first, second)

    assertSetEqual = assertDictEqual = assertMultiLineEqual = _assert_equal_plainly

    def assertCountEqual(self, first, second, msg=None):
        left, missing = list(second), []
        for item in first:
            if item in left:
                left.remove(item)
            else:
                missing.append(item)
        self._check(not left and not missing, msg, "elements differ: %s, %s", missing, left)

    def assertRegex(self, text, pattern, msg=None):
        self._check(matches(pattern, text), msg, "%s does not match %s", text, pattern)

    def assertNotRegex(self, text, pattern, msg=None):
        self._check(not matches(pattern, text), msg, "%s matches %s", text, pattern)

    def _within(self, manager, call, options):
        if not call:
            return manager
        function, *args = call
        try:
            with manager:
                function(*args, **options)
        finally:
            manager = None

    def assertRaises(self, expected, /, *call, **options):
        options.pop("msg", None)
        return self._within(RaisesContext(self, expected), call, options)

    def assertRaisesRegex(self, expected, pattern, /, *call, **options):
        return self._within(RaisesContext(self, expected, pattern), call, options)

    def assertWarns(self, expected, /, *call, **options):
        return self._within(WarnsContext(self, expected), call, options)

    def assertWarnsRegex(self, expected, pattern, /, *call, **options):
        return self._within(WarnsContext(self, expected, pattern), call, options)

    def assertHasAttr(self, value, name, msg=None):
        self._check(hasattr(value, name), msg, "%s has no %s", value, name)

    def assertNotHasAttr(self, value, name, msg=None):
        self._check(not hasattr(value, name), msg, "%s has %s", value, name)

    def assertStartsWith(self, text, prefix, msg=None):
        self._check(text.startswith(prefix), msg, "%s does not start with %s", text, prefix)

    def assertNotStartsWith(self, text, prefix, msg=None):
        self._check(not text.startswith(prefix), msg, "%s starts with %s", text, prefix)

    def assertEndsWith(self, text, suffix, msg=None):
        self._check(text.endswith(suffix), msg, "%s does not end with %s", text, suffix)

    def assertNotEndsWith(self, text, suffix, msg=None):
        self._check(not text.endswith(suffix), msg, "%s ends with %s", text, suffix)

    def assertIsSubclass(self, cls, base, msg=None):
        self._check(issubclass(cls, base), msg, "%s is no subclass of %s", cls, base)

    def assertNotIsSubclass(self, cls, base, msg=None):
        self._check(not issubclass(cls, base), msg, "%s is a subclass of %s", cls, base)

    assertEquals = assertEqual
    assertNotEquals = assertNotEqual
    assert_ = assertTrue


class FunctionTestCase(TestCase):
    def __init__(self, function, *args, **options):
        super().__init__()
        self.function = function

    def runTest(self):
        self.function()


class IsolatedAsyncioTestCase(TestCase):
    """Methods may be coroutines that wait for nothing but each other."""

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def _call(self, method):
        self._finish(self.asyncSetUp())
        try:
            waiting = method()
            if waiting is not None:
                self._finish(waiting)
        finally:
            self._finish(self.asyncTearDown())

    def _finish(self, waiting):
        try:
            while True:
                waiting.send(None)
        except StopIteration:
            pass
