/*
 * Speed of lines: the texts of the Chinese guide, each distinct one once a
 * round, shaped and broken to the measure of the house page in one warm
 * process. Characters per second of CPU, the best of many rounds, then the
 * steps of one paragraph apart. The em grows by a thousandth of a point from
 * round to round, so that no paragraph has been set before and none is found
 * among those kept (text/memo.h); what the session keeps of single letters
 * and words is warm, as it is in its second packet.
 *
 *   lines DATA ROUNDS
 */
#include <stdio.h>
#include <stdlib.h>

#include "client.h"
#include "clock.h"
#include "intake/node.h"
#include "packet/direction.h"
#include "packet/session.h"
#include "text/para.h"

enum {
    TEXTS_MOST = 8192,
    DIRECTIONS_MOST = 64,
    EM = 10500,       /* [mpt] */
    MEASURE = 467717, /* [mpt] 165 mm */
    FIXED_EACH = 8,   /* rounds to a piece of fixed work */
    STEP_ROUNDS = 16
};

enum step {
    STEP_MARKS,
    STEP_LETTERS,
    STEP_ITEMS,
    STEP_BREAKS,
    STEP_SHAPE,
    STEP_BOXES,
    STEP_FIT,
    STEP_PLACE,
    STEPS
};

static const char *const STEP_NAMES[STEPS] = {"marks (R3)",
                                              "letters, classes",
                                              "scripts, faces",
                                              "breaks: ICU, filter",
                                              "shape: HarfBuzz",
                                              "boxes, widths",
                                              "fit",
                                              "place glyphs"};

struct lines_bench {
    struct sb_session *session;
    struct text_para *paras;
    int count, lines;
    unsigned rounds;
    size_t characters;
    double first, best, fixed; /* [ms] */
    double steps[STEPS];       /* [ms] of the best round of each */
};

static bool
same_text(const struct text_para *a, const struct text_para *b)
{
    if (a->count != b->count)
        return false;
    for (int i = 0; i < a->count; i++)
        if (!str_equal(a->spans[i].text, b->spans[i].text))
            return false;
    return true;
}

/* As a clause of the call is set. */
static void
take_text(struct lines_bench *b, const struct block *block)
{
    struct text_para *p = &b->paras[b->count];
    struct text_span *spans;
    size_t characters = 0;
    int n = 0;

    for (const struct span *s = block->spans; s; s = s->next)
        n++;
    spans = arena_make(b->session->packet, struct text_span, n);
    n = 0;
    for (const struct span *s = block->spans; s; s = s->next) {
        if (s->kind != SPAN_TEXT || !lang_is_chinese(s->lang))
            return;
        spans[n++] = (struct text_span){
            .text = s->text, .role = FONT_SONG, .lang = s->lang};
        characters += utf8_count(s->text);
    }
    *p = (struct text_para){.spans = spans,
                            .count = n,
                            .lang = "zh-CN",
                            .place = block->place,
                            .hyphenate = true,
                            .chinese_marks = true};
    if (characters == 0)
        return;
    for (int i = 0; i < b->count; i++)
        if (same_text(&b->paras[i], p))
            return;
    b->characters += characters;
    b->count++;
}

static void
take_texts(struct lines_bench *b, const struct block *block)
{
    for (; block && b->count < TEXTS_MOST; block = block->next) {
        take_text(b, block);
        take_texts(b, block->first);
    }
}

static int
read_guide(struct lines_bench *b)
{
    struct sb_session *s = b->session;
    xmlNodePtr chosen[DIRECTIONS_MOST];
    struct template_input in = {.call = &s->call,
                                .today = "",
                                .hash = "",
                                .edition = "zh",
                                .chosen = chosen};
    struct document *document;
    struct styles *styles;
    xmlDocPtr xml;

    for (const xmlNode *d = direction_first(s);
         d && in.chosen_count < DIRECTIONS_MOST; d = node_next(d, "direction"))
        chosen[in.chosen_count++] = (xmlNodePtr)d;
    if (session_styles_alone(s, "zh", &styles) != 0 ||
        template_guide(s->packet, s->templates, &in, &xml, s->diags) != 0 ||
        document_build(s->packet, xml, s->call.file, styles, &document,
                       s->diags) != 0)
        return -1;
    b->paras = arena_make(s->packet, struct text_para, TEXTS_MOST + 1);
    take_texts(b, document->root);
    return 0;
}

static void
set_size(struct lines_bench *b, mpt em)
{
    for (int i = 0; i < b->count; i++)
        for (int k = 0; k < b->paras[i].count; k++)
            ((struct text_span *)b->paras[i].spans)[k].size = em;
}

static int
set_all(struct lines_bench *b)
{
    const struct text_measure m = {MEASURE, 2 * EM, TEXT_JUSTIFY};
    struct sb_session *s = b->session;

    b->lines = 0;
    for (int i = 0; i < b->count; i++) {
        struct text_shaped *shaped;
        struct text_lines lines;

        if (text_prepare(s->packet, s->text, &b->paras[i], &shaped, s->diags) !=
            0)
            return -1;
        text_fill(s->packet, shaped, m, &lines);
        b->lines += lines.count;
    }
    return 0;
}

/* Zero: none yet. */
static void
keep_least(double *least, double ms)
{
    if (*least == 0 || ms < *least)
        *least = ms;
}

static int
time_rounds(struct lines_bench *b)
{
    for (unsigned i = 0; i < b->rounds; i++) {
        struct arena_mark mark = arena_mark(b->session->packet);
        double start, ms;

        if (i % FIXED_EACH == 0)
            keep_least(&b->fixed, bench_fixed_work());
        set_size(b, EM + (mpt)i);
        text_begin(b->session->text);
        start = bench_cpu_ms();
        if (set_all(b) != 0)
            return -1;
        ms = bench_cpu_ms() - start;
        arena_rewind(b->session->packet, mark);
        if (i == 0)
            b->first = ms;
        keep_least(&b->best, ms);
    }
    return 0;
}

/* Ends the step: what passed since the last end was its time. */
static void
lap(double steps[STEPS], enum step step, double *last)
{
    double now = bench_cpu_ms();

    steps[step] += now - *last;
    *last = now;
}

/* The steps of text_prepare and text_fill, in their order. */
static int
set_in_steps(struct lines_bench *b, const struct text_para *para,
             double steps[STEPS])
{
    const struct text_measure m = {MEASURE, 2 * EM, TEXT_JUSTIFY};
    struct sb_session *s = b->session;
    struct para p = {.arena = s->packet, .context = s->text};
    struct text_shaped *shaped;
    struct text_lines lines;
    struct fit fit;
    double last = bench_cpu_ms();

    p.source = text_marks_chinese(s->packet, s->text, para);
    lap(steps, STEP_MARKS, &last);
    text_letters_read(&p);
    text_classes_set(&p);
    lap(steps, STEP_LETTERS, &last);
    if (text_items_make(&p, s->diags) != 0)
        return -1;
    lap(steps, STEP_ITEMS, &last);
    if (text_breaks_find(&p, s->diags) != 0)
        return -1;
    lap(steps, STEP_BREAKS, &last);
    if (text_items_shape(&p, s->diags) != 0)
        return -1;
    lap(steps, STEP_SHAPE, &last);
    text_boxes_make(&p);
    lap(steps, STEP_BOXES, &last);
    /* The paragraph as it is between them; not timed. */
    if (text_prepare(s->packet, s->text, para, &shaped, s->diags) != 0)
        return -1;
    text_fit_lines(s->packet, shaped, m, &fit); /* so that both find it near */
    last = bench_cpu_ms();
    text_fit_lines(s->packet, shaped, m, &fit);
    lap(steps, STEP_FIT, &last);
    text_fill(s->packet, shaped, m, &lines);
    lap(steps, STEP_PLACE, &last);
    return 0;
}

/* Filling fits once more, and each step has a reading of the clock. */
static void
keep_steps(struct lines_bench *b, double steps[STEPS], double clock)
{
    steps[STEP_PLACE] -= steps[STEP_FIT] - clock * b->count;
    for (int i = 0; i < STEPS; i++)
        keep_least(&b->steps[i], steps[i] - clock * b->count);
}

static int
time_steps(struct lines_bench *b)
{
    for (unsigned round = 0; round < STEP_ROUNDS; round++) {
        struct arena_mark mark = arena_mark(b->session->packet);
        double steps[STEPS] = {0}, none[STEPS] = {0}, last = bench_cpu_ms();

        for (int i = 0; i < b->count; i++)
            lap(none, STEP_MARKS, &last);
        set_size(b, EM + (mpt)(b->rounds + round));
        for (int i = 0; i < b->count; i++)
            if (set_in_steps(b, &b->paras[i], steps) != 0)
                return -1;
        keep_steps(b, steps, none[STEP_MARKS] / b->count);
        arena_rewind(b->session->packet, mark);
    }
    return 0;
}

static void
print(const struct lines_bench *b)
{
    const double n = (double)b->characters;
    double sum = 0;

    printf("texts %d, characters %zu, lines %d, fixed work %.2f ms\n", b->count,
           b->characters, b->lines, b->fixed);
    printf("%-20s %8s %8s %10s\n", "", "CPU ms", "x fixed", "chars/s");
    printf("%-20s %8.2f %8.2f %10.0f\n", "first round", b->first,
           b->first / b->fixed, n / b->first * 1e3);
    printf("%-20s %8.2f %8.2f %10.0f\n", "best round", b->best,
           b->best / b->fixed, n / b->best * 1e3);
    for (int i = 0; i < STEPS; i++)
        sum += b->steps[i];
    printf("%-20s %8s %8s %10s\n", "its steps", "CPU ms", "x fixed", "%");
    for (int i = 0; i < STEPS; i++)
        printf("%-20s %8.2f %8.2f %10.1f\n", STEP_NAMES[i], b->steps[i],
               b->steps[i] / b->fixed, 100 * b->steps[i] / sum);
    putchar('\n');
}

static enum sb_status
lines_work(struct sb_session *s, void *argument)
{
    struct lines_bench *b = argument;

    if (read_guide(b) != 0 || time_rounds(b) != 0 || time_steps(b) != 0)
        return session_failed(s);
    print(b);
    return SB_DONE;
}

int
main(int argc, char **argv)
{
    struct sb_settings settings = {.lang = "en"};
    struct lines_bench b = {0};
    enum sb_status status;

    if (argc != 3) {
        fputs("usage: lines DATA ROUNDS\n", stderr);
        return 2;
    }
    settings.data = argv[1];
    b.rounds = (unsigned)strtoul(argv[2], NULL, 10);
    status = sb_open(&settings, SB_CALL | SB_TEMPLATES | SB_FONTS,
                     &bench_client, &b.session);
    if (status == SB_DONE) {
        status = session_run(b.session, lines_work, &b);
        sb_close(b.session);
    }
    return status == SB_DONE ? 0 : 1;
}
