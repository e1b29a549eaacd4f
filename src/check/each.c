/*
 * A check over the nodes of its each. The worst state stands for all, and the
 * nodes that have it are named: "A、B：message". Where their messages differ
 * each has its own: "A：message；B：message".
 */
#include "check/run.h"

#include "check/element.h"
#include "check/seats.h"

/* Of several states the one with the highest rank stands for all. */
static const int ranks[CHECK_STATES] = {
    [CHECK_NOT_APPLICABLE] = 0, [CHECK_MET] = 1,     [CHECK_MANUAL] = 2,
    [CHECK_PENDING] = 3,        [CHECK_UNKNOWN] = 4, [CHECK_UNMET] = 5,
};

/* A text of a node, in one language, with the label of the node. */
struct part {
    struct str label;
    struct str text;
    bool told; /* joined already */
};

/* In the words of the rule, where it has some for this label. */
static struct bitext
label_in_words(const struct rule *rule, struct bitext label)
{
    const struct label_word *w = rule->words;
    while (w != NULL && !str_equal(w->of, label.zh))
        w = w->next;
    return w == NULL ? label : w->text;
}

static struct bitext
label_at(struct run *r, const struct rule *rule, xmlNodePtr node)
{
    struct selection s = {0};
    struct bitext none = {{NULL, 0}, {NULL, 0}};
    if (rule->label != NULL &&
        path_select(r->arena, r->own, rule->label, node, &s) && s.count > 0)
        return party_named(
            r, label_in_words(rule, element_bitext(r->arena, s.nodes[0])));
    struct str id = element_attribute(r->arena, node, "id");
    return id.n > 0 ? (struct bitext){id, id} : none;
}

/* Labels of the parts that say the same as parts[i]. */
static void
join_labels(struct buf *out, struct part *parts, int count, int i,
            const char *lang)
{
    struct str *labels = arena_make(out->arena, struct str, count + 1);
    int named = 0;
    for (int j = i; j < count; j++) {
        if (!str_equal(parts[j].text, parts[i].text))
            continue;
        parts[j].told = true;
        if (parts[j].label.n > 0)
            labels[named++] = parts[j].label;
    }
    if (named == 0)
        return;
    value_print_list(out, labels, named, lang);
    buf_text(out, lang[0] == 'z' ? "：" : ": ");
}

static struct str
join(struct arena *a, struct part *parts, int count, const char *lang)
{
    struct buf out = buf_new(a);
    for (int i = 0; i < count; i++) {
        if (parts[i].told || parts[i].text.n == 0)
            continue;
        if (out.n > 0)
            buf_text(&out, lang[0] == 'z' ? "；" : "; ");
        join_labels(&out, parts, count, i, lang);
        buf_str(&out, parts[i].text);
    }
    return buf_view(&out);
}

/* Without outcomes the texts are joined without labels. */
static struct bitext
join_both(struct arena *a, const struct outcome *outcomes,
          const struct bitext *texts, int count)
{
    struct part *zh = arena_make(a, struct part, count + 1);
    struct part *en = arena_make(a, struct part, count + 1);
    for (int i = 0; i < count; i++) {
        struct bitext label = {{NULL, 0}, {NULL, 0}};
        if (outcomes != NULL)
            label = outcomes[i].label;
        zh[i] = (struct part){label.zh, texts[i].zh, false};
        en[i] = (struct part){label.en, texts[i].en, false};
    }
    return (struct bitext){join(a, zh, count, "zh"), join(a, en, count, "en")};
}

/*
 * Fills the finding from outcomes that all have its state. The sides of a
 * single node need no label beside a message that names it.
 */
static void
tell(struct run *r, const struct rule *rule, const struct outcome *outcomes,
     int count, struct finding *f)
{
    struct bitext *texts = arena_make(r->arena, struct bitext, count + 1);
    for (int i = 0; i < count; i++)
        texts[i] = outcome_message(r, rule, &outcomes[i]);
    f->message = join_both(r->arena, outcomes, texts, count);
    for (int i = 0; i < count; i++)
        texts[i] = outcome_value(r, rule, &outcomes[i], 0);
    const struct outcome *named = count > 1 ? outcomes : NULL;
    f->actual = join_both(r->arena, named, texts, count);
    for (int i = 0; i < count; i++)
        texts[i] = outcome_value(r, rule, &outcomes[i], 1);
    f->limit = join_both(r->arena, named, texts, count);
}

/* Moves the outcomes with the worst state to the front; how many. */
static int
gather_worst(struct outcome *outcomes, int count)
{
    int kept = 0;
    for (int i = 0; i < count; i++) {
        if (kept > 0 && ranks[outcomes[i].state] > ranks[outcomes[0].state])
            kept = 0;
        if (kept == 0 || outcomes[i].state == outcomes[0].state)
            outcomes[kept++] = outcomes[i];
    }
    return kept;
}

/* An outcome without a node: of a list that is empty, or not wholly known. */
static struct outcome
outcome_of_none(struct run *r, const struct rule *rule, enum check_state state)
{
    struct outcome o = {.state = state, .silent = true};
    o.actual = o.limit = fact_open(TYPE_TEXT, UNKNOWN);
    o.values = arena_make(r->arena, struct fact, rule->value_count + 1);
    for (int i = 0; i < rule->value_count; i++)
        o.values[i] = fact_open(rule->values[i].type, UNKNOWN);
    return o;
}

/*
 * What lies outside the selection counts too: more nodes could be worse, and
 * where fewer may be meant nothing is sure.
 */
static bool
coverage_decides(enum coverage coverage, enum check_state worst)
{
    if (coverage == COVERS_ALL)
        return true;
    return coverage == COVERS_SOME && ranks[worst] > ranks[CHECK_MANUAL];
}

static void
fill_each(struct run *r, const struct rule *rule, struct finding *f)
{
    struct selection s = {0};
    if (!path_select(r->arena, r->own, rule->each, r->own->root, &s)) {
        r->faults++;
        r->own->failed = false;
        diag_add(r->diags, SB_CHECK_XPATH, rule->place,
                 str_text(r->arena, rule->id), NULL, NULL);
        s.count = 0;
    }
    struct outcome *all = arena_make(r->arena, struct outcome, s.count + 1);
    for (int i = 0; i < s.count; i++) {
        all[i] = outcome_at(r, rule, s.nodes[i]);
        all[i].label = label_at(r, rule, s.nodes[i]);
        all[i].node = s.nodes[i];
    }
    int count = gather_worst(all, s.count);
    enum check_state worst = count > 0 ? all[0].state : CHECK_NOT_APPLICABLE;
    bool decided = coverage_decides(s.coverage, worst);
    if (!decided || count == 0) {
        worst = decided ? CHECK_NOT_APPLICABLE : CHECK_UNKNOWN;
        all[0] = outcome_of_none(r, rule, worst);
        count = 1;
    }
    /* That a limit has no value is no matter of single nodes. */
    if (all[0].unstated) {
        all[0].label = (struct bitext){{NULL, 0}, {NULL, 0}};
        count = 1;
    }
    f->state = worst;
    tell(r, rule, all, count, f);
    f->place = intake_place(r->proposal,
                            all[0].node != NULL ? all[0].node : r->own->root);
}

void
finding_fill(struct run *r, const struct rule *rule, struct finding *f)
{
    if (rule->each != NULL) {
        fill_each(r, rule, f);
        return;
    }
    struct outcome o = outcome_at(r, rule, r->own->root);
    f->state = o.state;
    const xmlNode *taker = o.state == CHECK_MET ? seat_taker(r, rule) : NULL;
    if (taker != NULL)
        o.node = taker;
    tell(r, rule, &o, 1, f);
    f->place =
        intake_place(r->proposal, o.node != NULL ? o.node : r->own->root);
}
