/*
 * Marks that look like a slip of the keyboard or of a scanner (R6). They are
 * told, never mended: what a call prints is kept, what an applicant writes is
 * the applicant's.
 */
#include "packet/audit.h"

#include <uchar.h>

#include "intake/node.h"
#include "value/value.h"

struct letter {
    uint32_t c;
    size_t at; /* [bytes] in the text */
};

struct audit_marks {
    struct arena *arena;
    const struct str *countries; /* in Chinese */
    int count;
};

/* One text: letters [0, n), the last one followed by a 0 of no letter. */
struct text {
    struct str bytes;
    const struct letter *letters;
    int n;
};

struct audit_marks *
audit_marks_new(struct arena *a)
{
    struct audit_marks *m = arena_make(a, struct audit_marks, 1);

    m->arena = a;
    m->count = value_country_names(a, "zh", &m->countries);
    return m;
}

static struct text
read_letters(struct arena *a, struct str bytes)
{
    struct letter *letters =
        arena_make(a, struct letter, utf8_count(bytes) + 1);
    int n = 0;

    for (size_t i = 0; i < bytes.n; n++) {
        letters[n].at = i;
        letters[n].c = utf8_next(bytes, &i);
    }
    letters[n].at = bytes.n;
    return (struct text){bytes, letters, n};
}

static uint32_t
letter_at(const struct text *t, int i)
{
    return i < 0 || i >= t->n ? 0 : t->letters[i].c;
}

static bool
is_one_of(const char16_t *set, uint32_t c)
{
    for (; *set; set++)
        if (*set == c)
            return true;
    return false;
}

static bool
is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool
is_han(uint32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || c == 0x3007;
}

static bool
is_closing(uint32_t c)
{
    return is_one_of(u"》）”〉」』】〕", c);
}

static bool
is_opening(uint32_t c)
{
    return is_one_of(u"《（“〈「『【〔", c);
}

static struct str
before(const struct text *t, int i)
{
    return (struct str){t->bytes.p, t->letters[i].at};
}

static struct str
behind(const struct text *t, int i)
{
    size_t from = t->letters[i + 1].at;
    return (struct str){t->bytes.p + from, t->bytes.n - from};
}

static bool
ends_in(struct str s, struct str tail)
{
    return tail.n && s.n >= tail.n &&
           str_equal((struct str){s.p + s.n - tail.n, tail.n}, tail);
}

static bool
begins_with(struct str s, struct str head)
{
    return head.n && s.n >= head.n &&
           str_equal((struct str){s.p, head.n}, head);
}

/* Partners that are no countries. */
static const char *const UNIONS[] = {"欧盟", "东盟",   "非盟",  "欧洲",
                                     "非洲", "中东欧", "拉美",  "阿盟",
                                     "亚洲", "阿联酋", "葡语国"};
enum { UNION_COUNT = sizeof UNIONS / sizeof *UNIONS };

static bool
is_named(const struct audit_marks *m, struct str s,
         bool (*there)(struct str, struct str))
{
    for (int i = 0; i < m->count; i++)
        if (there(s, m->countries[i]))
            return true;
    for (int i = 0; i < UNION_COUNT; i++)
        if (there(s, str_from(UNIONS[i])))
            return true;
    return false;
}

/* 中国一以色列, 《甲》一《乙》: 一 in place of a dash. */
static bool
is_one_for_dash(const struct audit_marks *m, const struct text *t, int i)
{
    if (letter_at(t, i) != u'一')
        return false;
    if (is_closing(letter_at(t, i - 1)) && is_opening(letter_at(t, i + 1)))
        return true;
    return is_han(letter_at(t, i - 1)) && is_han(letter_at(t, i + 1)) &&
           is_named(m, before(t, i), ends_in) &&
           is_named(m, behind(t, i), begins_with);
}

static bool
is_mark_twice(const struct text *t, int i)
{
    uint32_t c = letter_at(t, i);
    return is_one_of(u"。，、；：", c) && letter_at(t, i + 1) == c;
}

static bool
is_dots(const struct text *t, int i)
{
    uint32_t c = letter_at(t, i - 1);
    return (is_han(c) || is_closing(c)) && letter_at(t, i) == '.' &&
           letter_at(t, i + 1) == '.' && letter_at(t, i + 2) == '.';
}

static bool
is_beside_hyphens(uint32_t c)
{
    return c == ' ' || is_han(c) || is_closing(c) || is_opening(c);
}

/* Two hyphens for a dash; a row of more is a line, "a--b" may be an option. */
static bool
is_hyphens(const struct text *t, int i)
{
    return letter_at(t, i) == '-' && letter_at(t, i + 1) == '-' &&
           letter_at(t, i - 1) != '-' && letter_at(t, i + 2) != '-' &&
           (is_beside_hyphens(letter_at(t, i - 1)) ||
            is_beside_hyphens(letter_at(t, i + 2)));
}

/* A range "2～3年" whose mark is at i: what it counts; years of four digits
   are of another kind than a number of years. 0: no range. */
static uint32_t
range_kind(const struct text *t, int i)
{
    int from = i - 1, to = i + 1;

    if (!is_one_of(u"-–—～~〜", letter_at(t, i)) ||
        !is_digit(letter_at(t, i + 1)))
        return 0;
    if (letter_at(t, from) == '%' || letter_at(t, from) == u'％')
        from--;
    if (!is_digit(letter_at(t, from)))
        return 0;
    while (is_digit(letter_at(t, from)) || letter_at(t, from) == '.')
        from--;
    while (is_digit(letter_at(t, to)) || letter_at(t, to) == '.')
        to++;
    uint32_t c = letter_at(t, from), unit = letter_at(t, to);
    if (is_one_of(u"-–—～~〜", c) || (c > ' ' && c < 0x80) ||
        !(is_han(unit) || unit == '%' || unit == u'％'))
        return 0;
    return to - i == 5 ? unit << 8 : unit;
}

/* Whether an earlier range of the same kind has another mark. */
static bool
is_mixed_range(const struct text *t, int i)
{
    uint32_t kind = range_kind(t, i);

    for (int k = 0; kind && k < i; k++)
        if (range_kind(t, k) == kind && letter_at(t, k) != letter_at(t, i))
            return true;
    return false;
}

static enum diag_code
slip_at(const struct audit_marks *m, const struct text *t, int i)
{
    return is_one_for_dash(m, t, i) ? SB_MARKS_ONE
           : is_mark_twice(t, i)    ? SB_MARKS_TWICE
           : is_dots(t, i)          ? SB_MARKS_DOTS
           : is_hyphens(t, i)       ? SB_MARKS_HYPHENS
           : is_mixed_range(t, i)   ? SB_MARKS_RANGES
                                    : SB_NONE;
}

/* 1）, 一）, a）: the number of an item, at the start or behind a mark. */
static bool
is_item_number(const struct text *t, int close)
{
    int i = close - 1;

    while (is_digit(letter_at(t, i)) ||
           is_one_of(u"一二三四五六七八九十", letter_at(t, i)))
        i--;
    if (i == close - 1 && letter_at(t, i) >= 'a' && letter_at(t, i) <= 'z')
        i--;
    uint32_t c = letter_at(t, i);
    return letter_at(t, close) == u'）' && i < close - 1 &&
           (c == 0 || is_one_of(u" ；：，。、", c));
}

/* What opens where c closes; 0: c closes nothing. */
static uint32_t
opening_of(uint32_t c)
{
    return c == u'》' ? u'《' : c == u'）' ? u'（' : c == u'”' ? u'“' : 0;
}

/* The first letter of 《》（）“” that has no other; -1: none. */
static int
alone(struct arena *a, const struct text *t)
{
    int *open = arena_make(a, int, t->n + 1);
    int depth = 0;

    for (int i = 0; i < t->n; i++) {
        uint32_t wanted = opening_of(t->letters[i].c);

        if (is_one_of(u"《（“", t->letters[i].c))
            open[depth++] = i;
        if (!wanted)
            continue;
        if (depth && t->letters[open[depth - 1]].c == wanted)
            depth--;
        else if (!is_item_number(t, i))
            return depth ? open[depth - 1] : i;
    }
    return depth ? open[depth - 1] : -1;
}

/* The words around a slip. */
static struct str
around(const struct text *t, int at)
{
    enum { BEFORE = 6, BEHIND = 10 };
    int from = at > BEFORE ? at - BEFORE : 0;
    int to = at + BEHIND < t->n ? at + BEHIND : t->n;
    size_t start = t->letters[from].at;

    return (struct str){t->bytes.p + start, t->letters[to].at - start};
}

void
audit_marks(const struct audit_marks *m, const struct source *s,
            const xmlNode *node, struct diags *d)
{
    struct arena_mark mark = arena_mark(m->arena);
    struct text t = read_letters(m->arena, node_text(node));
    bool told[SB_MARKS_PAIR - SB_MARKS_ONE + 1] = {false};
    int lonely = alone(m->arena, &t);

    for (int i = 0; i < t.n; i++) {
        enum diag_code code = slip_at(m, &t, i);

        if (code == SB_NONE || told[code - SB_MARKS_ONE])
            continue;
        told[code - SB_MARKS_ONE] = true;
        audit_say(s, node, code, around(&t, i), d);
    }
    if (lonely >= 0)
        audit_say(s, node, SB_MARKS_PAIR, around(&t, lonely), d);
    arena_rewind(m->arena, mark);
}
