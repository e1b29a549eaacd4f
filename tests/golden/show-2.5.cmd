show 2.5
