/*
 * Who could take a seat that is empty or open: those who fit but sit
 * elsewhere, those of whom something is not known, those with another role.
 * Only where there are none, those of the side who cannot are named, and that
 * somebody must be added.
 */
#include "check/seats.h"

#include "check/element.h"

static struct str
pick(struct bitext text, const char *lang)
{
    bool zh = (lang_is_chinese(lang) && text.zh.n > 0) || text.en.n == 0;
    return zh ? text.zh : text.en;
}

static struct bitext
participant_name(struct run *r, const xmlNode *node)
{
    struct bitext name = element_pair(r->arena, element_child(node, "name"));
    struct str id = element_attribute(r->arena, node, "id");
    if (name.zh.n == 0 && name.en.n == 0)
        return (struct bitext){id, id};
    return name;
}

static void
print_quoted(struct buf *out, struct str text)
{
    buf_text(out, "“");
    buf_str(out, text);
    buf_text(out, "”");
}

/* The other seat of the group that the participant has taken. */
static const struct seat *
seat_held(const struct seating *g, int seat, int participant)
{
    for (int i = 0; i < g->count; i++)
        if (g->seats[i]->group == g->seats[seat]->group &&
            g->takers[i] == participant)
            return g->seats[i];
    return NULL;
}

static void
print_claim(struct buf *out, struct bitext name, const struct seat_fit *f,
            const struct seat *held, const char *lang)
{
    bool zh = lang_is_chinese(lang);
    print_quoted(out, pick(name, lang));
    if (f->fit == FIT_NO) {
        buf_text(out, zh ? "不能占此席：" : " cannot take it: ");
        buf_str(out, pick(f->why, lang));
        return;
    }
    buf_text(out, zh ? "可占此席" : " could take it");
    if (f->why.zh.n > 0) {
        buf_text(out, zh ? "，但" : ", but ");
        buf_str(out, pick(f->why, lang));
    }
    if (held == NULL)
        return;
    buf_text(out, zh ? "，但已占席位" : ", but it takes another seat: ");
    print_quoted(out, pick(held->title, lang));
}

static void
add_claim(struct run *r, int seat, int p, struct seat_vacancy *v)
{
    const struct seating *g = r->seating;
    const struct seat_fit *f = &g->fits[seat * g->participant_count + p];
    const struct seat *held = seat_held(g, seat, p);
    struct bitext name = participant_name(r, g->participants[p]);
    struct seat_claim *c = &v->claims[v->claim_count++];
    struct buf zh = buf_new(r->arena);
    struct buf en = buf_new(r->arena);
    print_claim(&zh, name, f, held, "zh");
    print_claim(&en, name, f, held, "en");
    c->participant = element_attribute(r->arena, g->participants[p], "id");
    c->could = f->fit != FIT_NO;
    c->words = (struct bitext){buf_view(&zh), buf_view(&en)};
}

static void
add_claims(struct run *r, int seat, enum fit from, enum fit to,
           struct seat_vacancy *v)
{
    const struct seating *g = r->seating;
    for (int p = 0; p < g->participant_count; p++) {
        enum fit fit = g->fits[seat * g->participant_count + p].fit;
        if (from <= fit && fit <= to)
            add_claim(r, seat, p, v);
    }
}

/* "Germany", as the call names it; its code if it has no such party. */
static struct bitext
party_name(struct run *r, struct str id)
{
    const xmlNode *p =
        element_child(element_child(r->theirs->root, "parties"), "party");
    while (p != NULL && !str_equal(element_attribute(r->arena, p, "id"), id))
        p = element_next(p, "party");
    struct bitext name = element_pair(r->arena, element_child(p, "name"));
    return name.zh.n == 0 && name.en.n == 0 ? (struct bitext){id, id} : name;
}

/* Before all are stated nobody need be added. */
static void
print_nobody(struct run *r, struct buf *out, const struct seat *s,
             const char *lang)
{
    bool zh = lang_is_chinese(lang);
    bool complete = r->seating->complete;
    if (zh && !complete)
        buf_text(out, "已写明的参与单位中");
    buf_text(out, zh ? "没有" : "no participant");
    if (s->side.n > 0) {
        buf_text(out, zh ? "" : " from ");
        buf_str(out, pick(party_name(r, s->side), lang));
        buf_text(out, zh ? "的" : "");
    }
    if (!zh && !complete)
        buf_text(out, " stated so far");
    buf_text(out, zh ? "单位可占此席" : " can take it");
    if (complete)
        buf_text(out, zh ? "，须增加一个" : ": one must be added");
}

/* The parts of the sentence follow its opening, semicolons between them. */
static void
separate(struct buf *out, bool *first, const char *lang)
{
    if (!*first)
        buf_text(out, lang_is_chinese(lang) ? "；" : "; ");
    *first = false;
}

static void
print_opening(struct buf *out, const struct seat_vacancy *v, const char *lang)
{
    bool zh = lang_is_chinese(lang);
    if (v->empty)
        buf_text(out, zh ? "空缺的席位" : "Empty seat ");
    else
        buf_text(out, zh ? "尚不能确定由谁占的席位"
                         : "Nobody is known to take the seat ");
    print_quoted(out, pick(v->title, lang));
    buf_text(out, zh ? "：" : ": ");
}

static void
print_message(struct run *r, struct buf *out, const struct seat *s,
              const struct seat_vacancy *v, const char *lang)
{
    bool first = true;
    bool any = false;
    print_opening(out, v, lang);
    for (int i = 0; i < v->claim_count; i++) {
        separate(out, &first, lang);
        buf_str(out, pick(v->claims[i].words, lang));
        any = any || v->claims[i].could;
    }
    if (!any) {
        separate(out, &first, lang);
        print_nobody(r, out, s, lang);
    }
    if (r->seating->complete)
        return;
    separate(out, &first, lang);
    buf_text(out, lang_is_chinese(lang)
                      ? "参与单位名单尚不完整"
                      : "the list of participants is incomplete");
}

void
vacancy_word(struct run *r, int seat, struct seat_vacancy *v)
{
    const struct seat *s = r->seating->seats[seat];
    struct buf zh = buf_new(r->arena);
    struct buf en = buf_new(r->arena);
    v->claims = arena_make(r->arena, struct seat_claim,
                           r->seating->participant_count + 1);
    add_claims(r, seat, FIT_YES, FIT_ROLE, v);
    if (v->claim_count == 0)
        add_claims(r, seat, FIT_NO, FIT_NO, v);
    print_message(r, &zh, s, v, "zh");
    print_message(r, &en, s, v, "en");
    v->message = (struct bitext){buf_view(&zh), buf_view(&en)};
}
