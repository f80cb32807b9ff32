/* The system's header on Windows, without the ordinary words that it defines as macros. */
#pragma once
#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#define NOGDI
#include <windows.h>
#undef ERROR
#undef near
#undef far
#undef small
