/*
 * Seats: the places of a composition rule, each for a participant of some
 * side, kind and role. Seats that compete stand in one group, and a
 * participant takes at most one of a group. Participants are assigned by a
 * maximum matching, so that a seat is called empty only if no other seating
 * fills it beside those that are taken before it.
 */
#ifndef SB_CHECK_SEATS_H
#define SB_CHECK_SEATS_H

#include "check/run.h"

/* How a participant fits a seat; ordered: a worse one wins when joined. */
enum fit {
    FIT_YES,
    FIT_OPEN,   /* something is not stated, or must be asked */
    FIT_ROLE,   /* with another role it would */
    FIT_NO,     /* it is of the side, but of another kind */
    FIT_OUTSIDE /* of another side */
};

/* Lists of words are as the attributes have them, with blanks between. */
struct seat {
    struct bitext title;
    struct str side; /* empty: any; likewise kinds and roles */
    struct str kinds;
    struct str doubtful; /* kinds of which the call does not say */
    struct str roles;
    const struct rule *rule; /* its id, and what else it asks */
    const xmlNode *home;     /* the direction; NULL: of every one */
    int group;
    int term; /* in rules.terms */
    const struct seat *next;
};

struct seat_fit {
    enum fit fit;
    struct bitext why; /* what is amiss; empty: nothing */
};

enum { NOBODY = -1 };

/* The seats of a direction and the base rules, over one proposal. */
struct seating {
    const struct seat **seats; /* in the order of the call */
    int count;
    const xmlNode *const *participants; /* in document order */
    int participant_count;
    bool complete;         /* whether these are all */
    struct seat_fit *fits; /* seat * participant_count + participant */
    int *takers;           /* a seat's participant, or NOBODY */
};

/* Compiles the seats of the call and makes them terms that rules may name. */
void seats_collect(struct rules_builder *b, const xmlNode *root);

/* Whether a list of words, blanks between, has that word. */
bool words_have(struct str words, struct str word);

/* Fits, takers and the facts of the seats: r->seating, r->terms. */
void seats_assign(struct run *r);

/* Who takes the first seat that the test of the rule names; NULL: nobody. */
const xmlNode *seat_taker(const struct run *r, const struct rule *rule);

/* Seats that the test of the rule names and nobody takes; NULL: none. */
const struct seat_vacancy *seats_vacant(struct run *r, const struct rule *rule);

/* How a participant fits, and in what it does not. */
struct seat_fit seat_fits(struct run *r, const struct seat *seat,
                          xmlNodePtr participant);

/* Who could take the seat, in words. */
void vacancy_word(struct run *r, int seat, struct seat_vacancy *v);

/*
 * Lets a seat in, by an augmenting path: those that have a taker keep one,
 * though perhaps another. edges[seat * people + person] says who may take it;
 * takers[seat] is a person or NOBODY, seats of other groups have other edges
 * alone. False if it cannot be, and then nothing is changed.
 */
bool seat_admit(struct arena *a, const bool *edges, int seats, int people,
                int *takers, int seat);

#endif
