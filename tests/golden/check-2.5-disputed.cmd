check --today 2020-12-29 calls/most-2021-1/proposals/sample-2.5.xml
