# The same measurements with R's own LOWESS (C code, one thread): Rscript benchmarks/lowess.R
# Processor time, which other work on the machine does not lengthen: in R's favour.
set.seed(1)
scatter <- function(n) { x <- runif(n); list(x = x, y = sin(6 * x) + rnorm(n)) }
seconds <- function(repeats, run) min(sapply(seq_len(repeats), function(i) sum(system.time(run())[c("user.self", "sys.self")])))
report <- function(name, value) cat(sprintf("%-28s %10.1f ms\n", name, 1000 * value))

s <- scatter(300)
report("n = 300", seconds(3, function() for (i in 1:1000) lowess(s$x, s$y, delta = 0)) / 1000)
draws <- lapply(1:1000, function(i) sample(300, 300, TRUE))
report("1,000 resamples of n = 300", seconds(3, function() for (j in draws) lowess(s$x[j], s$y[j], delta = 0)))
m <- scatter(5000)
report("n = 5,000", seconds(3, function() lowess(m$x, m$y, delta = 0)))
l <- scatter(50000)
report("n = 50,000, delta 0.01", seconds(5, function() lowess(l$x, l$y, delta = 0.01)))
report("n = 50,000", seconds(1, function() lowess(l$x, l$y, delta = 0)))
