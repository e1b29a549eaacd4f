#!/bin/sh
# A check that no test has seen met, unmet and unknown may be one that cannot
# be. A state of which the tests say "never CHECK STATE" is exempt.
tests="tests/data/checks/*.tests tests/data/example.tests"
for id in $(sed -n 's/.*<check id="\([^"]*\)".*/\1/p' calls/*/call.xml); do
    for state in met unmet unknown; do
        grep -q -E "^($id	$state	|never $id $state)" $tests ||
            echo "$id is $state in no test of tests/data"
    done
done
