#include "packet/audit.h"

#include <string.h>

#include "intake/node.h"

/* Adds projects and funding of a direction or a pool. */
static int
add_quota(const xmlNode *node, struct audit_totals *t)
{
    const xmlNode *projects = node_child(node, "projects");
    const xmlNode *funding = node_child(node, "funding");
    const char *max = projects ? node_attribute(projects, "max") : NULL;
    const char *min = projects ? node_attribute(projects, "min") : NULL;
    const char *money = funding ? node_attribute(funding, "amount") : NULL;
    int64_t low, high;
    fen amount;

    if (max) {
        if (!str_integer(str_from(max), &high) ||
            !str_integer(str_from(min ? min : max), &low))
            return -1;
        t->projects_low += low;
        t->projects_high += high;
    }
    if (money) {
        if (!value_money(str_from(money), &amount))
            return -1;
        t->funding += amount;
    }
    return 0;
}

/* A direction that states no total of its own counts by its pools. */
static int
add_direction(const xmlNode *direction, struct audit_totals *t)
{
    const xmlNode *pool = node_child(node_child(direction, "pools"), "pool");
    bool own =
        node_child(direction, "projects") || node_child(direction, "funding");

    t->directions++;
    if (own || !pool)
        return add_quota(direction, t);
    for (; pool; pool = node_next(pool, "pool"))
        if (add_quota(pool, t) != 0)
            return -1;
    return 0;
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

int
audit_add_up(const struct source *call, struct audit_totals *out)
{
    const xmlNode *root = xmlDocGetRootElement(call->doc);
    const xmlNode *directions = node_child(root, "directions");

    *out = (struct audit_totals){0};
    for (const xmlNode *d = node_child(directions, "direction"); d;
         d = node_next(d, "direction"))
        if (add_direction(d, out) != 0)
            return -1;
    for (const xmlNode *p = node_child(node_child(root, "parties"), "party"); p;
         p = node_next(p, "party"))
        out->partners += is_partner(directions, node_attribute(p, "id"));
    return 0;
}

/* label, what was found, what the call states (empty: nothing). */
static void
print_line(struct buf *out, const char *label, const struct buf *found,
           const char *stated, bool zh)
{
    buf_text(out, label);
    buf_str(out, buf_view(found));
    if (stated)
        buf_format(out, zh ? "（指南所称：%s）" : " (the call says: %s)",
                   stated);
    buf_char(out, '\n');
}

/* What the call states, as the sum beside it is printed: RMB 750 million. */
static const char *
stated_money(struct arena *a, const xmlNode *call, const char *lang)
{
    const char *stated = node_attribute(node_child(call, "totals"), "funding");
    struct buf b = buf_new(a);
    fen amount;

    if (!stated || !value_money(str_from(stated), &amount))
        return NULL;
    value_print_words(&b, amount, node_attribute(call, "currency"), lang);
    return b.p;
}

static void
print_projects(struct buf *out, const struct audit_totals *t, bool zh)
{
    buf_integer(out, t->projects_low);
    if (t->projects_high != t->projects_low) {
        buf_text(out, zh ? "至" : " to ");
        buf_integer(out, t->projects_high);
    }
}

int
audit_print_totals(struct buf *out, const struct source *call, const char *lang)
{
    bool zh = strncmp(lang, "zh", 2) == 0;
    const xmlNode *root = xmlDocGetRootElement(call->doc);
    const xmlNode *stated = node_child(root, "totals");
    struct audit_totals t;
    struct buf b;

    if (audit_add_up(call, &t) != 0)
        return -1;
    b = buf_new(out->arena);
    buf_integer(&b, t.directions);
    print_line(out, zh ? "方向 " : "directions  ", &b,
               node_attribute(stated, "directions"), zh);
    b = buf_new(out->arena);
    print_projects(&b, &t, zh);
    print_line(out, zh ? "项目 " : "projects    ", &b,
               node_attribute(stated, "projects"), zh);
    b = buf_new(out->arena);
    value_print_words(&b, t.funding, node_attribute(root, "currency"), lang);
    print_line(out, zh ? "经费 " : "funding     ", &b,
               stated_money(out->arena, root, lang), zh);
    b = buf_new(out->arena);
    buf_integer(&b, t.partners);
    print_line(out, zh ? "合作方 " : "partners    ", &b,
               node_attribute(stated, "partners"), zh);
    return 0;
}

/* local@domain.tld in ASCII without blanks (a subset of RFC 5322). */
static bool
is_email(struct str s)
{
    struct str local = str_cut(&s, '@');
    const char *dot = s.n ? memrchr(s.p, '.', s.n) : NULL;

    if (!local.n || !dot || dot == s.p || dot == s.p + s.n - 1)
        return false;
    for (size_t i = 0; i < local.n + 1 + s.n; i++)
        if (local.p[i] <= ' ' || local.p[i] > '~' || local.p[i] == ',' ||
            local.p[i] == ';')
            return false;
    return memchr(s.p, '@', s.n) == NULL;
}

static bool
is_url(struct str s)
{
    if (!str_starts(s, "https://") && !str_starts(s, "http://"))
        return false;
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] <= ' ' || s.p[i] > '~')
            return false;
    return true;
}

enum { WORDS = 512 };

/* The text with a NUL, cut before the character that has no room. */
static const char *
words(struct str text, char out[WORDS])
{
    size_t n = 0;

    for (size_t i = 0; i < text.n;) {
        (void)utf8_next(text, &i);
        if (i >= WORDS)
            break;
        n = i;
    }
    memcpy(out, n ? text.p : "", n);
    out[n] = '\0';
    return out;
}

static void
say(const struct source *s, const xmlNode *node, enum diag_code code,
    struct str text, struct diags *d)
{
    char copy[WORDS];

    diag_add(d, code, intake_place(s, node), words(text, copy), NULL, NULL);
}

/* Lines of an oddity: its own, else those of what it stands in. */
static const char *
lines_of(const xmlNode *oddity)
{
    const char *own = node_attribute(oddity, "source");
    const char *around = node_attribute(oddity->parent, "source");
    const xmlNode *zh = node_child(oddity->parent, "zh");
    const char *text = zh ? node_attribute(zh, "source") : NULL;

    if (own)
        return own;
    if (around)
        return around;
    return text ? text : "";
}

static void
say_oddity(const struct source *s, const xmlNode *node, struct diags *d)
{
    const xmlNode *zh = node_child(node, "zh");
    const xmlNode *en = node_child(node, "en");
    char chinese[WORDS], english[WORDS];

    diag_add(d, SB_AUDIT_ODDITY, intake_place(s, node), lines_of(node),
             words(node_text(zh ? zh : en), chinese),
             words(node_text(en ? en : zh), english));
}

static void
look_at(const struct source *s, const xmlNode *node, struct diags *d)
{
    const char *href = node_attribute(node, "href");
    const char *e164 = node_attribute(node, "e164");
    struct str text = node_text(node);

    if (node_is(node, "oddity"))
        say_oddity(s, node, d);
    if (node_is(node, "email") && !is_email(text))
        say(s, node, SB_AUDIT_ADDRESS, text, d);
    else if (node_is(node, "url") && href && !is_url(str_from(href)))
        say(s, node, SB_AUDIT_ADDRESS, str_from(href), d);
    else if (node_is(node, "phone") && !e164 && !str_starts(text, "+"))
        say(s, node, SB_AUDIT_PHONE, text, d);
    else if (node_child(node, "zh") && !node_child(node, "en"))
        say(s, node, SB_AUDIT_TRANSLATION, node_text(node_child(node, "zh")),
            d);
}

void
audit_texts(const struct source *s, struct diags *d)
{
    const xmlNode *root = xmlDocGetRootElement(s->doc);
    const xmlNode *node = root;

    while (node) {
        if (node->type == XML_ELEMENT_NODE)
            look_at(s, node, d);
        if (node->children) {
            node = node->children;
            continue;
        }
        while (node != root && !node->next)
            node = node->parent;
        node = node == root ? NULL : node->next;
    }
}
