#include "packet/audit.h"

#include <stdio.h>
#include <string.h>

static const char *
attribute(const xmlNode *node, const char *name)
{
    const xmlAttr *attr = xmlHasProp((xmlNode *)node, (const xmlChar *)name);

    return attr && attr->children ? (const char *)attr->children->content
                                  : NULL;
}

static bool
is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE &&
           strcmp((const char *)node->name, name) == 0;
}

static const xmlNode *
child(const xmlNode *node, const char *name)
{
    const xmlNode *n = node ? node->children : NULL;

    while (n && !is(n, name))
        n = n->next;
    return n;
}

static const xmlNode *
next(const xmlNode *node, const char *name)
{
    do
        node = node->next;
    while (node && !is(node, name));
    return node;
}

/* Adds projects and funding of a direction or a pool. */
static int
add_quota(const xmlNode *node, struct audit_totals *t)
{
    const xmlNode *projects = child(node, "projects");
    const xmlNode *funding = child(node, "funding");
    const char *max = projects ? attribute(projects, "max") : NULL;
    const char *min = projects ? attribute(projects, "min") : NULL;
    const char *wan = funding ? attribute(funding, "amount-wan") : NULL;
    int64_t low, high;
    fen amount;

    if (max) {
        if (!str_integer(str_from(max), &high) ||
            !str_integer(str_from(min ? min : max), &low))
            return -1;
        t->projects_low += low;
        t->projects_high += high;
    }
    if (wan) {
        if (!value_money(str_from(wan), &amount))
            return -1;
        t->funding += amount * 10000;
    }
    return 0;
}

/* A direction that states no total of its own counts by its pools. */
static int
add_direction(const xmlNode *direction, struct audit_totals *t)
{
    const xmlNode *pool = child(child(direction, "pools"), "pool");
    bool own = child(direction, "projects") || child(direction, "funding");

    t->directions++;
    if (own || !pool)
        return add_quota(direction, t);
    for (; pool; pool = next(pool, "pool"))
        if (add_quota(pool, t) != 0)
            return -1;
    return 0;
}

static bool
is_partner(const xmlNode *directions, const char *id)
{
    for (const xmlNode *d = child(directions, "direction"); d;
         d = next(d, "direction"))
        for (const xmlNode *p = child(child(d, "partners"), "partner"); p;
             p = next(p, "partner"))
            if (strcmp(attribute(p, "ref"), id) == 0)
                return true;
    return false;
}

int
audit_add_up(const struct source *call, struct audit_totals *out)
{
    const xmlNode *root = xmlDocGetRootElement(call->doc);
    const xmlNode *directions = child(root, "directions");

    *out = (struct audit_totals){0};
    for (const xmlNode *d = child(directions, "direction"); d;
         d = next(d, "direction"))
        if (add_direction(d, out) != 0)
            return -1;
    for (const xmlNode *p = child(child(root, "parties"), "party"); p;
         p = next(p, "party"))
        out->partners += is_partner(directions, attribute(p, "id"));
    return 0;
}

static void
print_line(struct buf *out, const char *label, struct buf *found,
           const char *stated, bool zh)
{
    buf_text(out, label);
    buf_str(out, buf_view(found));
    if (stated)
        buf_format(out, zh ? "（指南所称：%s）" : " (the call says: %s)",
                   stated);
    buf_char(out, '\n');
}

static void
print_money(struct buf *out, fen amount, const char *lang)
{
    value_print_money(out, amount / 10000, lang);
    buf_text(out, " 万元");
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
    const xmlNode *stated = child(xmlDocGetRootElement(call->doc), "totals");
    struct audit_totals t;
    struct buf b;

    if (audit_add_up(call, &t) != 0)
        return -1;
    b = buf_new(out->arena);
    buf_integer(&b, t.directions);
    print_line(out, zh ? "方向 " : "directions  ", &b,
               attribute(stated, "directions"), zh);
    b = buf_new(out->arena);
    print_projects(&b, &t, zh);
    print_line(out, zh ? "项目 " : "projects    ", &b,
               attribute(stated, "projects"), zh);
    b = buf_new(out->arena);
    print_money(&b, t.funding, lang);
    print_line(out, zh ? "经费 " : "funding     ", &b,
               attribute(stated, "funding-wan"), zh);
    b = buf_new(out->arena);
    buf_integer(&b, t.partners);
    print_line(out, zh ? "合作方 " : "partners    ", &b,
               attribute(stated, "partners"), zh);
    return 0;
}

static struct str
content(const xmlNode *node)
{
    const xmlNode *text = node->children;

    return str_trim(str_from(text && text->type == XML_TEXT_NODE
                                 ? (const char *)text->content
                                 : NULL));
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

static void
say(const struct source *s, const xmlNode *node, enum diag_code code,
    struct str text, struct diags *d)
{
    char copy[256];

    (void)snprintf(copy, sizeof copy, "%.*s", (int)text.n,
                   text.n ? text.p : "");
    diag_add(d, code, intake_place(s, node), copy, NULL, NULL);
}

static void
look_at(const struct source *s, const xmlNode *node, struct diags *d)
{
    const char *href = attribute(node, "href");
    const char *e164 = attribute(node, "e164");
    struct str text = content(node);

    if (is(node, "email") && !is_email(text))
        say(s, node, SB_AUDIT_ADDRESS, text, d);
    else if (is(node, "url") && href && !is_url(str_from(href)))
        say(s, node, SB_AUDIT_ADDRESS, str_from(href), d);
    else if (is(node, "phone") && !e164 && !str_starts(text, "+"))
        say(s, node, SB_AUDIT_PHONE, text, d);
    else if (child(node, "zh") && !child(node, "en"))
        say(s, node, SB_AUDIT_TRANSLATION, content(child(node, "zh")), d);
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
