/*
 * Compiling a path: libxml2 for the syntax, our tokens for the names of
 * functions and for the prefixes; an empty document tells whether it selects
 * nodes at all.
 */
#include "check/path.h"

#include <string.h>

#include "base/buf.h"
#include "check/token.h"
#include "intake/names.h"

/* Core functions and node tests of XPath 1.0, and current() of XSLT. */
static const char *const known_functions[] = {"last",
                                              "position",
                                              "count",
                                              "id",
                                              "local-name",
                                              "namespace-uri",
                                              "name",
                                              "string",
                                              "concat",
                                              "starts-with",
                                              "contains",
                                              "substring-before",
                                              "substring",
                                              "substring-after",
                                              "string-length",
                                              "normalize-space",
                                              "translate",
                                              "boolean",
                                              "not",
                                              "true",
                                              "false",
                                              "lang",
                                              "number",
                                              "sum",
                                              "floor",
                                              "ceiling",
                                              "round",
                                              "node",
                                              "text",
                                              "comment",
                                              "current",
                                              "and",
                                              "or",
                                              "div",
                                              "mod",
                                              NULL};

static void
free_compiled(void *compiled)
{
    xmlXPathFreeCompExpr(compiled);
}

static const struct path *
refuse(const struct path_scope *s, enum diag_code code, struct str text)
{
    diag_add(s->diags, code, s->place, str_text(s->arena, text), NULL, NULL);
    return NULL;
}

static bool
function_known(struct str name)
{
    for (int i = 0; known_functions[i] != NULL; i++)
        if (str_is(name, known_functions[i]))
            return true;
    return false;
}

/* Functions outside the core, and variables, fail only where a node is there
   to try them on: look before. */
static bool
words_known(const struct path_scope *s, struct str source)
{
    size_t at = 0;
    struct token last = {TOKEN_END, {NULL, 0}, {NULL, 0}};
    struct token token = token_next(source, &at);
    for (; token.kind != TOKEN_END; token = token_next(source, &at)) {
        bool call = token.kind == TOKEN_OPEN && last.kind == TOKEN_WORD;
        bool wrong = call && !function_known(last.text);
        if (wrong || token.kind == TOKEN_NAME) {
            refuse(s, SB_RULE_XPATH_FUNCTION, wrong ? last.text : token.source);
            return false;
        }
        last = token;
    }
    return true;
}

static xmlXPathCompExprPtr
compile(const struct path_scope *s, struct path_context *c, struct str source)
{
    const char *text = str_text(s->arena, source);
    xmlXPathCompExprPtr compiled =
        xmlXPathCtxtCompile(c->xpath, (const xmlChar *)text);
    if (compiled != NULL)
        arena_on_reset(s->arena, free_compiled, compiled);
    return compiled;
}

/*
 * The end of the part that begins at from: the next sep outside brackets,
 * parentheses and literals.
 */
static size_t
part_end(struct str s, size_t from, char sep)
{
    int depth = 0;
    for (size_t i = from; i < s.n; i++) {
        char c = s.p[i];
        if (c == '\'' || c == '"') {
            const char *end = memchr(s.p + i + 1, c, s.n - i - 1);
            i = end == NULL ? s.n - 1 : (size_t)(end - s.p);
        } else if (c == '[' || c == '(') {
            depth++;
        } else if (c == ']' || c == ')') {
            depth--;
        } else if (c == sep && depth == 0) {
            return i;
        }
    }
    return s.n;
}

static bool
contains(struct str s, const char *what)
{
    return s.n > 0 && memmem(s.p, s.n, what, strlen(what)) != NULL;
}

/* The path without its predicates. */
static struct str
bare(struct arena *a, struct str s, struct buf *predicates)
{
    struct buf b = buf_new(a);
    int depth = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == ']')
            depth--;
        buf_char(depth > 0 ? predicates : &b, s.p[i]);
        if (s.p[i] == '[')
            depth++;
    }
    return buf_view(&b);
}

/* Adds the steps of one branch: a prefix for each / that ends a step. */
static int
branch_fill(const struct path_scope *s, struct path_context *c,
            struct str source, struct path_branch *b)
{
    int capacity = 1;
    for (size_t i = 0; i < source.n; i++)
        capacity += source.p[i] == '/';
    b->steps = arena_make(s->arena, struct path_step, capacity);
    size_t from = 0;
    while (from < source.n) {
        size_t start = from;
        while (from < source.n && source.p[from] == '/')
            from++;
        size_t end = part_end(source, from, '/');
        struct str step = {source.p + start, end - start};
        struct str name = str_trim((struct str){source.p + from, end - from});
        b->attribute = str_starts(name, "@") || str_starts(name, "attribute:");
        from = end;
        if (end == source.n)
            break;
        struct path_step *next = &b->steps[b->count++];
        next->filtered = contains(step, "[");
        next->path = compile(s, c, (struct str){source.p, end});
        if (next->path == NULL)
            return -1;
    }
    return 0;
}

static int
branches_fill(const struct path_scope *s, struct path_context *c,
              struct path *p)
{
    int capacity = 1;
    for (size_t i = 0; i < p->source.n; i++)
        capacity += p->source.p[i] == '|';
    p->branches = arena_make(s->arena, struct path_branch, capacity);
    struct buf predicates = buf_new(s->arena);
    size_t from = 0;
    while (from < p->source.n) {
        size_t end = part_end(p->source, from, '|');
        struct str source =
            str_trim((struct str){p->source.p + from, end - from});
        struct path_branch *b = &p->branches[p->count++];
        struct str steps = bare(s->arena, source, &predicates);
        b->skips = contains(steps, "//") || contains(steps, "::");
        if (branch_fill(s, c, source, b) != 0)
            return -1;
        from = end + 1;
    }
    p->predicates = buf_view(&predicates);
    return 0;
}

/* The type of a path's result shows on any document. */
static bool
gives_nodes(struct path_context *c, const struct path *p)
{
    c->xpath->node = c->root;
    c->xpath->here = c->root;
    xmlXPathObjectPtr result = xmlXPathCompiledEval(p->whole, c->xpath);
    bool nodes = result != NULL && result->type == XPATH_NODESET;
    xmlXPathFreeObject(result);
    return nodes;
}

const struct path *
path_new(const struct path_scope *s, struct str source)
{
    struct path *p = arena_make(s->arena, struct path, 1);
    struct path_context *c = s->blank;
    p->source = source;
    p->whole = compile(s, c, source);
    if (p->whole == NULL)
        return refuse(s, SB_RULE_XPATH, source);
    if (!words_known(s, source))
        return NULL;
    if (names_check(str_text(s->arena, source), &s->grammar, 1, s->place,
                    s->diags) != 0)
        return NULL;
    if (!gives_nodes(c, p))
        return refuse(s, SB_RULE_NOT_NODES, source);
    if (branches_fill(s, c, p) != 0)
        return refuse(s, SB_RULE_XPATH, source);
    return p;
}
