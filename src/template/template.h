/*
 * Call, proposal and findings through XSLT sheets to one document in the
 * document language. Sheets are compiled once per session, in a sandbox: our
 * own loader, no entities, no network, import and include only from the
 * template folders; no document(), no clock, no strip-space; operations and
 * depth are capped. What sheets may call beyond XSLT 1.0, EXSLT common, math,
 * sets, strings and the functions of value/:
 *
 *   sb:label(key [, lang])   text of labels.xml, or of letters in another
 *                            language (labels/LANG.xml); not there: error
 *   sb:labels-in(lang)       'reviewed', 'unreviewed' or, if letters have no
 *                            words in this language, ''
 *   sb:at(node)              "file:line:column" of an element
 *   sb:path(node)            its path (intake/path.h), for field names
 *   $call $direction $proposal $findings   node sets: the elements call,
 *                            direction, proposal and findings
 *   $blank                   true() for a blank packet
 *   $today                   ISO date or ''
 *   $hash                    eight digits of the proposal's hash, or ''
 *   $parts                   node set: parts of this packet, in order, each
 *                            with @id, @included yes|no, <title> zh and en,
 *                            <reason> zh and en; a repeated part stands there
 *                            once a turn, as id-1, id-2, ...
 *   $attached                node set: the element attached, with a <file id
 *                            state pages> for each attached file
 *   $reminders               node set: the element reminders (remind/remind.h)
 *   $part                    the one of $parts that this run makes
 *   $subject                 node of this turn of a repeated part, else empty
 *   $chosen                  the directions of a guide, else empty
 *   $edition                 its languages: 'both' (as in a packet), 'zh' or
 *                            'en'
 *
 * In a guide, the direction that a part is made for is $direction too.
 * The sheet of a part gives one <part id="{$part/@id}">; the sheet that
 * parts.xml names as head gives the <head>. Reports have $format ('json' or
 * 'text') and $lang ('zh' or 'en') besides.
 */
#ifndef SB_TEMPLATE_TEMPLATE_H
#define SB_TEMPLATE_TEMPLATE_H

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/diag.h"
#include "check/check.h"
#include "intake/intake.h"

/* Operations (XPath and XSLT) and template depth of one sheet at most. */
enum { TEMPLATE_OPERATIONS = 10000000, TEMPLATE_DEPTH = 500 };

struct templates;

struct template_folders {
    const char *own; /* searched first; NULL if none */
    const char *shipped;
};

/* What the names in sheets are looked up in. */
struct template_grammars {
    const struct grammar *call;
    const struct grammar *proposal;
    const struct grammar *findings;
    const struct grammar *document;
};

/*
 * Loads parts.xml, labels.xml and every sheet named in parts.xml; checks
 * names, label keys and styles used by literals. style_known tells whether
 * styles.xml has a style. Adds SB4xx with file and line.
 */
int templates_open(struct arena *session, struct template_folders folders,
                   struct template_grammars grammars,
                   bool (*style_known)(const void *styles, const char *name),
                   const void *styles, struct templates **out, struct diags *d);

/*
 * Puts the words of the session's call, the same that each input will have,
 * in the place of labels: its own, and what labels leave open in braces.
 * Once, before anything is made. Adds SB420 at a word that no label has.
 */
int templates_adopt(struct templates *t, const struct source *call,
                    struct diags *d);

struct template_input {
    const struct source *call;
    xmlNodePtr direction;
    const struct source *proposal;
    const struct findings *findings;
    xmlDocPtr attached;       /* <attached>, or NULL */
    xmlDocPtr reminders;      /* <reminders>, or NULL */
    const char *today;        /* ISO or "" */
    const char *hash;         /* of the proposal's bytes, eight digits, or "" */
    const char *format;       /* reports: "json" or "text" */
    const char *lang;         /* reports: "zh" or "en" */
    const char *edition;      /* guides: "both", "zh" or "en" */
    const xmlNodePtr *chosen; /* guides: their directions */
    int chosen_count;
    bool blank;
};

/*
 * One <document> with the parts that parts.xml selects, valid against the
 * document grammar. A part that the direction needs and that is not there is
 * an error (SB4xx). The doc is owned by the arena.
 */
int template_packet(struct arena *a, const struct templates *t,
                    const struct template_input *in, xmlDocPtr *out,
                    struct diags *d);

/*
 * One <document> with the parts that guide.xml selects, as above, over the
 * call and the chosen directions. Its sheets are compiled for each guide.
 */
int template_guide(struct arena *a, const struct templates *t,
                   const struct template_input *in, xmlDocPtr *out,
                   struct diags *d);

/*
 * Runs one named report sheet (templates/<name>.xsl) over the call alone, or
 * over call and one direction; gives the result tree as it is: a report, or
 * of the sheet "new" a proposal.
 */
int template_report(struct arena *a, const struct templates *t,
                    const char *name, const struct template_input *in,
                    xmlDocPtr *out, struct diags *d);

/* Text of a label, NULL if there is none; lang is a BCP 47 tag, of which the
   region does not count. */
const char *templates_label(const struct templates *t, const char *key,
                            const char *lang);

/* Whether letters have words in a language and somebody who speaks it has
   read them: "reviewed", "unreviewed", or "" if there are none. */
const char *templates_labels_in(const struct templates *t, const char *lang);

#endif
