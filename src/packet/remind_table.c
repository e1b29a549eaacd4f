/*
 * Who owes what by when: a block a reminder, by dates.
 *
 *   2021-01-29  14 days  SAMPLE-3.3  DE  Example Institute, Eva Example
 *       file with the collecting authority of your country
 */
#include "packet/remind.h"

#include <stdlib.h>
#include <string.h>

#include "packet/wrap.h"

/* [columns] */
enum { TERMINAL = 100, INDENT = 12 };

struct row {
    const json_t *proposal, *reminder;
    const char *at; /* ISO; NULL: unknown */
    int order;      /* of the input */
};

static int
compare(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    int order;

    if (!x->at || !y->at)
        order = !x->at - !y->at;
    else
        order = strncmp(x->at, y->at, strlen("2021-01-29"));
    return order ? order : x->order - y->order;
}

static struct row *
rows_of(struct arena *a, const json_t *proposals, int *count)
{
    const json_t *proposal, *reminder;
    struct row *rows;
    size_t i, k, all = 0;

    json_array_foreach(proposals, i, proposal) all +=
        json_array_size(json_object_get(proposal, "reminders"));
    rows = arena_make(a, struct row, all + 1);
    *count = 0;
    json_array_foreach(proposals, i, proposal)
        json_array_foreach(json_object_get(proposal, "reminders"), k, reminder)
    {
        const json_t *basis = json_object_get(reminder, "basis");

        rows[*count] = (struct row){proposal, reminder,
                                    json_member_text(basis, "at"), *count};
        ++*count;
    }
    qsort(rows, (size_t)*count, sizeof *rows, compare);
    return rows;
}

/* In the wanted language, else in the other. */
static const char *
words(const json_t *object, const char *key, bool zh)
{
    const json_t *texts = json_object_get(object, key);
    const char *text = json_member_text(texts, zh ? "zh" : "en");

    return text ? text : json_member_text(texts, zh ? "en" : "zh");
}

static void
print_when(struct buf *out, const struct row *row, bool zh)
{
    const json_t *left = json_object_get(row->reminder, "days_left");
    int days = (int)json_integer_value(left);

    if (!row->at) {
        buf_text(out, zh ? "日期未知    " : "no date     ");
        return;
    }
    buf_format(out, "%.10s  ", row->at);
    if (!json_is_integer(left))
        return;
    if (days < 0)
        buf_format(out, zh ? "已过%d日  " : "%d days ago  ", -days);
    else
        buf_format(out, zh ? "还有%d日  " : "%d days left  ", days);
}

static void
print_whom(struct buf *out, const json_t *reminder, bool zh)
{
    const json_t *to = json_object_get(reminder, "to");
    const char *side = json_member_text(to, "side");
    const char *unit = words(to, "unit", zh), *person = words(to, "person", zh);

    if (side)
        buf_format(out, "%s  ", side);
    buf_text(out, unit ? unit : json_member_text(to, "role"));
    if (person)
        buf_format(out, "%s%s", zh ? "，" : ", ", person);
}

static const char *
state_word(const char *state, bool zh)
{
    static const struct {
        const char *state, *zh, *en;
    } list[] = {
        {"open", "待办", "open"},
        {"past", "逾期", "overdue"},
        {"done", "已办", "done"},
        {"declared", "已办，缺证明", "filed, no proof"},
    };

    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++)
        if (strcmp(list[i].state, state) == 0)
            return zh ? list[i].zh : list[i].en;
    return state;
}

static void
print_row(struct buf *out, const struct row *row, bool zh)
{
    const char *act = words(row->reminder, "act", zh);

    print_when(out, row, zh);
    buf_format(out, "%s  %s  ",
               state_word(json_member_text(row->reminder, "state"), zh),
               json_member_text(row->proposal, "proposal"));
    print_whom(out, row->reminder, zh);
    buf_format(out, "\n%*s", INDENT, "");
    wrap_text(out, str_from(act ? act : ""), INDENT, TERMINAL);
    buf_char(out, '\n');
}

void
remind_table(struct buf *out, const json_t *proposals, const char *lang)
{
    int count;
    const struct row *rows = rows_of(out->arena, proposals, &count);

    for (int i = 0; i < count; i++)
        print_row(out, &rows[i], strncmp(lang, "zh", 2) == 0);
}
