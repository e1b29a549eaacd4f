#!/bin/sh
# A check that no test has seen unmet may be one that cannot be. One whose limit
# nobody has stated is exempt by a line "never check ...", which says so.
for id in $(sed -n 's/.*<check id="\([^"]*\)".*/\1/p' calls/*/call.xml); do
    grep -q -E "^($id	unmet	|never $id )" tests/data/checks/*.tests ||
        echo "$id is unmet in no test of tests/data/checks"
done
