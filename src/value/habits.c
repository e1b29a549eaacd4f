/* Separators by primary language; no-break spaces, so that a figure stays
   on one line. Source: CLDR number symbols. */
#include "value/habits.h"

#include <stddef.h>
#include <string.h>

struct habits
habits_of(const char *lang)
{
    static const struct {
        const char *languages; /* three bytes each */
        struct habits habits;
    } rows[] = {
        {"de it nl da tr id el es pt ro sr hr sl ", {".", ","}},
        {"fr ", {"\u202f", ","}},
        {"fi hu cs sk pl ru uk bg nb no sv ", {"\u00a0", ","}},
    };
    size_t n = strcspn(lang, "-_");

    for (size_t i = 0; n == 2 && i < sizeof rows / sizeof *rows; i++)
        for (const char *p = rows[i].languages; *p; p += 3)
            if (strncmp(p, lang, 2) == 0)
                return rows[i].habits;
    return (struct habits){",", "."};
}
