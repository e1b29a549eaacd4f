check --lang zh --today 2020-12-30 calls/most-2021-1/proposals/sample-2.5.xml
