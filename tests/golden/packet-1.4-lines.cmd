dump --stage=lines calls/most-2021-1/proposals/sample-1.4.xml
