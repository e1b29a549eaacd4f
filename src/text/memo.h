/*
 * Paragraphs that come again: headings, labels and fixed sentences stand in
 * packet after packet. What text_prepare makes depends on the texts, styles
 * and languages of the spans and on the paragraph's own rules, never on what
 * was set before, so it is kept from the second time on. Private to text.
 */
#ifndef SB_TEXT_MEMO_H
#define SB_TEXT_MEMO_H

#include "text/para.h"

struct text_memo;

/* Session life; keeps at most MEMO_MOST bytes, see memo.c. */
struct text_memo *text_memo_new(struct arena *session);

/* Between packets only: what was found may be in use before. */
void text_memo_trim(struct text_memo *m);

uint64_t text_memo_hash(const struct text_para *para);

/* NULL if it is not kept. Its spans are not the paragraph's own. */
const struct text_shaped *text_memo_find(const struct text_memo *m,
                                         const struct text_para *para,
                                         uint64_t hash);

/* Keeps a copy if this is not the first time. */
void text_memo_keep(struct text_memo *m, const struct text_para *para,
                    uint64_t hash, const struct text_shaped *shaped,
                    const struct para *made);

#endif
