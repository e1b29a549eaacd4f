#!/bin/sh
# What validate holds a call against: its sums, ids, references, texts in both
# languages, addresses, contacts, requirements, reminders and terms. Each case spoils the
# call that ships in one place and names what must be said there.
set -u
cd "$(dirname "$0")/.." || exit 1

shenbao=${SHENBAO:-out/release/bin/shenbao}
call=calls/most-2021-1/call.xml
wrong=out/audit.xml
. tests/cases.sh

# says CODE: the diagnostic at the first line that was changed, the status that
# its severity asks for, and nothing else that the call as it ships has not.
says() {
    case $1 in error*) wanted=1 ;; *) wanted=0 ;; esac
    status "$wanted" "$shenbao" validate "$wrong" || return
    line=$(cmp "$call" "$wrong" | sed 's/.* line //')
    grep -q "^$wrong:$((line - above)):[0-9]*: $1:" "out/$script.err" ||
        { echo "line $((line - above)) has no $1"; cat "out/$script.err"; return 1; }
    grep -v -E 'SB91[45]:' "out/$script.err" >"out/$script.more"
    [ "$(wc -l <"out/$script.more")" -le "$most" ] ||
        { echo "more is said"; cat "out/$script.more"; return 1; }
}

# spoil NAME EXPECTED EDIT [LINES]: the edit of sed, whose place is so many
# lines below that of the diagnostic.
spoil() {
    above=${4:-0}
    most=${MOST:-1}
    sed -E "$3" "$call" >"$wrong"
    if cmp -s "$call" "$wrong"; then
        echo "not ok $1: the edit changes nothing"
        failures=1
        return
    fi
    check "$1" says "$2"
}

# first RE NEW [FROM]: replaces the first match below a line that has FROM
first() {
    echo "/${3:-<call }/,\${/$1/{s/$1/$2/;:a;n;ba}}"
}

clean() {
    status 0 "$shenbao" validate "$call" || return
    [ "$(grep -c 'warning SB914:' "out/$script.err")" -eq 2 ] &&
        ! grep -v -E '(warning SB914|note SB915):' "out/$script.err"
}
check "the call: clean but for two numbers of Mongolia" clean

# Sums
spoil "more projects than the directions have" 'warning SB917' \
    "$(first 'projects="255"' 'projects="270"')"
spoil "more money than the directions have" 'warning SB917' \
    "$(first 'funding="750000000"' 'funding="770000000"')"
spoil "a direction that is not counted" 'warning SB917' \
    "$(first 'directions="27"' 'directions="28"')"
spoil "a partner that is not counted" 'warning SB917' \
    "$(first 'partners="18"' 'partners="19"')"
spoil "pools that share out more than there is" 'warning SB917' \
    "$(first '<projects min="[0-9]*" max="[0-9]*"' \
        '<projects min="9" max="9"' '<pool id="biotechnology"')" 6

# Ids; of an entry that others refer to, these miss it.
twice='error SB240'
MOST=99
spoil "a party twice" "$twice" "$(first 'party id="NZ"' 'party id="US"')"
spoil "a deadline twice" "$twice" \
    "$(first 'deadline id="cn-paper"' 'deadline id="cn-opening"')"
spoil "a kind of document twice" "$twice" \
    "$(first 'kind id="joint-form"' 'kind id="agreement"')"
spoil "a direction twice" "$twice" \
    "$(first 'direction id="1.2"' 'direction id="1.1"')"
spoil "a check twice" "$twice" "$(first 'check id="3.3\/2d"' 'check id="3.3\/2a"')"
spoil "a requirement twice" "$twice" \
    "$(first 'requirement no="2"' 'requirement no="1"')"
MOST=1
spoil "a limit twice" "$twice" \
    "$(first 'limit id="registered-latest"' 'limit id="leader-months"')"
spoil "a topic twice" "$twice" "$(first 'topic no="3"' 'topic no="1"')"
spoil "a point twice" "$twice" "$(first 'point no="1.2"' 'point no="1.1"')"
spoil "a pool twice" "$twice" \
    "$(first 'pool id="information"' 'pool id="biotechnology"')"
spoil "a question twice" "$twice" \
    "$(first 'name="earlier-lead-same"' 'name="earlier-task"')"
spoil "a rule over several proposals twice" 'error SB320' \
    "$(first 'places id="1.7\/p2"' 'places id="1.7\/p1"')"
spoil "an id that is one but for case" 'error SB241' \
    "$(first 'check id="3.3\/2d"' 'check id="3.3\/2A"')"

# References
none='error SB24[25]'
spoil "a side that is no party" "$none" \
    "$(first 'deadline id="cn-paper" side="CN"' 'deadline id="cn-paper" side="CX"')"
spoil "an issuer that is no party" "$none" \
    "$(first 'issuer-side="CN"' 'issuer-side="XX"' '<')"
spoil "a partner that is no party" "$none" "$(first 'ref="NZ"' 'ref="NX"')"
spoil "a kind of document that is none" "$none" \
    "$(first 'document kind="agreement"' 'document kind="agreements"')"
spoil "a deadline that is none" "$none" \
    "$(first 'deadline="nz-1.2"' 'deadline="nz-1.3"')"
spoil "a deadline of no direction" "$none" \
    "$(first 'direction="1.2"' 'direction="4.2"')"
spoil "a document asked by no requirement" "$none" \
    "$(first '(document kind=.*) requirement="1"' '\\1 requirement="77"')"
spoil "a route of no document" "$none" \
    "$(first 'route document="recognition"' 'route document="recognitions"')"
spoil "a route of no check" "$none" "$(first 'check="2.5\/4a"' 'check="2.5\/9a"')"
spoil "a rule over several of no limit" 'error SB315' \
    "$(first 'limit="leader-applications"' 'limit="leader-application"')"
spoil "a rule over several of no pool" 'error SB334' \
    "$(first 'pool="information"' 'pool="informations"')"
spoil "a check with a limit that is none" 'error SB31.' \
    "$(first "sb:limit\\('leader-months'" "sb:limit('leader-month'")"

# Texts in both languages
spoil "a title without English" 'warning SB912' \
    "/<direction id=\"3.3\"/,\${/<en /{s/.*//;:a;n;ba}}" 2
spoil "a message without English" 'warning SB912' \
    "/<check id=\"3.3\\/2d\"/,\${/<en /{s/.*//;:a;n;ba}}" 2
spoil "a term of dates without Chinese" 'warning SB911' \
    "/<deadline id=\"cn-paper\"/,\${/<zh>/{s/.*//;:a;n;ba}}" 1
spoil "an empty text" 'error SB2[0-9]*' \
    "$(first '<en reviewed="yes">.*<\/en>' '<en> <\/en>' '<direction id="3.3"')"

# Addresses
spoil "an address of e-mail with a blank" 'error SB2[0-9]*' \
    "$(first '<email>woosh@' '<email>woosh @')"
spoil "an address of e-mail without a domain" 'error SB2[0-9]*' \
    "$(first '@nrf.re.kr<\/email>' '@nrf<\/email>')"
spoil "an address of e-mail with two dots" 'warning SB913' \
    "$(first '<email>nofar\.' '<email>nofar..')"
spoil "a telephone number with a letter" 'warning SB913' \
    "$(first '>\+972-3-5118117<' '>+972-3-51l8117<')"
spoil "a telephone number too short" 'warning SB913' \
    "$(first '<phone e164="\+97235118117">.*<' '<phone>+972-3<')"
spoil "a number that is not that of its e164" 'warning SB919' \
    "$(first '>\+972-3-5118117<' '>+972-3-5118171<')"
spoil "an e164 that is none" 'error SB2[0-9]*' \
    "$(first 'e164="\+97235118117"' 'e164="97235118117"')"
spoil "a number without its country" 'warning SB914' \
    "$(first '<phone e164="\+97235118117">.*<' '<phone>03-5118117<')"
spoil "a link with a blank" 'error SB2[0-9]*' \
    "$(first 'href="https:\/\/sede\.cdti' 'href="https:\/\/sede cdti')"
spoil "a link without a host" 'warning SB913' \
    "$(first 'href="https:\/\/sede.*es\/"' 'href="https:\/\/\/sede"')"
spoil "a link with the stop of its sentence" 'warning SB913' \
    "$(first '(href="https:\/\/sede.*es\/)"' '\\1."')"
spoil "a link of another kind" 'error SB2[0-9]*' \
    "$(first 'href="https:\/\/sede' 'href="ftp:\/\/sede')"

# Contacts: 1.8 prints that of 1.7 again, and 3.0 is made to print one of 3.1.
again='<direction id="1.8"'
spoil "a contact with another number" 'warning SB918' \
    "$(first '(phone e164=".*)5702(".*)5702' '\\15703\\25703' "$again")" 8
spoil "a contact with another address" 'warning SB918' \
    "$(first '<email>woosh@' '<email>wooch@' "$again")" 9
spoil "a contact with another organisation" 'warning SB918' \
    "$(first 'Research Foundation of Korea \(NRF\)<' 'Research Foundation of Korea<' \
        'contact side="KR" source="L145"')" 6
spoil "an address of e-mail with another name" 'warning SB918' \
    "$(first '<email>wtz@oead.at' '<email>acharkaoui@wbi.be')" 4

# Requirements
spoil "a requirement that nobody decides" 'error SB[23][0-9]*' \
    "$(first ' info="yes"' '')"

# Marks: told where they are, in a call and in a proposal, and not of texts
# that have none.
spoil "a full stop twice" 'note SB952' "$(first '。<\/zh>' '。。<\/zh>')"
spoil "a bracket alone" 'note SB956' "$(first '）' '' '<zh')"

proposal_says() {
    sed 's/<zh>面向柔性装配/<zh>《面向柔性装配/' \
        calls/most-2021-1/proposals/sample-3.3.xml >"$wrong"
    status 0 "$shenbao" validate --lang zh "$wrong" || return
    grep "^$wrong:4:5: .* SB956:" "out/$script.err" | grep -q '《面向柔性装配'
}
check "a title mark alone in a proposal" proposal_says

samples_are_silent() {
    for sample in calls/most-2021-1/proposals/sample-[13].*.xml; do
        "$shenbao" validate "$sample" 2>&1 | grep 'SB95' && return 1
    done
    return 0
}
check "nothing of marks in samples" samples_are_silent

# Reminders. A side that is not reminded is named at its filing.
spoil "a side that must file and is reminded of something else" 'warning SB960' \
    "$(first 'about="file"' 'about="sign"' 'id="1.2\/file"')" 3
spoil "one of three sides not reminded" 'warning SB960' \
    "$(first 'about="file"' 'about="sign"' 'id="2.9\/file-za"')" 15
spoil "a filing of which only an earlier stage is reminded" 'warning SB960' \
    "$(first 'stage="after-defence"' 'stage="pre-application"' 'id="1.5\/file"')" 9
spoil "a reminder on a date of another direction" 'warning SB961' \
    "$(first 'basis="nz-1.2"' 'basis="il-1.3"')"
spoil "a reminder that also shows such a date" 'warning SB961' \
    "$(first 'also="cn-submission"' 'also="de-3.5"' 'id="3.4\/file"')"
spoil "a reminder of the call on a date of one direction" 'warning SB961' \
    "$(first 'basis="cn-submission"' 'basis="hu-3.6"' 'id="base\/seals"')"
spoil "a reminder to file by the date of another side" 'warning SB962' \
    "$(first 'basis="za-2.9"' 'basis="be-2.9"')"
spoil "a copy to contacts that are not there" 'warning SB963' \
    "$(first '(id="2.6\/file".*)>' '\\1 copy="contacts">')"
spoil "a reminder twice" "$twice" \
    "$(first 'reminder id="2.5\/issue"' 'reminder id="2.5\/ask"')"
spoil "a reminder on a date that is none" "$none" \
    "$(first 'basis="nz-1.2"' 'basis="nz-1.9"')"
spoil "a reminder of no requirement" "$none" \
    "$(first '(id="1.3\/file".*) requirement="2"' '\\1 requirement="77"')"

# Terms
spoil "a term by another name" 'warning SB916' \
    "$(first 'letter of intent' 'paper' '<check id="2.5\/4a"')"
spoil "a term that the glossary has twice" 'error SB240' \
    "$(first 'term zh="贡献"' 'term zh="照会"')"
spoil "a term that is nothing" 'error SB2[0-9]*' \
    "$(first 'term zh="人月"' 'term zh=""')"
rm -f "$wrong"
exit $failures
