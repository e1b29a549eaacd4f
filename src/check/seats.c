/*
 * The seats of a call, compiled, and the participants of a proposal on them.
 */
#include "check/seats.h"

#include "check/element.h"

/* Where new seats go. */
struct seat_list {
    const struct seat **end;
    struct rule_list rules;
    int groups;
    int count;
};

static void
add_seat(struct rules_builder *b, struct seat_list *list, const xmlNode *node)
{
    struct seat *s = arena_make(b->arena, struct seat, 1);
    rule_add(b, &list->rules, node, NULL);
    s->rule = list->rules.last;
    s->title = element_pair(b->arena, element_child(node, "title"));
    s->side = element_attribute(b->arena, node, "side");
    s->kinds = element_attribute(b->arena, node, "kind");
    s->doubtful = element_attribute(b->arena, node, "doubtful");
    s->roles = element_attribute(b->arena, node, "role");
    s->home = b->home;
    s->group = list->groups;
    s->term = b->rules->term_count + list->count++;
    *list->end = s;
    list->end = (const struct seat **)&s->next;
}

static void
add_groups(struct rules_builder *b, struct seat_list *list, const xmlNode *from)
{
    const xmlNode *group = element_child(from, "seats");
    for (; group != NULL; group = element_next(group, "seats")) {
        const xmlNode *node = element_child(group, "seat");
        for (; node != NULL; node = element_next(node, "seat"))
            add_seat(b, list, node);
        list->groups++;
    }
}

/* Behind the terms that a seat itself may name, which are no seats. */
static void
add_terms(struct rules_builder *b, int count)
{
    struct rules *r = b->rules;
    struct term *all =
        arena_make(b->arena, struct term, r->term_count + count + 1);
    for (int i = 0; i < r->term_count; i++)
        all[i] = r->terms[i];
    for (const struct seat *s = r->seats; s != NULL; s = s->next)
        all[s->term] =
            (struct term){s->rule->id, TERM_SEAT, TYPE_FLAG, NULL, s->home};
    r->terms = all;
    r->term_count += count;
}

void
seats_collect(struct rules_builder *b, const xmlNode *root)
{
    struct seat_list list = {&b->rules->seats, {NULL, NULL}, 0, 0};
    struct path_scope scope = {b->arena, b->blank, b->proposal_grammar,
                               intake_place(&b->rules->call, root), b->diags};
    add_groups(b, &list, element_child(root, "rules"));
    const xmlNode *d =
        element_child(element_child(root, "directions"), "direction");
    for (; d != NULL; d = element_next(d, "direction")) {
        b->home = d;
        add_groups(b, &list, d);
    }
    b->home = NULL;
    add_terms(b, list.count);
    if (list.count == 0)
        return;
    b->rules->participants = path_new(&scope, STR("participants/participant"));
    b->faults += b->rules->participants == NULL;
}

bool
words_have(struct str words, struct str word)
{
    while (words.n > 0) {
        struct str next = str_cut(&words, ' ');
        if (next.n > 0 && str_equal(next, word))
            return true;
    }
    return false;
}

static bool
concerns(const struct run *r, const struct seat *s)
{
    return s->home == NULL || s->home == r->direction->node;
}

static void
gather_seats(struct run *r, struct seating *g)
{
    const struct seat *s = r->rules->seats;
    for (; s != NULL; s = s->next)
        g->count += concerns(r, s);
    g->seats = arena_make(r->arena, const struct seat *, g->count + 1);
    g->takers = arena_make(r->arena, int, g->count + 1);
    int i = 0;
    for (s = r->rules->seats; s != NULL; s = s->next)
        if (concerns(r, s)) {
            g->takers[i] = NOBODY;
            g->seats[i++] = s;
        }
}

static void
gather_participants(struct run *r, struct seating *g)
{
    struct selection s = {0};
    if (!path_select(r->arena, r->own, r->rules->participants, r->own->root,
                     &s)) {
        r->own->failed = false; /* too many: none is known */
        return;
    }
    g->participants = (const xmlNode *const *)s.nodes;
    g->participant_count = s.count;
    g->complete = s.coverage == COVERS_ALL;
    g->fits = arena_make(r->arena, struct seat_fit, g->count * s.count + 1);
    for (int i = 0; i < g->count; i++)
        for (int p = 0; p < s.count; p++)
            g->fits[i * s.count + p] = seat_fits(r, g->seats[i], s.nodes[p]);
}

/* Seats whom it can of the group from first on; admitted: those it fills. */
static void
match(struct run *r, const struct seating *g, int first, int count,
      enum fit worst, int *takers)
{
    int people = g->participant_count;
    bool *edges = arena_make(r->arena, bool, count *people + 1);
    for (int i = 0; i < count * people; i++)
        edges[i] = g->fits[first * people + i].fit <= worst;
    for (int i = 0; i < count; i++)
        if (takers[i] == NOBODY)
            (void)seat_admit(r->arena, edges, count, people, takers, i);
}

/* First those who surely fit; then, beside them, those who may. */
static void
assign_group(struct run *r, struct seating *g, int first, int count)
{
    int *perhaps = arena_make(r->arena, int, count + 1);
    match(r, g, first, count, FIT_YES, g->takers + first);
    for (int i = 0; i < count; i++)
        perhaps[i] = g->takers[first + i];
    match(r, g, first, count, FIT_OPEN, perhaps);
    for (int i = 0; i < count; i++) {
        struct fact *f = &r->terms[g->seats[first + i]->term];
        bool taken = g->takers[first + i] != NOBODY;
        if (taken || (g->complete && perhaps[i] == NOBODY))
            *f = fact_flag(taken);
    }
}

void
seats_assign(struct run *r)
{
    struct seating *g = arena_make(r->arena, struct seating, 1);
    r->seating = g;
    gather_seats(r, g);
    if (g->count == 0)
        return;
    gather_participants(r, g);
    for (int first = 0, end = 0; first < g->count; first = end) {
        while (end < g->count && g->seats[end]->group == g->seats[first]->group)
            end++;
        assign_group(r, g, first, end - first);
    }
}

const xmlNode *
seat_taker(const struct run *r, const struct rule *rule)
{
    const struct seating *g = r->seating;
    for (int i = 0; i < g->count; i++)
        if (g->takers[i] != NOBODY &&
            expression_names(rule->test, g->seats[i]->term))
            return g->participants[g->takers[i]];
    return NULL;
}

const struct seat_vacancy *
seats_vacant(struct run *r, const struct rule *rule)
{
    const struct seat_vacancy *first = NULL;
    const struct seat_vacancy **end = &first;
    for (int i = 0; i < r->seating->count; i++) {
        const struct seat *s = r->seating->seats[i];
        const struct fact *f = &r->terms[s->term];
        if (fact_is(f, true) || !expression_names(rule->test, s->term))
            continue;
        struct seat_vacancy *v = arena_make(r->arena, struct seat_vacancy, 1);
        v->seat = s->rule->id;
        v->title = s->title;
        v->empty = fact_is(f, false);
        vacancy_word(r, i, v);
        *end = v;
        end = &v->next;
    }
    return first;
}
