/* guide: the call, or some of its directions, as one printed PDF. */
#include <string.h>

#include "intake/node.h"
#include "packet/render.h"

/* The directions asked for, in the order of the call; all if none is. */
static int
choose(struct sb_session *s, const struct sb_guide_options *options,
       struct template_input *in)
{
    const xmlNode *all =
        node_child(xmlDocGetRootElement(s->call.doc), "directions");
    xmlNodePtr *chosen;
    int count = 0;

    for (const xmlNode *d = node_child(all, NULL); d; d = node_next(d, NULL))
        count++;
    chosen = arena_make(s->packet, xmlNodePtr, count);
    for (int i = 0; i < options->direction_count; i++)
        if (!rules_direction(s->rules, str_from(options->directions[i])))
            return diag_add(s->diags, SB_NO_DIRECTION, NO_PLACE,
                            options->directions[i], NULL, NULL);
    for (const xmlNode *d = node_child(all, NULL); d; d = node_next(d, NULL)) {
        bool asked = options->direction_count == 0;

        for (int i = 0; i < options->direction_count && !asked; i++)
            asked =
                strcmp(options->directions[i], node_attribute(d, "id")) == 0;
        if (asked)
            chosen[in->chosen_count++] = (xmlNodePtr)d;
    }
    in->chosen = chosen;
    return 0;
}

/* Standard output is the client's; a file is renamed into place. */
static enum sb_status
deliver(struct sb_session *s, const char *path, const struct buf *pdf)
{
    if (strcmp(path, "-") == 0 || strcmp(path, "/dev/stdout") == 0)
        return session_write(s, pdf);
    if (file_write(path, buf_view(pdf), s->diags) != 0)
        return session_failed(s);
    return SB_DONE;
}

static enum sb_status
guide_work(struct sb_session *s, void *argument)
{
    const struct sb_guide_options *options = argument;
    struct template_input in = {
        .call = &s->call,
        .today = s->settings.today ? s->settings.today : "",
        .hash = "",
        .edition = options->edition ? options->edition : "both",
    };
    struct rendered r = {0};
    struct styles *alone = NULL;

    if (strcmp(in.edition, "both") != 0 && strcmp(in.edition, "zh") != 0 &&
        strcmp(in.edition, "en") != 0)
        return SB_USAGE;
    if (choose(s, options, &in) != 0)
        return SB_INPUT;
    if (strcmp(in.edition, "both") != 0 &&
        session_styles_alone(s, in.edition, &alone) != 0)
        return session_failed(s);
    r.styles = alone;
    if (render_guide(s, &in, &r) != 0)
        return session_failed(s);
    return deliver(s, options->path, &r.pdf);
}

enum sb_status
sb_guide(struct sb_session *s, const struct sb_guide_options *options)
{
    struct sb_guide_options copy = *options;

    return session_run(s, guide_work, &copy);
}
