/* packet: one proposal to its folder with PDF, checklist and manifest. */
#include <stdio.h>

#include "intake/node.h"

#include "packet/findings.h"
#include "packet/folder.h"
#include "packet/render.h"

struct packet_job {
    const char *path;
    const struct sb_packet_options *options;
};

/* What the manifest says before its list of files. */
static json_t *
manifest_head(const struct sb_session *s, const struct rendered *r)
{
    const struct findings *f = &r->findings;
    const xmlNode *call = xmlDocGetRootElement(s->call.doc);

    return json_pack(
        "{s:s,s:s,s:s,s:s,s:{s:s,s:s},s:s,s:{s:i,s:i,s:i}}", "proposal", r->id,
        "direction", r->direction, "verdict", check_verdict_name(f->verdict),
        "program", "shenbao " SHENBAO_VERSION, "call", "id",
        node_attribute(call, "id"), "version", node_attribute(call, "version"),
        "templates", s->look, "counts", "fail", f->fails, "warning",
        f->warnings, "note", f->notes);
}

static int
write_files(struct sb_session *s, struct folder *f, const struct rendered *r)
{
    struct buf checklist = buf_new(s->packet);

    json_print(&checklist, json_owned(s->packet, findings_json(r, true)), 2);
    buf_char(&checklist, '\n');
    if (folder_add(s, f, "packet.pdf", buf_view(&r->pdf), r->pages.count) !=
            0 ||
        folder_add(s, f, "checklist.json", buf_view(&checklist), 0) != 0)
        return -1;
    return folder_commit(s, f, json_owned(s->packet, manifest_head(s, r)));
}

static int
report_target(struct sb_session *s, const struct folder *f)
{
    struct buf line = buf_new(s->packet);

    buf_text(&line, f->final);
    buf_text(&line, "/packet.pdf\n");
    return session_write(s, &line) == SB_DONE ? 0 : -1;
}

static enum sb_status
packet_work(struct sb_session *s, void *argument)
{
    const struct packet_job *job = argument;
    struct rendered r = {0};
    struct folder f;
    char count[16];

    if (render_findings(s, job->path, &r) != 0)
        return session_failed(s);
    if (job->options->strict && r.findings.verdict == VERDICT_FAIL) {
        (void)snprintf(count, sizeof count, "%d", r.findings.fails);
        diag_add(s->diags, SB_MUST_UNMET, (struct place){job->path, 0, 0},
                 count, NULL, NULL);
        return SB_INPUT;
    }
    if (render_parts(s, job->path, RENDER_PDF, &r) != 0 ||
        folder_begin(s, job->options->folder, r.id, &f) != 0)
        return session_failed(s);
    if (write_files(s, &f, &r) != 0) {
        folder_abandon(&f);
        return session_failed(s);
    }
    return report_target(s, &f) == 0 ? SB_DONE : SB_SYSTEM;
}

enum sb_status
sb_packet(struct sb_session *s, const char *path,
          const struct sb_packet_options *options)
{
    struct packet_job job = {path, options};

    return session_run(s, packet_work, &job);
}
