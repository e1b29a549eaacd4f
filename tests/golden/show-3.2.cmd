show 3.2
