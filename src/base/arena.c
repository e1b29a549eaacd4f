/*
 * The arena: chained blocks of 64 KiB, bumped; a request that does not fit
 * gets a block of its own size. Destructors are nodes in the arena itself.
 *
 *   newest block            older blocks
 *   [head|used....|free] -> [head|used.......] -> ...
 *
 * Blocks that a rewind empties wait in lists of spares: layout marks and
 * rewinds for every paragraph, each packet grows the same large buffers, and
 * giving pages back to the system each time costs more than the layout itself.
 * What was used before is zeroed when it is handed out again.
 *
 * With ARENA_SEPARATE each request is a block, exactly as long as asked for,
 * and goes back to malloc at once.
 */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* LARGE_MOST [bytes]: what large blocks may wait with. */
enum {
    BLOCK_BYTES = 64 * 1024,
    LARGE_MOST = 16 * 1024 * 1024,
    ALIGNMENT = alignof(max_align_t)
};

struct arena_block {
    struct arena_block *older;
    size_t used;  /* [bytes] of the payload */
    size_t dirty; /* [bytes] of the payload that may not be zero */
    size_t size;  /* [bytes] of the payload */
    alignas(max_align_t) unsigned char payload[];
};

struct destructor {
    struct destructor *older;
    void (*fn)(void *);
    void *handle;
};

struct arena {
    struct arena_block *newest;
    struct arena_block *spares; /* of BLOCK_BYTES each */
    struct arena_block *large;  /* spares of other sizes */
    size_t large_bytes;         /* of these */
    struct destructor *destructors;
    size_t total; /* [bytes] asked for, against the cap */
    size_t peak;
    size_t cap;
    jmp_buf *recovery;
};

struct arena *
arena_new(size_t cap)
{
    struct arena *a = calloc(1, sizeof *a);

    if (a)
        a->cap = cap;
    return a;
}

static void
exhausted(struct arena *a)
{
    if (a->recovery)
        longjmp(*a->recovery, 1);
    fputs("shenbao: out of memory\n", stderr);
    _Exit(3);
}

#ifndef ARENA_SEPARATE
static size_t
rounded(size_t n)
{
    return (n + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}
#endif

/* The size a fresh block gets for a request. */
static size_t
block_size(size_t request)
{
#ifdef ARENA_SEPARATE
    return request;
#else
    return request > BLOCK_BYTES / 4 ? request : BLOCK_BYTES;
#endif
}

/* A large spare that the request fills by half at least; NULL if there is
   none. */
static struct arena_block *
take_large(struct arena *a, size_t size)
{
    for (struct arena_block **at = &a->large; *at; at = &(*at)->older) {
        struct arena_block *b = *at;

        if (b->size < size || b->size / 2 > size)
            continue;
        *at = b->older;
        a->large_bytes -= b->size;
        return b;
    }
    return NULL;
}

static struct arena_block *
take_spare(struct arena *a, size_t size)
{
    struct arena_block *b = a->spares;

    if (size != BLOCK_BYTES)
        return take_large(a, size);
    if (b)
        a->spares = b->older;
    return b;
}

static struct arena_block *
add_block(struct arena *a, size_t request)
{
    size_t size = block_size(request);
    struct arena_block *b = take_spare(a, size);

    if (!b) {
        b = calloc(1, sizeof *b + size);
        if (!b)
            exhausted(a);
        b->size = size;
    }
    b->older = a->newest;
    a->newest = b;
    return b;
}

/* Takes n bytes of the block, which has them; zeroed. */
static void *
take(struct arena_block *b, size_t n)
{
    unsigned char *p = b->payload + b->used;
    size_t end = b->used + n;

    if (b->used < b->dirty)
        memset(p, 0, (end < b->dirty ? end : b->dirty) - b->used);
    b->used = end;
    if (end > b->dirty)
        b->dirty = end;
    return p;
}

void *
arena_alloc(struct arena *a, size_t size, size_t count)
{
    struct arena_block *b = a->newest;
    size_t n;

    if (size != 0 && count > a->cap / size)
        exhausted(a);
    n = size * count;
#ifndef ARENA_SEPARATE
    n = rounded(n);
#endif
    if (a->total > a->cap || n > a->cap - a->total)
        exhausted(a);
#ifdef ARENA_SEPARATE
    b = add_block(a, n);
#else
    if (!b || n > b->size - b->used)
        b = add_block(a, n);
#endif
    a->total += n;
    if (a->total > a->peak)
        a->peak = a->total;
    return take(b, n);
}

char *
arena_text(struct arena *a, const char *bytes, size_t length)
{
    char *p = arena_alloc(a, 1, length + 1);

    if (length)
        memcpy(p, bytes, length);
    return p;
}

void
arena_on_reset(struct arena *a, void (*fn)(void *), void *handle)
{
    struct destructor *d = arena_make(a, struct destructor, 1);

    d->fn = fn;
    d->handle = handle;
    d->older = a->destructors;
    a->destructors = d;
}

struct arena_mark
arena_mark(struct arena *a)
{
    return (struct arena_mark){a->newest, a->newest ? a->newest->used : 0,
                               a->destructors, a->total};
}

static void
give_back(struct arena *a, struct arena_block *b)
{
#ifndef ARENA_SEPARATE
    struct arena_block **spares =
        b->size == BLOCK_BYTES ? &a->spares : &a->large;

    b->used = 0;
    if (spares == &a->spares || b->size <= LARGE_MOST - a->large_bytes) {
        a->large_bytes += spares == &a->large ? b->size : 0;
        b->older = *spares;
        *spares = b;
        return;
    }
#endif
    (void)a;
    free(b);
}

void
arena_rewind(struct arena *a, struct arena_mark mark)
{
    while (a->destructors != mark.destructors) {
        struct destructor *d = a->destructors;

        a->destructors = d->older;
        d->fn(d->handle);
    }
    while (a->newest != mark.block) {
        struct arena_block *b = a->newest;

        a->newest = b->older;
        give_back(a, b);
    }
    if (a->newest)
        a->newest->used = mark.used;
    a->total = mark.total;
}

void
arena_reset(struct arena *a)
{
    arena_rewind(a, (struct arena_mark){NULL, 0, NULL, 0});
}

static void
free_all(struct arena_block *b)
{
    while (b) {
        struct arena_block *older = b->older;

        free(b);
        b = older;
    }
}

void
arena_close(struct arena *a)
{
    if (!a)
        return;
    arena_reset(a);
    free_all(a->spares);
    free_all(a->large);
    free(a);
}

void
arena_recover_at(struct arena *a, jmp_buf *point)
{
    a->recovery = point;
}

size_t
arena_used(const struct arena *a)
{
    return a->total;
}

size_t
arena_peak(const struct arena *a)
{
    return a->peak;
}
