/*
 * Private to the remind stage: what is called of libical and GMime, by the
 * names that dlsym knows.
 */
#ifndef SB_REMIND_LIBRARY_H
#define SB_REMIND_LIBRARY_H

#include <gmime/gmime.h>
#include <libical/ical.h>

#include "remind/tools.h"

struct ical {
    icalcomponent *(*component_new)(icalcomponent_kind);
    void (*component_free)(icalcomponent *);
    void (*component_add_component)(icalcomponent *, icalcomponent *);
    void (*component_add_property)(icalcomponent *, icalproperty *);
    char *(*component_as_ical_string_r)(icalcomponent *);
    void (*memory_free_buffer)(void *);
    icaltimezone *(*timezone_get_utc_timezone)(void);
    icalproperty *(*property_new_action)(enum icalproperty_action);
    icalproperty *(*property_new_description)(const char *);
    icalproperty *(*property_new_dtstamp)(struct icaltimetype);
    icalproperty *(*property_new_dtstart)(struct icaltimetype);
    icalproperty *(*property_new_prodid)(const char *);
    icalproperty *(*property_new_sequence)(int);
    icalproperty *(*property_new_summary)(const char *);
    icalproperty *(*property_new_transp)(enum icalproperty_transp);
    icalproperty *(*property_new_trigger)(struct icaltriggertype);
    icalproperty *(*property_new_tzid)(const char *);
    icalproperty *(*property_new_tzoffsetfrom)(int);
    icalproperty *(*property_new_tzoffsetto)(int);
    icalproperty *(*property_new_uid)(const char *);
    icalproperty *(*property_new_version)(const char *);
    icalparameter *(*parameter_new_tzid)(const char *);
    void (*property_add_parameter)(icalproperty *, icalparameter *);
};

struct gmime {
    void (*init)(void);
    GMimeMessage *(*message_new)(gboolean pretty_headers);
    void (*message_set_date)(GMimeMessage *, GDateTime *);
    void (*message_set_message_id)(GMimeMessage *, const char *);
    void (*message_set_mime_part)(GMimeMessage *, GMimeObject *);
    void (*object_set_header)(GMimeObject *, const char *name,
                              const char *value, const char *charset);
    void (*object_set_disposition)(GMimeObject *, const char *);
    GMimeHeaderList *(*object_get_header_list)(GMimeObject *);
    GMimeHeader *(*header_list_get_header)(GMimeHeaderList *, const char *);
    void (*header_set_raw_value)(GMimeHeader *, const char *);
    ssize_t (*object_write_to_stream)(GMimeObject *, GMimeFormatOptions *,
                                      GMimeStream *);
    GMimeMultipart *(*multipart_new_with_subtype)(const char *);
    void (*multipart_set_boundary)(GMimeMultipart *, const char *);
    void (*multipart_add)(GMimeMultipart *, GMimeObject *);
    GMimePart *(*part_new_with_type)(const char *type, const char *subtype);
    void (*part_set_filename)(GMimePart *, const char *);
    void (*part_set_content)(GMimePart *, GMimeDataWrapper *);
    void (*part_set_content_encoding)(GMimePart *, GMimeContentEncoding);
    void (*object_set_content_type_parameter)(GMimeObject *, const char *name,
                                              const char *value);
    GMimeDataWrapper *(*data_wrapper_new_with_stream)(GMimeStream *,
                                                      GMimeContentEncoding);
    GMimeStream *(*stream_mem_new)(void);
    GMimeStream *(*stream_mem_new_with_buffer)(const char *, size_t);
    GByteArray *(*stream_mem_get_byte_array)(GMimeStreamMem *);
    GMimeFormatOptions *(*format_options_new)(void);
    void (*format_options_free)(GMimeFormatOptions *);
    void (*format_options_set_newline_format)(GMimeFormatOptions *,
                                              GMimeNewLineFormat);
    GDateTime *(*date_time_new_from_unix_utc)(gint64);
    void (*date_time_unref)(GDateTime *);
    void (*object_unref)(gpointer);
};

/* Each loads its library, once a session. Add SB361. */
int remind_load_ical(struct remind_tools *tools, const struct ical **out,
                     struct diags *d);
int remind_load_gmime(struct remind_tools *tools, const struct gmime **out,
                      struct diags *d);

#endif
