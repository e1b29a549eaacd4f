/*
 * Parsing under limits. All settings stand on the parser context: own hooks
 * stop it at a document type, at too deep nesting and at too long a text; its
 * errors come to a fixed store, since a callback may neither take arena
 * memory nor jump. Comments and processing instructions are dropped here, so
 * that nothing behind the parser can meet them.
 */
#include "intake/syntax.h"

#include <stdio.h>
#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "base/buf.h"
#include "base/file.h"

static void
stop(xmlParserCtxtPtr ctxt, enum diag_code code, long limit)
{
    struct syntax *y = ctxt->_private;
    if (y->fault.code == SB_NONE) {
        y->fault.code = code;
        y->fault.place = (struct place){NULL, y->tag.line, y->tag.column};
        snprintf(y->fault.args[0], SYNTAX_ARGUMENT, "%ld", limit);
    }
    xmlStopParser(ctxt);
}

static void
on_doctype(void *context, const xmlChar *name, const xmlChar *public_id,
           const xmlChar *system_id)
{
    (void)name;
    (void)public_id;
    (void)system_id;
    xmlParserCtxtPtr ctxt = context;
    struct syntax *y = ctxt->_private;
    position_next_tag(&y->tag);
    stop(ctxt, SB_XML_DOCTYPE, 0);
}

/* A character reference brings in what the bytes may not hold. */
static void
look_at_text(xmlParserCtxtPtr ctxt, const xmlChar *text, long length)
{
    struct str s = {(const char *)text, (size_t)length};
    struct syntax *y = ctxt->_private;
    uint32_t c = syntax_find_control(s);
    if (length > INTAKE_TEXT)
        stop(ctxt, SB_XML_TEXT_LONG, INTAKE_TEXT);
    else if (c && y->fault.code == SB_NONE) {
        stop(ctxt, SB_XML_CONTROL, 0);
        snprintf(y->fault.args[0], SYNTAX_ARGUMENT, "%04X", (unsigned)c);
    }
}

static void
on_start(void *context, const xmlChar *name, const xmlChar *prefix,
         const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
         int attribute_count, int default_count, const xmlChar **attributes)
{
    xmlParserCtxtPtr ctxt = context;
    struct syntax *y = ctxt->_private;
    position_next_tag(&y->tag);
    y->text = 0;
    if (ctxt->nodeNr >= INTAKE_DEPTH) {
        stop(ctxt, SB_XML_DEPTH, INTAKE_DEPTH);
        return;
    }
    for (int i = 0; i < attribute_count; i++)
        look_at_text(ctxt, attributes[5 * i + 3],
                     attributes[5 * i + 4] - attributes[5 * i + 3]);
    if (y->fault.code != SB_NONE)
        return;
    xmlSAX2StartElementNs(ctxt, name, prefix, uri, namespace_count, namespaces,
                          attribute_count, default_count, attributes);
    if (ctxt->node)
        ctxt->node->_private = position_pack(&y->tag);
}

static void
on_end(void *context, const xmlChar *name, const xmlChar *prefix,
       const xmlChar *uri)
{
    xmlParserCtxtPtr ctxt = context;
    struct syntax *y = ctxt->_private;
    y->text = 0;
    xmlSAX2EndElementNs(ctxt, name, prefix, uri);
}

static void
on_text(void *context, const xmlChar *text, int length)
{
    xmlParserCtxtPtr ctxt = context;
    struct syntax *y = ctxt->_private;
    y->text += length;
    if (y->text > INTAKE_TEXT)
        stop(ctxt, SB_XML_TEXT_LONG, INTAKE_TEXT);
    else
        look_at_text(ctxt, text, length);
    if (y->fault.code == SB_NONE)
        xmlSAX2Characters(ctxt, text, length);
}

static void
set_hooks(xmlParserCtxtPtr ctxt, struct syntax *y)
{
    ctxt->_private = y;
    ctxt->sax->internalSubset = on_doctype;
    ctxt->sax->startElementNs = on_start;
    ctxt->sax->endElementNs = on_end;
    ctxt->sax->characters = on_text;
    ctxt->sax->ignorableWhitespace = on_text;
    ctxt->sax->comment = NULL;
    ctxt->sax->processingInstruction = NULL;
    ctxt->sax->serror = syntax_error;
}

/* Before the parser, whose work on one tag grows with their square. */
static int
check_attributes(struct position p, const char *file, struct diags *d)
{
    char most[16];
    if (!position_find_crowded(&p, INTAKE_ATTRIBUTES))
        return 0;
    snprintf(most, sizeof most, "%d", INTAKE_ATTRIBUTES);
    return diag_add(d, SB_XML_ATTRIBUTES,
                    (struct place){file, p.line, p.column}, most, NULL, NULL);
}

static xmlDocPtr
parse(struct syntax *y)
{
    struct str bytes = y->start.bytes;
    size_t bom = y->start.at;
    xmlParserCtxtPtr ctxt = xmlNewParserCtxt();
    if (!ctxt)
        return NULL;
    set_hooks(ctxt, y);
    xmlDocPtr doc = xmlCtxtReadMemory(
        ctxt, bytes.p + bom, (int)(bytes.n - bom), NULL, "UTF-8",
        XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC |
            XML_PARSE_BIG_LINES);
    xmlFreeParserCtxt(ctxt);
    return doc;
}

static void
free_doc(void *holder)
{
    xmlFreeDoc(*(xmlDocPtr *)holder);
}

/* The destructor stands before the document does: registering it afterwards
   could run out of memory and lose the document. */
static xmlDocPtr *
make_holder(struct arena *a)
{
    xmlDocPtr *holder = arena_make(a, xmlDocPtr, 1);
    arena_on_reset(a, free_doc, holder);
    return holder;
}

int
intake_parse(struct arena *a, struct str bytes, const char *file,
             struct source *out, struct diags *d)
{
    char *name = arena_text(a, file, strlen(file));
    xmlDocPtr *holder = make_holder(a);
    struct syntax y = {.tag = position_start(bytes)};
    y.start = y.tag;
    *out = (struct source){NULL, name};
    if (bytes.n > FILE_CAP)
        return syntax_too_large(name, d);
    if (syntax_check_bytes(bytes, name, d) != 0 ||
        check_attributes(y.start, name, d) != 0)
        return -1;
    *holder = parse(&y);
    out->doc = *holder;
    if (y.fault.code != SB_NONE)
        return syntax_report(&y.fault, name, d);
    if (!*holder || !xmlDocGetRootElement(*holder))
        return diag_add(d, SB_XML_EMPTY, (struct place){name, 1, 1}, NULL, NULL,
                        NULL);
    return 0;
}

int
intake_load(struct arena *a, const char *path, struct source *out,
            struct diags *d)
{
    struct str bytes;
    if (file_read(a, path, FILE_CAP, &bytes, d) != 0)
        return -1;
    return intake_parse(a, bytes, path, out, d);
}
