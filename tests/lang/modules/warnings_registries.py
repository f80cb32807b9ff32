# Which registry each action of a warning's filter asks and what stands in it afterwards.
import warnings

for action in ("once", "module", "default", "always", "error", "ignore"):
    for i in range(2):
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter(action)
            first, second = {}, {}
            for registry, name, line in ((first, "f", 1), (first, "f", 1), (first, "f", 2), (second, "g", 1), (None, "h", 1), (None, "h", 1)):
                try:
                    warnings.warn_explicit("text", UserWarning, name, line, registry=registry)
                except UserWarning as e:
                    print(repr(e))
            print(action, len(seen), [{k: v for k, v in r.items() if k != "version"} for r in (first, second)])
for i in range(2):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("once")
        compile(r'x="\d"', "f", "exec")
        warnings.warn_explicit("other", UserWarning, "f", 1)
        warnings.warn_explicit("other", UserWarning, "f", 1)
        print(len(seen))
with warnings.catch_warnings():
    warnings.simplefilter("sometimes") if False else warnings.filters.insert(0, ("sometimes", None, Warning, None, 0))
    warnings._filters_mutated() if hasattr(warnings, "_filters_mutated") else warnings._filters_mutated_lock_held()
    try:
        warnings.warn_explicit("text", UserWarning, "f", 1)
    except RuntimeError as e:
        print(str(e).splitlines()[0])
