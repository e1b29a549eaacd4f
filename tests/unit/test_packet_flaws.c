/*
 * The layout report of all that is printed: the packets of the samples, the
 * blanks and the guides have no letter, line or heading alone and no stand-in
 * font outside table cells. A line is left short only beside an address or a
 * number that cannot be broken.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include <dirent.h>
#include <stdlib.h>

#include "intake/node.h"
#include "packet/direction.h"
#include "packet/render.h"

#define SAMPLES "calls/most-2021-1/proposals"

/* Of all pages together: a line more than these wants a look. */
enum { DIRECTIONS = 27, RAGGED_MOST = 60 };

static struct sb_session *session;
static int ragged, printed, wrong;

static int
take(void *context, const char *bytes, size_t n)
{
    (void)context;
    (void)bytes;
    (void)n;
    return 0;
}

static void
hear(void *context, const struct sb_diagnostic *d)
{
    (void)context;
    (void)d;
}

static int
set_up(void **state)
{
    static const struct sb_client client = {NULL, take, hear};
    const struct sb_settings settings = {.data = ".", .lang = "en"};

    (void)state;
    return sb_open(&settings, SB_CALL | SB_TEMPLATES | SB_FONTS, &client,
                   &session) == SB_DONE
               ? 0
               : -1;
}

static int
tear_down(void **state)
{
    (void)state;
    sb_close(session);
    return 0;
}

static void
count_flaws(const char *what, const struct pages *pages)
{
    printed++;
    for (const struct page *p = pages->first; p; p = p->next)
        for (const struct flaw *f = p->flaws; f; f = f->next) {
            if (f->in_table)
                continue;
            if (f->kind == FLAW_RAGGED) {
                ragged++;
                continue;
            }
            print_error("%s, page %d: flaw %d at %.*s\n", what, p->number + 1,
                        (int)f->kind, (int)f->text.n, f->text.p);
            wrong++;
        }
}

static enum sb_status
packet(struct sb_session *s, void *path)
{
    struct rendered r = {0};

    assert_int_equal(render_proposal(s, path, RENDER_PAGES, &r), 0);
    count_flaws(path, &r.pages);
    return SB_DONE;
}

static enum sb_status
blank(struct sb_session *s, void *direction)
{
    struct rendered r = {0};

    assert_int_equal(render_blank(s, direction, &r), 0);
    assert_int_equal(render_parts(s, direction, RENDER_PAGES, &r), 0);
    count_flaws(direction, &r.pages);
    return SB_DONE;
}

static enum sb_status
guide(struct sb_session *s, void *edition)
{
    struct template_input in = {
        .call = &s->call, .today = "", .hash = "", .edition = edition};
    xmlNodePtr *chosen = arena_make(s->packet, xmlNodePtr, DIRECTIONS);
    struct styles *alone = NULL;
    struct rendered r = {0};

    for (const xmlNode *d = direction_first(s); d;
         d = node_next(d, "direction"))
        chosen[in.chosen_count++] = (xmlNodePtr)d;
    in.chosen = chosen;
    if (strcmp(edition, "both") != 0)
        assert_int_equal(session_styles_alone(s, edition, &alone), 0);
    r.styles = alone;
    assert_int_equal(render_guide(s, &in, &r), 0);
    count_flaws(edition, &r.pages);
    return SB_DONE;
}

static void
packets(void)
{
    struct dirent **list;
    int n = scandir(SAMPLES, &list, NULL, alphasort);

    assert_true(n > DIRECTIONS);
    for (int i = 0; i < n; i++) {
        char path[512];

        (void)snprintf(path, sizeof path, SAMPLES "/%s", list[i]->d_name);
        if (strstr(path, ".xml"))
            assert_int_equal(session_run(session, packet, path), SB_DONE);
        free(list[i]);
    }
    free(list);
}

static void
blanks(void)
{
    for (const xmlNode *d = direction_first(session); d;
         d = node_next(d, "direction")) {
        char id[8];

        (void)snprintf(id, sizeof id, "%s", node_attribute(d, "id"));
        assert_int_equal(session_run(session, blank, id), SB_DONE);
    }
}

static void
nothing_printed_stands_alone(void **state)
{
    static const char *const editions[] = {"both", "zh", "en"};

    (void)state;
    packets();
    blanks();
    for (int i = 0; i < 3; i++)
        assert_int_equal(session_run(session, guide, (void *)editions[i]),
                         SB_DONE);
    assert_true(printed >= 2 * DIRECTIONS + 3);
    assert_int_equal(wrong, 0);
    if (ragged > RAGGED_MOST)
        fail_msg("%d lines are left short", ragged);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_printed_stands_alone),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
