module example/member

go 1.19
