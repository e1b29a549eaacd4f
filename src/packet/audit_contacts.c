/*
 * A person who answers for several directions is printed in each of them: the
 * entries are compared two by two. What one of them leaves out is no
 * contradiction.
 */
#include "packet/audit.h"

#include <string.h>
#include <strings.h>

#include "intake/node.h"

static bool
has_text(const xmlNode *contact, const char *name, struct str text)
{
    for (const xmlNode *n = node_child(contact, name); n;
         n = node_next(n, name)) {
        struct str own = node_text(n);

        if (own.n == text.n && strncasecmp(own.p, text.p, text.n) == 0)
            return true;
    }
    return false;
}

/* Whether an address of one is an address of the other too. */
static bool
shares(const xmlNode *a, const xmlNode *b, const char *name)
{
    for (const xmlNode *n = node_child(a, name); n; n = node_next(n, name))
        if (has_text(b, name, node_text(n)))
            return true;
    return false;
}

/* Whether both have the same, or one has none. */
static bool
lists_agree(const xmlNode *a, const xmlNode *b, const char *name)
{
    int more = 0;

    if (!node_child(a, name) || !node_child(b, name))
        return true;
    for (const xmlNode *n = node_child(a, name); n; n = node_next(n, name)) {
        if (!has_text(b, name, node_text(n)))
            return false;
        more++;
    }
    for (const xmlNode *n = node_child(b, name); n; n = node_next(n, name))
        more--;
    return more == 0;
}

/* In each language that both are in. */
static bool
texts_agree(const xmlNode *a, const xmlNode *b, const char *name)
{
    static const char *const languages[] = {"zh", "en"};

    for (int i = 0; i < 2; i++) {
        const xmlNode *one = node_child(node_child(a, name), languages[i]);
        const xmlNode *other = node_child(node_child(b, name), languages[i]);

        if (one && other && !str_equal(node_text(one), node_text(other)))
            return false;
    }
    return true;
}

static bool
is_same_side(const xmlNode *a, const xmlNode *b)
{
    return strcmp(node_attribute(a, "side"), node_attribute(b, "side")) == 0;
}

/* The same name in a language that both are in. */
static bool
is_same_name(const xmlNode *a, const xmlNode *b)
{
    const xmlNode *one = node_child(a, "name");
    const xmlNode *other = node_child(b, "name");

    return one && other &&
           (shares(one, other, "zh") || shares(one, other, "en"));
}

/* What the two say differently: the name of the element, or NULL. */
static const char *
contradiction(const xmlNode *a, const xmlNode *b)
{
    static const char *const texts[] = {"name", "org", "post"};
    static const char *const lists[] = {"phone", "email"};

    for (int i = 0; i < 3; i++)
        if (!texts_agree(a, b, texts[i]))
            return texts[i];
    for (int i = 0; i < 2; i++)
        if (!lists_agree(a, b, lists[i]))
            return lists[i];
    return is_same_side(a, b) ? NULL : "side";
}

/* How a message names a contact. */
static struct str
title_of(const xmlNode *contact)
{
    const xmlNode *name = node_child(contact, "name");
    const xmlNode *text =
        node_child(name ? name : contact, name ? NULL : "email");

    return text ? node_text(text) : STR("");
}

/* A contact is held against the first before it that is the same one. */
static void
compare_with_earlier(const struct source *call, const xmlNode *const *all,
                     int n, struct arena *scratch, struct diags *d)
{
    for (int i = 0; i < n; i++) {
        bool by_address = shares(all[i], all[n], "email");
        const char *what;
        struct buf line = buf_new(scratch);

        if (!by_address &&
            !(is_same_side(all[i], all[n]) && is_same_name(all[i], all[n])))
            continue;
        what = contradiction(all[i], all[n]);
        if (!what)
            continue;
        buf_integer(&line, intake_line(all[i]));
        diag_add(d, SB_AUDIT_CONTACT, intake_place(call, all[n]),
                 str_text(scratch, title_of(all[n])), what, line.p);
        return;
    }
}

void
audit_contacts(const struct source *call, struct arena *scratch,
               struct diags *d)
{
    enum { MOST = 1000 }; /* each is compared with all before it */
    const xmlNode *root = xmlDocGetRootElement(call->doc);
    const xmlNode **all = arena_make(scratch, const xmlNode *, MOST);
    int n = 0;

    for (const xmlNode *node = root; node && n < MOST;
         node = node_after(root, node)) {
        if (!node_is(node, "contact"))
            continue;
        all[n] = node;
        compare_with_earlier(call, all, n++, scratch, d);
    }
}
