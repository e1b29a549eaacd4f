/*
 * A font file: opened or refused with one diagnostic; from one that is opened
 * some glyphs are taken.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "font/font.h"

static struct arena *arena;
static struct diags *diags;

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    arena = arena_new((size_t)256 << 20);
    diags = diags_new();
    return 0;
}

static void
take_glyphs(const struct font_set *set)
{
    const struct font_face *face = font_at(set, 0);

    for (uint32_t c = 'A'; c <= 'z'; c++)
        (void)font_covers(face, c);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    char path[64];
    struct font_choice choice = {FONT_SONG, false, path, 0, ""};
    struct font_set *set;
    int fd = memfd_create("font", MFD_CLOEXEC);

    if (fd < 0 || write(fd, bytes, n) != (ssize_t)n)
        abort();
    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    diags_clear(diags);
    if (font_open(arena, &choice, 1, &set, diags) == 0)
        take_glyphs(set);
    else if (diags->errors != 1)
        abort();
    arena_reset(arena);
    (void)close(fd);
    return 0;
}
