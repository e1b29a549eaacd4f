/*
 * Objects of a PDF file over libharu, which numbers them, keeps the page tree,
 * and writes dictionaries, streams, the cross-reference table and the trailer.
 * The inside of a dictionary is our own syntax, built in a buf by the pdf_put
 * functions: libharu has no object for UTF-16 text, exact numbers or long
 * arrays, and its write hook puts the bytes between << and >>.
 *
 * The first fault sticks: later calls change nothing, and pdf_file_save asks
 * once. Objects live as long as the arena.
 */
#ifndef SB_PDF_OBJECT_H
#define SB_PDF_OBJECT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/str.h"

struct pdf_file;

struct pdf_object {
    void *dict;      /* HPDF_Dict */
    int number;      /* of the indirect object; 0 after a fault */
    struct str body; /* what stands between << and >>, set once */
    struct str tail; /* of a short stream: its bytes */
    void *sink;      /* where they go, while the file is written */
};

/* Adds SB801 if the library cannot start. */
int pdf_file_new(struct arena *a, struct pdf_file **out, struct diags *d);

/* A dictionary; its number can be referred to before it is filled. */
struct pdf_object *pdf_object_new(struct pdf_file *f);
void pdf_object_fill(struct pdf_file *f, struct pdf_object *o, struct buf body);

/* A stream; body: entries besides Length and Filter. */
struct pdf_object *pdf_stream_new(struct pdf_file *f, struct buf body,
                                  struct str bytes, bool deflated);

/* A stream of some hundred bytes, as they are: one object, where another
   stream takes two and a buffer of libharu. bytes live as long as the arena. */
struct pdf_object *pdf_short_stream_new(struct pdf_file *f, struct buf body,
                                        struct str bytes);

/* A page at the end of the page tree, with its content. Fill it like a
   dictionary: MediaBox, Resources and the rest are the caller's. */
struct pdf_object *pdf_page_new(struct pdf_file *f);
void pdf_page_content(struct pdf_file *f, struct pdf_object *page,
                      struct str content);

/* The catalogue (Type and Pages are there) and the empty Info dictionary. */
struct pdf_object *pdf_catalogue(struct pdf_file *f);
struct pdf_object *pdf_information(struct pdf_file *f);

/* Appends the file. Adds SB801 for the first fault of all calls. */
int pdf_file_save(struct pdf_file *f, struct buf *out, struct diags *d);

/* Syntax. Keys and names are ours: regular ASCII characters. */
void pdf_put_name(struct buf *b, const char *key, const char *name);
void pdf_put_integer(struct buf *b, const char *key, int64_t n);
void pdf_put_reference(struct buf *b, const char *key,
                       const struct pdf_object *o);

/* An array of four lengths: a rectangle. */
void pdf_put_rectangle(struct buf *b, const char *key, const mpt sides[4]);

/* A text string: ASCII as it is, anything else as UTF-16 (7.9.2.2). */
void pdf_put_text(struct buf *b, const char *key, struct str utf8);

/* A byte string of ASCII characters: a language tag, a URI, a date. */
void pdf_put_ascii(struct buf *b, const char *key, struct str ascii);

/* UTF-16BE of one code point in hexadecimal digits. */
void pdf_put_utf16(struct buf *b, uint32_t c);

#endif
