/* Rules over several proposals: what is said of them. */
#include "packet/batch.h"

#include <string.h>

/* As many proposals are named in a sentence, and, unless each is in error,
   have a line each. */
enum { NAMED = 10 };

static enum diag_code
code_of(const struct batch_finding *f)
{
    switch (f->severity) {
    case SEVERITY_FAIL:
        return SB_BATCH_FAIL;
    case SEVERITY_WARNING:
        return SB_BATCH_WARNING;
    default:
        return SB_BATCH_NOTE;
    }
}

/* "P-1 (a.xml), P-2 (b.xml) and 3 more" */
static void
print_names(struct buf *out, const struct batch_finding *f,
            const struct batch_entry *entries, const char *lang)
{
    struct str names[NAMED + 1];
    bool zh = strcmp(lang, "zh") == 0;
    int shown = f->count < NAMED ? f->count : NAMED;

    for (int i = 0; i < shown; i++) {
        const struct batch_entry *e = &entries[f->members[i].entry];
        struct buf name = buf_new(out->arena);

        buf_format(&name, zh ? "%s（%s）" : "%s (%s)", e->id, e->file);
        names[i] = buf_view(&name);
    }
    if (shown < f->count) {
        struct buf rest = buf_new(out->arena);

        buf_format(&rest, zh ? "另外%d份" : "%d more", f->count - shown);
        names[shown++] = buf_view(&rest);
    }
    value_print_list(out, names, shown, lang);
}

static const char *
sentence(struct arena *a, const struct batch_finding *f,
         const struct batch_entry *entries, const char *lang)
{
    struct buf out = buf_new(a);
    bool zh = strcmp(lang, "zh") == 0;

    buf_str(&out, zh ? f->message.zh : f->message.en);
    buf_text(&out, zh ? "：" : ": ");
    print_names(&out, f, entries, lang);
    return out.p;
}

/* A must is an error of each; of others the first place says it all. */
static void
tell_finding(struct sb_session *s, const struct batch_finding *f,
             const struct batch_entry *entries)
{
    const char *id = str_text(s->packet, f->rule->id);
    const char *zh = sentence(s->packet, f, entries, "zh");
    const char *en = sentence(s->packet, f, entries, "en");
    bool all = f->severity == SEVERITY_FAIL;

    for (int i = 0; i < f->count; i++) {
        const struct batch_member *m = &f->members[i];

        if (all || i == 0)
            diag_add(s->diags, code_of(f), m->place, id, zh, en);
        else if (i < NAMED)
            diag_add(s->diags, SB_BATCH_ALSO, m->place, id,
                     entries[m->entry].id, NULL);
        session_report(s);
    }
}

bool
batch_tell(struct sb_session *s, const struct batch_finding *first,
           const struct batch_entry *entries)
{
    bool broken = false;

    for (const struct batch_finding *f = first; f; f = f->next) {
        broken = broken || f->severity == SEVERITY_FAIL;
        if (f->severity != SEVERITY_NONE)
            tell_finding(s, f, entries);
    }
    return broken;
}
