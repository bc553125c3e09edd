"""Oracle of HostilePoolingTest: python3 hostile-pooling.py > hostile-pooling.json.

mpmath 1.3 with 60 digits: closed forms of the moment estimators; for PM, PMM, ML and REML all roots of the estimating
equation on a logarithmic grid of 400 points, bisected to 50 digits, and of several the likeliest; the Q-profile likewise.
"""
import json
from mpmath import fsum, gammainc, log, mp, mpf, sqrt

mp.dps = 60
YEAR = [2009, 2014, 2011, 2019, 2016, 2012, 2018, 2015]
SETS = {
    "two": ([0.1, 0.9], [0.04, 0.09]),
    "two-far": ([-3e5, 7e5], [0.5, 0.02]),
    "tau2-1e6": ([-1200.5, 340.25, 1810.0, -75.5, 990.125, -640.0, 25.0, 410.5], [0.04, 0.5, 1.5, 0.2, 0.09, 3.0, 0.7, 0.01]),
    "tau2-1e-12": ([0.4, 0.4000021, 0.3999987, 0.4000009, 0.3999982, 0.4000013, 0.3999991, 0.4000004],
                   [1e-12, 2e-13, 5e-13, 4e-12, 1e-13, 9e-13, 3e-12, 7e-13]),
    "sixteen-decades": ([0.3, 12.0, -0.5, 0.31, 900.0, 0.2999, -3000.0, 0.7], [1e-8, 1e2, 1e-1, 1e-6, 1e6, 1e-7, 1e8, 1e-2]),
    "homogeneous": ([0.30, 0.31, 0.29, 0.305, 0.295, 0.30, 0.302, 0.299], [0.1, 0.2, 0.7, 0.3, 0.4, 0.15, 0.6, 0.25]),
    "giant": ([0.5, 0.1, -0.2, 0.9, 0.4, 0.3, 0.6, 0.2], [1e-12, 0.1, 0.2, 0.05, 0.3, 0.12, 0.08, 0.5]),
    "large-units": ([3e8, -1e8, 7e8, 2e8, 5e8, -4e8, 1e8, 6e8], [1e15, 4e16, 2e15, 9e15, 3e16, 1e16, 5e15, 2e16]),
}


def chi2_quantile(p, df):
    f = lambda x: gammainc(mpf(df) / 2, 0, x / 2, regularized=True) - p
    high = mpf(1)
    while f(high) < 0:
        high *= 2
    return bisect_root(f, mpf(0), high)


def bisect_root(f, low, high):
    at = f(low)
    for _ in range(400):
        middle = (low + high) / 2
        if high - low <= mpf("1e-52") * high:
            break
        if (f(middle) > 0) == (at > 0):
            low = middle
        else:
            high = middle
    return (low + high) / 2


class Model:
    """y'Py, y'PPy and traces from weighted sums; P = W - WX(X'WX)^-1X'W with one or two columns."""

    def __init__(self, y, v, year):
        self.y, self.v, self.k = [mpf(repr(a)) for a in y], [mpf(repr(a)) for a in v], len(y)
        self.x = [[mpf(1)] * self.k] + ([[mpf(a - 2014) for a in year]] if year else [])
        self.p = len(self.x)
        self.df = self.k - self.p

    def at(self, w):
        """(X'WX)^-1, its determinant, b, residuals and X'W^2X."""
        cross = [[fsum(a * b * c for a, b, c in zip(w, p, q)) for q in self.x] for p in self.x]
        squares = [[fsum(a * a * b * c for a, b, c in zip(w, p, q)) for q in self.x] for p in self.x]
        right = [fsum(a * b * c for a, b, c in zip(w, p, self.y)) for p in self.x]
        if self.p == 1:
            det, m = 1 / cross[0][0], [[1 / cross[0][0]]]
        else:
            d = cross[0][0] * cross[1][1] - cross[0][1] ** 2
            det, m = 1 / d, [[cross[1][1] / d, -cross[0][1] / d], [-cross[0][1] / d, cross[0][0] / d]]
        b = [fsum(m[i][j] * right[j] for j in range(self.p)) for i in range(self.p)]
        residuals = [self.y[i] - fsum(b[j] * self.x[j][i] for j in range(self.p)) for i in range(self.k)]
        return m, det, b, residuals, squares

    def weights(self, t):
        return [1 / (a + t) for a in self.v]

    def trace(self, w):
        m, _, _, _, squares = self.at(w)
        return fsum(w) - fsum(m[i][j] * squares[i][j] for i in range(self.p) for j in range(self.p))

    def q(self, t):
        w = self.weights(t)
        return fsum(a * r * r for a, r in zip(w, self.at(w)[3]))

    def loglik(self, t, restricted):
        w = self.weights(t)
        _, det, _, r, _ = self.at(w)
        value = -fsum(a * e * e for a, e in zip(w, r)) / 2 + fsum(log(a) for a in w) / 2
        return value + (log(det) / 2 if restricted else 0)

    def score(self, t, restricted):
        w = self.weights(t)
        r = self.at(w)[3]
        return fsum(a * a * e * e for a, e in zip(w, r)) - (self.trace(w) if restricted else fsum(w))

    def roots(self, f):
        found, grid = [], [mpf(0)] + [mpf(10) ** (mpf(j) / 12 - 20) for j in range(480)]
        values = [f(t) for t in grid]
        for a, b, fa, fb in zip(grid, grid[1:], values, values[1:]):
            if fa > 0 >= fb:
                found.append(bisect_root(f, a, b))
        return found, values[0]

    def likeliest(self, restricted):
        found, first = self.roots(lambda t: self.score(t, restricted))
        candidates = found + ([mpf(0)] if first <= 0 else [])
        return max(candidates, key=lambda t: self.loglik(t, restricted))

    def equal(self, c):
        if self.q(mpf(0)) <= c:
            return mpf(0)
        high = mpf(1)
        while self.q(high) > c:
            high *= 4
        return bisect_root(lambda t: self.q(t) - c, mpf(0), high)

    def tau2(self, method):
        k, df = self.k, self.df
        if method == "EE":
            return mpf(0)
        if method in ("DL", "HS"):
            w = self.weights(0)
            return max(mpf(0), (self.q(0) - (df if method == "DL" else k)) / (self.trace(w) if method == "DL" else fsum(w)))
        if method in ("HE", "SJ"):
            m, _, _, r, _ = self.at([mpf(1)] * k)
            if method == "HE":
                hat = [fsum(m[a][b] * self.x[a][i] * self.x[b][i] for a in range(self.p) for b in range(self.p)) for i in range(k)]
                return max(mpf(0), (fsum(e * e for e in r) - fsum((1 - h) * a for h, a in zip(hat, self.v))) / df)
            mean = fsum(self.y) / k
            start = fsum((a - mean) ** 2 for a in self.y) / k
            return start * self.q(start) / df
        if method in ("PM", "EB"):
            return self.equal(mpf(df))
        if method == "PMM":
            return self.equal(chi2_quantile(mpf("0.5"), df))
        return self.likeliest(method == "REML")


out = {}
for name, (y, v) in SETS.items():
    out[name] = {"y": y, "v": v, "years": YEAR[: len(y)]}
    for year in (None, YEAR):
        if year and len(y) < 3:
            continue
        model = Model(y, v, year)
        fits = {}
        for method in ("EE", "DL", "HE", "HS", "SJ", "ML", "REML", "PM", "EB", "PMM"):
            t = model.tau2(method)
            m, _, b, _, _ = model.at(model.weights(t))
            fits[method] = {"tau2": float(t), "b": float(b[-1]), "se": float(sqrt(m[-1][-1]))}
        df = model.df
        fits["Q"] = float(model.q(0))
        fits["Qprofile"] = [float(model.equal(chi2_quantile(mpf(p), df))) for p in ("0.975", "0.025")]
        out[name]["year" if year else "mean"] = fits
print(json.dumps({"software": "mpmath 1.3.0, hostile-pooling.py", "sets": out}, indent=1))
