/*
 * What templates_open makes, for the files of this folder: sheets by name,
 * labels, parts. Nothing of it changes afterwards.
 */
#ifndef SB_TEMPLATE_STORE_H
#define SB_TEMPLATE_STORE_H

#include <libxml/xpath.h>
#include <libxslt/documents.h>
#include <libxslt/security.h>
#include <libxslt/xsltInternals.h>

#include "template/template.h"

/* Sheets in one session, and imports in a row. */
enum { SHEETS_MOST = 200, IMPORTS_DEEP = 16 };

/* A sheet's file as it was read; compiling works on a copy. */
struct sheet_file {
    const char *name; /* plain file name */
    struct source source;
    enum { SHEET_NEW, SHEET_OPEN, SHEET_DONE } imports;
    struct sheet_file *next;
};

struct label {
    const char *key;
    const char *zh;
    const char *en;
    bool letters; /* of the group that other languages have too */
};

/* A file of labels/: the words of letters in one more language. */
struct tongue {
    const char *lang;
    const char **texts; /* in the order of the labels; NULL: none of letters */
    bool reviewed;
};

struct part_rule {
    const char *id;
    const char *sheet;
    xmlNodePtr node; /* <part> of parts.xml */
    const char *when;
    const char *repeat;  /* NULL: once */
    const char *because; /* requirements it rests on; NULL: none */
    const char *name;    /* of a turn's subject; NULL: all have the title */
    xsltStylesheetPtr style;
    struct place place;
};

/* What takes the place of {name} in a text. */
struct filling {
    const char *name;
    const char *words;
};

struct templates {
    struct arena *arena;
    struct template_folders folders;
    struct template_grammars grammars;
    const struct grammar *made; /* of $parts */
    bool (*style_known)(const void *styles, const char *name);
    const void *styles;
    struct sheet_file *files;
    int file_count;
    struct label *labels; /* sorted by key */
    int label_count;
    struct tongue *tongues;
    int tongue_count;
    struct source parts_source;
    struct part_rule *parts;
    int part_count;
    const char *head_name;
    xsltStylesheetPtr head;
};

/* labels.c */
int labels_load(struct templates *t, struct diags *d);
struct label *labels_find(const struct templates *t, const char *key, size_t n);
/* SB420 with the nearest key. */
int labels_unknown(const struct templates *t, const char *key,
                   struct place place, struct diags *d);

/* tongues.c, after labels_load. Adds SB422..SB425 too. */
int tongues_load(struct templates *t, struct diags *d);
/* By BCP 47, regions aside; NULL if there is none. */
struct tongue *tongues_find(const struct templates *t, const char *lang);

/* words.c: the text with its {names} filled in; those of no filling, and
   braces that stay open, stay. */
const char *words_filled(struct arena *a, struct str text,
                         const struct filling *list, int count);

/* loader.c */
/* Path of a file of the template folders; NULL and SB401 or SB402 if there
   is none that may be read. */
const char *folder_file(struct templates *t, const char *name,
                        struct place place, struct diags *d);
/* The same in a folder of theirs. */
const char *folder_inner(struct templates *t, const char *folder,
                         const char *name, struct diags *d);
/* Reads a sheet and what it imports, and checks all of it. */
int sheet_read(struct templates *t, const char *name, struct place place,
               int depth, struct sheet_file **out, struct diags *d);
/* A copy of the tree that libxslt may change and free; NULL: no memory. */
xmlDocPtr sheet_copy(const struct sheet_file *file, xmlDictPtr dict);
/* libxslt's loader: a copy of a sheet already read, or nothing. */
xmlDocPtr loader_copy(const xmlChar *uri, xmlDictPtr dict, int options,
                      void *context, xsltLoadType type);

/* sandbox.c: process-wide settings of libxslt, the one allowed global. */
int sandbox_enter(struct diags *d);
/* Nothing may be read or written. */
xsltSecurityPrefsPtr sandbox_prefs(struct arena *a, struct diags *d);

/* inspect.c: what may stand in a sheet. */
int sheet_inspect(const struct templates *t, const struct sheet_file *file,
                  struct diags *d);
/* expression.c: names, functions and label keys of one XPath. */
int expression_inspect(const struct templates *t, const char *xpath,
                       struct place place, struct diags *d);

/* sheet.c; the style is owned by the arena. */
int sheet_compile(struct arena *a, struct templates *t, const char *name,
                  struct place place, xsltStylesheetPtr *out, struct diags *d);

/* parts.c: the parts of a file such as parts.xml, after those there are. */
int parts_load(struct templates *t, const char *name, struct diags *d);

/* A document that the arena closes; empty until something is put in. */
xmlDocPtr *template_doc_slot(struct arena *a);

#endif
