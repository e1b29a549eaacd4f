/*
 * What a finding says: the call's own message with its values filled in, else
 * a general sentence from the clause. No final stop, as the texts of a call.
 */
#include "check/run.h"

struct phrase {
    const char *zh;
    const char *en;
};

/* What stands before the clause in a general sentence. */
static const struct phrase openings[CHECK_STATES] = {
    [CHECK_MET] = {"符合要求：", "Met: "},
    [CHECK_UNMET] = {"不符合要求：", "Not met: "},
    [CHECK_UNKNOWN] = {"无法判断：", "Cannot be decided: "},
    [CHECK_PENDING] = {"须待确定日期后判断：",
                       "Pending until a date is known: "},
    [CHECK_MANUAL] = {"须由人判断：", "To be decided by a person: "},
    [CHECK_NOT_APPLICABLE] = {"不适用：", "Not applicable: "},
};

static struct str
in_language(struct bitext text, const char *lang)
{
    return lang_is_chinese(lang) ? text.zh : text.en;
}

/* In the other language if need be: better than nothing. */
static struct str
in_any_language(struct bitext text, const char *lang)
{
    struct str s = in_language(text, lang);
    if (s.n > 0)
        return s;
    return lang_is_chinese(lang) ? text.en : text.zh;
}

static void
add_phrase(struct buf *out, struct phrase p, const char *lang)
{
    buf_text(out, lang_is_chinese(lang) ? p.zh : p.en);
}

/* A side without a unit is counted in that of the other: 0 is EUR 0. */
static void
print_side(const struct run *r, struct buf *out, const struct rule *rule,
           const struct outcome *o, int which, const char *lang)
{
    const struct expression *e = which == 0 ? rule->actual : rule->limit;
    const struct expression *other = which == 0 ? rule->limit : rule->actual;
    enum unit unit = e == NULL ? UNIT_NONE : expression_unit(e);
    if (unit == UNIT_NONE && other != NULL)
        unit = expression_unit(other);
    struct fact f = which == 0 ? o->actual : o->limit;
    const struct fact *beside = which == 0 ? &o->limit : &o->actual;
    if (f.type == TYPE_MONEY && f.n.num == 0 && f.currency.n == 0)
        f.currency = beside->currency;
    f = fact_named(r, f);
    fact_print(out, &f, unit, r->rules->currency, lang);
}

/* As a finding shows it: a limit with what it is to the actual value. */
static void
tell_side(const struct run *r, struct buf *out, const struct rule *rule,
          const struct outcome *o, int which, const char *lang)
{
    if (which == 1 && !o->limit.at_least)
        relation_print(out, rule->relation, o->limit.type, lang);
    print_side(r, out, rule, o, which, lang);
}

struct bitext
outcome_value(const struct run *r, const struct rule *rule,
              const struct outcome *o, int which)
{
    const struct fact *f = which == 0 ? &o->actual : &o->limit;
    struct bitext text = {{NULL, 0}, {NULL, 0}};
    if ((which == 0 ? rule->actual : rule->limit) == NULL ||
        f->known != KNOWN || o->unstated)
        return text;
    struct buf zh = buf_new(r->arena);
    struct buf en = buf_new(r->arena);
    tell_side(r, &zh, rule, o, which, "zh");
    tell_side(r, &en, rule, o, which, "en");
    return (struct bitext){buf_view(&zh), buf_view(&en)};
}

static enum unit
value_unit(const struct value_rule *v)
{
    return v->worked == NULL ? UNIT_NONE : expression_unit(v->worked);
}

static void
print_placeholder(const struct run *r, struct buf *out, const struct rule *rule,
                  const struct outcome *o, struct str name, const char *lang)
{
    if (!str_starts(name, "$")) {
        print_side(r, out, rule, o, str_is(name, "limit"), lang);
        return;
    }
    struct str value = {name.p + 1, name.n - 1};
    for (int i = 0; i < rule->value_count; i++)
        if (str_equal(rule->values[i].name, value)) {
            struct fact f = fact_named(r, o->values[i]);
            fact_print(out, &f, value_unit(&rule->values[i]),
                       r->rules->currency, lang);
        }
}

static void
fill(const struct run *r, struct buf *out, const struct rule *rule,
     const struct outcome *o, struct str message, const char *lang)
{
    size_t at = 0;
    size_t from = 0;
    size_t start = 0;
    struct str name = {NULL, 0};
    while (str_placeholder(message, &at, &start, &name)) {
        buf_add(out, message.p + from, start - from);
        print_placeholder(r, out, rule, o, name, lang);
        from = at;
    }
    if (from < message.n)
        buf_add(out, message.p + from, message.n - from);
}

/* What a general sentence is about. */
static struct str
subject(const struct rule *rule, const char *lang)
{
    struct str s = in_any_language(rule->clause, lang);
    if (s.n == 0)
        s = in_any_language(rule->messages[CHECK_MANUAL], lang);
    return s.n == 0 ? rule->id : s;
}

/* "（实际38个月，限36个月）", as far as they are there. */
static void
add_sides(const struct run *r, struct buf *out, const struct rule *rule,
          const struct outcome *o, const char *lang)
{
    bool actual = rule->actual != NULL && o->actual.known == KNOWN;
    bool limit = rule->limit != NULL && o->limit.known == KNOWN;
    if (!actual && !limit)
        return;
    add_phrase(out, (struct phrase){"（", " ("}, lang);
    if (actual) {
        add_phrase(out, (struct phrase){"实际：", "stated: "}, lang);
        tell_side(r, out, rule, o, 0, lang);
    }
    if (actual && limit)
        add_phrase(out, (struct phrase){"；", "; "}, lang);
    if (limit) {
        add_phrase(out, (struct phrase){"要求：", "limit: "}, lang);
        tell_side(r, out, rule, o, 1, lang);
    }
    add_phrase(out, (struct phrase){"）", ")"}, lang);
}

/* "Ask the ministry", "向科技部询问": a sentence, not only whom to ask. */
static bool
is_request(struct str ask)
{
    static const char *const openings_of_requests[] = {
        "Ask ", "ask ", "Contact ", "contact ", "请", "向", "询问", "联系"};
    enum { REQUESTS = sizeof openings_of_requests / sizeof(char *) };
    for (int i = 0; i < REQUESTS; i++)
        if (str_starts(ask, openings_of_requests[i]))
            return true;
    return false;
}

/* A request goes on after a semicolon: "; ask the ministry". */
static struct str
uncapital(struct arena *a, struct str ask)
{
    struct buf b = buf_new(a);
    if (!str_starts(ask, "Ask ") && !str_starts(ask, "Contact "))
        return ask;
    buf_char(&b, (char)(ask.p[0] - 'A' + 'a'));
    buf_add(&b, ask.p + 1, ask.n - 1);
    return buf_view(&b);
}

/* Why it is unknown, where the call has no words of its own for it. */
static void
add_gap(struct buf *out, const struct outcome *o, bool told, const char *lang)
{
    static const struct phrase proposal = {"；申请书未写明",
                                           "; the proposal does not state it"};
    static const struct phrase call = {"；指南未写明，请向主管部门询问",
                                       "; the call does not state it: ask the "
                                       "authority"};
    static const struct phrase currencies = {
        "；金额币种不一，不相加、不比较",
        "; amounts in different currencies are neither added nor compared"};
    if (o->mixed)
        add_phrase(out, currencies, lang);
    else if (!told)
        add_phrase(out, o->silent ? proposal : call, lang);
}

static void
add_ask(const struct run *r, struct buf *out, const struct rule *rule,
        const struct outcome *o, const char *lang)
{
    static const struct phrase semicolon = {"；", "; "};
    static const struct phrase request = {"；请询问", "; ask "};
    struct str ask = in_any_language(rule->ask, lang);
    if (ask.n == 0)
        return;
    add_phrase(out, is_request(ask) ? semicolon : request, lang);
    fill(r, out, rule, o, uncapital(r->arena, ask), lang);
}

static void
print_message(const struct run *r, struct buf *out, const struct rule *rule,
              const struct outcome *o, const char *lang)
{
    struct str message = in_language(
        o->unstated ? rule->unstated : rule->messages[o->state], lang);
    if (message.n > 0) {
        fill(r, out, rule, o, message, lang);
    } else {
        add_phrase(out, openings[o->state], lang);
        buf_str(out, subject(rule, lang));
        if (o->state == CHECK_MET || o->state == CHECK_UNMET)
            add_sides(r, out, rule, o, lang);
    }
    if (o->state != CHECK_UNKNOWN)
        return;
    bool told = message.n > 0 || in_any_language(rule->ask, lang).n > 0;
    add_gap(out, o, told, lang);
    if (o->unstated || rule->unstated.zh.n == 0)
        add_ask(r, out, rule, o, lang);
}

struct bitext
outcome_message(const struct run *r, const struct rule *rule,
                const struct outcome *o)
{
    struct buf zh = buf_new(r->arena);
    struct buf en = buf_new(r->arena);
    print_message(r, &zh, rule, o, "zh");
    print_message(r, &en, rule, o, "en");
    return (struct bitext){buf_view(&zh), buf_view(&en)};
}

static struct str
judged_sentence(const struct run *r, const struct rule *rule,
                const struct finding *f, day on, const char *lang)
{
    struct buf b = buf_new(r->arena);
    bool met = f->state == CHECK_MET;
    if (lang_is_chinese(lang)) {
        buf_str(&b, f->judged_by);
        buf_text(&b, "于");
        value_print_date(&b, on, lang);
        buf_text(&b, met ? "判定符合要求：" : "判定不符合要求：");
    } else {
        buf_text(&b, met ? "Judged met by " : "Judged not met by ");
        buf_str(&b, f->judged_by);
        buf_text(&b, " on ");
        value_print_date(&b, on, lang);
        buf_text(&b, ": ");
    }
    buf_str(&b, subject(rule, lang));
    return buf_view(&b);
}

void
message_judge(const struct run *r, const struct rule *rule, struct finding *f,
              day on)
{
    f->message.zh = judged_sentence(r, rule, f, on, "zh");
    f->message.en = judged_sentence(r, rule, f, on, "en");
}
