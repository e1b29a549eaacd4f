#include "intake/datatype.h"

#include <string.h>

#include <libxml/xmlschemastypes.h>

static const xmlChar *const XSD =
    (const xmlChar *)"http://www.w3.org/2001/XMLSchema";

struct facet_name {
    const char *name;
    xmlSchemaTypeType type;
};

static const struct facet_name FACETS[] = {
    {"pattern", XML_SCHEMA_FACET_PATTERN},
    {"minInclusive", XML_SCHEMA_FACET_MININCLUSIVE},
    {"maxInclusive", XML_SCHEMA_FACET_MAXINCLUSIVE},
    {"minExclusive", XML_SCHEMA_FACET_MINEXCLUSIVE},
    {"maxExclusive", XML_SCHEMA_FACET_MAXEXCLUSIVE},
    {"totalDigits", XML_SCHEMA_FACET_TOTALDIGITS},
    {"fractionDigits", XML_SCHEMA_FACET_FRACTIONDIGITS},
    {"length", XML_SCHEMA_FACET_LENGTH},
    {"minLength", XML_SCHEMA_FACET_MINLENGTH},
    {"maxLength", XML_SCHEMA_FACET_MAXLENGTH},
};

/* Compiled once: a facet may be a regular expression. */
static xmlSchemaFacetPtr
facet_of(const struct param *param, xmlSchemaTypePtr type)
{
    xmlSchemaFacetPtr facet = *param->facet;
    bool known = false;
    if (facet)
        return facet;
    facet = xmlSchemaNewFacet();
    if (!facet)
        return NULL;
    for (size_t i = 0; i < sizeof FACETS / sizeof FACETS[0]; i++)
        if (strcmp(FACETS[i].name, param->name) == 0) {
            facet->type = FACETS[i].type;
            known = true;
        }
    facet->value = (const xmlChar *)param->value;
    if (known && xmlSchemaCheckFacet(facet, type, NULL, NULL) == 0)
        return *param->facet = facet;
    xmlSchemaFreeFacet(facet);
    return NULL;
}

static bool
keeps(const struct param *param, xmlSchemaTypePtr type, const char *value,
      xmlSchemaValPtr typed)
{
    xmlSchemaFacetPtr facet = facet_of(param, type);
    return facet && xmlSchemaValidateFacet(type, facet, (const xmlChar *)value,
                                           typed) == 0;
}

bool
datatype_takes(const struct pattern *p, const char *value,
               const struct param **broken)
{
    xmlSchemaValPtr typed = NULL;
    xmlSchemaTypePtr type =
        xmlSchemaGetPredefinedType((const xmlChar *)p->name, XSD);
    bool takes = type && xmlSchemaValPredefTypeNode(
                             type, (const xmlChar *)value, &typed, NULL) == 0;
    const struct param *param = takes ? p->params : NULL;
    while (param && keeps(param, type, value, typed))
        param = param->next;
    xmlSchemaFreeValue(typed);
    if (broken)
        *broken = param;
    return takes && !param;
}

static struct str
next_word(struct str *s)
{
    size_t n = 0;
    *s = str_trim(*s);
    while (n < s->n && !strchr(" \t\r\n", s->p[n]))
        n++;
    struct str word = {s->p, n};
    *s = (struct str){s->p + n, s->n - n};
    return word;
}

bool
datatype_equals(const struct pattern *p, const char *value)
{
    struct str a = str_from(p->name), b = str_from(value), x, y;
    if (strcmp(p->type, "string") == 0)
        return str_equal(a, b);
    do {
        x = next_word(&a);
        y = next_word(&b);
    } while (x.n && str_equal(x, y));
    return str_equal(x, y);
}
