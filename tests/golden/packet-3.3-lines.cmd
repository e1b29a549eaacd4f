dump --stage=lines calls/most-2021-1/proposals/sample-3.3.xml
