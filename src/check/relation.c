/*
 * What a limit is to the value beside it. A test compares the two somewhere,
 * as "$months <= 36" does; where its own operands are what is printed as
 * actual and limit, the limit can be told as "at most 36 months".
 */
#include "check/node.h"

static bool
same_constant(const struct fact *a, const struct fact *b)
{
    return a->type == b->type && ratio_compare(a->n, b->n) == 0 &&
           str_equal(a->text.zh, b->text.zh);
}

static bool
same(const struct expression *a, const struct expression *b)
{
    if (a->operation != b->operation || a->slot != b->slot ||
        a->function != b->function || a->count != b->count)
        return false;
    if (a->operation == OP_CONSTANT)
        return same_constant(&a->constant, &b->constant);
    for (int i = 0; i < a->count; i++)
        if (!same(a->args[i], b->args[i]))
            return false;
    return true;
}

static enum relation
relation_of(enum operation o, bool turned)
{
    switch (o) {
    case OP_EQUAL:
        return RELATION_EXACTLY;
    case OP_LESS:
        return turned ? RELATION_MORE : RELATION_LESS;
    case OP_AT_MOST:
        return turned ? RELATION_AT_LEAST : RELATION_AT_MOST;
    case OP_MORE:
        return turned ? RELATION_LESS : RELATION_MORE;
    case OP_AT_LEAST:
        return turned ? RELATION_AT_MOST : RELATION_AT_LEAST;
    default:
        return RELATION_NONE;
    }
}

/* The arguments of a node of which the whole is true if they are: those of and
   and or, the two choices of sb:if; none of not. */
static int
first_branch(const struct expression *e)
{
    if (e->operation == OP_AND || e->operation == OP_OR)
        return 0;
    bool choice = e->operation == OP_FUNCTION && e->count == EXPRESSION_ARGS &&
                  e->function->args[0] == ARGUMENT_FLAG;
    return choice ? 1 : e->count;
}

enum relation
expression_relation(const struct expression *test,
                    const struct expression *actual,
                    const struct expression *limit)
{
    if (test == NULL || actual == NULL || limit == NULL)
        return RELATION_NONE;
    enum relation found = relation_of(test->operation, false);
    if (found != RELATION_NONE) {
        if (same(test->args[0], actual) && same(test->args[1], limit))
            return found;
        bool turned = same(test->args[0], limit) && same(test->args[1], actual);
        return turned ? relation_of(test->operation, true) : RELATION_NONE;
    }
    for (int i = first_branch(test); i < test->count; i++) {
        found = expression_relation(test->args[i], actual, limit);
        if (found != RELATION_NONE)
            return found;
    }
    return RELATION_NONE;
}
