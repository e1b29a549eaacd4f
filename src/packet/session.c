/*
 * Opening a session: grammars, call, rules, styles, templates, fonts, as far
 * as they are needed; and the frame around every public call.
 */
#include "packet/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/xmlschemastypes.h>

#include "intake/node.h"
#include "packet/said.h"
#include "packet/stated.h"

const char *
session_path(struct sb_session *s, const char *relative)
{
    struct buf path = buf_new(s->arena);

    buf_text(&path, s->settings.data);
    buf_char(&path, '/');
    buf_text(&path, relative);
    return path.p;
}

static const char *
copied(struct arena *a, const char *text)
{
    return text ? arena_text(a, text, strlen(text)) : NULL;
}

static int
open_grammars(struct sb_session *s)
{
    const struct {
        const char *path;
        struct grammar **out;
    } files[] = {
        {"calls/call.rng", &s->call_grammar},
        {"calls/proposal.rng", &s->proposal_grammar},
        {"templates/findings.rng", &s->findings_grammar},
        {"templates/document.rng", &s->document_grammar},
    };

    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        if (grammar_load(s->arena, session_path(s, files[i].path), files[i].out,
                         s->diags) != 0)
            return -1;
    return 0;
}

static int
open_call(struct sb_session *s)
{
    const char *path = s->settings.call
                           ? s->settings.call
                           : session_path(s, "calls/most-2021-1/call.xml");

    if (intake_load(s->arena, path, &s->call, s->diags) != 0 ||
        intake_validate(&s->call, s->call_grammar, s->packet, s->diags) != 0 ||
        intake_ids(&s->call, s->packet, s->diags) != 0)
        return -1;
    if (rules_new(s->arena, &s->call, s->call_grammar, s->proposal_grammar,
                  &s->rules, s->diags) != 0)
        return -1;
    return stated_known(s);
}

/* An own styles.xml serves instead of the shipped one. */
static const char *
styles_path(struct sb_session *s)
{
    struct buf own = buf_new(s->arena);

    if (!s->settings.templates)
        return session_path(s, "templates/styles.xml");
    buf_text(&own, s->settings.templates);
    buf_text(&own, "/styles.xml");
    return file_exists(own.p) ? own.p : session_path(s, "templates/styles.xml");
}

static int
load_styles(struct sb_session *s, struct arena *a, struct source *out)
{
    struct grammar *grammar;

    if (grammar_load(a, session_path(s, "templates/styles.rng"), &grammar,
                     s->diags) != 0 ||
        intake_load(a, styles_path(s), out, s->diags) != 0)
        return -1;
    return intake_validate(out, grammar, s->packet, s->diags);
}

int
session_styles_alone(struct sb_session *s, const char *lang,
                     struct styles **out)
{
    struct source styles;

    if (load_styles(s, s->packet, &styles) != 0)
        return -1;
    return styles_build_alone(s->packet, styles.doc, styles.file, lang, out,
                              s->diags);
}

static int
open_styles(struct sb_session *s)
{
    struct source styles;

    if (load_styles(s, s->arena, &styles) != 0)
        return -1;
    s->look = node_attribute(xmlDocGetRootElement(styles.doc), "version");
    return styles_build(s->arena, styles.doc, styles.file, &s->styles,
                        s->diags);
}

static int
open_templates(struct sb_session *s)
{
    const struct template_folders folders = {s->settings.templates,
                                             session_path(s, "templates")};
    const struct template_grammars grammars = {
        s->call_grammar, s->proposal_grammar, s->findings_grammar,
        s->document_grammar};

    if (templates_open(s->arena, folders, grammars, styles_known, s->styles,
                       &s->templates, s->diags) != 0)
        return -1;
    return templates_adopt(s->templates, &s->call, s->diags);
}

int
session_need(struct sb_session *s, unsigned needs)
{
    const struct {
        unsigned need;
        int (*open)(struct sb_session *);
    } steps[] = {
        {SB_GRAMMARS, open_grammars}, {SB_CALL, open_call},
        {SB_STYLES, open_styles},     {SB_TEMPLATES, open_templates},
        {SB_FONTS, session_fonts},
    };

    needs |= SB_GRAMMARS;
    if (needs & SB_TEMPLATES)
        needs |= SB_CALL;
    if (needs & (SB_TEMPLATES | SB_FONTS))
        needs |= SB_STYLES;
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        if (!(needs & ~s->open & steps[i].need))
            continue;
        if (steps[i].open(s) != 0)
            return -1;
        s->open |= steps[i].need;
    }
    return 0;
}

static int
set_today(struct sb_session *s)
{
    if (!s->settings.today)
        return 0;
    if (!value_date(str_from(s->settings.today), &s->dates.today))
        return diag_add(s->diags, SB_TODAY, NO_PLACE, s->settings.today, NULL,
                        NULL);
    s->dates.has_today = true;
    return 0;
}

/* Diagnostics of the system rather than of the input. */
static bool
is_system(enum diag_code code)
{
    return (code >= SB_FILE_CREATE && code <= SB_NO_MEMORY) ||
           code == SB_NO_PROCESS || code == SB_TARGET_EXISTS ||
           (code >= SB_FONT_FILE && code <= SB_FONT_ROLE) ||
           code == SB_FONT_NOT_FOUND;
}

enum sb_status
session_failed(const struct sb_session *s)
{
    for (int i = 0; i < s->diags->count; i++)
        if (is_system(s->diags->list[i].code))
            return SB_SYSTEM;
    return SB_INPUT;
}

void
session_report(struct sb_session *s)
{
    for (int i = 0; i < s->diags->count; i++)
        said_tell(&s->client, &s->diags->list[i], s->packet);
    if (s->diags->dropped > 0) {
        struct diag more = {SB_MORE, NO_PLACE, {NULL, NULL, NULL}};
        char count[16];

        (void)snprintf(count, sizeof count, "%d", s->diags->dropped);
        more.args[0] = count;
        said_tell(&s->client, &more, s->packet);
    }
    diags_clear(s->diags);
}

/* The one frame that is jumped to: nothing in it changes after setjmp. */
__attribute__((noinline)) static bool
finished(struct sb_session *s,
         enum sb_status (*work)(struct sb_session *, void *), void *argument,
         enum sb_status *status)
{
    jmp_buf point;

    if (setjmp(point) != 0)
        return false;
    arena_recover_at(s->packet, &point);
    arena_recover_at(s->arena, &point);
    *status = work(s, argument);
    return true;
}

enum sb_status
session_run(struct sb_session *s,
            enum sb_status (*work)(struct sb_session *, void *), void *argument)
{
    enum sb_status status = SB_INPUT;

    session_lap_start(s);
    s->input = NULL;
    if (!finished(s, work, argument, &status))
        diag_add(s->diags, SB_ARENA_CAP, (struct place){s->input, 0, 0}, "256",
                 NULL, NULL);
    arena_recover_at(s->packet, NULL);
    arena_recover_at(s->arena, NULL);
    arena_reset(s->packet);
    session_report(s);
    arena_reset(s->packet);
    session_lap(s, SB_STAGE_WRITE);
    return status;
}

enum sb_status
session_write(struct sb_session *s, const struct buf *bytes)
{
    if (bytes->n && s->client.write(s->client.context, bytes->p, bytes->n) != 0)
        return SB_SYSTEM;
    return SB_DONE;
}

int
session_valid(struct sb_session *s, const struct source *proposal)
{
    if (intake_validate(proposal, s->proposal_grammar, s->packet, s->diags) !=
            0 ||
        intake_ids(proposal, s->packet, s->diags) != 0)
        return -1;
    return intake_blanks(proposal, s->proposal_grammar, s->diags) != 0
               ? -1
               : stated_apply(s, proposal);
}

static enum sb_status
open_work(struct sb_session *s, void *argument)
{
    const unsigned *needs = argument;

    if (set_today(s) != 0 || stated_check(s) != 0)
        return SB_USAGE;
    return session_need(s, *needs) == 0 ? SB_DONE : session_failed(s);
}

enum sb_status
sb_open(const struct sb_settings *settings, unsigned needs,
        const struct sb_client *client, struct sb_session **out)
{
    struct arena *a = arena_new(SESSION_MEMORY);
    struct arena *packet = arena_new(PACKET_MEMORY);
    struct diags *diags = diags_new();
    struct sb_session *s;
    enum sb_status status;

    *out = NULL;
    if (!a || !packet || !diags) {
        arena_close(a);
        arena_close(packet);
        diags_close(diags);
        return SB_SYSTEM;
    }
    xmlInitParser();
    s = arena_make(a, struct sb_session, 1);
    *s = (struct sb_session){.arena = a,
                             .packet = packet,
                             .diags = diags,
                             .client = *client,
                             .settings = *settings};
    s->settings.data = copied(a, settings->data);
    s->settings.fonts = copied(a, settings->fonts);
    s->settings.call = copied(a, settings->call);
    s->settings.templates = copied(a, settings->templates);
    s->settings.lang = copied(a, settings->lang);
    s->settings.today = copied(a, settings->today);
    status = session_run(s, open_work, &needs);
    if (status == SB_DONE)
        *out = s;
    else
        sb_close(s);
    return status;
}

void
sb_close(struct sb_session *s)
{
    struct arena *a, *packet;
    struct diags *diags;

    if (!s)
        return;
    a = s->arena;
    packet = s->packet;
    diags = s->diags;
    arena_close(packet);
    arena_close(a);
    diags_close(diags);
}

const char *
sb_version(void)
{
    return SHENBAO_VERSION;
}
