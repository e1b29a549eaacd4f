#!/bin/sh
# The pictures of docs/design.md: pages of two states of the project, in grey.
#   pictures.sh STATE FOLDER
# STATE is before or after; FOLDER holds the packets and the guide of that
# state as FOLDER/3.3.pdf, FOLDER/2.5.pdf, FOLDER/guide.pdf. A page is found by
# words on it, since page numbers move.
set -eu
state=$1
folder=$2
here=$(dirname "$0")

# picture NAME FILE WORDS...: the first page that has all these words
picture() {
    name=$1
    pdf=$folder/$2
    shift 2
    page=0
    pages=$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')
    while [ "$page" -lt "$pages" ]; do
        page=$((page + 1))
        text=$(pdftotext -f "$page" -l "$page" -raw "$pdf" - | tr -d ' \n')
        found=yes
        for words; do
            case $text in *"$words"*) ;; *) found= ;; esac
        done
        [ -z "$found" ] || break
    done
    pdftoppm -gray -r 66 -f "$page" -l "$page" "$pdf" |
        convert - -colors 8 -define png:compression-level=9 -strip \
            "$here/$name-$state.png"
}

picture cover 3.3.pdf 尚缺材料
picture direction 3.3.pdf 首先须满足的要求 要点
picture unit 3.3.pdf 参与单位 示例智能装备有限公司 所属行业
picture person 3.3.pdf 项目联系人 最高学位
picture budget 3.3.pdf 9.2 合计大写
picture checklist 3.3.pdf 待办事项
picture letter 3.3.pdf 请按时申报并签署文件 依据与后果
picture guide guide.pdf 1.4 中国和以色列政府间联合研究项目 首先须满足的要求
