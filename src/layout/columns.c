/*
 * Fixed columns first, then automatic ones between their minimum and maximum,
 * then shares; a share that would be narrower than its content takes its
 * minimum and leaves the division. If even the minima do not fit, the widest
 * are cut to one width and text breaks inside their words.
 */
#include "layout/columns.h"

#include <assert.h>

enum { COLUMNS_MOST = 64 };

void
layout_divide(mpt total, const mpt *weights, int count, mpt *out)
{
    mpt sum = 0, seen = 0, given = 0;

    for (int i = 0; i < count; i++)
        sum += weights[i];
    for (int i = 0; i < count; i++) {
        seen += sum > 0 ? weights[i] : 1;
        mpt upto = mpt_scale(total, seen, sum > 0 ? sum : count);
        out[i] = upto - given;
        given = upto;
    }
}

static mpt
sum_of(const mpt *list, int count)
{
    mpt sum = 0;

    for (int i = 0; i < count; i++)
        sum += list[i];
    return sum;
}

/* The widest minimum that lets all columns fit; fixed ones stay. */
static mpt
cap_of(const struct column_need *needs, const mpt *least, int count, mpt width)
{
    mpt low = 0, high = width;

    while (low < high) {
        mpt cap = (low + high + 1) / 2, sum = 0;

        for (int i = 0; i < count; i++)
            sum += needs[i].kind == COLUMN_FIXED || least[i] < cap ? least[i]
                                                                   : cap;
        if (sum <= width)
            low = cap;
        else
            high = cap - 1;
    }
    return low;
}

/* Too wide: the columns with the widest words give way first, so that short
   words elsewhere stay whole; if fixed ones alone are too wide, all shrink. */
static void
shrink(const struct column_need *needs, mpt *least, int count, mpt width,
       mpt *out)
{
    mpt cap = cap_of(needs, least, count, width);

    for (int i = 0; i < count && cap > 0; i++)
        if (needs[i].kind != COLUMN_FIXED && least[i] > cap)
            least[i] = cap;
    layout_divide(width, least, count, out);
}

/* Gives rest to the shares; those below their minimum are frozen there. */
static void
divide_shares(const struct column_need *needs, int count, mpt rest, mpt *out)
{
    bool frozen[COLUMNS_MOST] = {false};
    bool again = true;

    while (again) {
        mpt weights[COLUMNS_MOST], parts[COLUMNS_MOST];
        mpt room = rest;

        again = false;
        for (int i = 0; i < count; i++) {
            bool open = needs[i].kind == COLUMN_SHARE && !frozen[i];

            weights[i] = open ? needs[i].share : 0;
            if (needs[i].kind == COLUMN_SHARE && frozen[i])
                room -= out[i];
        }
        if (sum_of(weights, count) == 0)
            return;
        layout_divide(room, weights, count, parts);
        for (int i = 0; i < count; i++) {
            if (weights[i] == 0)
                continue;
            out[i] = parts[i];
            if (parts[i] >= needs[i].min)
                continue;
            out[i] = needs[i].min;
            frozen[i] = again = true;
        }
    }
}

/* Spreads rest over the columns of a kind by weight. */
static void
add_parts(const mpt *weights, int count, mpt rest, mpt *out)
{
    mpt parts[COLUMNS_MOST];

    layout_divide(rest, weights, count, parts);
    for (int i = 0; i < count; i++)
        out[i] += parts[i];
}

static bool
any_of(const struct column_need *needs, int count, enum column_kind kind)
{
    for (int i = 0; i < count; i++)
        if (needs[i].kind == kind)
            return true;
    return false;
}

void
layout_columns(const struct column_need *needs, int count, mpt width, mpt *out)
{
    mpt growth[COLUMNS_MOST], widest[COLUMNS_MOST];
    bool shares = any_of(needs, count, COLUMN_SHARE);
    mpt rest, wish = 0;

    assert(count <= COLUMNS_MOST);
    for (int i = 0; i < count; i++) {
        bool automatic = needs[i].kind == COLUMN_AUTO;

        out[i] = needs[i].kind == COLUMN_FIXED ? needs[i].fixed : needs[i].min;
        growth[i] = automatic ? needs[i].max - needs[i].min : 0;
        widest[i] = automatic ? needs[i].max : 0;
        wish += growth[i];
    }
    rest = width - sum_of(out, count);
    if (rest < 0) {
        mpt least[COLUMNS_MOST];

        for (int i = 0; i < count; i++)
            least[i] = out[i];
        shrink(needs, least, count, width, out);
        return;
    }
    if (wish > 0)
        add_parts(growth, count, rest < wish ? rest : wish, out);
    rest = width - sum_of(out, count);
    if (shares) {
        for (int i = 0; i < count; i++)
            rest += needs[i].kind == COLUMN_SHARE ? out[i] : 0;
        divide_shares(needs, count, rest, out);
    } else if (any_of(needs, count, COLUMN_AUTO)) {
        if (sum_of(widest, count) == 0)
            for (int i = 0; i < count; i++)
                widest[i] = needs[i].kind == COLUMN_AUTO;
        add_parts(widest, count, rest, out);
    }
}
