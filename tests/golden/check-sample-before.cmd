check --today 2020-11-01 calls/most-2021-1/proposals/sample-3.3.xml
