"""The helpers of abstract base classes, which are with them in abc."""

from abc import (_abc_init, _abc_instancecheck, _abc_register, _abc_subclasscheck, _get_dump, _reset_caches, _reset_registry,
                 get_cache_token)
