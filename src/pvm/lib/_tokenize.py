"""The tokenizer under tokenize.py from 3.12 on. The host's own reads the text, all of it at once."""

import _functions
import _syntax

_ERRORS = {"IndentationError": IndentationError, "TabError": TabError}


class TokenizerIter:
    """Iterates over the tokens of what readline() gives, as tuples (type, string, start, end, line)."""

    def __init__(self, readline, *, encoding=None, extra_tokens=False):
        if not callable(readline):
            raise TypeError(f"'{_functions.type_name(readline)}' object is not callable")
        self._readline, self._encoding, self._extra = readline, encoding, bool(extra_tokens)
        self._tokens = None

    def _text(self):
        lines = []
        while True:
            try:
                line = self._readline()
            except StopIteration:
                break
            if self._encoding is not None:
                if not isinstance(line, (bytes, bytearray)):
                    raise TypeError("readline() returned a non-bytes object")
                line = line.decode(self._encoding)
            elif not isinstance(line, str):
                raise TypeError("readline() returned a non-string object")
            if not line:
                break
            lines.append(line)
        return "".join(lines)

    def __iter__(self):
        return self

    def __next__(self):
        if self._tokens is None:
            self._tokens = iter(_syntax.tokens(self._text(), self._extra))
        token = next(self._tokens)
        if len(token) == 3:
            kind, message, details = token
            raise _ERRORS.get(kind, SyntaxError)(message, details)
        return token


_functions.seal_final(TokenizerIter)
