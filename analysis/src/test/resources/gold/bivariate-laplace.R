# Makes bivariate-laplace.json: Rscript bivariate-laplace.R > bivariate-laplace.json (R 4.2.2, base packages only).
# The Laplace likelihood with the inner mode found to rounding. At lme4's estimates it is -122.792001080759, where
# lme4, whose inner iterations stop earlier, reports -122.792425618749.
D <- read.csv("a08_auditc.csv"); D[] <- lapply(D, as.numeric)
n <- cbind(D$TP + D$FN, D$FP + D$TN); x <- cbind(D$TP, D$FP)
laplace <- function(p) {
  b <- p[1:2]; L <- matrix(c(p[3], p[4], 0, p[5]), 2); sum <- 0
  for (i in seq_len(nrow(n))) {
    u <- c(0, 0)
    for (it in 1:40) { q <- plogis(b + L %*% u); H <- diag(2) + t(L) %*% diag(as.numeric(n[i, ] * q * (1 - q))) %*% L
      u <- u + as.numeric(solve(H, t(L) %*% (x[i, ] - n[i, ] * q) - u)) }
    q <- plogis(b + L %*% u); H <- diag(2) + t(L) %*% diag(as.numeric(n[i, ] * q * (1 - q))) %*% L
    sum <- sum + sum(dbinom(x[i, ], n[i, ], q, log = TRUE)) - sum(u^2) / 2 - log(det(H)) / 2 }
  sum }
gr <- function(p, h = 1e-3) sapply(1:5, function(i) { e <- replace(numeric(5), i, h)
  (8 * (laplace(p + e) - laplace(p - e)) - (laplace(p + 2 * e) - laplace(p - 2 * e))) / (12 * h) })
he <- function(p, h = 1e-3) { H <- sapply(1:5, function(i) { e <- replace(numeric(5), i, h)
  (8 * (gr(p + e) - gr(p - e)) - (gr(p + 2 * e) - gr(p - 2 * e))) / (12 * h) }); (H + t(H)) / 2 }
p <- c(2.5, -1.28, 1.6, .5, .35)
p <- optim(p, function(p) -laplace(p), function(p) -gr(p), method = "BFGS", control = list(reltol = 1e-12, maxit = 300))$par
for (i in 1:4) p <- p - solve(he(p), gr(p))
V <- solve(-he(p))
arr <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ", "), "]")
cat("{\"id\": \"bivariate-laplace\",\n \"software\": \"R 4.2.2, base packages\",\n \"call\": \"see bivariate-laplace.R; logits of sensitivity and false positive rate\",\n")
cat(" \"atLme4\": ", sprintf("%.17g", laplace(c(2.50971812352402, -1.2762005696639, sqrt(2.59590145085396), 0.813604791835609 / sqrt(2.59590145085396),
  sqrt(0.381180146706384 - 0.813604791835609^2 / 2.59590145085396)))), ",\n", sep = "")
cat(" \"b\": ", arr(p[1:2]), ", \"se\": ", arr(sqrt(diag(V)[1:2])), ",\n \"var\": ", arr(c(p[3]^2, p[4]^2 + p[5]^2)), ", \"cov\": ", sprintf("%.17g", p[3] * p[4]),
  ", \"loglik\": ", sprintf("%.17g", laplace(p)), "}\n", sep = "")
