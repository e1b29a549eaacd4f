/* guide: the call, or some of its directions, as one printed PDF. */
#include <string.h>

#include "intake/node.h"
#include "packet/direction.h"
#include "packet/render.h"

static bool
is_asked(const struct sb_guide_options *options, const char *id)
{
    for (int i = 0; i < options->direction_count; i++)
        if (strcmp(options->directions[i], id) == 0)
            return true;
    return options->direction_count == 0;
}

/* The directions asked for, in the order of the call; all if none is. */
static int
choose(struct sb_session *s, const struct sb_guide_options *options,
       struct template_input *in)
{
    xmlNodePtr *chosen;
    int count = 0;

    for (int i = 0; i < options->direction_count; i++)
        if (!direction_find(s, options->directions[i]))
            return -1;
    for (const xmlNode *d = direction_first(s); d;
         d = node_next(d, "direction"))
        count++;
    chosen = arena_make(s->packet, xmlNodePtr, count);
    for (const xmlNode *d = direction_first(s); d;
         d = node_next(d, "direction"))
        if (is_asked(options, node_attribute(d, "id")))
            chosen[in->chosen_count++] = (xmlNodePtr)d;
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
