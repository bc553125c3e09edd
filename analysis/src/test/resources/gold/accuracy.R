# Makes accuracy.json: Rscript accuracy.R > accuracy.json (R 4.2.2, base packages only).
num <- function(x) paste(sprintf("%.17g", x), collapse = ", ")
arr <- function(x) paste0("[", num(x), "]")
wilson <- function(x, n, level = .95) { z <- qnorm(1 - (1 - level) / 2); p <- x / n
  c((p + z^2 / (2 * n) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n)) }
cp <- function(x, n, level = .95) { a <- (1 - level) / 2
  c(if (x == 0) 0 else qbeta(a, x, n - x + 1), if (x == n) 1 else qbeta(1 - a, x + 1, n - x)) }
expected <- function(p, n, level, f) { x <- 0:n; b <- sapply(x, function(k) f(k, n, level)); w <- dbinom(x, n, p)
  c(sum(w * b[1, ]), sum(w * b[2, ])) }
e <- function(p, n, level) sprintf("{\"p\": %g, \"n\": %d, \"level\": %g, \"wilson\": %s, \"clopperPearson\": %s, \"measured\": %s}",
  p, n, level, arr(expected(p, n, level, wilson)), arr(expected(p, n, level, cp)),
  arr(qbinom(c((1 - level) / 2, (1 + level) / 2), n, p) / n))
smallest <- function(p, h, level) { n <- 1; repeat { w <- wilson(p * n, n, level); if ((w[2] - w[1]) / 2 <= h) return(n); n <- n + 1 } }
newcombe <- function(x1, n1, x2, n2) { a <- wilson(x1, n1); b <- wilson(x2, n2); p1 <- x1 / n1; p2 <- x2 / n2
  c(p1 - p2 - sqrt((p1 - a[1])^2 + (b[2] - p2)^2), p1 - p2 + sqrt((a[2] - p1)^2 + (p2 - b[1])^2)) }
u <- function(x1, n1, x2, n2) sprintf("{\"counts\": [%d, %d, %d, %d], \"interval\": %s, \"p\": %s}", x1, n1, x2, n2,
  arr(newcombe(x1, n1, x2, n2)), num(suppressWarnings(prop.test(c(x1, x2), c(n1, n2), correct = FALSE))$p.value))
paired <- function(a, b, c, d) { n <- a + b + c + d; w1 <- wilson(a + b, n); w2 <- wilson(a + c, n); p1 <- (a + b) / n; p2 <- (a + c) / n
  q <- a * d - b * c; if (q > 0) q <- max(0, q - n / 2); den <- sqrt((a + b) * (c + d) * (a + c) * (b + d)); phi <- if (den == 0) 0 else q / den
  f <- function(x, y) sqrt(x^2 - 2 * phi * x * y + y^2)
  sprintf("{\"counts\": [%d, %d, %d, %d], \"interval\": %s, \"p\": %s}", a, b, c, d,
    arr(c(p1 - p2 - f(p1 - w1[1], w2[2] - p2), p1 - p2 + f(w1[2] - p1, p2 - w2[1]))),
    num(if (b + c == 0) 1 else binom.test(b, b + c)$p.value)) }
# random effects by REML, Knapp and Hartung; differences of external and internal accuracy
ext <- rbind(c(90,100,160,200), c(45,50,30,40), c(170,200,390,500), c(28,30,55,80), c(64,80,700,1000), c(19,20,15,25), c(88,100,91,100))
d <- ext[, 3] / ext[, 4] - ext[, 1] / ext[, 2]
v1 <- function(x, n) { p <- (x + 1) / (n + 2); p * (1 - p) / (n + 2) }
v <- v1(ext[, 1], ext[, 2]) + v1(ext[, 3], ext[, 4])
reml <- function(X) {
  score <- function(t) { w <- 1 / (v + t); W <- diag(w); P <- W - W %*% X %*% solve(t(X) %*% W %*% X) %*% t(X) %*% W
    as.numeric(t(d) %*% P %*% P %*% d - sum(diag(P))) }
  t <- uniroot(score, c(0, 1), tol = 1e-16, maxiter = 10000)$root
  w <- 1 / (v + t); A <- solve(t(X) %*% (w * X)); b <- A %*% t(X) %*% (w * d); r <- d - X %*% b
  s <- sum(w * r^2) / (length(d) - ncol(X)); list(t = t, b = as.numeric(b), se = sqrt(diag(A) * s)) }
m0 <- reml(matrix(1, length(d), 1)); m1 <- reml(cbind(1, log(ext[, 4]) - mean(log(ext[, 4]))))
cat("{\"id\": \"accuracy\",\n \"software\": \"R 4.2.2, base packages\",\n \"call\": \"see accuracy.R\",\n")
cat(" \"expected\": [", paste(e(.8, 50, .95), e(.95, 30, .9), e(.7, 1000, .95), e(1, 12, .95), sep = ",\n  "), "],\n")
cat(" \"subjects\": [", paste(sapply(list(c(.8, .05), c(.9, .02), c(.5, .1), c(1, .03)), function(a)
  sprintf("{\"p\": %g, \"halfWidth\": %g, \"n\": %d}", a[1], a[2], as.integer(smallest(a[1], a[2], .95)))), collapse = ", "), "],\n")
cat(" \"unpaired\": [", paste(u(56L, 70L, 48L, 80L), u(9L, 10L, 3L, 10L), u(10L, 10L, 0L, 20L), u(5L, 56L, 0L, 29L), u(412L, 500L, 400L, 500L), sep = ",\n  "), "],\n")
cat(" \"paired\": [", paste(paired(36L, 12L, 2L, 0L), paired(20L, 12L, 2L, 16L), paired(0L, 12L, 2L, 36L), paired(53L, 1L, 0L, 0L), paired(30L, 0L, 0L, 24L), paired(1L, 20L, 18L, 3L), sep = ",\n  "), "],\n")
cat(" \"external\": {\"counts\": [", paste(apply(ext, 1, arr), collapse = ", "), "], \"tau2\": ", num(m0$t), ", \"estimate\": ", num(m0$b), ", \"se\": ", num(m0$se),
  ", \"slope\": ", num(m1$b[2]), ", \"slopeSe\": ", num(m1$se[2]), ", \"slopeTau2\": ", num(m1$t), "}}\n", sep = "")
