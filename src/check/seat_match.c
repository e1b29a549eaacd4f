/*
 * Maximum matching by augmenting paths (Kuhn). A call has a handful of seats
 * and a proposal a score of participants, so no quicker way is needed. Who is
 * asked first stands first: the same input gives the same seating.
 */
#include "check/seats.h"

struct search {
    const bool *edges;
    int seats, people;
    int *takers;
    bool *asked; /* of a person: in this search */
};

static int
seat_of(const struct search *s, int person)
{
    int seat = 0;
    while (seat < s->seats && s->takers[seat] != person)
        seat++;
    return seat < s->seats ? seat : NOBODY;
}

/* The first who may take it and has no seat. */
static bool
take_free(struct search *s, int seat)
{
    for (int p = 0; p < s->people; p++)
        if (s->edges[seat * s->people + p] && seat_of(s, p) == NOBODY) {
            s->takers[seat] = p;
            return true;
        }
    return false;
}

/* Else who has a seat is moved on to another one, and so on. */
static bool
fill(struct search *s, int seat)
{
    if (take_free(s, seat))
        return true;
    for (int p = 0; p < s->people; p++) {
        if (!s->edges[seat * s->people + p] || s->asked[p])
            continue;
        s->asked[p] = true;
        if (!fill(s, seat_of(s, p)))
            continue;
        s->takers[seat] = p;
        return true;
    }
    return false;
}

bool
seat_admit(struct arena *a, const bool *edges, int seats, int people,
           int *takers, int seat)
{
    struct search s = {edges, seats, people, takers,
                       arena_make(a, bool, people + 1)};
    return fill(&s, seat);
}
