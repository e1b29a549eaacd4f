/*
 * Total fit (Knuth and Plass, over feasible breaks): the breaks whose lines
 * together have the least demerits, in integers, so that the result is the
 * same everywhere. Of equal costs the tighter line wins. Where a unit is wider
 * than the measure, borders of the next level open (R31), each at a price that
 * no number of loose lines reaches.
 */
#include <string.h>

#include "text/para.h"

#define COST_LINE ((int64_t)1000000)
#define COST_RAGGED ((int64_t)200000)
#define COST_OVER ((int64_t)1000000000000)
#define COST_ORPHAN ((int64_t)200000)

#define COST_ALIKE ((int64_t)60000)
#define COST_HYPHENS ((int64_t)1000000000)

/* In ragged lines a hyphen has to win two and a half em. */
static const int64_t BREAK_COST[] = {[BREAK_NONE] = 0,
                                     [BREAK_FREE] = 0,
                                     [BREAK_HYPHEN] = 2500,
                                     [BREAK_URL] = 3000,
                                     [BREAK_PAIR] = (int64_t)1000000000,
                                     [BREAK_UNIT] = (int64_t)5000000000,
                                     [BREAK_FORCE] = (int64_t)30000000000,
                                     [BREAK_LAST] = (int64_t)1000000000000};
#define COST_HYPHEN_RAGGED ((int64_t)60000)

struct node {
    struct edge end, start; /* of lines before and behind it */
    int64_t cost;
    int before; /* node where the line that ends here began; -1: unreached */
    uint8_t level;
};

struct search {
    const struct text_shaped *s;
    struct text_measure measure;
    struct node *nodes;
    int count;
};

static mpt
width_at(const struct search *f, int node)
{
    return f->measure.width - (node == 0 ? f->measure.first_indent : 0);
}

/* The line between two nodes. */
static inline struct span_of_cells
line_between(const struct search *f, int u, int v)
{
    const struct edge *a = &f->nodes[u].start, *b = &f->nodes[v].end;
    if (b->cell <= a->cell) /* nothing but blanks */
        return text_boxes_line(f->s, a->cell, f->nodes[v].start.cell);
    return (struct span_of_cells){a->cell, b->cell, b->natural - a->natural,
                                  b->room - a->room, b->give - a->give};
}

static int
level_for(const struct text_shaped *s, struct text_measure m)
{
    mpt width = m.first_indent > 0 ? m.width - m.first_indent : m.width;
    if (s->upright)
        return BREAK_LAST;
    if (s->min_width <= width)
        return BREAK_URL;
    int level = BREAK_PAIR;
    while (level < BREAK_LAST && text_boxes_min_width(s, level) > width)
        level++;
    return level;
}

static void
collect_nodes(struct arena *a, struct search *f, int level)
{
    const struct text_shaped *s = f->s;
    f->nodes = arena_make(a, struct node, s->count + 1);
    f->nodes[f->count++] = (struct node){
        .start = text_boxes_start(s, 0), .before = -1, .level = BREAK_FREE};
    for (int i = 0; i < s->count; i++) {
        uint8_t after = s->cells[i].after;
        bool last = i + 1 == s->count;
        if (last || (after != BREAK_NONE && after <= level))
            f->nodes[f->count++] =
                (struct node){.end = text_boxes_end(s, 0, i + 1),
                              .start = text_boxes_start(s, i + 1),
                              .cost = INT64_MAX,
                              .before = -1,
                              .level = last ? BREAK_FREE : after};
    }
}

bool
text_fit_orphan(const struct text_shaped *s, int first, int end)
{
    int n = 0;
    for (int i = first; i < end && n < 2; i++) {
        int class = s->cells[i].class;
        n += class == CLASS_HAN || class == CLASS_WEST ||
             class == CLASS_DIGIT || class == CLASS_OTHER;
    }
    return n < 2;
}

/* 0 at the natural width, 100 at the cap [per cent of a full line]. */
static int64_t
badness(mpt need, mpt cap)
{
    if (need <= 0)
        return 0;
    int64_t r = cap > 0 ? need * 1000 / cap : 1000;
    return r * r * r / 10000000;
}

static int64_t
square(int64_t n)
{
    return n * n;
}

/* Demerits of a line that fits; last: of the paragraph. */
static int64_t
line_cost(const struct search *f, const struct span_of_cells *line, mpt width,
          bool last, bool *loose)
{
    mpt over = line->natural - width, em = f->s->em > 0 ? f->s->em : 1;
    *loose = false;
    bool justified = f->measure.align == TEXT_JUSTIFY;
    if (over > 0)
        return justified
                   ? square(10 + badness(over, line->room))
                   : COST_LINE + square(100 + 2 * badness(over, line->room));
    if (last && f->measure.align != TEXT_CENTRE)
        return 100;
    int64_t shortfall = -over * 100 / em;
    if (!justified) {
        *loose = -over > width / 3;
        return COST_LINE + square(shortfall);
    }
    if (-over <= line->give)
        return square(10 + badness(-over, line->give));
    *loose = true;
    return COST_RAGGED + 100 * square(shortfall);
}

/* Farthest node a line from u can end at; u + 1 if none fits. near is where
   the search begins. */
static int
farthest(const struct search *f, int u, int near)
{
    mpt width = width_at(f, u), slack = 2 * f->s->em;
    int last = u + 1;
    int v = near > u + 1 ? near : u + 1;
    while (v > u + 1) {
        struct span_of_cells l = line_between(f, u, v);
        if (l.natural - l.room <= width)
            break;
        v--;
    }
    for (; v < f->count; v++) {
        struct span_of_cells l = line_between(f, u, v);
        if (l.natural - l.room <= width)
            last = v;
        else if (l.natural - l.room > width + slack)
            break;
    }
    return last;
}

static bool
is_hyphen(const struct search *f, int node)
{
    return node > 0 && f->nodes[node].level == BREAK_HYPHEN;
}

/* What breaking the line that begins at u costs at v. Two hyphens in a row
   are dear, and so is one before the last line; three are not wanted (R13). */
static int64_t
break_cost(const struct search *f, int u, int v)
{
    int64_t cost = BREAK_COST[f->nodes[v].level];
    bool last = v == f->count - 1;
    bool hyphen = is_hyphen(f, v);

    if (hyphen && f->measure.align != TEXT_JUSTIFY)
        cost = COST_HYPHEN_RAGGED;
    if ((hyphen || last) && is_hyphen(f, u)) {
        cost += COST_HYPHEN_RAGGED;
        if (hyphen && is_hyphen(f, f->nodes[u].before))
            cost += COST_HYPHENS;
    }
    return cost;
}

/* Width of the line that ends at node v on the way to it. */
static mpt
width_to(const struct search *f, int v)
{
    return line_between(f, f->nodes[v].before, v).natural;
}

/* Centred lines are balanced, so that a title is a trapezium or a diamond
   (R15): neighbours within two em of each other would make it a box, one
   shorter than both its neighbours an hourglass. */
static int64_t
shape_cost(const struct search *f, int u, mpt width)
{
    if (f->measure.align != TEXT_CENTRE || u == 0)
        return 0;
    int before = f->nodes[u].before;
    mpt above = width_to(f, u), apart = above - width;
    int64_t cost = (apart < 0 ? -apart : apart) < 2 * f->s->em ? COST_ALIKE : 0;
    if (before > 0 && above < width && above < width_to(f, before))
        cost += 2 * COST_ALIKE;
    return cost;
}

static void
relax(struct search *f, int u, int v, int64_t cost)
{
    struct node *n = &f->nodes[v];
    cost += f->nodes[u].cost + break_cost(f, u, v);
    /* Of equal costs the tighter setting: its last line begins later (R29). */
    if (n->before < 0 || cost <= n->cost) {
        n->before = u;
        n->cost = cost;
    }
}

static void
try_lines(struct search *f, int u, int far)
{
    mpt width = width_at(f, u);
    int loose_lines = 0;
    for (int v = far; v > u && loose_lines < 3; v--) {
        struct span_of_cells line = line_between(f, u, v);
        bool over = line.natural - line.room > width;
        if (over && v > u + 1)
            continue;
        bool last = v == f->count - 1, loose = false;
        int64_t cost =
            over ? COST_RAGGED : line_cost(f, &line, width, last, &loose);
        if (last && u > 0 && text_fit_orphan(f->s, line.first, line.end))
            cost += COST_ORPHAN;
        cost += shape_cost(f, u, line.natural);
        loose_lines += loose;
        relax(f, u, v, cost);
    }
}

/* Ends of the best lines, into room for one a cell. */
static int
read_ends(const struct search *f, int *ends)
{
    int n = 0;
    for (int v = f->count - 1; v > 0; v = f->nodes[v].before)
        n++;
    int i = n;
    for (int v = f->count - 1; v > 0; v = f->nodes[v].before)
        ends[--i] = f->nodes[v].start.cell;
    return n;
}

static void
one_line(struct arena *a, const struct text_shaped *s, struct fit *out)
{
    int *ends = arena_make(a, int, 1);
    ends[0] = s->count;
    out->ends = ends;
    out->count = 1;
}

static void
line_each(struct arena *a, const struct text_shaped *s, struct fit *out)
{
    int *ends = arena_make(a, int, s->count);
    out->ends = ends;
    out->count = 0;
    for (int i = 0; i < s->count; i++)
        if (i + 1 == s->count || (s->cells[i].after != BREAK_NONE &&
                                  s->cells[i + 1].class != CLASS_SPACE))
            ends[out->count++] = i + 1;
}

void
text_fit_lines(struct arena *a, const struct text_shaped *s,
               struct text_measure m, struct fit *out)
{
    struct search f = {.s = s, .measure = m};
    memset(out, 0, sizeof *out);
    if (s->count == 0)
        return;
    if (s->upright) {
        line_each(a, s, out);
        return;
    }
    if (s->max_width + m.first_indent <= m.width) {
        one_line(a, s, out);
        return;
    }
    int *ends = arena_make(a, int, s->count);
    struct arena_mark mark = arena_mark(a);
    collect_nodes(a, &f, level_for(s, m));
    for (int u = 0, far = 1; u + 1 < f.count; u++) {
        if (u > 0 && f.nodes[u].before < 0)
            continue;
        far = farthest(&f, u, far);
        try_lines(&f, u, far);
    }
    out->ends = ends;
    out->count = read_ends(&f, ends);
    arena_rewind(a, mark);
}

int
text_line_count(struct arena *a, const struct text_shaped *s,
                struct text_measure m)
{
    struct arena_mark mark = arena_mark(a);
    struct fit fit;
    text_fit_lines(a, s, m, &fit);
    arena_rewind(a, mark);
    return fit.count;
}
