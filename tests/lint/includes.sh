#!/bin/sh
# The include table of docs/architecture.md: which folder may include the
# headers of which others, and which third party's.
set -u

# folder : other folders : third-party prefixes
table='
base::
value:base:unicode libxml
intake:base value:libxml
check:base value intake:libxml
remind:base value intake check:libxml libical gmime
template:base value intake check remind:libxml libxslt libexslt
document:base template:libxml
font:base:hb
text:base font:hb unicode hyphen
layout:base document font text:qrencode
pdf:base document font layout text:hpdf libdeflate
packet:base value intake check remind template document font text layout pdf:libxml libxslt unicode jansson libdeflate hb qpdf
cli::
'

printf '%s\n' "$table" | while IFS=: read -r folder others parties; do
    [ -n "$folder" ] || continue
    for file in src/"$folder"/*.c src/"$folder"/*.h; do
        [ -f "$file" ] || continue
        sed -n 's/^#include "\([a-z0-9_]*\)\/.*/\1/p' "$file" |
            while read -r used; do
                [ "$used" = "$folder" ] && continue
                case " $others " in *" $used "*) continue ;; esac
                echo "$file includes $used/: not in the table for $folder"
            done
        sed -n 's/^#include <\([a-z0-9_.\/-]*\)>.*/\1/p' "$file" |
            grep -E '^(hb|unicode/|libxml/|libxslt/|libexslt/|hpdf|libdeflate|jansson|hyphen|qrencode|qpdf|libical|gmime|cmocka)' |
            while read -r used; do
                ok=
                for party in $parties; do
                    case $used in "$party"*) ok=1 ;; esac
                done
                [ -n "$ok" ] ||
                    echo "$file includes <$used>: not in the table for $folder"
            done
        if [ "$folder" = cli ]; then
            grep -n '^#include "' "$file" | grep -v -E '"(shenbao\.h|cli/)' |
                sed "s,^,$file: ,"
        fi
    done
done
# The public header includes only what the standard library has.
grep -n '^#include' include/shenbao.h | grep -v -E '<std(bool|def)\.h>'
exit 0
