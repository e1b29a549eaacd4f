/*
 * One arena holds all memory of one packet (or of the session). Nobody frees:
 * the owner resets or closes it, and destructors registered for foreign
 * handles run then, newest first. Memory comes zeroed and aligned for any
 * type. When the byte cap is reached, or malloc fails, control returns to the
 * recovery point set by the public call that owns the arena; without one the
 * program ends with status 3. Code that is called by a library must not
 * allocate here, since a jump would cross that library's frames.
 *
 * The debug twin (ARENA_SEPARATE) gives each request a malloc of its own, so
 * that the address sanitizer sees overruns between neighbours.
 */
#ifndef SB_BASE_ARENA_H
#define SB_BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>

struct arena;

struct arena_mark {
    void *block;       /* newest block or request at the time of the mark */
    size_t used;       /* [bytes] used in that block */
    void *destructors; /* newest destructor at the time of the mark */
    size_t total;      /* [bytes] counted against the cap */
};

/* NULL only if malloc fails. cap [bytes]. Close with arena_close. */
struct arena *arena_new(size_t cap);
void arena_close(struct arena *a);

/* Runs destructors and empties the arena; it can be used again. */
void arena_reset(struct arena *a);

/*
 * Where exhaustion jumps to, with value 1; NULL takes it away. The frame that
 * called setjmp must be alive.
 */
void arena_recover_at(struct arena *a, jmp_buf *point);

/* Zeroed memory for count objects of size bytes. Never NULL. */
void *arena_alloc(struct arena *a, size_t size, size_t count);

/* Typed: arena_make(a, struct block, 1). */
#define arena_make(a, type, count)                                             \
    ((type *)arena_alloc((a), sizeof(type), (size_t)(count)))

/* Bytes with a final NUL. */
char *arena_text(struct arena *a, const char *bytes, size_t length);

/* fn(handle) runs at reset, close or rewind past this point. */
void arena_on_reset(struct arena *a, void (*fn)(void *), void *handle);

/* Scratch memory: everything made after the mark goes at the rewind. */
struct arena_mark arena_mark(struct arena *a);
void arena_rewind(struct arena *a, struct arena_mark mark);

/* [bytes] counted against the cap, and the largest count so far. */
size_t arena_used(const struct arena *a);
size_t arena_peak(const struct arena *a);

#endif
