new 1.5
