"""Holds BM25: its constants, its idf and its saturation (Robertson and Zaragoza 2009, section 3).

Shapes: N texts, Q words of a question.
"""

from __future__ import annotations

from typing import overload

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

# A repeated term counts little, as passages are short. Fitted on scientific articles, checked on an encyclopaedia.
K1 = 0.6

# Length counts little, as passages have nearly one length. Fitted and checked on the same.
B = 0.4


@overload
def idf(held: float, total: int) -> float: ...
@overload
def idf(held: Floats, total: int) -> Floats: ...
def idf(held: float | Floats, total: int) -> float | Floats:
    """ln(1 + (N - df + 0.5) / (df + 0.5)), where df is `held` and N is `total`, in texts. Always positive."""
    return np.log1p((total - held + 0.5) / (held + 0.5))


def penalty(lengths: Floats, mean: float) -> Floats:
    """(N,) what BM25 adds to a term's count below the fraction. `lengths` is (N,), in terms, and `mean` their mean."""
    return K1 * (1 - B + B * lengths / mean)


def bm25(counts: Floats, lengths: Floats, share: Floats) -> Floats:
    """(N,) the BM25 of texts. `counts` is (N, Q), `lengths` is (N,) in tokens, `share` is (Q,), the words' weights."""
    added = penalty(lengths, max(1.0, float(lengths.mean())))
    scores: Floats = (K1 + 1) * (counts / (counts + added[:, None])) @ share
    return scores
