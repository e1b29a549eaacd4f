#include "packet/audit.h"

#include <string.h>

#include "intake/node.h"

/* What directions, or the pools of one, add up to. */
struct totals {
    int64_t directions, partners;
    int64_t projects_low, projects_high; /* a range counted at both ends */
    fen funding;
};

static int
add_projects(const xmlNode *projects, struct totals *t)
{
    const char *max = projects ? node_attribute(projects, "max") : NULL;
    const char *min = projects ? node_attribute(projects, "min") : NULL;
    int64_t low, high;

    if (!max)
        return 0;
    if (!str_integer(str_from(max), &high) ||
        !str_integer(str_from(min ? min : max), &low))
        return -1;
    t->projects_low += low;
    t->projects_high += high;
    return 0;
}

/* Adds projects and funding of a direction or a pool. */
static int
add_quota(const xmlNode *node, struct totals *t)
{
    const xmlNode *funding = node_child(node, "funding");
    const char *money = funding ? node_attribute(funding, "amount") : NULL;
    fen amount = 0;

    if (money && !value_money(str_from(money), &amount))
        return -1;
    t->funding += amount;
    return add_projects(node_child(node, "projects"), t);
}

static bool
is_partner(const xmlNode *directions, const char *id)
{
    for (const xmlNode *d = node_child(directions, "direction"); d;
         d = node_next(d, "direction"))
        for (const xmlNode *p =
                 node_child(node_child(d, "partners"), "partner");
             p; p = node_next(p, "partner"))
            if (strcmp(node_attribute(p, "ref"), id) == 0)
                return true;
    return false;
}

static int
add_up(const xmlNode *call, struct totals *out)
{
    const xmlNode *directions = node_child(call, "directions");

    *out = (struct totals){0};
    for (const xmlNode *d = node_child(directions, "direction"); d;
         d = node_next(d, "direction")) {
        out->directions++;
        if (add_quota(d, out) != 0)
            return -1;
    }
    for (const xmlNode *p = node_child(node_child(call, "parties"), "party"); p;
         p = node_next(p, "party"))
        out->partners += is_partner(directions, node_attribute(p, "id"));
    return 0;
}

/* One figure of the totals; money is in fen. */
struct figure {
    const char *name; /* the attribute that states it */
    const char *zh, *en;
    int64_t low, high;
    bool is_money;
};

/* As an attribute states it, for a diagnostic in either language. */
static const char *
plain_figure(struct arena *a, int64_t low, int64_t high, bool is_money)
{
    struct buf b = buf_new(a);

    buf_integer(&b, is_money ? low / 100 : low);
    if (is_money && low % 100)
        buf_format(&b, ".%02d", (int)(low % 100));
    if (high != low)
        buf_format(&b, "–%lld", (long long)high);
    return b.p;
}

/* As people read it: RMB 750 million, 252 to 255. */
static void
print_figure(struct buf *out, const struct figure *f, const char *currency,
             const char *lang)
{
    if (f->is_money) {
        value_print_words(out, f->low, currency, lang);
        return;
    }
    buf_integer(out, f->low);
    if (f->high != f->low) {
        buf_text(out, lang_is_chinese(lang) ? "至" : " to ");
        buf_integer(out, f->high);
    }
}

/* "About" leaves two parts in a hundred to either side. */
static bool
agrees(const struct figure *f, int64_t stated, const char *bound)
{
    enum { ABOUT = 50 };
    int64_t room = bound && strcmp(bound, "about") == 0 ? stated / ABOUT : 0;

    if (bound && strcmp(bound, "at-most") == 0)
        return f->low <= stated;
    return f->low - room <= stated && stated <= f->high + room;
}

static void
hold_against(const struct figure *f, const char *stated, const char *bound,
             const struct source *call, const xmlNode *place,
             struct arena *scratch, struct diags *d)
{
    fen amount;
    bool read = f->is_money ? value_money(str_from(stated), &amount)
                            : str_integer(str_from(stated), &amount);

    if (!read || agrees(f, amount, bound))
        return;
    diag_add(d, SB_AUDIT_TOTAL, intake_place(call, place), f->name,
             plain_figure(scratch, f->low, f->high, f->is_money), stated);
}

/* label, what was found, what the call states. */
static void
print_line(struct buf *out, const struct figure *f, const xmlNode *call,
           const char *stated, const char *lang)
{
    bool zh = lang_is_chinese(lang);
    const char *currency = node_attribute(call, "currency");
    struct figure call_says = *f;

    buf_text(out, zh ? f->zh : f->en);
    print_figure(out, f, currency, lang);
    if (f->is_money ? value_money(str_from(stated), &call_says.low)
                    : str_integer(str_from(stated), &call_says.low)) {
        call_says.high = call_says.low;
        buf_text(out, zh ? "（指南所称：" : " (the call says: ");
        print_figure(out, &call_says, currency, lang);
        buf_text(out, zh ? "）" : ")");
    }
    buf_char(out, '\n');
}

/* The pools of a direction share out its projects and its money. */
static int
hold_pools(const struct source *call, const xmlNode *direction,
           struct arena *scratch, struct diags *d)
{
    const xmlNode *pools = node_child(direction, "pools");
    const xmlNode *projects = node_child(direction, "projects");
    const xmlNode *funding = node_child(direction, "funding");
    struct totals t = {0};
    bool all_funded = true;

    for (const xmlNode *p = node_child(pools, "pool"); p;
         p = node_next(p, "pool")) {
        all_funded = all_funded && node_child(p, "funding");
        if (add_quota(p, &t) != 0)
            return -1;
    }
    if (pools && projects)
        hold_against(&(struct figure){.name = "projects",
                                      .low = t.projects_high,
                                      .high = t.projects_high},
                     node_attribute(projects, "max"), NULL, call, pools,
                     scratch, d);
    if (pools && funding && all_funded)
        hold_against(&(struct figure){.name = "funding",
                                      .low = t.funding,
                                      .high = t.funding,
                                      .is_money = true},
                     node_attribute(funding, "amount"), NULL, call, pools,
                     scratch, d);
    return 0;
}

int
audit_totals(struct buf *out, const struct source *call, const char *lang,
             struct diags *d)
{
    const xmlNode *root = xmlDocGetRootElement(call->doc);
    const xmlNode *stated = node_child(root, "totals");
    const xmlNode *direction =
        node_child(node_child(root, "directions"), "direction");
    struct totals t;

    if (add_up(root, &t) != 0)
        return -1;
    const struct figure figures[] = {
        {"directions", "方向 ", "directions  ", t.directions, t.directions,
         false},
        {"projects", "项目 ", "projects    ", t.projects_low, t.projects_high,
         false},
        {"funding", "经费 ", "funding     ", t.funding, t.funding, true},
        {"partners", "合作方 ", "partners    ", t.partners, t.partners, false},
    };
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++) {
        const struct figure *f = &figures[i];
        struct buf bound = buf_new(out->arena);

        buf_format(&bound, "%s-bound", f->name);
        print_line(out, f, root, node_attribute(stated, f->name), lang);
        hold_against(f, node_attribute(stated, f->name),
                     node_attribute(stated, bound.p), call, stated, out->arena,
                     d);
    }
    for (; direction; direction = node_next(direction, "direction"))
        if (hold_pools(call, direction, out->arena, d) != 0)
            return -1;
    return 0;
}
