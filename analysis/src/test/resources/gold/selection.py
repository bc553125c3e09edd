"""Oracle of PublicationModelTest: python3 selection.py > selection.json, in this folder.

numpy 2.4, scipy 1.17. The chance A that a study is published is a sum of Gauss-Legendre integrals with 24 nodes over panels of
a quarter of its standard error and of a quarter, split where the function has corners; of a step function it is closed. The
maximum of the likelihood is found by Newton's steps with central differences of sixth order; standard errors come from the
inverse of the observed information. p-values in the beta function are bounded by 1e-5 and 1 - 1e-5, as in metafor 3.8-1.
The same program in mpmath with 30 digits gave, for mu, tau^2 and delta of steps, half-normal and beta,
0.861961651635 0.247130812977 2.23160664818 1.74508694174 2.87311905544,
0.617423344089 0.345848918569 0.913691983454 and 0.789400494432 0.407307340568 1.10870190855 1.4925194071.
"""
import json

import numpy as np
from scipy.stats import norm

BOUND = 1e-5
MADE = {
    "y": [.89, .55, .73, .52, .58, .30, .36, .65, .36, .15, .66, .68, .11, .43, -.01, .89, .11, 1.11, 1.21, .73, 1.18, .57, .87, .04],
    "v": [.038, .058, .151, .147, .084, .060, .190, .123, .108, .088, .040, .097, .173, .158, .023, .109, .021, .032, .174, .193, .215,
          .109, .132, .130],
}
CUTS = np.array([0.01, 0.05, 0.5])
X, W = np.polynomial.legendre.leggauss(24)
FUNCTIONS = {
    "half-normal": lambda p, d: -d[0] * p * p,
    "negative-exponential": lambda p, d: -d[0] * p,
    "logistic": lambda p, d: np.log(2) - d[0] * p - np.log1p(np.exp(-d[0] * p)),
    "beta": lambda p, d: (d[0] - 1) * np.log(p) + (d[1] - 1) * np.log1p(-p),
}


class Likelihood:
    def __init__(self, name, y, v):
        self.name, self.y, self.v, self.se = name, np.array(y), np.array(v), np.sqrt(v)
        self.p = self.bound(norm.sf(self.y / self.se))
        self.nodes = [] if name == "steps" else [self.panels(se) for se in self.se]

    def bound(self, p):
        return np.clip(p, BOUND, 1 - BOUND) if self.name == "beta" else p

    def panels(self, se):
        corners = [norm.isf(BOUND) * se, -norm.isf(BOUND) * se] if self.name == "beta" else []
        ends = np.unique(np.concatenate([np.arange(-36, 37) / 4 * se, np.arange(-36, 37) / 4, corners]))
        a, b = ends[:-1, None], ends[1:, None]
        t = ((a + b) / 2 + (b - a) / 2 * X).ravel()
        return t, ((b - a) / 2 * W).ravel(), self.bound(norm.sf(t / se))

    def __call__(self, theta):
        mu, tau2, d = theta[0], theta[1], np.array(theta[2:])
        s = np.sqrt(self.v + tau2)
        if self.name == "steps":
            weights = np.concatenate([[1], d])
            above = [np.zeros(len(s))] + [norm.sf((c * self.se - mu) / s) for c in norm.isf(CUTS)] + [np.ones(len(s))]
            chance = sum(w * (b - a) for w, a, b in zip(weights, above, above[1:]))
            weight = np.log(weights[np.searchsorted(CUTS, self.p)])
        else:
            f = FUNCTIONS[self.name]
            chance = np.array([np.sum(g * np.exp(f(p, d)) * norm.pdf(t, mu, si)) for (t, g, p), si in zip(self.nodes, s)])
            weight = f(self.p, d)
        return np.sum(weight + norm.logpdf(self.y, mu, s) - np.log(chance))


C1 = {1: 45 / 60, 2: -9 / 60, 3: 1 / 60}
C2 = {0: -490 / 180, 1: 270 / 180, 2: -27 / 180, 3: 2 / 180}


def derivatives(f, at, h):
    m = len(at)

    def there(*moves):
        z = np.array(at, float)
        for i, k in moves:
            z[i] += k * h[i]
        return f(z)

    gradient, hessian = np.zeros(m), np.zeros((m, m))
    for i in range(m):
        gradient[i] = sum(c * (there((i, k)) - there((i, -k))) for k, c in C1.items()) / h[i]
        hessian[i, i] = (C2[0] * f(at) + sum(C2[k] * (there((i, k)) + there((i, -k))) for k in C1)) / h[i] ** 2
        for j in range(i):
            hessian[i, j] = hessian[j, i] = sum(
                c * e * (there((i, k), (j, l)) + there((i, -k), (j, -l)) - there((i, k), (j, -l)) - there((i, -k), (j, l)))
                for k, c in C1.items() for l, e in C1.items()) / (h[i] * h[j])
    return gradient, hessian


def maximum(likelihood, start):
    at = np.array(start, float)
    for _ in range(8):
        gradient, hessian = derivatives(likelihood, at, 0.01 * np.abs(at))
        at = at + np.linalg.solve(-hessian, gradient)
    _, hessian = derivatives(likelihood, at, 0.01 * np.abs(at))
    return {
        "estimate": at.tolist(),
        "se": np.sqrt(np.diag(np.linalg.inv(-hessian))).tolist(),
        "loglik": float(likelihood(at)),
    }


def main():
    bcg = json.load(open("statistics/a04_bias_bcg.json"))
    y, v = -np.array(bcg["yi"]), np.array(bcg["vi"])
    out = {"steps": maximum(Likelihood("steps", y, v), [0.862, 0.247, 2.23, 1.745, 2.873])}
    out["half-normal"] = maximum(Likelihood("half-normal", y, v), [0.61742334, 0.34584892, 0.91369198])
    out["negative-exponential"] = maximum(Likelihood("negative-exponential", MADE["y"], MADE["v"]), [0.284, 0.119, 3.03])
    out["logistic"] = maximum(Likelihood("logistic", MADE["y"], MADE["v"]), [0.277, 0.129, 4.12])
    out["beta"] = maximum(Likelihood("beta", y, v), [0.78940049, 0.40730734, 1.10870191, 1.49251941])
    print(json.dumps({"software": "numpy 2.4, scipy 1.17, selection.py; effects of BCG with their sign turned", "made": MADE, **out}, indent=1))


main()
