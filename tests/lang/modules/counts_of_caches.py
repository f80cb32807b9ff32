# What a cache has counted is of the class functools._CacheInfo.

import functools


@functools.lru_cache(maxsize=2)
def double(n):
    return 2 * n


print(double(2), double(2), double.cache_info(), isinstance(double.cache_info(), functools._CacheInfo))
print(functools._CacheInfo, functools._CacheInfo.__module__, type(double.cache_info()) is functools._CacheInfo, functools._CacheInfo(1, 2, 3, 4))
