# shenbao: the only build file.
#
#   make demo    installs what is missing, builds, makes the sample packet
#   make test    installs what is missing, runs the tests
#   make         builds out/bin/shenbao
#   make soak    tests longer: faults of the system, valgrind, kills
#   make lint    holds the rules of the house (deps, bench, install, clean)
#   make fuzz    feeds the readers what nobody wrote
#   make golden  writes new expectations for review

# What can be set -----------------------------------------------------------
FLAVOUR ?= release
V       ?=
DEPS    ?= install
DESTDIR ?=
prefix  ?= /usr/local

# Compilers at a time, where a target builds a flavour and nobody said.
JOBS = $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j$(shell nproc))

VERSION := 0.1.0

# Flavours: each has its own objects under out/<flavour>/.
CC_release := gcc
CC_debug   := gcc
CC_asan    := gcc
CC_cov     := gcc
CC_fuzz    := clang
CC_clang   := clang
OPT_release := -O2
OPT_debug   := -O0 -g -DARENA_SEPARATE
OPT_asan    := -O1 -g -DARENA_SEPARATE -fsanitize=address,undefined \
               -fno-sanitize-recover=all -fno-omit-frame-pointer
OPT_cov     := -O0 -g --coverage
OPT_fuzz    := -O1 -g -DARENA_SEPARATE \
               -fsanitize=fuzzer-no-link,address,undefined
OPT_clang   := -O2
CC := $(CC_$(FLAVOUR))
ifeq ($(CC),)
$(error unknown FLAVOUR '$(FLAVOUR)': release debug asan cov fuzz clang)
endif

WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion \
        -Wdouble-promotion -Wstrict-prototypes -Wmissing-prototypes -Wvla \
        -Werror
PACKAGES := libxml-2.0 libxslt libexslt icu-i18n icu-uc harfbuzz \
            harfbuzz-subset libdeflate jansson libqrencode
# Loaded on first use: only their headers are needed, as a system's are.
LOADED := $(patsubst -I%,-isystem %,$(filter -I%, \
              $(shell pkg-config --cflags gmime-3.0 libical 2>/dev/null)))
CFLAGS_ALL = -std=c17 -D_GNU_SOURCE $(OPT_$(FLAVOUR)) $(WARN) -Isrc -Iinclude \
             -DSHENBAO_VERSION='"$(VERSION)"' \
             $(shell pkg-config --cflags $(PACKAGES) 2>/dev/null) \
             $(LOADED)
LIBS = $(shell pkg-config --libs $(PACKAGES) 2>/dev/null) -lhpdf -lhyphen -lm

# Sources, per stage, by name -----------------------------------------------
STAGES := base value intake check remind template document font text layout pdf \
          packet cli

SRC_base := arena.c buf.c diag.c diag_base.c diag_check.c diag_csv.c diag_document.c \
            diag_font.c diag_intake.c diag_layout.c diag_packet.c diag_pdf.c diag_remind.c \
            diag_table.c diag_template.c file.c library.c listing.c mpt.c sha256.c \
            sha256_blocks.c str.c
SRC_value := address.c calendar.c capitals.c country.c habits.c list.c money.c names.c \
             order.c print_date.c read.c uchars.c xpath.c zone.c
SRC_intake := accept.c blanks.c bytes.c characters.c csv.c datatype.c \
              derive.c expected.c explain.c grammar.c head.c head_order.c \
              ids.c load.c names.c node.c path.c pattern.c position.c syntax.c \
              table.c validate.c write.c xpath_token.c
SRC_check := batch_pick.c batch_rules.c batch_run.c dump.c each.c element.c \
             evaluate.c findings.c function.c message.c outcome.c parse.c \
             party.c path.c print.c ratio.c relation.c rule.c rules.c run.c \
             seat_fit.c seat_match.c seat_words.c seats.c select.c terms.c token.c \
             typing.c values.c
SRC_remind := calendar.c deadlines.c event.c header.c mail.c recipients.c run.c \
              timezone.c tools.c xml.c
SRC_template := expression.c faults.c functions.c inspect.c labels.c loader.c \
                open.c packet.c parts.c reason.c run.c sandbox.c sheet.c \
                tongues.c words.c
SRC_document := build.c digits.c dump.c form.c head.c inline.c names.c styles.c \
                table.c toc.c tree.c
SRC_font := cff.c dump.c face.c find.c fingerprint.c open.c subset.c
SRC_text := boxes.c breaks.c classes.c context.c dump.c fit.c glyphs.c hyphens.c \
            itemize.c kinsoku.c letters.c marks.c memo.c place.c prepare.c shape.c urls.c
SRC_layout := anchors.c build.c cell_text.c columns.c dump.c figures.c flaws.c form.c \
              furniture.c list.c measure.c paginate.c pair.c paragraph.c \
              place.c qr.c signature.c split.c split_table.c table.c tabs.c \
              tighten.c toc.c verify.c
SRC_pdf := appearance.c colour.c content.c font.c form.c glyphs.c labels.c \
           links.c meta.c object.c outline.c syntax.c tags.c tounicode.c \
           tree.c widget.c write.c
SRC_packet := answer.c calendar.c attached.c attached_join.c audit_address.c \
              audit_contacts.c audit_marks.c audit_reminders.c audit_texts.c \
              audit_totals.c \
              batch.c batch_json.c blank.c bulk.c bulk_job.c bulk_report.c check.c direction.c \
              doctor.c dump.c explain.c findings.c folder.c fonts.c glossary.c guide.c \
              ids.c inputs.c json.c kept.c key.c new.c packet.c plain.c pool.c \
              qpdf.c remind.c remind_json.c remind_table.c remove.c render.c report.c said.c session.c stated.c timing.c \
              validate.c worker.c wrap.c
SRC_cli := arguments.c client.c cmd_bulk.c cmd_check.c cmd_doctor.c cmd_dump.c \
           cmd_explain.c cmd_export.c cmd_guide.c cmd_list.c cmd_new.c \
           cmd_packet.c cmd_remind.c cmd_show.c cmd_validate.c main.c memory.c streams.c

UNIT_base := test_base_arena.c test_base_diag.c test_base_file.c \
             test_base_sha256.c test_base_str.c
UNIT_value := test_value_capitals.c test_value_print.c test_value_read.c \
              test_value_xpath.c test_value_zone.c
UNIT_intake := test_intake_agree.c test_intake_blanks.c test_intake_load.c \
               test_intake_table.c test_intake_validate.c
UNIT_check := test_check_batch.c test_check_directions.c \
              test_check_expression.c test_check_limits.c test_check_rules.c \
              test_check_run.c test_check_sample.c test_check_seats.c \
              test_check_values.c
UNIT_remind := test_remind_calendar.c test_remind_list.c test_remind_mail.c
UNIT_template := test_template_labels.c test_template_sheets.c \
                 test_template_shipped.c
UNIT_document := test_document_build.c
UNIT_font := test_font_find.c test_font_open.c test_font_subset.c
UNIT_text := test_text_breaks.c test_text_glyphs.c test_text_invariants.c \
             test_text_place.c test_text_random.c
UNIT_layout := test_layout_columns.c test_layout_flaws.c test_layout_indents.c \
               test_layout_pages.c test_layout_qr.c test_layout_random.c \
               test_layout_signatures.c test_layout_tighten.c \
               test_layout_toc.c
UNIT_pdf := test_pdf_fields.c test_pdf_file.c test_pdf_frame.c \
            test_pdf_structure.c test_pdf_text.c
UNIT_packet := test_packet_api.c test_packet_flaws.c test_packet_glossary.c \
               test_packet_marks.c test_packet_oddities.c \
               test_packet_order.c test_packet_pool.c test_packet_reminders.c \
               test_packet_seed.c test_packet_shape.c test_packet_sources.c \
               test_packet_untranslated.c test_packet_wrap.c

# The libraries a stage's unit tests are linked with, itself first.
LINK_base     := base
LINK_value    := value base
LINK_intake   := intake value base
LINK_check    := check intake value base
LINK_remind   := remind check intake value base
LINK_template := template remind check intake value base
LINK_document := document base
LINK_font     := font base
LINK_text     := text font base
LINK_layout   := layout document text font base
LINK_pdf      := pdf layout document text font base
LINK_packet   := packet pdf layout document text font template remind check intake \
                 value base

# Rules ---------------------------------------------------------------------
O := out/$(FLAVOUR)
Q := $(if $(V),,@)
say = $(if $(V),,@printf '  %-5s %s\n' $(1) $(2))

.PHONY: all demo test lint bench install clean deps help
.DEFAULT_GOAL := all

define stage_rules
OBJ_$(1) := $$(SRC_$(1):%.c=$(O)/obj/$(1)/%.o)
$(O)/lib/lib$(1).a: $$(OBJ_$(1))
	@mkdir -p $$(@D)
	$$(call say,AR,$$@)
	$$(Q)rm -f $$@ && ar crs $$@ $$^
BIN_$(1) := $$(UNIT_$(1):%.c=$(O)/test/%)
$$(BIN_$(1)): $(O)/test/%: $(O)/obj/unit/%.o \
    $$(LINK_$(1):%=$(O)/lib/lib%.a)
	@mkdir -p $$(@D)
	$$(call say,LD,$$@)
	$$(Q)$(CC) $(OPT_$(FLAVOUR)) -o $$@ $$^ $$(LIBS) -lcmocka
.PHONY: unit-$(1)
unit-$(1): $$(BIN_$(1))
	$$(Q)export LSAN_OPTIONS=suppressions=tests/lsan.supp:print_suppressions=0; \
	for t in $$^; do $$$$t || exit 1; done
endef
$(foreach s,$(STAGES),$(eval $(call stage_rules,$(s))))

$(O)/obj/unit/%.o: tests/unit/%.c
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

$(O)/obj/%.o: src/%.c
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

-include $(shell find $(O)/obj -name '*.d' 2>/dev/null)

# The program ----------------------------------------------------------------
PROGRAM := $(O)/bin/shenbao
$(PROGRAM): $(foreach s,cli packet pdf layout document text font template remind \
    check intake value base,$(O)/lib/lib$(s).a)
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(OPT_$(FLAVOUR)) -o $@ $(OBJ_cli) $(filter-out %/libcli.a,$^) \
	    $(LIBS)

out/bin/shenbao: out/release/bin/shenbao
	@mkdir -p $(@D)
	$(Q)ln -sfn ../release/bin/shenbao $@

all: $(PROGRAM)
	$(Q)test $(FLAVOUR) != release || $(MAKE) -s --no-print-directory out/bin/shenbao

# The library: everything but the command line.
LIBRARY := $(O)/lib/libshenbao.a
OBJ_LIBRARY = $(foreach s,$(filter-out cli,$(STAGES)),$(OBJ_$(s)))
$(LIBRARY): $(OBJ_LIBRARY)
	@mkdir -p $(@D)
	$(call say,AR,$@)
	$(Q)rm -f $@ && ar crs $@ $^

# Loaded before the program by tests/fault.sh.
FAULTS := $(O)/lib/fault.so
faults: $(FAULTS)
$(FAULTS): tests/fault/fault.c
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) -std=c17 -D_GNU_SOURCE -O2 $(WARN) -fPIC -shared -fno-builtin \
	    -o $@ $<

# What a user types ----------------------------------------------------------
SAMPLES := calls/most-2021-1/proposals

demo:
	$(Q)sh .ci/deps.sh $(DEPS) demo
	$(Q)$(MAKE) $(JOBS) --no-print-directory FLAVOUR=release all
	$(Q)out/bin/shenbao packet -o out/demo $(SAMPLES)/sample-3.3.xml \
	    $(SAMPLES)/sample-2.5.xml $(SAMPLES)/sample-2.7.xml
	@echo 'Three packets, each in a folder of its own: out/demo'

deps:
	$(Q)sh .ci/deps.sh check demo test lint || \
	    sh .ci/deps.sh $(DEPS) demo test lint

# Unit tests run under the sanitizers; goldens and clients with both flavours.
test:
	$(Q)sh .ci/deps.sh $(DEPS) demo test
	$(Q)$(MAKE) $(JOBS) --no-print-directory FLAVOUR=asan all units
	$(Q)$(MAKE) $(JOBS) --no-print-directory FLAVOUR=release all evil faults
	$(Q)sh tests/run.sh

# What takes longer than a test may; SEED repeats a run.
soak:
	$(Q)sh .ci/deps.sh $(DEPS) demo test
	$(Q)$(MAKE) $(JOBS) --no-print-directory FLAVOUR=release all faults
	$(Q)sh tests/soak.sh

.PHONY: units golden evil faults soak
units: $(foreach s,$(STAGES),$(BIN_$(s)))

# What tests/evil.sh runs commands with.
MEASURE := $(O)/test/measure
$(MEASURE): tests/evil/measure.c
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) -std=c17 -D_GNU_SOURCE $(OPT_$(FLAVOUR)) $(WARN) -o $@ $<
evil: $(MEASURE)

# libFuzzer targets; make fuzz FUZZ_SECONDS=600 runs each for so long.
FUZZ_SECONDS ?= 60
FUZZ := intake table expression path document font
LINK_FUZZ := layout document text font template remind check intake value base
BIN_FUZZ := $(FUZZ:%=$(O)/fuzz/fuzz_%)
$(O)/fuzz/fuzz_%: tests/fuzz/fuzz_%.c $(LINK_FUZZ:%=$(O)/lib/lib%.a)
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS_ALL) -Wno-unused-function -fsanitize=fuzzer \
	    -Itests/unit -o $@ $^ $(LIBS)
.PHONY: fuzz fuzz-targets
fuzz-targets: $(BIN_FUZZ)
fuzz:
	$(Q)$(MAKE) $(JOBS) --no-print-directory FLAVOUR=fuzz fuzz-targets
	$(Q)sh tests/fuzz/fuzz.sh $(FUZZ_SECONDS)

# New expectations go beside the old ones for a person to read.
golden: all
	$(Q)sh tests/golden.sh --review out/golden-review

lint:
	$(Q)sh .ci/deps.sh $(DEPS) demo test lint
	$(Q)sh tests/lint/lint.sh

# Measures, in one warm process and through the command line; decides nothing.
BENCH := $(O)/bench/warm $(O)/bench/lines
$(O)/bench/warm: $(O)/obj/bench/variants.o
$(BENCH): $(O)/bench/%: $(O)/obj/bench/%.o $(O)/obj/bench/clock.o $(O)/obj/bench/client.o $(LIBRARY)
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(OPT_$(FLAVOUR)) -o $@ $(filter %.o,$^) $(LIBRARY) $(LIBS)

$(O)/obj/bench/%.o: tests/bench/%.c
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

bench: all $(BENCH)
	$(Q)sh tests/bench/bench.sh

install: all $(LIBRARY)
	install -d $(DESTDIR)$(prefix)/bin $(DESTDIR)$(prefix)/include \
	    $(DESTDIR)$(prefix)/lib
	install -m 755 $(PROGRAM) $(DESTDIR)$(prefix)/bin/shenbao
	install -m 644 include/shenbao.h $(DESTDIR)$(prefix)/include
	install -m 644 $(LIBRARY) $(DESTDIR)$(prefix)/lib
	find calls templates fonts -type f \( -name '*.xml' -o \
	    -name '*.rng' -o -name '*.xsl' \) | while read -r f; do \
	    install -D -m 644 "$$f" \
	    "$(DESTDIR)$(prefix)/share/shenbao/$$f" || exit 1; done

clean:
	$(Q)find out -mindepth 1 -not -name .gitignore -delete

help:
	@sed -n '3,10s/^# \{0,1\}//p' Makefile
