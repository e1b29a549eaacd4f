/*
 * Metadata twice: the Info dictionary for old readers, XMP for the rest
 * (ISO 32000-1, 14.3; ISO 19005-2, 6.6; ISO 14289-1, 7.1). Both are made from
 * the same values. A claim of conformance stands only in XMP.
 */
#include "pdf/catalogue.h"

#include <ctype.h>

/* "2021-03-01T12:00:00" followed by "Z" or "+08:00". */
static bool
valid_date(const char *date)
{
    static const char *const shapes[] = {"dddd-dd-ddTdd:dd:ddZ",
                                         "dddd-dd-ddTdd:dd:ddsdd:dd"};

    for (int i = 0; i < 2; i++) {
        const char *shape = shapes[i], *p = date;

        for (; *shape != '\0' && *p != '\0'; shape++, p++) {
            bool digit = *p >= '0' && *p <= '9';
            bool sign = *p == '+' || *p == '-';

            if (*shape == 'd' ? !digit : *shape == 's' ? !sign : *p != *shape)
                break;
        }
        if (*shape == '\0' && *p == '\0')
            return true;
    }
    return false;
}

/* 7.9.4: D:20210301120000+08'00' */
static void
put_date(struct buf *b, const char *key, const char *date)
{
    struct buf text = buf_new(b->arena);

    buf_text(&text, "D:");
    for (int i = 0; date[i] != '\0'; i++) {
        if (date[i] == 'Z' || i == 19)
            buf_char(&text, date[i]);
        else if (i > 19 && date[i] == ':')
            buf_char(&text, '\'');
        else if (isdigit((unsigned char)date[i]))
            buf_char(&text, date[i]);
    }
    if (date[19] != 'Z')
        buf_char(&text, '\'');
    pdf_put_ascii(b, key, buf_view(&text));
}

static void
fill_information(struct arena *a, struct pdf_file *f,
                 const struct document *doc, const struct pdf_options *options)
{
    struct buf b = buf_new(a);

    pdf_put_titles(&b, "Title", doc->titles);
    if (options->subject != NULL)
        pdf_put_text(&b, "Subject", str_from(options->subject));
    pdf_put_text(&b, "Creator", str_from(options->producer));
    pdf_put_text(&b, "Producer", str_from(options->producer));
    if (options->date != NULL) {
        put_date(&b, "CreationDate", options->date);
        put_date(&b, "ModDate", options->date);
    }
    pdf_object_fill(f, pdf_information(f), b);
}

static void
put_element(struct buf *b, const char *name, const char *text)
{
    buf_format(b, "<%s>", name);
    buf_xml(b, str_from(text));
    buf_format(b, "</%s>\n", name);
}

static void
put_language_item(struct buf *b, const char *lang, struct str text)
{
    buf_format(b, "<rdf:li xml:lang=\"%s\">", lang);
    buf_xml(b, text);
    buf_text(b, "</rdf:li>\n");
}

static void
put_title(struct buf *b, const struct document *doc)
{
    struct buf all = buf_new(b->arena);

    pdf_join_titles(&all, doc->titles);
    buf_text(b, "<dc:title><rdf:Alt>\n");
    put_language_item(b, "x-default", buf_view(&all));
    for (const struct title *t = doc->titles; t != NULL; t = t->next)
        if (t->lang != NULL && t->text.n > 0)
            put_language_item(b, t->lang, t->text);
    buf_text(b, "</rdf:Alt></dc:title>\n");
}

static void
put_dublin_core(struct buf *b, const struct document *doc,
                const struct pdf_options *options)
{
    buf_text(b, "<dc:format>application/pdf</dc:format>\n");
    put_title(b, doc);
    if (options->subject != NULL) {
        buf_text(b, "<dc:description><rdf:Alt>\n");
        put_language_item(b, "x-default", str_from(options->subject));
        buf_text(b, "</rdf:Alt></dc:description>\n");
    }
    buf_text(b, "<dc:language><rdf:Bag>\n");
    for (const struct title *t = doc->titles; t != NULL; t = t->next)
        if (t->lang != NULL)
            put_element(b, "rdf:li", t->lang);
    buf_text(b, "</rdf:Bag></dc:language>\n");
}

/* PDF/A asks for a description of each schema it does not know itself; that
   of PDF/UA is one (ISO 19005-2, 6.6.2.3). */
static const char claims[] =
    "<pdfaid:part>2</pdfaid:part>\n"
    "<pdfaid:conformance>A</pdfaid:conformance>\n"
    "<pdfuaid:part>1</pdfuaid:part>\n"
    "<pdfaExtension:schemas><rdf:Bag>\n"
    "<rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
    "</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq>\n"
    "<rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 the file conforms to"
    "</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

/* The packet begins with U+FEFF, as its specification says. */
static const char packet_head[] =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\"\n"
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n";

static const char packet_tail[] = "</rdf:Description>\n"
                                  "</rdf:RDF>\n"
                                  "</x:xmpmeta>\n"
                                  "<?xpacket end=\"r\"?>";

int
pdf_metadata(struct arena *a, struct pdf_file *f, const struct document *doc,
             const struct pdf_options *options, struct pdf_object **out,
             struct diags *d)
{
    struct buf entries = buf_new(a), b = buf_new(a);

    if (options->date != NULL && !valid_date(options->date))
        return diag_add(d, SB_PDF_DATE, NO_PLACE, options->date, NULL, NULL);
    fill_information(a, f, doc, options);

    buf_text(&b, packet_head);
    put_dublin_core(&b, doc, options);
    put_element(&b, "pdf:Producer", options->producer);
    put_element(&b, "xmp:CreatorTool", options->producer);
    if (options->date != NULL) {
        put_element(&b, "xmp:CreateDate", options->date);
        put_element(&b, "xmp:ModifyDate", options->date);
    }
    if (options->archival)
        buf_text(&b, claims);
    buf_text(&b, packet_tail);

    pdf_put_name(&entries, "Type", "Metadata");
    pdf_put_name(&entries, "Subtype", "XML");
    *out = pdf_stream_new(f, entries, buf_view(&b), false);
    return 0;
}
