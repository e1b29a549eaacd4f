/* dump: a stage as text, of a proposal or of a document. */
#include <string.h>

#include "layout/layout.h"
#include "packet/render.h"

struct dump_job {
    const char *stage;
    const char *path;
    bool blank; /* path is a direction */
};

static const struct {
    const char *name;
    enum render_stage last;
} stages[] = {
    {"check", RENDER_CHECK},
    {"document", RENDER_DOCUMENT},
    {"lines", RENDER_PAGES},
    {"pages", RENDER_PAGES},
};

static void
print_stage(struct buf *out, const struct rendered *r, const char *stage)
{
    if (strcmp(stage, "check") == 0)
        check_dump(out, &r->findings);
    else if (strcmp(stage, "document") == 0)
        document_dump(out, r->document);
    else if (strcmp(stage, "lines") == 0)
        layout_dump_lines(out, &r->pages);
    else
        layout_dump_pages(out, &r->pages);
}

static int
render_direction(struct sb_session *s, const char *direction,
                 enum render_stage last, struct rendered *out)
{
    if (session_need(s, SB_CALL | SB_TEMPLATES) != 0 ||
        render_blank(s, direction, out) != 0)
        return -1;
    return last < RENDER_TEMPLATE
               ? 0
               : render_parts(s, out->proposal.file, last, out);
}

/* The operand is a document if its root says so. It is read once: it may be a
   pipe. */
static int
render_operand(struct sb_session *s, const char *path, enum render_stage last,
               struct rendered *out)
{
    struct source source;

    if (last == RENDER_CHECK)
        return session_need(s, SB_CALL) != 0
                   ? -1
                   : render_proposal(s, path, last, out);
    if (file_read(s->packet, path, FILE_CAP, &out->bytes, s->diags) != 0 ||
        intake_parse(s->packet, out->bytes, path, &source, s->diags) != 0)
        return -1;
    if (strcmp((const char *)xmlDocGetRootElement(source.doc)->name,
               "document") == 0)
        return render_document(s, &source, last, out);
    if (session_need(s, SB_CALL | SB_TEMPLATES) != 0)
        return -1;
    return render_proposal(s, path, last, out);
}

static enum sb_status
dump_work(struct sb_session *s, void *argument)
{
    const struct dump_job *job = argument;
    struct rendered r = {0};
    struct buf out = buf_new(s->packet);
    size_t i = 0;

    while (i < sizeof stages / sizeof stages[0] &&
           strcmp(stages[i].name, job->stage) != 0)
        i++;
    if (i == sizeof stages / sizeof stages[0])
        return SB_USAGE;
    if ((job->blank ? render_direction
                    : render_operand)(s, job->path, stages[i].last, &r) != 0)
        return session_failed(s);
    print_stage(&out, &r, job->stage);
    return session_write(s, &out);
}

enum sb_status
sb_dump(struct sb_session *s, const char *stage, const char *path)
{
    struct dump_job job = {stage, path, false};

    return session_run(s, dump_work, &job);
}

enum sb_status
sb_dump_blank(struct sb_session *s, const char *stage, const char *direction)
{
    struct dump_job job = {stage, direction, true};

    return session_run(s, dump_work, &job);
}
