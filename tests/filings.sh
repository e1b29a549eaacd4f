#!/bin/sh
# Filings on paper: the ledger has a column for each side that files, with what
# is known of its deadline and of its file; a letter asks a partner for what is
# still to be done, and for what the call does not say.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

shenbao=out/release/bin/shenbao
samples=calls/most-2021-1/proposals
mkdir -p out/filings

# pages FILE: its ledger, and its first letter to a partner
pages() {
    $shenbao dump --stage=document "$1" >out/filings/all 2>/dev/null
    sed -n '/^  part #ledger /,/^  part #/p' out/filings/all >out/filings/ledger
    sed -n '/^  part #reminder-letter-1 /,/^  part #[^r]/p' out/filings/all \
        >out/filings/letter
    [ -s out/filings/letter ]
}
ledger() {
    grep -q -F "\"$1\"" out/filings/ledger
}
letter() {
    grep -q -F "$1" out/filings/letter
}
# one of its letters
letters() {
    sed -n '/^  part #reminder-letter-/,/^  part #[^r]/p' out/filings/all |
        grep -q -F "$1"
}
# asks for nothing that only the applicant can do
to_partner() {
    ! grep -E 'date unknown|must be entered|日期未知|须由申报人' out/filings/letter
}

check "2.9" pages $samples/sample-2.9.xml
# Nine rows and a head, each of a label and three sides.
three_columns() {
    awk '/^ *table .*columns=4/ { on = 1 }
        on && /^ *row / { if (rows++ && cells != 4) exit 1; cells = 0 }
        on && /^ *cell .* column=/ { cells++ }
        END { exit rows == 10 && cells == 4 ? 0 : 1 }' out/filings/ledger
}
check "its ledger has three sides in each row" three_columns
both_copies() {
    [ "$(grep -c -F '"title; period; leaders 3; units 5"' \
        out/filings/ledger)" -eq 2 ] &&
        [ "$(grep -c -F '"名称；期限；负责人 3；单位 5"' \
            out/filings/ledger)" -eq 2 ] &&
        ledger 'This application'
}
check "what each partner filed, and that China files this" both_copies
check "a letter says that it was filed" \
    letter 'Our application says that your side has filed, on 25 November 2020.'
check "and in French" \
    letter 'votre partie a déposé le sien le 25 novembre 2020.'
check "in Chinese where the partner's language is English" letters \
    '申报书写明贵方已提交申报材料，日期：2020年11月23日。'

check "2.8" pages $samples/sample-2.8.xml
check "a date without an hour names its place" ledger \
    '27 November 2020 (Spain Time, no hour given); reported, must be checked with the authority'
check "and in Chinese" ledger \
    '2020年11月27日（西班牙时间，未给出钟点）；据公开报道，须向主管部门核实'

# 2.0 states no deadline; Korea has filed, with and without a receipt.
check "2.0" pages $samples/sample-2.0.xml
check "no date is asked of a side that has filed" \
    letter 'Our application says that your side has filed, on 19 November 2020.'
check "nothing for the applicant to do" to_partner
sed 's/ proof="receipt-kr"//' $samples/sample-2.0.xml >out/filings/without.xml
check "without its receipt" pages out/filings/without.xml
check "it is asked for" \
    letter 'Please send us the acknowledgement of receipt.'
sed 's/side="KR" state="filed" on="[-0-9]*"/side="KR" state="filed"/' \
    $samples/sample-2.0.xml >out/filings/without.xml
check "filed on no known day" pages out/filings/without.xml
check "the partner is asked for its deadline" letter \
    'the call does not give the deadline of your side, please tell us'

check "3.2" pages $samples/sample-3.2.xml
check "its deadline is asked for" letter \
    'the call does not give the deadline of your side, please tell us'
check "nothing for the applicant to do there" to_partner

check "3.3" pages $samples/sample-3.3.xml
check "contents that are not entered are said to be so" ledger \
    'Contents not entered yet'

check "1.5" pages $samples/sample-1.5.xml
check "a duty of a later stage stands below" letter \
    'Your side does not have to file at this stage; what is asked later stands below.'
later() {
    grep -q 'a project that is proposed for funding' out/filings/letter
}
check "in the words of the call" later

check "1.1" pages $samples/sample-1.1.xml
check "nothing is said to stand below that does not" letter \
    'Please check what our application says of your side.'

exit "$failures"
