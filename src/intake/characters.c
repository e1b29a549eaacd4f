/*
 * Characters that look like others or like nothing. NFC is judged without the
 * tables of Unicode, by the cases that occur in practice: a Latin letter with
 * a combining accent behind it, compatibility ideographs, loose Hangul jamo.
 */
#include <stdio.h>
#include <string.h>

#include "intake/intake.h"

struct range {
    uint32_t first, last;
    enum diag_code code;
};

static const struct range RANGES[] = {
    {0x202A, 0x202E, SB_CHARACTER_BIDI},
    {0x2066, 0x2069, SB_CHARACTER_BIDI},
    {0xFFFD, 0xFFFD, SB_CHARACTER_REPLACED},
    {0xE000, 0xF8FF, SB_CHARACTER_PRIVATE},
    {0xF0000, 0x10FFFD, SB_CHARACTER_PRIVATE},
    {0x2E80, 0x2FDF, SB_CHARACTER_RADICAL},
    {0x212A, 0x212B, SB_CHARACTER_NFC},
    {0xF900, 0xFA0D, SB_CHARACTER_NFC},
};

static bool
is_letter(uint32_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* The accents that have a composed form with most vowels. */
static bool
composes(uint32_t before, uint32_t c)
{
    bool accent = c >= 0x300 && c <= 0x30C && c != 0x305 && c != 0x309;
    bool jamo =
        before >= 0x1100 && before <= 0x1112 && c >= 0x1161 && c <= 0x1175;
    return (accent && before < 0x80 && is_letter(before) &&
            strchr("AEIOUYaeiouycCnNsSzZgG", (int)before)) ||
           jamo;
}

static enum diag_code
code_of(uint32_t before, uint32_t c)
{
    for (size_t i = 0; i < sizeof RANGES / sizeof RANGES[0]; i++)
        if (c >= RANGES[i].first && c <= RANGES[i].last)
            return RANGES[i].code;
    return composes(before, c) ? SB_CHARACTER_NFC : SB_NONE;
}

/* One warning of each kind for each text. */
static void
look_at_text(const struct source *s, const xmlNode *node, const char *name,
             const xmlChar *content, struct diags *d)
{
    struct str text = str_from((const char *)content);
    uint32_t before = 0;
    bool warned[SB_CHARACTER_NFC - SB_CHARACTER_BIDI + 1] = {false};
    for (size_t i = 0; i < text.n;) {
        uint32_t c = utf8_next(text, &i);
        enum diag_code code = code_of(before, c);
        char hex[12];
        before = c;
        if (code == SB_NONE || warned[code - SB_CHARACTER_BIDI])
            continue;
        warned[code - SB_CHARACTER_BIDI] = true;
        snprintf(hex, sizeof hex, "%04X", (unsigned)c);
        diag_add(d, code, intake_place(s, node), name, hex, NULL);
    }
}

static void
look_at(const struct source *s, const xmlNode *node, struct diags *d)
{
    for (; node; node = node->next) {
        if (node->type == XML_TEXT_NODE)
            look_at_text(s, node, (const char *)node->parent->name,
                         node->content, d);
        if (node->type != XML_ELEMENT_NODE)
            continue;
        for (const xmlAttr *at = node->properties; at; at = at->next)
            if (at->children)
                look_at_text(s, node, (const char *)at->name,
                             at->children->content, d);
        look_at(s, node->children, d);
    }
}

void
intake_characters(const struct source *s, struct diags *d)
{
    look_at(s, xmlDocGetRootElement(s->doc), d);
}
