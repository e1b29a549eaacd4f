/*
 * Libraries that are loaded when they are first needed, since linking them
 * would slow the start of every command by those that they bring along.
 */
#ifndef SB_BASE_LIBRARY_H
#define SB_BASE_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

/* A function of a library, and the pointer that its address goes to. */
struct library_entry {
    const char *name;
    void *slot;
};

/* All of them, from what dlopen gave; false if one is missing. */
bool library_bind(void *library, const struct library_entry *entries,
                  size_t count);

#endif
