#include "packet/audit.h"

#include <string.h>

#include "intake/node.h"

const char *
audit_words(struct str text, char out[AUDIT_WORDS])
{
    size_t n = 0;

    for (size_t i = 0; i < text.n;) {
        (void)utf8_next(text, &i);
        if (i >= AUDIT_WORDS)
            break;
        n = i;
    }
    memcpy(out, n ? text.p : "", n);
    out[n] = '\0';
    return out;
}

void
audit_say(const struct source *s, const xmlNode *node, enum diag_code code,
          struct str text, struct diags *d)
{
    char copy[AUDIT_WORDS];

    diag_add(d, code, intake_place(s, node), audit_words(text, copy), NULL,
             NULL);
}

/* Lines of an oddity: its own, else those of what it stands in. */
static const char *
lines_of(const xmlNode *oddity)
{
    const char *own = node_attribute(oddity, "source");
    const char *around = node_attribute(oddity->parent, "source");
    const char *text = NULL;

    for (const xmlNode *n = node_child(oddity->parent, NULL); n && !text;
         n = node_next(n, NULL))
        text = node_is(n, "oddity") ? NULL : node_attribute(n, "source");
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
    char chinese[AUDIT_WORDS], english[AUDIT_WORDS];

    diag_add(d, SB_AUDIT_ODDITY, intake_place(s, node), lines_of(node),
             audit_words(node_text(zh ? zh : en), chinese),
             audit_words(node_text(en ? en : zh), english));
}

/* A call is read in both languages, but a person may be named in the letters
   of one; a proposal in English alone is the applicant's choice. */
static bool
needs_chinese(const struct source *s, const xmlNode *node)
{
    return node_is(xmlDocGetRootElement(s->doc), "call") &&
           !(node_is(node, "name") && node_is(node->parent, "contact"));
}

/* What tells of an oddity quotes it. */
static bool
tells_oddity(const xmlNode *node)
{
    return node_is(node, "oddity") || node_is(node->parent, "oddity");
}

static void
look_at(const struct source *s, const xmlNode *node, struct diags *d)
{
    const xmlNode *zh = node_child(node, "zh");
    const xmlNode *en = node_child(node, "en");

    audit_address(s, node, d);
    if (node_is(node, "oddity"))
        say_oddity(s, node, d);
    else if (zh && !en)
        audit_say(s, node, SB_AUDIT_TRANSLATION, node_text(zh), d);
    else if (en && !zh && needs_chinese(s, node))
        audit_say(s, node, SB_AUDIT_CHINESE, node_text(en), d);
}

void
audit_texts(const struct source *s, struct arena *scratch, struct diags *d)
{
    const struct audit_marks *marks = audit_marks_new(scratch);
    const xmlNode *root = xmlDocGetRootElement(s->doc);

    for (const xmlNode *n = root; n; n = node_after(root, n)) {
        look_at(s, n, d);
        if (!node_child(n, NULL) && !tells_oddity(n))
            audit_marks(marks, s, n, d);
    }
}
