check --lang zh --today 2020-11-25 calls/most-2021-1/proposals/sample-2.9.xml
