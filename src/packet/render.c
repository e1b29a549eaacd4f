/*
 * The pipeline, and the only file that knows all stages:
 *
 *   intake -> check -> template -> document -> layout (text, font) -> pdf
 */
#include "packet/render.h"

#include <string.h>

#include "intake/node.h"
#include "layout/layout.h"
#include "packet/new.h"
#include "packet/session.h"
#include "pdf/pdf.h"

/* From document XML on: what both kinds of input share. */
static int
set_pages(struct sb_session *s, const char *file, enum render_stage last,
          struct rendered *out)
{
    const struct pdf_options options = {.producer = "shenbao " SHENBAO_VERSION};

    if (document_build(s->packet, out->xml, file,
                       out->styles ? out->styles : s->styles, &out->document,
                       s->diags) != 0)
        return -1;
    session_lap(s, SB_STAGE_DOCUMENT);
    if (last >= RENDER_PAGES &&
        layout_paginate(s->packet, s->text, out->document, &out->pages,
                        s->diags) != 0)
        return -1;
    session_lap(s, SB_STAGE_LAYOUT);
    if (last < RENDER_PDF)
        return 0;
    out->pdf = buf_new(s->packet);
    if (pdf_write(s->packet, s->fonts, &out->pages, &options, &out->pdf,
                  s->diags) != 0)
        return -1;
    session_lap(s, SB_STAGE_PDF);
    return 0;
}

static int
read_proposal(struct sb_session *s, const char *path, struct rendered *out)
{
    const struct input file = {.path = path};
    const struct input *in = out->input ? out->input : &file;

    return (!out->bytes.p && input_read(s, in, &out->bytes) != 0)
               ? -1
               : input_proposal(s, in, out->bytes, &out->proposal);
}

int
render_findings(struct sb_session *s, const char *path, struct rendered *out)
{
    char digest[2 * SHA256_BYTES + 1];
    const xmlNode *root;

    s->input = path;
    if (read_proposal(s, path, out) != 0)
        return -1;
    session_lap(s, SB_STAGE_INTAKE);
    sha256_hex(out->bytes, digest);
    memcpy(out->hash, digest, SESSION_HASH);
    root = xmlDocGetRootElement(out->proposal.doc);
    out->id = node_attribute(root, "id");
    out->direction = node_attribute(root, "direction");
    if (check_run(s->packet, s->rules, &out->proposal, s->dates, &out->findings,
                  s->diags) != 0)
        return -1;
    session_lap(s, SB_STAGE_CHECK);
    return 0;
}

/* What is asked of nobody yet is found in the proposal without its empty
   values; the sheets get one that has them, since those are the fields. */
int
render_blank(struct sb_session *s, const char *direction, struct rendered *out)
{
    struct buf file = buf_new(s->packet), name = buf_new(s->packet),
               id = buf_new(s->packet);
    struct source stated;
    struct input in = {NULL, NULL, 0};

    if (new_proposal(s, direction, &file) != 0)
        return -1;
    buf_format(&name, "NEW-%s.xml", direction);
    buf_format(&id, "blank-%s", direction);
    out->bytes = buf_view(&file);
    out->blank = true;
    out->id = id.p;
    out->direction = direction;
    in.path = name.p;
    if (input_proposal(s, &in, out->bytes, &stated) != 0 ||
        intake_parse(s->packet, out->bytes, name.p, &out->proposal, s->diags) !=
            0)
        return -1;
    return check_run(s->packet, s->rules, &stated, s->dates, &out->findings,
                     s->diags);
}

int
render_reminders(struct sb_session *s, struct rendered *out)
{
    return remind_run(s->packet, &s->call,
                      rules_direction(s->rules, str_from(out->direction)),
                      &out->proposal, s->dates, &out->reminders, s->diags);
}

int
render_parts(struct sb_session *s, const char *path, enum render_stage last,
             struct rendered *out)
{
    struct template_input in = {
        .call = &s->call,
        .direction = rules_direction(s->rules, str_from(out->direction)),
        .proposal = &out->proposal,
        .findings = out->blank ? NULL : &out->findings,
        .blank = out->blank,
        .today = s->settings.today ? s->settings.today : "",
        .hash = out->hash,
    };

    if (!out->blank && (render_reminders(s, out) != 0 ||
                        attached_read(s, &out->proposal, &out->attached) != 0))
        return -1;
    in.reminders = out->reminders.doc;
    in.attached = out->attached.doc;
    if (template_packet(s->packet, s->templates, &in, &out->xml, s->diags) != 0)
        return -1;
    session_lap(s, SB_STAGE_TEMPLATE);
    return last < RENDER_DOCUMENT ? 0 : set_pages(s, path, last, out);
}

int
render_proposal(struct sb_session *s, const char *path, enum render_stage last,
                struct rendered *out)
{
    if (render_findings(s, path, out) != 0)
        return -1;
    return last < RENDER_TEMPLATE ? 0 : render_parts(s, path, last, out);
}

int
render_guide(struct sb_session *s, const struct template_input *in,
             struct rendered *out)
{
    if (template_guide(s->packet, s->templates, in, &out->xml, s->diags) != 0)
        return -1;
    return set_pages(s, s->call.file, RENDER_PDF, out);
}

int
render_document(struct sb_session *s, const struct source *source,
                enum render_stage last, struct rendered *out)
{
    if (intake_validate(source, s->document_grammar, s->packet, s->diags) != 0)
        return -1;
    out->xml = source->doc;
    return set_pages(s, source->file, last, out);
}
