/*
 * Loading of libical and GMime. A library that was loaded stays in memory till
 * the program ends, whatever a session does: GObject keeps pointers into it.
 */
#include "remind/library.h"

#include <dlfcn.h>

#include "base/library.h"

struct remind_tools *
remind_tools_new(struct arena *session)
{
    struct remind_tools *tools = arena_make(session, struct remind_tools, 1);

    tools->arena = session;
    return tools;
}

static void *
load(const char *name)
{
    return dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
}

#define ICAL(name)                                                             \
    {                                                                          \
        "ical" #name, &ical->name                                              \
    }

static bool
bind_ical(void *library, struct ical *ical)
{
    const struct library_entry entries[] = {
        ICAL(component_new),
        ICAL(component_free),
        ICAL(component_add_component),
        ICAL(component_add_property),
        ICAL(component_as_ical_string_r),
        ICAL(memory_free_buffer),
        ICAL(timezone_get_utc_timezone),
        ICAL(property_new_action),
        ICAL(property_new_description),
        ICAL(property_new_dtstamp),
        ICAL(property_new_dtstart),
        ICAL(property_new_prodid),
        ICAL(property_new_sequence),
        ICAL(property_new_summary),
        ICAL(property_new_transp),
        ICAL(property_new_trigger),
        ICAL(property_new_tzid),
        ICAL(property_new_tzoffsetfrom),
        ICAL(property_new_tzoffsetto),
        ICAL(property_new_uid),
        ICAL(property_new_version),
        ICAL(parameter_new_tzid),
        ICAL(property_add_parameter),
    };

    return library_bind(library, entries, sizeof entries / sizeof *entries);
}

int
remind_load_ical(struct remind_tools *tools, const struct ical **out,
                 struct diags *d)
{
    static const char name[] = "libical.so.3";
    void *library;
    struct ical *ical;

    *out = tools->ical;
    if (tools->ical)
        return 0;
    library = load(name);
    ical = arena_make(tools->arena, struct ical, 1);
    if (!library || !bind_ical(library, ical))
        return diag_add(d, SB_REMIND_LIBRARY, NO_PLACE, name, "libical3", NULL);
    *out = tools->ical = ical;
    return 0;
}

#define GMIME(name)                                                            \
    {                                                                          \
        "g_mime_" #name, &gmime->name                                          \
    }

static bool
bind_gmime(void *library, struct gmime *gmime)
{
    const struct library_entry entries[] = {
        GMIME(init),
        GMIME(message_new),
        GMIME(message_set_date),
        GMIME(message_set_message_id),
        GMIME(message_set_mime_part),
        GMIME(object_set_header),
        GMIME(object_set_disposition),
        GMIME(object_get_header_list),
        GMIME(header_list_get_header),
        GMIME(header_set_raw_value),
        GMIME(object_write_to_stream),
        GMIME(multipart_new_with_subtype),
        GMIME(multipart_set_boundary),
        GMIME(multipart_add),
        GMIME(part_new_with_type),
        GMIME(part_set_filename),
        GMIME(part_set_content),
        GMIME(part_set_content_encoding),
        GMIME(object_set_content_type_parameter),
        GMIME(data_wrapper_new_with_stream),
        GMIME(stream_mem_new),
        GMIME(stream_mem_new_with_buffer),
        GMIME(stream_mem_get_byte_array),
        GMIME(format_options_new),
        GMIME(format_options_free),
        GMIME(format_options_set_newline_format),
        /* Of GLib and GObject, which come with it. */
        {"g_date_time_new_from_unix_utc", &gmime->date_time_new_from_unix_utc},
        {"g_date_time_unref", &gmime->date_time_unref},
        {"g_object_unref", &gmime->object_unref},
    };

    return library_bind(library, entries, sizeof entries / sizeof *entries);
}

int
remind_load_gmime(struct remind_tools *tools, const struct gmime **out,
                  struct diags *d)
{
    static const char name[] = "libgmime-3.0.so.0";
    void *library;
    struct gmime *gmime;

    *out = tools->gmime;
    if (tools->gmime)
        return 0;
    library = load(name);
    gmime = arena_make(tools->arena, struct gmime, 1);
    if (!library || !bind_gmime(library, gmime))
        return diag_add(d, SB_REMIND_LIBRARY, NO_PLACE, name, "libgmime-3.0-0",
                        NULL);
    gmime->init();
    *out = tools->gmime = gmime;
    return 0;
}
