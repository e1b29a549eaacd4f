#include "value/address.h"

enum { LABEL_MOST = 63 }; /* RFC 1035, 2.3.4 */

bool
value_is_alphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z');
}

static bool
is_label(struct str s)
{
    if (s.n == 0 || s.n > LABEL_MOST || s.p[0] == '-' || s.p[s.n - 1] == '-')
        return false;
    for (size_t i = 0; i < s.n; i++)
        if (!value_is_alphanumeric(s.p[i]) && s.p[i] != '-')
            return false;
    return true;
}

bool
value_host(struct str s, struct str *last)
{
    int labels = 0;

    if (s.n == 0 || s.p[s.n - 1] == '.')
        return false;
    for (; s.n > 0; labels++) {
        *last = str_cut(&s, '.');
        if (!is_label(*last))
            return false;
    }
    return labels > 1;
}
