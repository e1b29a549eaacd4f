#include "packet/findings.h"

#include <stdio.h>
#include <string.h>

#include "packet/wrap.h"
#include "value/value.h"

static const char *const shapes[CHECK_STATES] = {"✓", "✕", "?", "◷", "☐", "–"};

static json_t *
place_json(const struct place *place, bool in_packet)
{
    char text[4096 + 32];
    const char *slash = place->file ? strrchr(place->file, '/') : NULL;
    const char *file = in_packet && slash ? slash + 1 : place->file;

    if (!place->file)
        return json_null();
    (void)snprintf(text, sizeof text, "%s:%d:%d", file, place->line,
                   place->column);
    return json_string(text);
}

/* actual and limit are one string in the contract: the English one. */
static json_t *
value_json(struct bitext t)
{
    return json_text(t.en.n ? t.en : t.zh);
}

static json_t *
judged_json(const struct finding *f)
{
    if (!f->judged_by.n)
        return json_null();
    return json_pack("{s:o,s:o}", "by", json_text(f->judged_by), "on",
                     json_text(f->judged_on));
}

static json_t *
vacancy_json(const struct seat_vacancy *v)
{
    json_t *claims = json_array();

    for (int i = 0; i < v->claim_count; i++)
        (void)json_array_append_new(
            claims, json_pack("{s:o,s:b,s:o}", "participant",
                              json_text(v->claims[i].participant), "could",
                              (int)v->claims[i].could, "message",
                              json_bitext(v->claims[i].words)));
    return json_pack("{s:o,s:s,s:o,s:o,s:o}", "seat", json_text(v->seat),
                     "state", v->empty ? "empty" : "unknown", "title",
                     json_bitext(v->title), "message", json_bitext(v->message),
                     "participants", claims);
}

/* NULL, which leaves the key out, if no seat is vacant. */
static json_t *
vacancies_json(const struct finding *f)
{
    json_t *list = f->vacancies ? json_array() : NULL;

    for (const struct seat_vacancy *v = f->vacancies; v; v = v->next)
        (void)json_array_append_new(list, vacancy_json(v));
    return list;
}

static json_t *
finding_json(const struct finding *f, bool in_packet)
{
    return json_pack(
        "{s:o,s:o,s:s,s:s,s:s,s:o,s:o,s:o,s:o,s:o,s:o,s:o*}", "check",
        json_text(f->check), "requirement", json_text(f->requirement),
        "strength", check_strength_name(f->strength), "state",
        check_state_name(f->state), "severity",
        check_severity_name(f->severity), "actual", value_json(f->actual),
        "limit", value_json(f->limit), "message", json_bitext(f->message),
        "clause", json_clause(f->clause, f->source), "place",
        place_json(&f->place, in_packet), "judged", judged_json(f), "vacancies",
        vacancies_json(f));
}

static json_t *
counts_json(const struct findings *f)
{
    return json_pack("{s:i,s:i,s:i,s:i,s:i,s:i,s:i,s:i}", "fail", f->fails,
                     "warning", f->warnings, "note", f->notes, "unknown",
                     f->counts[CHECK_UNKNOWN], "pending",
                     f->counts[CHECK_PENDING], "manual",
                     f->counts[CHECK_MANUAL], "met", f->counts[CHECK_MET],
                     "not-applicable", f->counts[CHECK_NOT_APPLICABLE]);
}

json_t *
findings_json(const struct rendered *r, bool in_packet)
{
    json_t *list = json_array();

    for (const struct finding *f = r->findings.first; f; f = f->next)
        (void)json_array_append_new(list, finding_json(f, in_packet));
    return json_pack("{s:s,s:s,s:s,s:o,s:o}", "proposal", r->id, "direction",
                     r->direction, "verdict",
                     check_verdict_name(r->findings.verdict), "counts",
                     counts_json(&r->findings), "findings", list);
}

static const char *
state_word(enum check_state state, bool zh)
{
    static const char *const words[CHECK_STATES] = {"符合", "不符", "未知",
                                                    "待定", "人工", "不适用"};

    return zh ? words[state] : check_state_name(state);
}

static struct str
in_language(struct bitext t, bool zh)
{
    return (zh && t.zh.n) || !t.en.n ? t.zh : t.en;
}

static const char *
strength_word(enum check_strength strength, bool zh)
{
    static const char *const words[] = {"必须", "应当", "鼓励", "说明"};

    return zh ? words[strength] : check_strength_name(strength);
}

enum cell { STATE, CHECK, STRENGTH, SOURCE, CELLS };
enum { TERMINAL = 100, GAP = 2, SHAPE = 2 };

static struct str
cell_text(const struct finding *f, enum cell cell, bool zh)
{
    switch (cell) {
    case STATE:
        return str_from(state_word(f->state, zh));
    case CHECK:
        return f->check;
    case STRENGTH:
        return str_from(strength_word(f->strength, zh));
    default:
        return f->source;
    }
}

static void
measure_cells(const struct finding *f, bool zh, int widths[CELLS])
{
    for (; f; f = f->next)
        for (int c = 0; c < CELLS; c++) {
            int columns = value_columns(cell_text(f, (enum cell)c, zh));
            if (columns > widths[c])
                widths[c] = columns;
        }
}

/* The message [actual; limit] as one paragraph. */
static struct str
paragraph_of(struct arena *a, const struct finding *f, bool zh)
{
    struct buf text = buf_new(a);
    struct str actual = in_language(f->actual, zh);
    struct str limit = in_language(f->limit, zh);

    buf_str(&text, in_language(f->message, zh));
    if (!actual.n)
        return buf_view(&text);
    buf_text(&text, zh ? "［实际：" : " [found: ");
    buf_str(&text, actual);
    if (limit.n) {
        buf_text(&text, zh ? "；要求：" : "; asked: ");
        buf_str(&text, limit);
    }
    buf_text(&text, zh ? "］" : "]");
    return buf_view(&text);
}

/* shape, state, check, strength, source, then the paragraph beside them */
static void
print_finding(struct buf *out, const struct finding *f, bool zh,
              const int widths[CELLS])
{
    int indent = SHAPE;

    buf_format(out, "%s ", shapes[f->state]);
    for (int c = 0; c < CELLS; c++) {
        struct str text = cell_text(f, (enum cell)c, zh);
        int rest = widths[c] > 0 ? widths[c] + GAP : 0;
        buf_str(out, text);
        buf_format(out, "%*s", rest - value_columns(text), "");
        indent += rest;
    }
    wrap_text(out, paragraph_of(out->arena, f, zh), indent, TERMINAL);
    buf_char(out, '\n');
    for (const struct seat_vacancy *v = f->vacancies; v; v = v->next) {
        buf_format(out, "%*s", indent, "");
        wrap_text(out, in_language(v->message, zh), indent, TERMINAL);
        buf_char(out, '\n');
    }
}

static void
print_verdict(struct buf *out, const struct rendered *r, bool zh)
{
    static const char *const zh_words[] = {"不可提交", "尚缺", "可以提交"};
    const struct findings *f = &r->findings;

    buf_format(out, "%s  %s  %s\n", r->id, r->direction,
               zh ? zh_words[f->verdict] : check_verdict_name(f->verdict));
    buf_format(out,
               zh ? "  否决%d 警告%d 提示%d · 未知%d 待定%d 人工%d 符合%d "
                    "不适用%d\n"
                  : "  fail %d, warning %d, note %d; unknown %d, pending %d, "
                    "manual %d, met %d, not applicable %d\n",
               f->fails, f->warnings, f->notes, f->counts[CHECK_UNKNOWN],
               f->counts[CHECK_PENDING], f->counts[CHECK_MANUAL],
               f->counts[CHECK_MET], f->counts[CHECK_NOT_APPLICABLE]);
}

/* The findings of a severity, what kills first, what is done last. */
static void
print_group(struct buf *out, const struct finding *first, int severity, bool zh,
            const int widths[CELLS])
{
    static const enum check_state order[] = {
        CHECK_UNMET,  CHECK_UNKNOWN, CHECK_PENDING,
        CHECK_MANUAL, CHECK_MET,     CHECK_NOT_APPLICABLE};
    bool any = false;

    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
        for (const struct finding *f = first; f; f = f->next) {
            if ((int)f->severity != severity || f->state != order[i])
                continue;
            if (!any)
                buf_char(out, '\n');
            print_finding(out, f, zh, widths);
            any = true;
        }
}

void
findings_table(struct buf *out, const struct rendered *r, const char *lang)
{
    bool zh = lang_is_chinese(lang);
    int widths[CELLS] = {0};

    print_verdict(out, r, zh);
    measure_cells(r->findings.first, zh, widths);
    for (int severity = SEVERITY_FAIL; severity <= SEVERITY_NONE; severity++)
        print_group(out, r->findings.first, severity, zh, widths);
}
