/* The system's header on Windows, without the ordinary words that it defines as macros. */
#pragma once
#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>
#undef near
#undef far
#undef small
