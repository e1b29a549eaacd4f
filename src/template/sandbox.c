/*
 * libxslt checks import and include only against process-wide preferences,
 * and asks a process-wide loader; libxml2 has a process-wide entity loader.
 * They are set once, to refuse; this is the one allowed global.
 */
#include "template/store.h"

#include <libexslt/exslt.h>
#include <libxml/parser.h>
#include <libxslt/documents.h>
#include <libxslt/xslt.h>

/* While sheets are compiled there is no transformation: the loader itself
   gives only sheets that were read from the template folders. */
static int
allow_compiling(xsltSecurityPrefsPtr prefs, xsltTransformContextPtr context,
                const char *value)
{
    (void)prefs;
    (void)value;
    return context == NULL;
}

static xmlParserInputPtr
refuse_entity(const char *url, const char *id, xmlParserCtxtPtr context)
{
    (void)url;
    (void)id;
    (void)context;
    return NULL;
}

static int
forbid(xsltSecurityPrefsPtr prefs, xsltSecurityCheck read_file)
{
    int wrong = xsltSetSecurityPrefs(prefs, XSLT_SECPREF_READ_FILE, read_file);

    wrong |= xsltSetSecurityPrefs(prefs, XSLT_SECPREF_WRITE_FILE,
                                  xsltSecurityForbid);
    wrong |= xsltSetSecurityPrefs(prefs, XSLT_SECPREF_CREATE_DIRECTORY,
                                  xsltSecurityForbid);
    wrong |= xsltSetSecurityPrefs(prefs, XSLT_SECPREF_READ_NETWORK,
                                  xsltSecurityForbid);
    wrong |= xsltSetSecurityPrefs(prefs, XSLT_SECPREF_WRITE_NETWORK,
                                  xsltSecurityForbid);
    return wrong;
}

int
sandbox_enter(struct diags *d)
{
    xsltSecurityPrefsPtr prefs = xsltGetDefaultSecurityPrefs();

    if (prefs)
        return 0;
    prefs = xsltNewSecurityPrefs();
    if (!prefs || forbid(prefs, allow_compiling) != 0)
        return diag_add(d, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL);
    xsltSetDefaultSecurityPrefs(prefs);
    xsltSetLoaderFunc(loader_copy);
    xmlSetExternalEntityLoader(refuse_entity);
    exsltCommonRegister();
    exsltMathRegister();
    exsltSetsRegister();
    exsltStrRegister();
    return 0;
}

static void
close_prefs(void *prefs)
{
    xsltFreeSecurityPrefs(prefs);
}

xsltSecurityPrefsPtr
sandbox_prefs(struct arena *a, struct diags *d)
{
    xsltSecurityPrefsPtr prefs = xsltNewSecurityPrefs();

    if (!prefs || forbid(prefs, xsltSecurityForbid) != 0) {
        (void)diag_add(d, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL);
        return NULL;
    }
    arena_on_reset(a, close_prefs, prefs);
    return prefs;
}
