#!/bin/sh
# A check that no test has seen unmet may be one that cannot be. One of which
# the tests say "never check unmet" is exempt.
for id in $(sed -n 's/.*<check id="\([^"]*\)".*/\1/p' calls/*/call.xml); do
    grep -q -E "^($id	unmet	|never $id unmet)" tests/data/checks/*.tests \
        tests/data/example.tests ||
        echo "$id is unmet in no test of tests/data"
done
