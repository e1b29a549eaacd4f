check --json --today 2020-11-20 calls/most-2021-1/proposals/sample-1.4.xml
