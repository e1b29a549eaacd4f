#!/bin/sh
# Runs each fuzz target for some time, from seeds that the project has. What a
# run finds interesting stays in out/fuzz/corpus for the next; what breaks a
# target is left as out/fuzz/broken/NAME-*, and the status is 1.
#   fuzz.sh SECONDS [NAME]...
set -u
cd "$(dirname "$0")/../.." || exit 1

seconds=$1
shift
seeds=out/fuzz/seeds
status=0
rm -rf "$seeds"
mkdir -p out/fuzz/broken
for name in intake table expression path document font; do
    mkdir -p "$seeds/$name" "out/fuzz/corpus/$name"
done
cp calls/most-2021-1/proposals/*.xml tests/data/*.xml "$seeds/intake/"
cp calls/example/proposals/*.csv "$seeds/table/"
{
    echo "/proposal/@direction;/proposal/@id;/proposal/title/zh;/proposal/people/person[@id='p']/@role;/proposal/people/person[@id='p']/@participant"
    printf 'A;"3.3";"two\r\nlines ""x""";member;u\r\n;\nB;3.3\n'
} >"$seeds/table/german"
cp tests/layout/*.xml "$seeds/document/"
cp /usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf \
    "$seeds/font/" 2>/dev/null
sed -n 's/.*<test>\(.*\)<\/test>.*/\1/p' calls/most-2021-1/call.xml |
    sed 's/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g' | sort -u |
    split -l 1 -a 3 - "$seeds/expression/"
sed -n 's/.*select="\([^"]*\)".*/\1/p' calls/most-2021-1/call.xml | sort -u |
    split -l 1 -a 3 - "$seeds/path/"
printf '/proposal/title/zh' >"$seeds/path/title"
printf "/proposal/participants/participant[@id='u1']/name/zh" >"$seeds/path/unit"
printf '/proposal/narratives/narrative[2]/paragraph[1]/zh' >"$seeds/path/number"

for name in ${*:-intake table expression path document font}; do
    # libxml2 and the grammar keep what they made once: no leak check.
    if out/fuzz/fuzz/fuzz_$name -max_total_time="$seconds" -timeout=20 \
        -rss_limit_mb=4096 -detect_leaks=0 -print_final_stats=1 \
        -artifact_prefix="out/fuzz/broken/$name-" \
        "out/fuzz/corpus/$name" "$seeds/$name" >"out/fuzz/$name.log" 2>&1; then
        echo "ok fuzz $name: $(sed -n 's/^stat::number_of_executed_units: *//p' \
            "out/fuzz/$name.log") inputs"
    else
        echo "not ok fuzz $name"
        grep -E 'ERROR|SUMMARY|runtime error|Test unit written' \
            "out/fuzz/$name.log" | head -n 5
        status=1
    fi
done
exit $status
