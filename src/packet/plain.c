/*
 * dump --stage=lines --text: plain text set without any call, a paragraph per
 * line of the file, so that anyone can check how a line is set. Lengths are
 * printed in thousandths of an em of the paragraph's size.
 */
#include <string.h>

#include "packet/json.h"
#include "packet/session.h"

enum { PLAIN_FONTS = 16, PLAIN_SIZE = 10000 /* [mpt] em of the setting */ };

struct plain_job {
    const struct sb_plain *plain;
    struct text_context *text;
    mpt measure;
};

/* Every role gets the same list of files: the first that has it serves. */
static int
open_fonts(struct sb_session *s, struct plain_job *job)
{
    struct font_choice choices[FONT_ROLES * PLAIN_FONTS];
    struct font_set *set;
    int count = 0;

    for (int role = 0; role < FONT_ROLES; role++) {
        struct str rest = str_from(job->plain->fonts);

        for (int i = 0; i < PLAIN_FONTS && rest.n; i++) {
            struct str file = str_cut(&rest, ',');
            struct str path = str_cut(&file, '#');
            int64_t face = 0;

            (void)str_integer(file, &face);
            choices[count++] =
                (struct font_choice){.role = (enum font_role)role,
                                     .path = str_text(s->packet, path),
                                     .index = (int)face,
                                     .langs = ""};
        }
    }
    if (font_open(s->packet, choices, count, &set, s->diags) != 0)
        return -1;
    return text_open(s->packet, set, s->patterns, s->pattern_count, &job->text,
                     s->diags);
}

/* "10.5em" [thousandths of an em] to the measure [mpt]. */
static int
read_measure(struct sb_session *s, struct plain_job *job)
{
    const char *text = job->plain->measure;

    if (mpt_parse(text, strlen(text), PLAIN_SIZE, &job->measure) &&
        job->measure > 0)
        return 0;
    return diag_add(s->diags, SB_MEASURE, NO_PLACE, text, NULL, NULL);
}

static int
set_paragraph(struct sb_session *s, const struct plain_job *job,
              struct str text, int line, struct text_lines *out)
{
    const struct text_span span = {.text = text,
                                   .role = FONT_SONG,
                                   .size = PLAIN_SIZE,
                                   .lang = job->plain->lang};
    const struct text_para para = {.spans = &span,
                                   .count = 1,
                                   .lang = job->plain->lang,
                                   .place = {job->plain->file, line, 0},
                                   .hyphenate = true,
                                   .chinese_marks = job->plain->chinese_marks};
    const struct text_measure measure = {
        job->measure, 0, job->plain->left ? TEXT_LEFT : TEXT_JUSTIFY};
    struct text_shaped *shaped;

    if (text_prepare(s->packet, job->text, &para, &shaped, s->diags) != 0)
        return -1;
    text_fill(s->packet, shaped, measure, out);
    return 0;
}

/* [mpt] to thousandths of the em. */
static json_t *
thousandths(mpt length)
{
    return json_integer(mpt_scale(length, 1000, PLAIN_SIZE));
}

/* Clusters of a run, left to right; x is where each begins. */
static void
add_clusters(json_t *list, const struct text_line *line,
             const struct text_run *run)
{
    mpt x = line->x + run->x;

    for (int i = 0; i < run->count;) {
        const struct text_glyph *g = &run->glyphs[i];
        mpt advance = g->advance;
        int k = i + 1;

        while (k < run->count && run->glyphs[k].from == run->glyphs[k].to)
            advance += run->glyphs[k++].advance;
        (void)json_array_append_new(
            list,
            json_pack("{s:o,s:o,s:o,s:s}", "text",
                      json_stringn(run->text.p + g->from, g->to - g->from), "x",
                      thousandths(x), "advance", thousandths(advance), "font",
                      run->face->postscript));
        x += advance;
        i = k;
    }
}

static json_t *
line_json(const struct text_line *line)
{
    json_t *clusters = json_array();

    for (int i = 0; i < line->count; i++)
        add_clusters(clusters, line, &line->runs[i]);
    return json_pack("{s:o,s:o,s:o*,s:o}", "width", thousandths(line->width),
                     "natural", thousandths(line->natural), "hyphenated",
                     line->hyphenated ? json_true() : NULL, "clusters",
                     clusters);
}

static json_t *
paragraph_json(const struct text_lines *lines, const char *lang)
{
    json_t *list = json_array();

    for (int i = 0; i < lines->count; i++)
        (void)json_array_append_new(list, line_json(&lines->lines[i]));
    return json_pack("{s:s,s:o}", "lang", lang, "lines", list);
}

static int
set_file(struct sb_session *s, const struct plain_job *job, struct buf *out)
{
    json_t *paragraphs = json_owned(s->packet, json_array());
    struct str text;

    if (file_read(s->packet, job->plain->file, FILE_CAP, &text, s->diags) != 0)
        return -1;
    for (int line = 1; text.n; line++) {
        struct str paragraph = str_cut(&text, '\n');
        struct text_lines lines;

        if (set_paragraph(s, job, paragraph, line, &lines) != 0)
            return -1;
        if (s->settings.json)
            (void)json_array_append_new(
                paragraphs, paragraph_json(&lines, job->plain->lang));
        else
            text_dump(out, &lines);
    }
    if (!s->settings.json)
        return 0;
    json_print(
        out,
        json_owned(s->packet, json_pack("{s:O}", "paragraphs", paragraphs)), 0);
    buf_char(out, '\n');
    return 0;
}

static enum sb_status
plain_work(struct sb_session *s, void *argument)
{
    struct plain_job job = {argument, s->text, 0};
    struct buf out = buf_new(s->packet);

    if (read_measure(s, &job) != 0 ||
        (job.plain->fonts && open_fonts(s, &job) != 0) ||
        set_file(s, &job, &out) != 0)
        return session_failed(s);
    return session_write(s, &out);
}

enum sb_status
sb_dump_text(struct sb_session *s, const struct sb_plain *plain)
{
    return session_run(s, plain_work, (void *)plain);
}
