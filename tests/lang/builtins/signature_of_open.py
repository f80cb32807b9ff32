# inspect shows the parameters of open().

import inspect

print(inspect.signature(open))
print(sorted(inspect.signature(open).parameters))
print(open.__text_signature__ is not None, open.__doc__.partition("\n")[0])
