/*
 * How a participant fits a seat, by what the proposal states of it. Side and
 * kind are what a unit is; its role is what it was given, so that a unit with
 * another role could take the seat all the same.
 */
#include "check/seats.h"

#include "check/element.h"

struct word {
    const char *name;
    const char *zh, *en;
};

static const struct word kinds[] = {
    {"university", "高校", "a university"},
    {"institute", "科研机构", "a research institution"},
    {"enterprise", "企业", "an enterprise"},
    {"hospital", "医院", "a hospital"},
    {"state-organ", "国家机关", "a state organ"},
    {"other", "其他类型的单位", "a unit of another kind"},
    {NULL, NULL, NULL}};
static const struct word roles[] = {
    {"lead", "牵头单位", "the lead unit"},
    {"side-lead", "本方牵头单位", "the lead unit of its side"},
    {"participant", "参与单位", "a participating unit"},
    {NULL, NULL, NULL}};

/* "a university or a hospital" */
static void
print_words(struct buf *out, struct str list, const struct word *words,
            const char *lang)
{
    bool first = true;
    for (; words->name != NULL; words++) {
        if (!words_have(list, str_from(words->name)))
            continue;
        if (!first)
            buf_text(out, lang_is_chinese(lang) ? "或" : " or ");
        buf_text(out, lang_is_chinese(lang) ? words->zh : words->en);
        first = false;
    }
}

/* What a sentence about an attribute is made of. */
struct remark {
    const char *zh, *en; /* {is} and {asked} stand for words of the table */
    const struct word *words;
    struct str is;
    struct str asked;
};

static void
print_remark(struct buf *out, const struct remark *m, const char *lang)
{
    struct str text = str_from(lang_is_chinese(lang) ? m->zh : m->en);
    size_t at = 0;
    size_t from = 0;
    size_t start = 0;
    struct str name = {NULL, 0};
    while (str_placeholder(text, &at, &start, &name)) {
        buf_add(out, text.p + from, start - from);
        print_words(out, str_is(name, "is") ? m->is : m->asked, m->words, lang);
        from = at;
    }
    buf_add(out, text.p + from, text.n - from);
}

static struct str
join(struct arena *a, struct str before, struct str more, const char *lang)
{
    if (before.n == 0 || more.n == 0)
        return before.n == 0 ? more : before;
    struct buf out = buf_new(a);
    buf_str(&out, before);
    buf_text(&out, lang_is_chinese(lang) ? "，" : ", and ");
    buf_str(&out, more);
    return buf_view(&out);
}

/* The worse of both fits, with what is amiss in each. */
static void
add(struct run *r, struct seat_fit *f, enum fit fit, struct bitext why)
{
    if (fit > f->fit)
        f->fit = fit;
    f->why.zh = join(r->arena, f->why.zh, why.zh, "zh");
    f->why.en = join(r->arena, f->why.en, why.en, "en");
}

static void
add_remark(struct run *r, struct seat_fit *f, enum fit fit, struct remark m)
{
    struct buf zh = buf_new(r->arena);
    struct buf en = buf_new(r->arena);
    print_remark(&zh, &m, "zh");
    print_remark(&en, &m, "en");
    add(r, f, fit, (struct bitext){buf_view(&zh), buf_view(&en)});
}

static void
fit_side(struct run *r, const struct seat *s, const xmlNode *node,
         struct seat_fit *f)
{
    struct str side = element_attribute(r->arena, node, "side");
    struct bitext open = {STR("未说明其属于哪一方"),
                          STR("its side is not stated")};
    struct bitext none = {{NULL, 0}, {NULL, 0}};
    if (s->side.n == 0 || str_equal(s->side, side))
        return;
    if (side.n == 0)
        add(r, f, FIT_OPEN, open);
    else
        add(r, f, FIT_OUTSIDE, none);
}

static void
fit_kind(struct run *r, const struct seat *s, const xmlNode *node,
         struct seat_fit *f)
{
    struct remark m = {NULL, NULL, kinds,
                       element_attribute(r->arena, node, "kind"), s->kinds};
    enum fit fit = FIT_OPEN;
    if (s->kinds.n == 0 || words_have(s->kinds, m.is))
        return;
    if (m.is.n == 0) {
        m.zh = "未说明其类型（须为{asked}）";
        m.en = "its kind is not stated (asked for: {asked})";
    } else if (words_have(s->doubtful, m.is)) {
        m.zh = "其为{is}，指南未说明是否算作{asked}";
        m.en = "it is {is}, and the call does not say whether that counts as "
               "{asked}";
    } else {
        m.zh = "其为{is}，不是{asked}";
        m.en = "it is {is}, not {asked}";
        fit = FIT_NO;
    }
    add_remark(r, f, fit, m);
}

static void
fit_role(struct run *r, const struct seat *s, const xmlNode *node,
         struct seat_fit *f)
{
    struct remark m = {"现为{is}，须作为{asked}",
                       "it takes part as {is}, not as {asked}", roles,
                       element_attribute(r->arena, node, "role"), s->roles};
    if (s->roles.n == 0 || words_have(s->roles, m.is))
        return;
    if (m.is.n > 0) {
        add_remark(r, f, FIT_ROLE, m);
        return;
    }
    m.zh = "未说明其角色（须为{asked}）";
    m.en = "its role is not stated (asked for: {asked})";
    add_remark(r, f, FIT_OPEN, m);
}

/* What else the call asks of who takes the seat. */
static void
fit_test(struct run *r, const struct seat *s, xmlNodePtr node,
         struct seat_fit *f)
{
    if (s->rule->test == NULL)
        return;
    struct outcome o = outcome_at(r, s->rule, node);
    if (o.state == CHECK_MET)
        return;
    enum fit fit = o.state == CHECK_UNMET ? FIT_NO : FIT_OPEN;
    if (o.state == CHECK_PENDING)
        o.state = CHECK_UNKNOWN;
    add(r, f, fit, outcome_message(r, s->rule, &o));
}

struct seat_fit
seat_fits(struct run *r, const struct seat *seat, xmlNodePtr participant)
{
    struct seat_fit f = {FIT_YES, {{NULL, 0}, {NULL, 0}}};
    fit_side(r, seat, participant, &f);
    if (f.fit == FIT_OUTSIDE)
        return f;
    fit_kind(r, seat, participant, &f);
    fit_role(r, seat, participant, &f);
    if (f.fit != FIT_NO)
        fit_test(r, seat, participant, &f);
    return f;
}
