/*
 * Deadlines and limits: what the call names and may leave unknown, so that a
 * user states it. Rules of the call are written with the name.
 */
#include "check/run.h"

#include "check/element.h"

static const struct {
    const char *list, *entry;
} kinds[] = {[TERM_DEADLINE] = {"deadlines", "deadline"},
             [TERM_LIMIT] = {"limits", "limit"}};

enum { KINDS = sizeof kinds / sizeof *kinds };

/* A deadline has none; the grammar leaves a limit no others. */
static enum type
type_of(struct arena *a, const xmlNode *node)
{
    struct str type = element_attribute(a, node, "type");
    if (str_is(type, "number"))
        return TYPE_NUMBER;
    return str_is(type, "flag") ? TYPE_FLAG : TYPE_DATE;
}

static int
count_entries(const xmlNode *root)
{
    int count = 0;
    for (int k = 0; k < KINDS; k++) {
        const xmlNode *n =
            element_child(element_child(root, kinds[k].list), kinds[k].entry);
        for (; n != NULL; n = element_next(n, kinds[k].entry))
            count++;
    }
    return count;
}

void
terms_collect(struct rules_builder *b, const xmlNode *root)
{
    struct rules *r = b->rules;
    r->terms = arena_make(b->arena, struct term, count_entries(root) + 1);
    for (int k = 0; k < KINDS; k++) {
        xmlNodePtr n =
            element_child(element_child(root, kinds[k].list), kinds[k].entry);
        for (; n != NULL; n = element_next(n, kinds[k].entry))
            r->terms[r->term_count++] =
                (struct term){element_attribute(b->arena, n, "id"),
                              (enum term_kind)k, type_of(b->arena, n), n, NULL};
    }
}

const xmlNode *
term_stated(struct arena *a, const xmlNode *proposal, struct str id,
            enum term_kind kind)
{
    const char *entry = kinds[kind].entry;
    const xmlNode *n =
        element_child(element_child(proposal, kinds[kind].list), entry);
    while (n != NULL && !str_equal(element_attribute(a, n, "id"), id))
        n = element_next(n, entry);
    return n;
}

/* The day in the zone in which a deadline was stated. */
static bool
parse_term(const struct term *t, struct str text, struct fact *out)
{
    struct moment m = {0};
    if (t->kind == TERM_LIMIT)
        return fact_parse(t->type, text, out);
    if (!value_moment(text, &m))
        return false;
    out->n = ratio_whole(m.date);
    return true;
}

static struct fact
read_term(struct run *r, const struct term *t)
{
    const xmlNode *own = term_stated(r->arena, r->own->root, t->id, t->kind);
    const xmlNode *node = own != NULL ? own : t->node;
    const char *name = t->kind == TERM_LIMIT ? "value" : "at";
    struct fact f = fact_of(t->type, ratio_whole(0));
    if (!element_has_attribute(node, name))
        return fact_open(t->type, UNKNOWN);
    struct str text = element_attribute(r->arena, node, name);
    if (parse_term(t, text, &f))
        return f;
    r->faults++;
    diag_add(r->diags, SB_CHECK_VALUE,
             node_place(r, own != NULL ? FROM_PROPOSAL : FROM_CALL, node),
             str_text(r->arena, text), type_name(t->type),
             str_text(r->arena, t->id));
    return fact_open(t->type, UNKNOWN);
}

/* What is stated under a name that the call does not have would be lost. */
static void
refuse_strangers(struct run *r)
{
    const xmlNode *n =
        element_child(element_child(r->own->root, "limits"), "limit");
    for (; n != NULL; n = element_next(n, "limit")) {
        struct str id = element_attribute(r->arena, n, "id");
        bool known = false;
        for (int i = 0; i < r->rules->term_count && !known; i++)
            known = r->rules->terms[i].kind == TERM_LIMIT &&
                    str_equal(r->rules->terms[i].id, id);
        if (known)
            continue;
        r->faults++;
        diag_add(r->diags, SB_CHECK_LIMIT, node_place(r, FROM_PROPOSAL, n),
                 str_text(r->arena, id), NULL, NULL);
    }
}

void
terms_read(struct run *r)
{
    int count = r->rules->term_count;
    r->terms = arena_make(r->arena, struct fact, count + 1);
    for (int i = 0; i < count; i++)
        r->terms[i] = r->rules->terms[i].kind == TERM_SEAT
                          ? fact_open(TYPE_FLAG, UNKNOWN)
                          : read_term(r, &r->rules->terms[i]);
    refuse_strangers(r);
}
