"""The types of what syntax and the machine make, which the library's types hands out from 3.14 on."""

import sys as _sys

from _capsule import PyCapsule as CapsuleType


def _outer():
    def inner():
        return inner
    return inner


def _steps():
    yield


async def _later():
    pass


async def _later_steps():
    yield


class _Thing:
    def method(self):
        pass


_coroutine = _later()
_coroutine.close()
try:
    raise TypeError
except TypeError as _error:
    TracebackType, FrameType = type(_error.__traceback__), type(_error.__traceback__.tb_frame)

AsyncGeneratorType, CoroutineType, GeneratorType = type(_later_steps()), type(_coroutine), type(_steps())
FunctionType = LambdaType = type(_outer)
BuiltinFunctionType = BuiltinMethodType = type(len)
CellType, CodeType, MethodType = type(_outer().__closure__[0]), type(_outer.__code__), type(_Thing().method)
ClassMethodDescriptorType, MethodDescriptorType = type(dict.__dict__["fromkeys"]), type(str.join)
WrapperDescriptorType, MethodWrapperType = type(object.__init__), type(object().__str__)
GetSetDescriptorType, MemberDescriptorType = type(FunctionType.__code__), type(FunctionType.__globals__)
MappingProxyType, ModuleType, SimpleNamespace = type(type.__dict__), type(_sys), type(_sys.implementation)
EllipsisType, NoneType, NotImplementedType = type(...), type(None), type(NotImplemented)
GenericAlias, UnionType = type(list[int]), type(int | str)
