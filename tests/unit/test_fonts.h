/* The fonts of the unit tests, as fonts/fonts.xml has them. */
#ifndef SB_TESTS_FONTS_H
#define SB_TESTS_FONTS_H

#include "font/font.h"

#define FONTS_OTF "/usr/share/fonts/opentype/noto/"
#define FONTS_AMIRI "/usr/share/fonts/opentype/fonts-hosny-amiri/"
#define FONTS_TTF "/usr/share/fonts/truetype/"

/* Face 2 of the Noto CJK collections is SC. */
static const struct font_choice TEST_FONTS[] = {
    {FONT_SONG, false, FONTS_OTF "NotoSerifCJK-Regular.ttc", 2, ""},
    {FONT_SONG, false, FONTS_OTF "NotoSerifCJK-Regular.ttc", 0, "ja"},
    {FONT_SONG, false, FONTS_OTF "NotoSerifCJK-Regular.ttc", 1, "ko"},
    {FONT_SONG, true, FONTS_OTF "NotoSerifCJK-Bold.ttc", 2, ""},
    {FONT_HEI, false, FONTS_OTF "NotoSansCJK-Regular.ttc", 2, ""},
    {FONT_HEI, true, FONTS_OTF "NotoSansCJK-Bold.ttc", 2, ""},
    {FONT_KAI, false, FONTS_TTF "lxgw-wenkai/LXGWWenKai-Regular.ttf", 0, ""},
    {FONT_FANGSONG, false, FONTS_OTF "NotoSerifCJK-Regular.ttc", 2, ""},
    {FONT_LATIN_SERIF, false,
     FONTS_TTF "liberation2/LiberationSerif-Regular.ttf", 0, ""},
    {FONT_LATIN_SERIF, true, FONTS_TTF "liberation2/LiberationSerif-Bold.ttf",
     0, ""},
    {FONT_LATIN_SANS, false, FONTS_TTF "liberation2/LiberationSans-Regular.ttf",
     0, ""},
    {FONT_LATIN_SANS, true, FONTS_TTF "liberation2/LiberationSans-Bold.ttf", 0,
     ""},
    {FONT_SYMBOL, false, FONTS_TTF "dejavu/DejaVuSans.ttf", 0, ""},
    {FONT_ARABIC, false, FONTS_AMIRI "Amiri-Regular.ttf", 0, ""},
    {FONT_ARABIC, true, FONTS_AMIRI "Amiri-Bold.ttf", 0, ""},
};

enum { TEST_FONT_COUNT = sizeof TEST_FONTS / sizeof *TEST_FONTS };

#endif
