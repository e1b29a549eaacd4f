/*
 * Addresses in their form: what the grammar cannot say of them. Nobody is
 * asked whether they exist.
 */
#include "packet/audit.h"

#include <string.h>

#include "intake/node.h"
#include "value/address.h"

/* The last label is no number. */
static bool
is_host(struct str s)
{
    struct str last = {NULL, 0};

    return value_host(s, &last) && last.n > 1 &&
           !(last.p[0] >= '0' && last.p[0] <= '9');
}

/* An address as people have them: dots in the name stand single and inside
   (RFC 5322, 3.2.3), no quotes, no comments. */
static bool
is_email(struct str s)
{
    struct str local = str_cut(&s, '@');

    if (!local.n || local.p[0] == '.' || local.p[local.n - 1] == '.' ||
        memmem(local.p, local.n, "..", 2))
        return false;
    for (size_t i = 0; i < local.n; i++)
        if (!value_is_alphanumeric(local.p[i]) && !strchr("._%+-", local.p[i]))
            return false;
    return is_host(s);
}

static bool
is_port(struct str s)
{
    int64_t n;

    return str_integer(s, &n) && n > 0 && n < 65536;
}

/* No blank, and none of what RFC 3986 leaves to be written with %. A point, a
   comma or a bracket at the end belongs to the sentence around it. */
static bool
is_path(struct str s)
{
    if (s.n && strchr(".,;:)]>'\"", s.p[s.n - 1]))
        return false;
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] <= ' ' || s.p[i] > '~' || strchr("<>\"{}|\\^`", s.p[i]))
            return false;
    return true;
}

static bool
is_url(struct str s)
{
    size_t scheme = str_starts(s, "https://") ? 8 : 7;
    struct str host, path;

    if (scheme == 7 && !str_starts(s, "http://"))
        return false;
    path = (struct str){s.p + scheme, s.n - scheme};
    host = path;
    host.n = 0;
    while (host.n < path.n && !strchr("/?#", path.p[host.n]))
        host.n++;
    path = (struct str){path.p + host.n, path.n - host.n};
    s = host;
    host = str_cut(&s, ':');
    return is_host(host) && (!s.n || is_port(s)) && is_path(path);
}

enum { DIGITS = 32, LEAST = 7, MOST = 15 }; /* E.164: at most 15 */

/* The digits of a number as people print them, "(0)" left out, which is not
   dialled behind a country code; false if it has other characters. */
static bool
read_digits(struct str s, char out[DIGITS])
{
    size_t n = 0;

    for (size_t i = 0; i < s.n; i++) {
        if (i + 2 < s.n && memcmp(s.p + i, "(0)", 3) == 0)
            i += 2;
        else if (s.p[i] >= '0' && s.p[i] <= '9' && n < DIGITS - 1)
            out[n++] = s.p[i];
        else if (!strchr(" -/().", s.p[i]) && !(i == 0 && s.p[i] == '+'))
            return false;
    }
    out[n] = '\0';
    return n >= LEAST && n <= MOST;
}

/* Whether e164 is the number that is printed: the same digits, or their end
   where the printed number is dialled within its country (0228 ...). */
static bool
is_same_number(const char *digits, const char *e164, bool international)
{
    size_t n, all = strlen(e164);

    if (international)
        return e164[0] == '+' && strcmp(digits, e164 + 1) == 0;
    digits += strspn(digits, "0");
    n = strlen(digits);
    return n < all && strcmp(digits, e164 + all - n) == 0;
}

static void
look_at_phone(const struct source *s, const xmlNode *node, struct diags *d)
{
    const char *e164 = node_attribute(node, "e164");
    struct str text = node_text(node);
    bool international = str_starts(text, "+");
    char digits[DIGITS];

    if (!read_digits(text, digits))
        audit_say(s, node, SB_AUDIT_ADDRESS, text, d);
    else if (e164 && !is_same_number(digits, e164, international))
        audit_say(s, node, SB_AUDIT_NUMBER, text, d);
    else if (!e164 && !international)
        audit_say(s, node, SB_AUDIT_PHONE, text, d);
}

void
audit_address(const struct source *s, const xmlNode *node, struct diags *d)
{
    const char *href = node_attribute(node, "href");

    if (node_is(node, "phone"))
        look_at_phone(s, node, d);
    else if (node_is(node, "email") && !is_email(node_text(node)))
        audit_say(s, node, SB_AUDIT_ADDRESS, node_text(node), d);
    else if (node_is(node, "url") && href && !is_url(str_from(href)))
        audit_say(s, node, SB_AUDIT_ADDRESS, str_from(href), d);
}
