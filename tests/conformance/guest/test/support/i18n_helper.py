"""Tests of a module's messages, which a program outside the machine would gather."""

import unittest


class TestTranslationsBase(unittest.TestCase):
    def assertMsgidsEqual(self, module):
        self.skipTest("needs another process")


def update_translation_snapshots(module):
    raise unittest.SkipTest("needs another process")
