/*
 * One XPath expression of a sheet: its functions by name, literal keys of
 * sb:label, then the element and attribute names by the grammars.
 */
#include "template/store.h"

#include <string.h>

#include "intake/names.h"
#include "value/value_xpath.h"

/*
 * XPath 1.0 and XSLT 1.0. Not there: document; generate-id, which prints
 * addresses; system-property and unparsed-entity-uri.
 */
static const char core[] =
    " last position count id local-name namespace-uri name string concat "
    "starts-with contains substring-before substring-after substring "
    "string-length normalize-space translate boolean not true false lang "
    "number sum floor ceiling round key current format-number "
    "function-available element-available text node comment "
    "processing-instruction ";

static const char own[] = " label labels-in at path ";

struct scan {
    const struct templates *t;
    const char *text;
    struct place place;
    struct diags *d;
};

static bool
listed(const char *list, const char *name, size_t n)
{
    for (const char *p = list; (p = strchr(p, ' ')) != NULL && p[1]; p++)
        if (strncmp(p + 1, name, n) == 0 && p[1 + n] == ' ')
            return true;
    return false;
}

static size_t
name_length(const char *p)
{
    size_t n = 0;

    while (
        (p[n] >= 'a' && p[n] <= 'z') || (p[n] >= 'A' && p[n] <= 'Z') ||
        p[n] == '_' || (p[n] & 0x80) ||
        (n > 0 && ((p[n] >= '0' && p[n] <= '9') || p[n] == '-' || p[n] == '.')))
        n++;
    /* A qualified name; not the axis of parent::x. */
    if (n > 0 && p[n] == ':' && p[n + 1] != ':')
        return n + 1 + name_length(p + n + 1);
    return n;
}

static bool
function_allowed(const char *name, size_t n)
{
    const char *colon = memchr(name, ':', n);
    char local[64] = "";
    size_t length;

    if (!colon)
        return listed(core, name, n);
    length = n - (size_t)(colon + 1 - name);
    if (length >= sizeof local)
        return false;
    memcpy(local, colon + 1, length);
    /* Other prefixes are EXSLT's, by the check of namespaces; of these only
       math:random is not a function of its arguments. */
    if (colon - name != 2 || strncmp(name, "sb", 2) != 0)
        return strcmp(local, "random") != 0;
    return listed(own, local, length) || value_function(BAD_CAST local);
}

static const char *
skip_blanks(const char *p)
{
    return p + strspn(p, " \t\r\n");
}

/* p is behind "sb:label(". A key that is computed is looked up when it runs. */
static int
inspect_label(const struct scan *s, const char *p)
{
    const char *end;
    char key[128] = "";

    p = skip_blanks(p);
    if (*p != '\'' && *p != '"')
        return 0;
    end = strchr(p + 1, *p);
    if (!end || (size_t)(end - p) > sizeof key)
        return 0;
    memcpy(key, p + 1, (size_t)(end - p) - 1);
    end = skip_blanks(end + 1);
    if ((*end != ',' && *end != ')') || labels_find(s->t, key, strlen(key)))
        return 0;
    return labels_unknown(s->t, key, s->place, s->d);
}

static int
inspect_function(const struct scan *s, const char *name, size_t n,
                 const char *arguments)
{
    char text[128] = "";

    if (!function_allowed(name, n)) {
        memcpy(text, name, n < sizeof text ? n : sizeof text - 1);
        return diag_add(s->d, SB_SHEET_FORBIDDEN, s->place, text, NULL, NULL);
    }
    if (n == strlen("sb:label") && strncmp(name, "sb:label", n) == 0)
        return inspect_label(s, arguments);
    return 0;
}

static int
inspect_functions(const struct scan *s)
{
    const char *p = s->text;

    while (*p) {
        size_t n = name_length(p);

        if (*p == '\'' || *p == '"') {
            const char *end = strchr(p + 1, *p);

            p = end ? end + 1 : p + strlen(p);
        } else if (*p == '$') {
            p += 1 + name_length(p + 1);
        } else if (n > 0) {
            const char *next = skip_blanks(p + n);
            bool word = listed(" and or div mod ", p, n);

            if (*next == '(' && !word &&
                inspect_function(s, p, n, next + 1) != 0)
                return -1;
            p += n;
        } else {
            /* A digit and what follows it is no name. */
            p += *p >= '0' && *p <= '9' ? strspn(p, "0123456789.") : 1;
        }
    }
    return 0;
}

int
expression_inspect(const struct templates *t, const char *xpath,
                   struct place place, struct diags *d)
{
    const struct scan s = {t, xpath, place, d};
    const struct grammar *grammars[] = {t->grammars.call, t->grammars.proposal,
                                        t->grammars.findings, t->made,
                                        t->grammars.document};
    const struct grammar *known[5];
    int count = 0;

    if (inspect_functions(&s) != 0)
        return -1;
    for (int i = 0; i < 5; i++)
        if (grammars[i])
            known[count++] = grammars[i];
    return count ? names_check(xpath, known, count, place, d) : 0;
}
