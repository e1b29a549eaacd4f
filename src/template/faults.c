/* The channels, and the reading of libxslt's "file x line 3 element y". */
#include "template/faults.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <libxml/xmlerror.h>
#include <libxslt/xsltutils.h>

static void
keep(struct faults *f, const char *format, va_list args)
{
    size_t room = sizeof f->text - f->used;
    int n;

    f->hits++;
    if (room <= 1)
        return;
    n = vsnprintf(f->text + f->used, room, format, args);
    if (n > 0)
        f->used += (size_t)n < room ? (size_t)n : room - 1;
}

void
faults_say(void *faults, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    keep(faults, format, args);
    va_end(args);
}

static void
hear_structured(void *faults, xmlErrorPtr error)
{
    faults_say(faults, "%s", error && error->message ? error->message : "?\n");
}

void
faults_begin(struct faults *f)
{
    *f = (struct faults){0};
    xmlSetGenericErrorFunc(f, faults_say);
    xmlSetStructuredErrorFunc(f, hear_structured);
    xsltSetGenericErrorFunc(f, faults_say);
}

void
faults_end(void)
{
    xmlSetGenericErrorFunc(NULL, NULL);
    xmlSetStructuredErrorFunc(NULL, NULL);
    xsltSetGenericErrorFunc(NULL, NULL);
}

/* "...: file head.xsl line 12 element value-of": where, not what. */
static int
read_where(const char *line, struct fault *fault)
{
    const char *at = strstr(line, "file ");
    char sheet[128];
    int number;

    if (!at || sscanf(at, "file %127s line %d", sheet, &number) != 2)
        return 0;
    if (fault->line == 0) {
        memcpy(fault->sheet, sheet, sizeof sheet);
        fault->line = number;
    }
    return 1;
}

/* Adds a line to the words, after "; ", whole characters only. */
static void
add_words(struct fault *fault, const char *line)
{
    size_t used = strlen(fault->words);
    size_t n = strlen(line);
    size_t room = sizeof fault->words - used - 3;

    if (n == 0 || used + 3 >= sizeof fault->words)
        return;
    if (n > room)
        n = room;
    while (n > 0 && ((unsigned char)line[n] & 0xC0) == 0x80)
        n--;
    (void)snprintf(fault->words + used, sizeof fault->words - used, "%s%.*s",
                   used ? "; " : "", (int)n, line);
}

struct fault
faults_first(const struct faults *f)
{
    struct fault fault = {"", 0, ""};
    char text[FAULTS_BYTES];
    char *rest = text;
    char *line;

    memcpy(text, f->text, sizeof text);
    while ((line = strsep(&rest, "\n")) != NULL)
        if (!read_where(line, &fault))
            add_words(&fault, line);
    return fault;
}
