show 2.1 --lang zh
