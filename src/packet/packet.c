/* packet: one proposal to its folder with PDF, checklist and manifest. */
#include "packet/packet.h"

#include <stdio.h>

#include "intake/node.h"
#include "packet/calendar.h"
#include "packet/findings.h"
#include "packet/folder.h"
#include "packet/key.h"
#include "remind/calendar.h"
#include "value/zone.h"

struct packet_job {
    const char *path;
    const struct sb_packet_options *options;
};

/* The files that were attached, as they were found. */
static json_t *
attached_list(const struct attached *a)
{
    json_t *list = json_array();

    for (int i = 0; i < a->count; i++) {
        const struct attached_file *f = &a->files[i];

        (void)json_array_append_new(
            list, json_pack("{s:s,s:s,s:s,s:i,s:s}", "id", f->id, "file",
                            f->name, "state", attached_state_name(f->state),
                            "pages", f->pages, "sha256", f->sha256));
    }
    return list;
}

/* What the manifest says before its list of files. */
static json_t *
manifest_head(const struct sb_session *s, const struct rendered *r,
              const char *key)
{
    const struct findings *f = &r->findings;
    const xmlNode *call = xmlDocGetRootElement(s->call.doc);

    return json_pack(
        "{s:s,s:s,s:s,s:s,s:{s:s,s:s},s:s,s:s,s:s,s:{s:i,s:i,s:i},s:o}",
        "proposal", r->id, "direction", r->direction, "verdict",
        check_verdict_name(f->verdict), "program", "shenbao " SHENBAO_VERSION,
        "call", "id", node_attribute(call, "id"), "version",
        node_attribute(call, "version"), "templates", s->look, "zones",
        value_zone_version(), "key", key, "counts", "fail", f->fails, "warning",
        f->warnings, "note", f->notes, "attached", attached_list(&r->attached));
}

/* Files that must stay as they are. */
static int
add_apart(struct sb_session *s, struct folder *f, const struct attached *a)
{
    for (int i = 0; i < a->count; i++) {
        const struct attached_file *file = &a->files[i];
        char hash[2 * SHA256_BYTES + 1];
        struct buf name = buf_new(s->packet);

        if (file->state != ATTACHED_APART)
            continue;
        buf_format(&name, "attachments/%s.pdf", file->id);
        if (folder_add(s, f, name.p, file->bytes, file->pages, hash) != 0)
            return -1;
    }
    return 0;
}

/* Nobody needs a calendar without a date. */
static int
add_calendar(struct sb_session *s, struct folder *f, const struct rendered *r)
{
    struct buf calendar = buf_new(s->packet);
    char hash[2 * SHA256_BYTES + 1];

    if (calendar_events(&r->reminders) == 0)
        return 0;
    return packet_calendar(s, r, &calendar) != 0
               ? -1
               : folder_add(s, f, "reminders/deadlines.ics",
                            buf_view(&calendar), 0, hash);
}

static int
write_files(struct sb_session *s, struct folder *f, const struct rendered *r,
            json_t *head, int lock, struct packet_result *out)
{
    struct buf checklist = buf_new(s->packet);
    char hash[2 * SHA256_BYTES + 1];

    json_print(&checklist, json_owned(s->packet, findings_json(r, true)), 2);
    buf_char(&checklist, '\n');
    if (folder_add(s, f, "packet.pdf", buf_view(&r->pdf), out->pages,
                   out->sha256) != 0 ||
        folder_add(s, f, "checklist.json", buf_view(&checklist), 0, hash) !=
            0 ||
        add_apart(s, f, &r->attached) != 0 || add_calendar(s, f, r) != 0)
        return -1;
    return folder_commit(s, f, head, lock);
}

bool
packet_refused(struct sb_session *s, const struct rendered *r,
               const struct sb_packet_options *options)
{
    char count[16];

    if (!options->strict || r->findings.verdict != VERDICT_FAIL)
        return false;
    (void)snprintf(count, sizeof count, "%d", r->findings.fails);
    diag_add(s->diags, SB_MUST_UNMET, (struct place){r->proposal.file, 0, 0},
             count, NULL, NULL);
    return true;
}

int
packet_make(struct sb_session *s, struct rendered *r,
            const struct sb_packet_options *options, int lock, const char *key,
            struct packet_result *out)
{
    struct folder *f;
    int pages;

    if (render_parts(s, r->proposal.file, RENDER_PDF, r) != 0 ||
        attached_join(s, &r->attached, &r->pages, &r->pdf, &pages) != 0)
        return -1;
    f = folder_begin(s, options->folder, r->id);
    if (!f)
        return -1;
    *out = (struct packet_result){
        .id = r->id,
        .verdict = check_verdict_name(r->findings.verdict),
        .path = folder_path(s->packet, f->final, "", "packet.pdf"),
        .pages = pages,
        .bytes = r->pdf.n};
    return write_files(s, f, r, json_owned(s->packet, manifest_head(s, r, key)),
                       lock, out);
}

enum sb_status
packet_deliver(struct sb_session *s, struct rendered *r,
               const struct sb_packet_options *options, const char *key)
{
    struct buf line = buf_new(s->packet);
    struct packet_result made;
    int lock = folder_lock(s, options->folder);

    if (lock < 0 || packet_make(s, r, options, lock, key, &made) != 0)
        return session_failed(s);
    buf_format(&line, "%s\n", made.path);
    return session_write(s, &line);
}

static enum sb_status
packet_work(struct sb_session *s, void *argument)
{
    const struct packet_job *job = argument;
    struct rendered r = {0};
    char key[KEY_DIGITS + 1];

    if (render_findings(s, job->path, &r) != 0)
        return session_failed(s);
    if (packet_refused(s, &r, job->options))
        return SB_INPUT;
    if (key_proposal(s, r.bytes, key) != 0)
        return session_failed(s);
    return packet_deliver(s, &r, job->options, key);
}

enum sb_status
sb_packet(struct sb_session *s, const char *path,
          const struct sb_packet_options *options)
{
    struct packet_job job = {path, options};

    return session_run(s, packet_work, &job);
}
