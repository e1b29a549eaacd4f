new 3.3
