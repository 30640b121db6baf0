"""What words mean, as vectors: words that are used alike lie side by side.

From the table of WordLlama (MIT licence), which its package holds, for the words that wordfreq counts most often. Only
fitting needs them (``make fit``): what they say of a kind is written into the file of weights, so that the dashboard
knows words that no coded sentence has.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import wordllama
from numpy.typing import NDArray
from wordfreq import top_n_list, word_frequency

from loaders.events.sentence_words import STEM

SIZE = 256
# Beyond these a word is met once in a million words or less.
COMMON = 20_000
# "the" and "of" are not to decide what is usual: a word counts as used so often at most.
_FREQUENT = 1e-5
# Shorter ones are pieces of others as often as words.
_WORD = re.compile(r"[a-z][a-z'-]{3,}")


def stem_vectors() -> dict[str, NDArray[np.float64]]:
    """The vector of the beginning of each common word, of length 1, by how it differs from what is usual: shape (256,).

    A beginning that several words share stands for the commoner ones. Words that the table puts together from pieces
    are left out, since "Judas" and "judicial" share one.
    """
    # The package looks for its tokenizer in a folder of another name, and would ask the network for it.
    model = wordllama.WordLlama.load(cache_dir=Path(wordllama.__file__).parent, disable_download=True)
    common = [word for word in top_n_list("en", COMMON) if _WORD.fullmatch(word)]
    whole = [word for word in common if len(model.tokenizer.encode(word, add_special_tokens=False).ids) == 1]
    vectors = model.embed(whole, norm=True).astype(np.float64)
    used = np.array([word_frequency(word, "en") for word in whole])
    vectors -= np.average(vectors, axis=0, weights=np.minimum(used, _FREQUENT))
    summed: dict[str, NDArray[np.float64]] = {}
    for word, vector, often in zip(whole, vectors, used, strict=True):
        stem = word.removesuffix("'s")[:STEM]
        summed[stem] = summed.get(stem, 0.0) + often * vector
    return {stem: vector / np.linalg.norm(vector) for stem, vector in summed.items()}
