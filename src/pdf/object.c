/*
 * The only file that calls libharu. Of its document we use the cross-reference
 * table, the page tree, the catalogue and the Info dictionary; contents reach
 * them through write hooks, which only read: nothing that the library calls
 * takes arena memory. The file is saved into the library's own memory stream
 * and copied from there, for the same reason.
 */
#include "pdf/object.h"

#include <assert.h>
#include <stdio.h>

#include <hpdf.h>
#include <libdeflate.h>

#include "base/sha256.h"

/* Level 1 takes a fifth of the time of a packet off level 6, for 3 % more
   bytes. */
enum { SAVE_BLOCK = 1 << 18, DEFLATE_LEVEL = 1, ID_BYTES = 16 };

struct pdf_file {
    struct arena *arena;
    HPDF_Doc doc;
    struct libdeflate_compressor *deflater;
    char *room;         /* for deflated bytes, until they are copied */
    size_t room_size;   /* [bytes] */
    HPDF_STATUS status; /* the first fault */
    struct sha256 hash; /* of all bodies and streams, for the document ID */
};

static void
note(struct pdf_file *f, HPDF_STATUS status)
{
    if (f->status == HPDF_OK)
        f->status = status;
}

/* For calls that return an object: the status stands in the document. */
static void
note_missing(struct pdf_file *f)
{
    HPDF_STATUS status = HPDF_Error_GetCode(&f->doc->error);

    note(f, status == HPDF_OK ? HPDF_FAILD_TO_ALLOC_MEM : status);
}

static void
close_doc(void *handle)
{
    HPDF_Free(handle);
}

static void
close_deflater(void *handle)
{
    libdeflate_free_compressor(handle);
}

static int
fault(struct diags *d, HPDF_STATUS status, HPDF_STATUS detail)
{
    char code[40];

    snprintf(code, sizeof code, "0x%lx/%lu", status, detail);
    return diag_add(d, SB_PDF_WRITER, NO_PLACE, code, NULL, NULL);
}

int
pdf_file_new(struct arena *a, struct pdf_file **out, struct diags *d)
{
    struct pdf_file *f = arena_make(a, struct pdf_file, 1);

    f->arena = a;
    f->doc = HPDF_New(NULL, NULL);
    if (f->doc == NULL)
        return fault(d, HPDF_FAILD_TO_ALLOC_MEM, 0);
    arena_on_reset(a, close_doc, f->doc);
    f->deflater = libdeflate_alloc_compressor(DEFLATE_LEVEL);
    if (f->deflater == NULL)
        return fault(d, HPDF_FAILD_TO_ALLOC_MEM, 0);
    arena_on_reset(a, close_deflater, f->deflater);
    sha256_start(&f->hash);
    *out = f;
    return 0;
}

static HPDF_STATUS
write_body(HPDF_Dict dict, HPDF_Stream stream)
{
    const struct pdf_object *o = dict->attr;

    return HPDF_Stream_Write(stream, (const HPDF_BYTE *)o->body.p,
                             (HPDF_UINT)o->body.n);
}

static void
attach(struct pdf_object *o, HPDF_Dict dict)
{
    o->dict = dict;
    o->number = (int)(dict->header.obj_id & 0x00FFFFFF);
    dict->attr = o;
    dict->write_fn = write_body;
}

struct pdf_object *
pdf_object_new(struct pdf_file *f)
{
    struct pdf_object *o = arena_make(f->arena, struct pdf_object, 1);
    HPDF_Dict dict;

    if (f->status != HPDF_OK)
        return o;
    dict = HPDF_Dict_New(f->doc->mmgr);
    if (dict == NULL) {
        note_missing(f);
        return o;
    }
    note(f, HPDF_Xref_Add(f->doc->xref, dict));
    if (f->status == HPDF_OK)
        attach(o, dict);
    return o;
}

void
pdf_object_fill(struct pdf_file *f, struct pdf_object *o, struct buf body)
{
    assert(o->body.p == NULL);
    o->body = buf_view(&body);
    sha256_add(&f->hash, o->body);
}

/* Deflated bytes (zlib format), good until the next call. */
static struct str
packed(struct pdf_file *f, struct str bytes)
{
    size_t bound = libdeflate_zlib_compress_bound(f->deflater, bytes.n);
    size_t n;

    if (bound > f->room_size) {
        f->room = arena_alloc(f->arena, 1, 2 * bound);
        f->room_size = 2 * bound;
    }
    n = libdeflate_zlib_compress(f->deflater, bytes.p, bytes.n, f->room,
                                 f->room_size);
    assert(n > 0);
    return (struct str){f->room, n};
}

static void
stream_fill(struct pdf_file *f, HPDF_Stream stream, struct str bytes)
{
    sha256_add(&f->hash, bytes);
    note(f, HPDF_Stream_Write(stream, (const HPDF_BYTE *)bytes.p,
                              (HPDF_UINT)bytes.n));
}

struct pdf_object *
pdf_stream_new(struct pdf_file *f, struct buf body, struct str bytes,
               bool deflated)
{
    struct pdf_object *o = arena_make(f->arena, struct pdf_object, 1);
    HPDF_Dict dict;

    if (f->status != HPDF_OK)
        return o;
    dict = HPDF_DictStream_New(f->doc->mmgr, f->doc->xref);
    if (dict == NULL) {
        note_missing(f);
        return o;
    }
    attach(o, dict);
    if (deflated) {
        /* libharu itself writes Filter only when it does the deflating. */
        pdf_put_name(&body, "Filter", "FlateDecode");
        bytes = packed(f, bytes);
    }
    pdf_object_fill(f, o, body);
    stream_fill(f, dict->stream, bytes);
    return o;
}

/* A stream in which libharu sees a dictionary: after >> comes the rest
   (7.3.8). The first hook leaves the stream for the second, which is not told
   it. */
static HPDF_STATUS
write_short_body(HPDF_Dict dict, HPDF_Stream stream)
{
    struct pdf_object *o = dict->attr;

    o->sink = stream;
    return write_body(dict, stream);
}

static HPDF_STATUS
write_short_tail(HPDF_Dict dict)
{
    const struct pdf_object *o = dict->attr;
    HPDF_STATUS status = HPDF_Stream_WriteStr(o->sink, "\nstream\r\n");

    if (status == HPDF_OK)
        status = HPDF_Stream_Write(o->sink, (const HPDF_BYTE *)o->tail.p,
                                   (HPDF_UINT)o->tail.n);
    if (status == HPDF_OK)
        status = HPDF_Stream_WriteStr(o->sink, "\nendstream");
    return status;
}

struct pdf_object *
pdf_short_stream_new(struct pdf_file *f, struct buf body, struct str bytes)
{
    struct pdf_object *o = pdf_object_new(f);
    HPDF_Dict dict = o->dict;

    if (dict == NULL)
        return o;
    dict->write_fn = write_short_body;
    dict->after_write_fn = write_short_tail;
    o->tail = bytes;
    pdf_put_integer(&body, "Length", (int64_t)bytes.n);
    pdf_object_fill(f, o, body);
    sha256_add(&f->hash, bytes);
    return o;
}

static HPDF_STATUS
write_page_body(HPDF_Dict dict, HPDF_Stream stream)
{
    HPDF_PageAttr attr = dict->attr; /* taken: ours hangs on the contents */

    return write_body(attr->contents, stream);
}

static HPDF_STATUS
write_filter(HPDF_Dict dict, HPDF_Stream stream)
{
    (void)dict;
    return HPDF_Stream_WriteStr(stream, "/Filter /FlateDecode\n");
}

struct pdf_object *
pdf_page_new(struct pdf_file *f)
{
    struct pdf_object *o = arena_make(f->arena, struct pdf_object, 1);
    HPDF_Page page;
    HPDF_PageAttr attr;

    if (f->status != HPDF_OK)
        return o;
    page = HPDF_AddPage(f->doc);
    if (page == NULL) {
        note_missing(f);
        return o;
    }
    note(f, HPDF_Dict_RemoveElement(page, "MediaBox"));
    note(f, HPDF_Dict_RemoveElement(page, "Resources"));
    attr = page->attr;
    o->dict = page;
    o->number = (int)(page->header.obj_id & 0x00FFFFFF);
    attr->contents->attr = o;
    attr->contents->write_fn = write_filter;
    page->write_fn = write_page_body;
    return o;
}

void
pdf_page_content(struct pdf_file *f, struct pdf_object *page,
                 struct str content)
{
    HPDF_Dict dict = page->dict;

    if (f->status == HPDF_OK)
        stream_fill(f, ((HPDF_PageAttr)dict->attr)->stream, packed(f, content));
}

struct pdf_object *
pdf_catalogue(struct pdf_file *f)
{
    struct pdf_object *o = arena_make(f->arena, struct pdf_object, 1);

    attach(o, f->doc->catalog);
    return o;
}

struct pdf_object *
pdf_information(struct pdf_file *f)
{
    struct pdf_object *o = arena_make(f->arena, struct pdf_object, 1);

    /* HPDF_New has put its own name there. */
    note(f, HPDF_Dict_RemoveElement(f->doc->info, "Producer"));
    attach(o, f->doc->info);
    return o;
}

/* 14.4: two byte strings, equal in a file that was never changed. */
static void
add_id(struct pdf_file *f)
{
    unsigned char digest[SHA256_BYTES];
    HPDF_Array ids = HPDF_Array_New(f->doc->mmgr);

    if (ids == NULL) {
        note_missing(f);
        return;
    }
    note(f, HPDF_Dict_Add(f->doc->trailer, "ID", ids));
    sha256_end(&f->hash, digest);
    for (int i = 0; i < 2; i++) {
        HPDF_Binary id = HPDF_Binary_New(f->doc->mmgr, digest, ID_BYTES);

        if (id == NULL)
            note_missing(f);
        else
            note(f, HPDF_Array_Add(ids, id));
    }
}

static void
copy_stream(HPDF_Stream stream, struct buf *out)
{
    HPDF_UINT count = HPDF_MemStream_GetBufCount(stream);

    for (HPDF_UINT i = 0; i < count; i++) {
        HPDF_UINT n = 0;
        const HPDF_BYTE *p = HPDF_MemStream_GetBufPtr(stream, i, &n);

        if (p != NULL)
            buf_add(out, p, n);
    }
}

static void
close_stream(void *handle)
{
    HPDF_Stream_Free(handle);
}

/* 7.5.2: the second line tells transport programs that this is binary. */
static const char header[] = "%PDF-1.7\n%\xE7\x94\xB3\xE6\x8A\xA5\n";

int
pdf_file_save(struct pdf_file *f, struct buf *out, struct diags *d)
{
    HPDF_Doc doc = f->doc;
    HPDF_Stream stream;

    note(f, HPDF_Dict_Add(doc->trailer, "Root", doc->catalog));
    note(f, HPDF_Dict_Add(doc->trailer, "Info", doc->info));
    add_id(f);
    stream = HPDF_MemStream_New(doc->mmgr, SAVE_BLOCK);
    if (stream == NULL) {
        note_missing(f);
    } else {
        arena_on_reset(f->arena, close_stream, stream);
        note(f, HPDF_Stream_WriteStr(stream, header));
        note(f, HPDF_Xref_WriteToStream(doc->xref, stream, NULL));
    }
    note(f, HPDF_Error_GetCode(&doc->error));
    if (f->status != HPDF_OK)
        return fault(d, f->status, HPDF_Error_GetDetailCode(&doc->error));
    copy_stream(stream, out);
    return 0;
}
