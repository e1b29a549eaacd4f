/*
 * Names of form pieces. A path may stand at several places of a document: in a
 * filled PDF they are one field, so they must be of one kind and say the same.
 * The values of a choice are told apart, and one of them is chosen at most.
 */
#include <stdlib.h>
#include <string.h>

#include "document/tree.h"

enum { VALUE_MAX = 100 /* [bytes] of an option's value: a name in PDF */ };

struct names {
    const struct block **list;
    int count;
};

static bool
has_name(const struct block *block)
{
    return block->name &&
           (block->kind == BLOCK_FIELD || block->kind == BLOCK_CHOICE ||
            block->kind == BLOCK_CHECKBOX || block->kind == BLOCK_SIGNATURE);
}

/* Counts them, and lists them where there is a list. */
static void
collect(struct names *names, const struct block *block)
{
    for (; block; block = block->next) {
        if (has_name(block)) {
            if (names->list)
                names->list[names->count] = block;
            names->count++;
        }
        collect(names, block->first);
    }
}

static int
by_name(const void *a, const void *b)
{
    const struct block *x = *(const struct block *const *)a;
    const struct block *y = *(const struct block *const *)b;
    int order = strcmp(x->name, y->name);

    /* Tags are numbered in the order of the document. */
    return order ? order : x->tag->number - y->tag->number;
}

static bool
same_options(const struct block *a, const struct block *b)
{
    const struct block *x = a->first, *y = b->first;

    for (; x && y; x = x->next, y = y->next)
        if (strcmp(x->value, y->value) != 0 || x->checked != y->checked)
            return false;
    return !x && !y;
}

static bool
agree(const struct block *a, const struct block *b)
{
    if (a->kind != b->kind || a->field != b->field ||
        a->checked != b->checked || !str_equal(a->text, b->text))
        return false;
    return a->kind != BLOCK_CHOICE || same_options(a, b);
}

static bool
value_clashes(const struct block *option)
{
    if (strlen(option->value) > VALUE_MAX)
        return true;
    for (const struct block *o = option->next; o; o = o->next)
        if (strcmp(o->value, option->value) == 0 ||
            (o->checked && option->checked))
            return true;
    return false;
}

static int
check_choice(struct builder *b, const struct block *choice)
{
    for (const struct block *o = choice->first; o; o = o->next)
        if (value_clashes(o))
            return diag_add(b->diags, SB_CHOICE_VALUES, o->place, choice->name,
                            o->value, NULL);
    return 0;
}

int
tree_names(struct builder *b)
{
    struct names names = {NULL, 0};

    collect(&names, b->document->root);
    if (names.count == 0)
        return 0;
    names.list = arena_make(b->arena, const struct block *, names.count);
    names.count = 0;
    collect(&names, b->document->root);
    qsort(names.list, (size_t)names.count, sizeof *names.list, by_name);
    for (int i = 0; i < names.count; i++) {
        const struct block *block = names.list[i];
        const struct block *before = i > 0 ? names.list[i - 1] : block;

        if (block->kind == BLOCK_CHOICE && check_choice(b, block) != 0)
            return -1;
        if (strcmp(block->name, before->name) == 0 && !agree(before, block))
            return diag_add(b->diags, SB_FIELD_TWICE, block->place, block->name,
                            NULL, NULL);
    }
    return 0;
}
