/*
 * The expression language of checks: any text is parsed or refused with one
 * diagnostic; what is parsed can be evaluated.
 */
#include <stdlib.h>

#include "check/expression.h"

static struct arena *arena;
static struct diags *diags;

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    arena = arena_new((size_t)64 << 20);
    diags = diags_new();
    return 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    static const struct str deadlines[] = {{"cn", 2}};
    struct expression_name names[] = {
        {{"t", 1}, TYPE_TEXT, false},
        {{"n", 1}, TYPE_NUMBER, false},
        {{"d", 1}, TYPE_DATE, false},
        {{"f", 1}, TYPE_FLAG, false},
    };
    const struct scope scope = {arena,     diags, {"x.xml", 1, 1}, names, 4,
                                deadlines, 1};
    const struct expression *e;

    diags_clear(diags);
    e = expression_parse(
        &scope, (struct str){arena_text(arena, (const char *)bytes, n), n});
    if (!e && diags->errors != 1)
        abort();
    if (e)
        (void)expression_type(e);
    arena_reset(arena);
    return 0;
}
