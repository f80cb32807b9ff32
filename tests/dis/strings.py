"""Formatted strings."""


def formatted(a, b):
    return f"{a}", f"{a!r}{b!s}", f"{a!a:>10}", f"{a:{b}.2f}{b=}", "plain", b"bytes", 1.5, 2j, 10 ** 30
