/*
 * Recursive descent over the tokens, a function per level of precedence. Types
 * are settled while the tree grows, so that the first fault is reported with
 * the sign or name at which it stands.
 */
#include "check/node.h"

#include "base/buf.h"
#include "check/token.h"

struct parser {
    const struct scope *scope;
    struct str source;
    size_t at;
    struct token token;
    int depth;
};

struct binary {
    const char *sign;
    enum operation operation;
};

/* From the loosest to the tightest. */
static const struct binary levels[][5] = {
    {{"or", OP_OR}},
    {{"and", OP_AND}},
    {{"=", OP_EQUAL}, {"!=", OP_DIFFERENT}},
    {{"<", OP_LESS}, {"<=", OP_AT_MOST}, {">", OP_MORE}, {">=", OP_AT_LEAST}},
    {{"+", OP_PLUS}, {"-", OP_MINUS}},
    {{"*", OP_TIMES}, {"div", OP_DIVIDE}, {"mod", OP_REMAINDER}},
};
enum { LEVELS = sizeof levels / sizeof levels[0] };

static const struct expression *parse_level(struct parser *p, int level);

static void
advance(struct parser *p)
{
    p->token = token_next(p->source, &p->at);
}

static struct expression *
node_new(struct parser *p, enum operation operation, enum type type)
{
    struct expression *e = arena_make(p->scope->arena, struct expression, 1);
    e->operation = operation;
    e->type = type;
    return e;
}

static const struct expression *
refuse(struct parser *p, enum diag_code code, struct str token,
       const char *near)
{
    const char *text = str_text(p->scope->arena, token);
    diag_add(p->scope->diags, code, p->scope->place, text, near, NULL);
    return NULL;
}

static const struct expression *
refuse_token(struct parser *p)
{
    switch (p->token.kind) {
    case TOKEN_PATH:
        return refuse(p, SB_EXPRESSION_PATH, p->token.source, NULL);
    case TOKEN_WORD:
        return refuse(p, SB_EXPRESSION_NAME, p->token.source, NULL);
    case TOKEN_END:
        return refuse(p, SB_EXPRESSION_END, p->source, NULL);
    default:
        return refuse(p, SB_EXPRESSION_TOKEN, p->token.source, NULL);
    }
}

static const struct expression *
parse_number(struct parser *p)
{
    micro n = 0;
    struct expression *e = node_new(p, OP_CONSTANT, TYPE_NUMBER);
    if (!value_number(p->token.text, &n))
        return refuse(p, SB_EXPRESSION_LITERAL, p->token.source, "number");
    struct ratio ratio = {0, 1};
    if (!ratio_of(n, 1000000, &ratio))
        return refuse(p, SB_EXPRESSION_LITERAL, p->token.source, "number");
    e->constant = fact_of(TYPE_NUMBER, ratio);
    advance(p);
    return e;
}

static const struct expression *
parse_literal(struct parser *p)
{
    struct expression *e = node_new(p, OP_CONSTANT, TYPE_TEXT);
    e->constant = fact_of(TYPE_TEXT, ratio_whole(0));
    e->constant.text = (struct bitext){p->token.text, p->token.text};
    advance(p);
    return e;
}

/* The nearest name, for a suggestion. */
static const char *
nearest_name(const struct scope *s, struct str name)
{
    struct nearest near = str_nearest(name, 2);
    for (int i = 0; i < s->name_count; i++)
        str_nearer(&near, s->names[i].name);
    return near.found.p != NULL ? str_text(s->arena, near.found) : NO_NAME;
}

static const struct expression *
parse_name(struct parser *p)
{
    const struct scope *s = p->scope;
    struct str name = p->token.text;
    for (int i = 0; i < s->name_count; i++) {
        if (!str_equal(s->names[i].name, name))
            continue;
        struct expression *e = node_new(p, OP_VALUE, s->names[i].type);
        e->slot = i;
        s->names[i].used = true;
        advance(p);
        return e;
    }
    return refuse(p, SB_EXPRESSION_VALUE, p->token.source,
                  nearest_name(s, name));
}

/* The arguments of a call, up to and with the closing bracket. */
static bool
parse_arguments(struct parser *p, struct expression *call, int *given)
{
    advance(p);
    while (p->token.kind != TOKEN_CLOSE) {
        if (*given > 0) {
            if (p->token.kind != TOKEN_COMMA) {
                refuse_token(p);
                return false;
            }
            advance(p);
        }
        const struct expression *argument = parse_level(p, 0);
        if (argument == NULL)
            return false;
        if (*given < EXPRESSION_ARGS)
            call->args[*given] = argument;
        ++*given;
    }
    advance(p);
    return true;
}

static const struct expression *
parse_call(struct parser *p, struct str name)
{
    const struct function *f = function_find(name);
    if (f == NULL)
        return refuse(p, SB_EXPRESSION_FUNCTION, name, function_nearest(name));
    struct expression *e = node_new(p, OP_FUNCTION, f->result);
    int given = 0;
    e->function = f;
    e->unit = f->unit;
    if (!parse_arguments(p, e, &given))
        return NULL;
    if (given != f->count) {
        struct buf wanted = buf_new(p->scope->arena);
        struct buf found = buf_new(p->scope->arena);
        buf_integer(&wanted, f->count);
        buf_integer(&found, given);
        diag_add(p->scope->diags, SB_EXPRESSION_ARITY, p->scope->place, f->name,
                 wanted.p, found.p);
        return NULL;
    }
    e->count = given;
    return typing_call(p->scope, f, e);
}

/*
 * A word is a function, if a bracket follows; the first step of a path, if a
 * sign of paths does; else it is a bare name.
 */
static const struct expression *
parse_word(struct parser *p)
{
    struct token word = p->token;
    size_t at = p->at;
    enum token_kind next = token_next(p->source, &at).kind;
    size_t from = (size_t)(word.source.p - p->source.p);
    struct str step = {word.source.p, at - from};
    if (next == TOKEN_PATH)
        return refuse(p, SB_EXPRESSION_PATH, step, NULL);
    if (next != TOKEN_OPEN)
        return refuse_token(p);
    advance(p);
    return parse_call(p, word.text);
}

static const struct expression *
parse_bracket(struct parser *p)
{
    advance(p);
    const struct expression *e = parse_level(p, 0);
    if (e == NULL)
        return NULL;
    if (p->token.kind != TOKEN_CLOSE)
        return refuse_token(p);
    advance(p);
    return e;
}

static const struct expression *
parse_primary(struct parser *p)
{
    switch (p->token.kind) {
    case TOKEN_NUMBER:
        return parse_number(p);
    case TOKEN_LITERAL:
        return parse_literal(p);
    case TOKEN_NAME:
        return parse_name(p);
    case TOKEN_WORD:
        return parse_word(p);
    case TOKEN_OPEN:
        return parse_bracket(p);
    default:
        return refuse_token(p);
    }
}

static const struct expression *
parse_unary(struct parser *p)
{
    bool negative = false;
    while (p->token.kind == TOKEN_OPERATOR && str_is(p->token.text, "-")) {
        negative = !negative;
        advance(p);
    }
    const struct expression *e = parse_primary(p);
    if (e == NULL || !negative)
        return e;
    if (e->type != TYPE_NUMBER && e->type != TYPE_MONEY) {
        diag_add(p->scope->diags, SB_EXPRESSION_TYPES, p->scope->place, "-",
                 type_name(e->type), type_name(e->type));
        return NULL;
    }
    struct expression *minus = node_new(p, OP_NEGATE, e->type);
    minus->args[0] = e;
    minus->unit = e->unit;
    minus->count = 1;
    return minus;
}

static const struct binary *
binary_at(const struct parser *p, int level)
{
    if (p->token.kind != TOKEN_OPERATOR && p->token.kind != TOKEN_WORD)
        return NULL;
    const struct binary *row = levels[level];
    for (int i = 0; i < 5 && row[i].sign != NULL; i++)
        if (str_is(p->token.text, row[i].sign))
            return &row[i];
    return NULL;
}

static const struct expression *
join(struct parser *p, const struct binary *b, const struct expression *left,
     const struct expression *right)
{
    enum type type = TYPE_FLAG;
    if (!typing_operator(b->operation, left->type, right->type, &type)) {
        diag_add(p->scope->diags, SB_EXPRESSION_TYPES, p->scope->place, b->sign,
                 type_name(left->type), type_name(right->type));
        return NULL;
    }
    struct expression *e = node_new(p, b->operation, type);
    e->args[0] = left;
    e->args[1] = right;
    e->count = 2;
    bool sum = b->operation == OP_PLUS || b->operation == OP_MINUS;
    if (sum)
        e->unit = left->unit != UNIT_NONE ? left->unit : right->unit;
    return e;
}

static const struct expression *
parse_level(struct parser *p, int level)
{
    if (level == LEVELS)
        return parse_unary(p);
    if (level == 0 && ++p->depth > EXPRESSION_DEPTH)
        return refuse(p, SB_EXPRESSION_DEPTH, p->source, NULL);
    const struct expression *left = parse_level(p, level + 1);
    const struct binary *b = NULL;
    while (left != NULL && (b = binary_at(p, level)) != NULL) {
        advance(p);
        const struct expression *right = parse_level(p, level + 1);
        left = right == NULL ? NULL : join(p, b, left, right);
    }
    if (level == 0)
        p->depth--;
    return left;
}

const struct expression *
expression_parse(const struct scope *scope, struct str source)
{
    struct parser p = {.scope = scope, .source = source};
    advance(&p);
    const struct expression *e = parse_level(&p, 0);
    if (e != NULL && p.token.kind != TOKEN_END)
        return refuse_token(&p);
    return e;
}

enum type
expression_type(const struct expression *e)
{
    return e->type;
}

enum unit
expression_unit(const struct expression *e)
{
    return e->unit;
}
