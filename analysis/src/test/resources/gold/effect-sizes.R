# Reference values of effect sizes and of stratified 2x2 tables, by base R alone:
#   Rscript effect-sizes.R > effect-sizes.json
num <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ", "), "]")
out <- list()
put <- function(name, ...) out[[name]] <<- paste0("{", paste(..., sep = ", "), "}")
field <- function(name, x) paste0('"', name, '": ', num(x))

# Two means.
m1 <- c(55, 27, 12.5, 3); s1 <- c(47, 7, 4, 1); n1 <- c(155, 31, 8, 3)
m2 <- c(75, 29, 9.25, 1); s2 <- c(64, 4, 2, 0.5); n2 <- c(156, 32, 7, 2)
put("MD", field("yi", m1 - m2), field("vi", s1^2 / n1 + s2^2 / n2))
m <- n1 + n2 - 2
d <- (m1 - m2) / sqrt(((n1 - 1) * s1^2 + (n2 - 1) * s2^2) / m)
g <- d * exp(lgamma(m / 2) - lgamma((m - 1) / 2)) * sqrt(2 / m)
put("SMD", field("yi", g), field("vi", (n1 + n2) / (n1 * n2) + g^2 / (2 * (n1 + n2))))
put("ROM", field("yi", log(m1) - log(m2)), field("vi", s1^2 / (n1 * m1^2) + s2^2 / (n2 * m2^2)))

# Correlations.
r <- c(0.5, -0.9, 0, 0.123); n <- c(10, 53, 4, 1000)
put("COR", field("yi", r), field("vi", (1 - r^2)^2 / (n - 1)))
put("ZCOR", field("yi", atanh(r)), field("vi", 1 / (n - 3)))

# Areas under curves: the variance by its definition, from the three probabilities.
a <- c(0.5, 0.85, 0.99); p <- c(20, 51, 7); q <- c(30, 58, 100)
v <- (a * (1 - a) + (p - 1) * (a / (2 - a) - a^2) + (q - 1) * (2 * a^2 / (1 + a) - a^2)) / (p * q)
put("AUC", field("yi", a), field("vi", v))

# Stratified tables: the trials of BCG vaccination, and tables with empty cells.
strata <- function(name, a, b, c, d) {
  a <- as.numeric(a); b <- as.numeric(b); c <- as.numeric(c); d <- as.numeric(d)
  cube <- array(rbind(a, c, b, d), c(2, 2, length(a)))
  or <- mantelhaen.test(cube, correct = FALSE)
  n <- a + b + c + d; n1 <- a + b; n2 <- c + d
  seOr <- diff(log(or$conf.int)) / (2 * qnorm(0.975))
  rr <- log(sum(a * n2 / n) / sum(c * n1 / n))
  seRr <- sqrt(sum((n1 * n2 * (a + c) - a * c * n) / n^2) / (sum(a * n2 / n) * sum(c * n1 / n)))
  w <- n1 * n2 / n
  rd <- sum(w * (a / n1 - c / n2)) / sum(w)
  # Sato: var = (rd sum(P) + sum(Q)) / sum(w)^2
  P <- (n1^2 * c - n2^2 * a + n1 * n2 * (n2 - n1) / 2) / n^2
  Q <- (a * (n2 - c) / n + c * (n1 - a) / n) / 2
  seRd <- sqrt((rd * sum(P) + sum(Q)) / sum(w)^2)
  E <- (a + c) * n1 / n; V <- (a + c) * (b + d) * n1 * n2 / (n^2 * (n - 1))
  put(name, field("OR", c(log(or$estimate), seOr)), field("RR", c(rr, seRr)), field("RD", c(rd, seRd)),
    field("PETO", c(sum(a - E) / sum(V), 1 / sqrt(sum(V)))), field("tables", c(a, b, c, d)))
}
bcg <- read.csv("statistics/inputs/bcg.csv")
strata("bcg", bcg$tpos, bcg$tneg, bcg$cpos, bcg$cneg)
strata("empty", c(0, 2, 1, 5), c(20, 18, 9, 45), c(3, 0, 4, 6), c(17, 25, 6, 40))

# Distributions far out.
put("tails", field("normal", pnorm(c(-2, -10, -37, 1.5))), field("chiSquared", pchisq(c(0.1, 50, 1183), c(1, 3, 85), lower.tail = FALSE)),
  field("t", 2 * pt(-c(0.5, 12, 24, 3), c(1.04, 3.5, 85, 1e6))), field("f", pf(c(0.2, 30, 585), c(1, 3, 1), c(10, 7.5, 85), lower.tail = FALSE)),
  field("qNormal", qnorm(c(1e-12, 0.025, 0.3, 0.975))), field("qt", qt(c(0.975, 0.975, 0.6, 0.995), c(1, 1.5, 12, 300))),
  field("qChiSquared", qchisq(c(0.025, 0.975, 0.5, 0.025, 0.999), c(1, 1, 12, 499, 3))))

# The interval of Henmi and Copas with a root polished to 1e-13; metafor 3.8-1 stops at uniroot's default of 1e-4.
henmiCopas <- function(name, y, v) {
  k <- length(y); w <- 1 / v; W1 <- sum(w); W2 <- sum(w^2) / W1; W3 <- sum(w^3) / W1; W4 <- sum(w^4) / W1
  b <- sum(w * y) / W1; t2 <- max(0, (sum(w * (y - b)^2) - (k - 1)) / (W1 - W2)); VR <- 1 + t2 * W2
  E <- function(q) (k - 1) + t2 * (W1 - W2) + t2^2 * (q / VR^2 - 1 / VR) * (W3 - W2^2)
  V <- function(q) 2 * (k - 1) + 4 * t2 * (W1 - W2) + 2 * t2^2 * (W1 * W2 - 2 * W3 + W2^2) +
    4 * t2^2 * (q / VR^2 - 1 / VR) * (W3 - W2^2) + 4 * t2^3 * (q / VR^2 - 1 / VR) * (W4 - 2 * W2 * W3 + W2^3) +
    2 * t2^4 * (1 / VR^2 - 2 * q / VR^3) * (W3 - W2^2)^2
  g <- function(x) integrate(function(r) pgamma((W1 / W2 - 1) * ((r / x)^2 - 1) + (k - 1), E(VR * r^2)^2 / V(VR * r^2),
    scale = V(VR * r^2) / E(VR * r^2)) * dnorm(r), x, Inf, rel.tol = 1e-13)$value - 0.025
  half <- uniroot(g, c(0.1, 6), tol = 1e-14)$root * VR / sqrt(W1)
  put(name, field("ci", c(b - half, b + half)))
}
y <- log(bcg$tpos / (bcg$tpos + bcg$tneg)) - log(bcg$cpos / (bcg$cpos + bcg$cneg))
henmiCopas("henmi_copas_bcg", y, 1 / bcg$tpos - 1 / (bcg$tpos + bcg$tneg) + 1 / bcg$cpos - 1 / (bcg$cpos + bcg$cneg))
pritz <- read.csv("statistics/inputs/pritz1997.csv")
zero <- ifelse(pritz$xi == pritz$ni, 0.5, 0); x <- pritz$xi + zero; m <- pritz$ni - pritz$xi + zero
henmiCopas("henmi_copas_pritz", log(x / m), 1 / x + 1 / m)

cat("{\n \"software\": \"", R.version.string, ", base packages, effect-sizes.R\",\n", sep = "")
cat(paste0(' "', names(out), '": ', unlist(out), collapse = ",\n"), "\n}\n", sep = "")
