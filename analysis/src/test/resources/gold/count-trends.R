# Makes count-trends.json: Rscript count-trends.R > count-trends.json (R 4.2.2, base packages only).
# All 50 iterations: summary() takes the weights of the iteration before the last, which at the usual epsilon keeps 7 digits.
options(warn = -1)
ctl <- glm.control(epsilon = 1e-300, maxit = 50)
num <- function(x) paste(sprintf("%.17g", x), collapse = ", ")
arr <- function(x) paste0("[", num(x), "]")
d <- list(
  year = 2011:2019,
  lung_medical = c(373,526,473,514,513,469,544,576,688),
  lung_ai = c(63,68,88,88,96,98,168,262,348),
  breast_medical = c(317,355,376,400,392,393,472,515,590),
  breast_ai = c(38,52,59,74,76,84,114,148,214),
  all_medical = c(24081,28739,29643,32146,34913,38467,43049,43799,47515),
  all_ai = c(2448,2655,2994,3465,3652,4054,5208,6916,9417))
zero <- list(year = c(2003,2004,2006,2007,2008,2010,2011,2012), x = c(0,1,0,2,3,2,7,11), n = c(12,15,9,14,20,16,18,14))
summ <- function(f) {
  s <- summary(f); df <- f$df.residual
  co <- s$coefficients
  ci <- cbind(co[,1] - qt(.975, df) * co[,2], co[,1] + qt(.975, df) * co[,2])
  r <- residuals(f, "pearson")
  paste0("{\"estimate\": ", arr(co[,1]), ", \"se\": ", arr(co[,2]), ", \"t\": ", arr(co[,3]), ", \"p\": ", arr(co[,4]),
   ", \"lower\": ", arr(ci[,1]), ", \"upper\": ", arr(ci[,2]), ", \"dispersion\": ", num(s$dispersion),
   ", \"deviance\": ", num(f$deviance), ", \"df\": ", df, ", \"covariance\": ", arr(t(vcov(f))), ", \"pearson\": ", arr(r),
   ", \"durbinWatson\": ", num(sum(diff(r)^2) / sum(r^2)), ", \"lagOne\": ", num(sum(r[-1] * r[-length(r)]) / sum(r^2)), "}")
}
line <- function(year, x, n, breaks, fam) {
  fit <- function(rhs) {
    if (fam == "binomial") glm(as.formula(paste("cbind(x, n - x) ~", rhs)), quasibinomial, control = ctl)
    else glm(as.formula(paste("x ~", rhs, "+ offset(log(n))")), quasipoisson, control = ctl)
  }
  environment(fit) <- environment()
  straight <- fit("year")
  out <- paste0("\"years\": ", arr(year), ", \"counts\": ", arr(x), ", \"totals\": ", arr(n), ", \"family\": \"", fam,
    "\", \"trend\": ", summ(straight), ", \"breaks\": {")
  parts <- c()
  for (b in breaks) {
    level <- as.numeric(year >= b); slope <- pmax(0, year - b)
    broken <- fit("year + level + slope")
    a <- anova(straight, broken, test = "F")
    parts <- c(parts, paste0("\"", b, "\": {\"fit\": ", summ(broken), ", \"f\": ", num(a$F[2]), ", \"pOfF\": ", num(a$`Pr(>F)`[2]), "}"))
  }
  # the average annual change of the fitted share, by the delta method with a numerical gradient
  if (fam == "binomial") {
    # on centred years, where differences keep their digits
    yc <- year - mean(year)
    centred <- glm(cbind(x, n - x) ~ yc, quasibinomial, control = ctl)
    g <- function(b) (plogis(b[1] + b[2] * max(yc), log.p = TRUE) - plogis(b[1] + b[2] * min(yc), log.p = TRUE)) / (max(yc) - min(yc))
    b <- coef(centred); h <- c(1e-3, 1e-3)
    grad <- sapply(1:2, function(i) { e <- rep(0, 2); e[i] <- h[i]
      (45 * (g(b + e) - g(b - e)) - 9 * (g(b + 2 * e) - g(b - 2 * e)) + (g(b + 3 * e) - g(b - 3 * e))) / (60 * h[i]) })
    share <- paste0(", \"share\": {\"estimate\": ", num(g(b)), ", \"se\": ", num(sqrt(t(grad) %*% vcov(centred) %*% grad)), "}")
  } else share <- ""
  paste0("{", out, paste(parts, collapse = ", "), "}", share, "}")
}
contrast <- function(y1, x1, n1, y2, x2, n2, fam) {
  year <- c(y1, y2); x <- c(x1, x2); n <- c(n1, n2); g <- rep(1:0, c(length(x1), length(x2)))
  gy <- g * (year - (min(year) + max(year)) / 2)
  f <- if (fam == "binomial") glm(cbind(x, n - x) ~ year + g + gy, quasibinomial, control = ctl)
       else glm(x ~ year + g + gy + offset(log(n)), quasipoisson, control = ctl)
  paste0("{\"first\": {\"years\": ", arr(y1), ", \"counts\": ", arr(x1), ", \"totals\": ", arr(n1), "}, \"second\": {\"years\": ",
    arr(y2), ", \"counts\": ", arr(x2), ", \"totals\": ", arr(n2), "}, \"family\": \"", fam, "\", \"fit\": ", summ(f), "}")
}
lines <- c()
for (fam in c("binomial", "poisson")) {
  for (l in c("lung_medical", "lung_ai", "breast_medical", "breast_ai")) {
    of <- if (grepl("_ai", l)) "all_ai" else "all_medical"
    lines <- c(lines, paste0("\"", l, ", ", fam, "\": ", line(d$year, d[[l]], d[[of]], 2014:2017, fam)))
  }
  lines <- c(lines, paste0("\"few, with zeros, ", fam, "\": ", line(zero$year, zero$x, zero$n, c(), fam)))
}
cons <- c()
for (fam in c("binomial", "poisson")) {
  cons <- c(cons, contrast(d$year, d$lung_ai, d$all_ai, d$year, d$breast_ai, d$all_ai, fam))
  cons <- c(cons, contrast(d$year, d$lung_ai, d$all_ai, d$year, d$lung_medical, d$all_medical, fam))
  cons <- c(cons, contrast(zero$year, zero$x, zero$n, d$year[1:6], d$lung_ai[1:6], d$all_ai[1:6], fam))
}
cat("{\n\"software\": \"", R.version.string, "\",\n", sep = "")
cat("\"call\": \"glm(cbind(x, n - x) ~ year [+ level + slope], quasibinomial) and glm(x ~ year [+ level + slope] + offset(log(n)), quasipoisson), with glm.control(epsilon = 1e-300, maxit = 50); level = year >= b, slope = pmax(0, year - b); intervals with qt(.975, df.residual); F of anova(straight, broken, test = 'F'); pearson = residuals(f, 'pearson'); contrast: ~ year + g + gy, g = 1 of the first series, gy = g * (year - midrange of the years); share: delta method with a numerical gradient\",\n")
cat("\"lines\": {\n", paste(lines, collapse = ",\n"), "\n},\n\"contrasts\": [\n", paste(cons, collapse = ",\n"), "\n]\n}\n", sep = "")
