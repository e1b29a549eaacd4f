dump --stage=lines --blank 2.7
