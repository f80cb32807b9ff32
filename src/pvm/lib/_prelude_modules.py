"""What native modules leave to guest code."""


def time_attribute(name):
    calendar = _import_dotted("_calendar_time")
    if name not in calendar.__all__:
        raise AttributeError(f"module 'time' has no attribute {name!r}")
    return getattr(calendar, name)
