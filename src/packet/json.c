#include "packet/json.h"

#include <stdlib.h>

static void
release(void *handle)
{
    json_decref(handle);
}

json_t *
json_owned(struct arena *a, json_t *value)
{
    if (!value)
        _Exit(SB_SYSTEM); /* no memory: see architecture, decision 6 */
    arena_on_reset(a, release, value);
    return value;
}

json_t *
json_text(struct str s)
{
    return s.n ? json_stringn(s.p, s.n) : json_null();
}

json_t *
json_bitext(struct bitext t)
{
    return json_pack("{s:o,s:o}", "zh", json_text(t.zh), "en", json_text(t.en));
}

static int
append(const char *bytes, size_t n, void *out)
{
    buf_add(out, bytes, n);
    return 0;
}

int
json_print(struct buf *out, const json_t *value, size_t indent)
{
    /* jansson keeps the order in which keys were set (2.8 and later). */
    return json_dump_callback(
        value, append, out,
        JSON_ENCODE_ANY | JSON_REAL_PRECISION(15) |
            (indent ? JSON_INDENT(indent) : JSON_COMPACT));
}
