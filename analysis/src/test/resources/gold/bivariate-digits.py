"""Oracle of BinomialBivariateModelTest: python3 bivariate-digits.py > bivariate-digits.json, in this folder.

mpmath 1.3 with 40 digits, independent of the R script beside it: Laplace's approximation of the binomial bivariate model with
each study's mode found by Newton's steps to 1e-35, its maximum over (mean logits, Cholesky factor) by Newton's steps with
differences of 1e-10; and the likelihood itself, the integral over both logits by Gauss and Hermite's rule about the mode
with 41 x 41 nodes, at three points: lme4's estimates, Laplace's maximum, and its own maximum.
"""
import json, sys
from mpmath import binomial, exp, inverse, log, loggamma, lu_solve, matrix, mp, mpf, pi, sqrt
import numpy as np

mp.dps = 40
ROWS = [[int(c.strip('"')) for c in line.split(",")] for line in open("a08_auditc.csv").read().splitlines()[1:]]
LME4 = json.load(open("a08_dta_auditc.json"))["outputs"]["glmer_bivariate_laplace"]
DATA = [((tp, tp + fn), (tn, tn + fp)) for tp, fn, fp, tn in ROWS]  # lme4's: sensitivity and specificity


def choose(n, x):
    return loggamma(n + 1) - loggamma(x + 1) - loggamma(n - x + 1)


def hermite(n):
    rule = []
    for x in np.polynomial.hermite.hermgauss(n)[0]:
        x = mpf(float(x))
        for _ in range(6):
            x -= mp.hermite(n, x) / (2 * n * mp.hermite(n - 1, x))
        rule.append((x, mpf(2) ** (n - 1) * mp.factorial(n) * sqrt(pi) / (n * mp.hermite(n - 1, x)) ** 2))
    return rule


def joint(study, theta, u):
    m1, m2, a, b, c = theta
    eta = (m1 + a * u[0], m2 + b * u[0] + c * u[1])
    value = -(u[0] ** 2 + u[1] ** 2) / 2
    for (x, n), e in zip(study, eta):
        value += x * e - n * log(1 + exp(e))
    return value, eta


def mode(study, theta):
    m1, m2, a, b, c = theta
    u = [mpf(0), mpf(0)]
    (x1, n1), (x2, n2) = study
    for _ in range(100):
        value, (e1, e2) = joint(study, theta, u)
        p1, p2 = 1 / (1 + exp(-e1)), 1 / (1 + exp(-e2))
        g1, g2, w1, w2 = x1 - n1 * p1, x2 - n2 * p2, n1 * p1 * (1 - p1), n2 * p2 * (1 - p2)
        g = (a * g1 + b * g2 - u[0], c * g2 - u[1])
        h11, h12, h22 = a * a * w1 + b * b * w2 + 1, b * c * w2, c * c * w2 + 1
        det = h11 * h22 - h12 * h12
        step = ((h22 * g[0] - h12 * g[1]) / det, (h11 * g[1] - h12 * g[0]) / det)
        scale = mpf(1)
        while joint(study, theta, [u[0] + scale * step[0], u[1] + scale * step[1]])[0] < value - mpf("1e-30"):
            scale /= 2
        u = [u[0] + scale * step[0], u[1] + scale * step[1]]
        if max(abs(s) for s in step) < mpf("1e-35"):
            break
    return u, (h11, h12, h22, det)


def constant(study):
    return sum(choose(n, x) for x, n in study)


def laplace(theta):
    total = mpf(0)
    for study in DATA:
        u, (_, _, _, det) = mode(study, theta)
        total += constant(study) + joint(study, theta, u)[0] - log(det) / 2
    return total


def exact(theta, rule):
    total = mpf(0)
    for study in DATA:
        u, (h11, h12, h22, det) = mode(study, theta)
        # the inverse of the Hessian as L L'
        l11 = sqrt(h22 / det)
        l21 = -h12 / det / l11
        l22 = sqrt(h11 / det - l21 * l21)
        top = joint(study, theta, u)[0]
        integral = mpf(0)
        for x, wx in rule:
            for y, wy in rule:
                z1, z2 = sqrt(mpf(2)) * x, sqrt(mpf(2)) * y
                v = [u[0] + l11 * z1, u[1] + l21 * z1 + l22 * z2]
                integral += wx * wy * exp(joint(study, theta, v)[0] - top + x * x + y * y)
        total += constant(study) + top + log(2 * l11 * l22 * integral) - log(2 * pi)
    return total


def climb(f, start, h=mpf("1e-10"), steps=12):
    at, m = list(start), 5
    for number in range(steps):
        def there(*moves):
            z = list(at)
            for i, k in moves:
                z[i] += k * h
            return f(z)

        here, g, hess = f(at), matrix(m, 1), matrix(m, m)
        for i in range(m):
            up, down = there((i, 1)), there((i, -1))
            g[i], hess[i, i] = (up - down) / (2 * h), (up + down - 2 * here) / (h * h)
            for j in range(i):
                hess[i, j] = hess[j, i] = (there((i, 1), (j, 1)) + there((i, -1), (j, -1)) - there((i, 1), (j, -1)) - there((i, -1), (j, 1))) / (4 * h * h)
        step = lu_solve(-hess, g)
        at = [a + s for a, s in zip(at, step)]
        print(number, mp.nstr(max(abs(s) for s in step), 3), file=sys.stderr, flush=True)
        if max(abs(s) for s in step) < mpf("1e-16"):
            break
    return at, hess


def report(theta, hess=None):
    m1, m2, a, b, c = theta
    out = {"b": [float(m1), float(m2)], "var": [float(a * a), float(b * b + c * c)], "cov": float(a * b)}
    if hess is not None:
        v = inverse(-hess)
        out["se"] = [float(sqrt(v[0, 0])), float(sqrt(v[1, 1]))]
    return out


v1, v2 = (mpf(repr(x)) for x in LME4["var"])
a = sqrt(v1)
b = mpf(repr(LME4["cov"])) / a
theirs = [mpf(repr(LME4["b"][0])), mpf(repr(LME4["b"][1])), a, b, sqrt(v2 - b * b)]
best, hess = climb(laplace, theirs)
rule = hermite(41)
out = {
    "software": "mpmath 1.3.0, bivariate-digits.py",
    "lme4": {"reported": LME4["loglik"], "laplace": float(laplace(theirs)), "exact": float(exact(theirs, rule))},
    "laplace": {**report(best, hess), "laplace": float(laplace(best)), "exact": float(exact(best, rule))},
}
rule25 = hermite(21)
peak, hess = climb(lambda z: exact(z, rule25), best, steps=6)
out["exact"] = {**report(peak, hess), "laplace": float(laplace(peak)), "exact": float(exact(peak, rule))}
print(json.dumps(out, indent=1))
