/*
 * The parser's errors in our words, by kind. The place is counted in the
 * bytes: libxml2 keeps no reliable column.
 */
#include "intake/syntax.h"

#include <stdio.h>
#include <string.h>

#include <libxml/parser.h>

/* What an error of libxml2 becomes, and which of its words are arguments:
   1 2 its strings, n its number, m its message. */
struct kind {
    int error;
    enum diag_code code;
    const char *args;
};

static const struct kind KINDS[] = {
    {XML_ERR_DOCUMENT_EMPTY, SB_XML_EMPTY, ""},
    {XML_ERR_TAG_NAME_MISMATCH, SB_XML_MISMATCH, "1n2"},
    {XML_ERR_TAG_NOT_FINISHED, SB_XML_UNCLOSED, "1n"},
    {XML_ERR_UNDECLARED_ENTITY, SB_XML_ENTITY, "1"},
    {XML_WAR_UNDECLARED_ENTITY, SB_XML_ENTITY, "1"},
    {XML_ERR_INVALID_CHARREF, SB_XML_CHARREF, ""},
    {XML_ERR_INVALID_HEX_CHARREF, SB_XML_CHARREF, ""},
    {XML_ERR_INVALID_DEC_CHARREF, SB_XML_CHARREF, ""},
    {XML_ERR_INVALID_CHAR, SB_XML_CHARREF, ""},
    {XML_ERR_ATTRIBUTE_REDEFINED, SB_XML_ATTRIBUTE_TWICE, "1"},
    {XML_ERR_ATTRIBUTE_NOT_STARTED, SB_XML_QUOTES, ""},
    {XML_ERR_ATTRIBUTE_NOT_FINISHED, SB_XML_QUOTES, ""},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE, SB_XML_NO_VALUE, "1"},
    {XML_ERR_LT_IN_ATTRIBUTE, SB_XML_LESS, ""},
    {XML_ERR_GT_REQUIRED, SB_XML_TAG, ""},
    {XML_ERR_LTSLASH_REQUIRED, SB_XML_TAG, ""},
    {XML_ERR_SPACE_REQUIRED, SB_XML_SPACE, ""},
    {XML_ERR_NAME_REQUIRED, SB_XML_NAME, ""},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, SB_XML_AMPERSAND, ""},
    {XML_ERR_ENTITYREF_NO_NAME, SB_XML_AMPERSAND, ""},
    {XML_ERR_DOCUMENT_END, SB_XML_AFTER_ROOT, ""},
    {XML_ERR_COMMENT_NOT_FINISHED, SB_XML_COMMENT, ""},
    {XML_ERR_HYPHEN_IN_COMMENT, SB_XML_COMMENT, ""},
    {XML_ERR_CDATA_NOT_FINISHED, SB_XML_CDATA, ""},
    {XML_ERR_MISPLACED_CDATA_END, SB_XML_CDATA, ""},
    {XML_NS_ERR_UNDEFINED_NAMESPACE, SB_XML_PREFIX, "1"},
};

static const struct kind *
find_kind(int error)
{
    static const struct kind other = {0, SB_XML_OTHER, "m"};
    for (size_t i = 0; i < sizeof KINDS / sizeof KINDS[0]; i++)
        if (KINDS[i].error == error)
            return &KINDS[i];
    return &other;
}

static void
write_argument(char *out, char which, const xmlError *e)
{
    const char *text = which == '1'   ? e->str1
                       : which == '2' ? e->str2
                                      : e->message;
    if (which == 'n')
        snprintf(out, SYNTAX_ARGUMENT, "%d", e->int1);
    else
        snprintf(out, SYNTAX_ARGUMENT, "%.*s", SYNTAX_ARGUMENT - 1,
                 text ? text : "?");
    size_t n = strlen(out);
    if (n > 0 && out[n - 1] == '\n')
        out[n - 1] = '\0';
}

static struct place
place_of(xmlParserCtxtPtr ctxt, const struct syntax *y)
{
    struct position p = y->start;
    const xmlParserInput *in = ctxt->input;
    if (in)
        position_move(&p, p.at + in->consumed + (size_t)(in->cur - in->base));
    return (struct place){NULL, p.line, p.column};
}

void
syntax_error(void *context, xmlErrorPtr error)
{
    xmlParserCtxtPtr ctxt = context;
    struct syntax *y = ctxt->_private;
    if (y->fault.code != SB_NONE || error->code == XML_ERR_USER_STOP ||
        (error->level < XML_ERR_ERROR &&
         error->code != XML_WAR_UNDECLARED_ENTITY))
        return;
    const struct kind *k = find_kind(error->code);
    for (int i = 0; k->args[i]; i++)
        write_argument(y->fault.args[i], k->args[i], error);
    y->fault.place = place_of(ctxt, y);
    y->fault.code = k->code;
}

int
syntax_report(const struct syntax_fault *f, const char *file, struct diags *d)
{
    struct place place = {file, f->place.line, f->place.column};
    const char *args[DIAG_ARGS];
    for (int i = 0; i < DIAG_ARGS; i++)
        args[i] = f->args[i][0] ? f->args[i] : NULL;
    return diag_add(d, f->code, place, args[0], args[1], args[2]);
}
