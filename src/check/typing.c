/*
 * Which types fit: the table of expression.h, for operators and for the
 * arguments of functions.
 */
#include "check/node.h"

#include "base/buf.h"

const char *
type_name(enum type t)
{
    static const char *const names[] = {"flag", "number", "money",
                                        "date", "text",   "list"};
    return names[t];
}

static bool
is_scalar(enum type t)
{
    return t == TYPE_NUMBER || t == TYPE_MONEY;
}

static bool
type_product(enum type left, enum type right, enum type *result)
{
    if (!is_scalar(left) || !is_scalar(right))
        return false;
    if (left == TYPE_MONEY && right == TYPE_MONEY)
        return false;
    *result = left == right ? TYPE_NUMBER : TYPE_MONEY;
    return true;
}

static bool
type_quotient(enum type left, enum type right, enum type *result)
{
    if (!is_scalar(left) || !is_scalar(right))
        return false;
    if (left == TYPE_NUMBER && right == TYPE_MONEY)
        return false;
    *result = left == right ? TYPE_NUMBER : TYPE_MONEY;
    return true;
}

bool
typing_operator(enum operation o, enum type left, enum type right,
                enum type *result)
{
    switch (o) {
    case OP_OR:
    case OP_AND:
        *result = TYPE_FLAG;
        return left == TYPE_FLAG && right == TYPE_FLAG;
    case OP_EQUAL:
    case OP_DIFFERENT:
        *result = TYPE_FLAG;
        return left == right && left != TYPE_LIST;
    case OP_LESS:
    case OP_AT_MOST:
    case OP_MORE:
    case OP_AT_LEAST:
        *result = TYPE_FLAG;
        return left == right && (is_scalar(left) || left == TYPE_DATE);
    case OP_PLUS:
    case OP_MINUS:
        *result = left;
        return left == right && is_scalar(left);
    case OP_TIMES:
        return type_product(left, right, result);
    case OP_DIVIDE:
        return type_quotient(left, right, result);
    case OP_REMAINDER:
        *result = TYPE_NUMBER;
        return left == TYPE_NUMBER && right == TYPE_NUMBER;
    default:
        return false;
    }
}

static int
refuse_argument(const struct scope *s, const struct function *f, int i,
                const char *wanted)
{
    struct buf number = buf_new(s->arena);
    buf_integer(&number, i + 1);
    return diag_add(s->diags, SB_EXPRESSION_ARGUMENT, s->place, f->name,
                    number.p, wanted);
}

static bool
is_literal(const struct expression *e)
{
    return e->operation == OP_CONSTANT && e->type == TYPE_TEXT;
}

/* sb:date('2022-12-31') becomes the date itself. */
static int
type_iso_date(const struct scope *s, const struct function *f,
              struct expression *call)
{
    day date = 0;
    if (!is_literal(call->args[0]))
        return refuse_argument(s, f, 0, "'YYYY-MM-DD'");
    struct str text = call->args[0]->constant.text.zh;
    if (!value_date(text, &date))
        return diag_add(s->diags, SB_EXPRESSION_LITERAL, s->place,
                        str_text(s->arena, text), "date", NULL);
    call->operation = OP_CONSTANT;
    call->count = 0;
    call->constant = fact_of(TYPE_DATE, ratio_whole(date));
    return 0;
}

static int
type_term(const struct scope *s, const struct function *f,
          struct expression *call, enum term_kind kind)
{
    static const enum diag_code codes[] = {
        SB_EXPRESSION_DEADLINE, SB_EXPRESSION_LIMIT, SB_EXPRESSION_SEAT};
    if (!is_literal(call->args[0]))
        return refuse_argument(s, f, 0, "'id'");
    struct str id = call->args[0]->constant.text.zh;
    const char *near = NO_NAME;
    for (int i = 0; i < s->term_count; i++) {
        const struct term *t = &s->terms[i];
        if (t->kind != kind || (t->home != NULL && t->home != s->home))
            continue;
        call->slot = i;
        call->type = t->type;
        if (str_equal(t->id, id))
            return 0;
        if (str_distance(t->id, id, 2) <= 2)
            near = str_text(s->arena, t->id);
    }
    return diag_add(s->diags, codes[kind], s->place, str_text(s->arena, id),
                    near, NULL);
}

static int
type_argument(const struct scope *s, const struct function *f,
              struct expression *call, int i)
{
    const struct expression *given = call->args[i];
    enum argument wanted = f->args[i];
    switch (wanted) {
    case ARGUMENT_ISO_DATE:
        return type_iso_date(s, f, call);
    case ARGUMENT_DEADLINE:
        return type_term(s, f, call, TERM_DEADLINE);
    case ARGUMENT_LIMIT:
        return type_term(s, f, call, TERM_LIMIT);
    case ARGUMENT_SEAT:
        return type_term(s, f, call, TERM_SEAT);
    case ARGUMENT_NAME:
        return given->operation == OP_VALUE ? 0
                                            : refuse_argument(s, f, i, "$name");
    case ARGUMENT_ANY:
        call->type = given->type;
        if (i > 0 && f->args[i - 1] == ARGUMENT_ANY &&
            call->args[i - 1]->type != given->type)
            return refuse_argument(s, f, i, type_name(call->args[i - 1]->type));
        if (given->unit != UNIT_NONE)
            call->unit = given->unit;
        return 0;
    default:
        return (int)wanted == (int)given->type
                   ? 0
                   : refuse_argument(s, f, i, type_name((enum type)wanted));
    }
}

const struct expression *
typing_call(const struct scope *scope, const struct function *f,
            struct expression *call)
{
    int count = call->count;
    for (int i = 0; i < count; i++)
        if (type_argument(scope, f, call, i) != 0)
            return NULL;
    return call;
}
