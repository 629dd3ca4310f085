"""Runs an encoder of sentences from a folder: `model.onnx`, `tokenizer.json` and, for prefixes, `vectors.json`.

Shape: D dimensions of the vectors.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import numpy.typing as npt

from bot.errors import SettingsError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Singles = npt.NDArray[np.float32]

MODEL, TOKENIZER, PREFIXES = "model.onnx", "tokenizer.json", "vectors.json"

# The encoder reads this many tokens of a text. Sentences of news have 25 to 40; reading more would take too long.
LONGEST = 128

# Average tokens a word above which an encoder does not know the language. An English encoder makes 1.3 tokens of an
# English word and 5, its letters, of a Russian one; an encoder of many languages makes 1.3 to 2.5 in each.
TOKENS_A_WORD = 3.5

# Words over which that average is taken. Few enough that their tokens are not cut off.
LOOKED_AT = 20


class Session(Protocol):
    """The methods of onnxruntime's session that are called here."""

    def get_inputs(self) -> Sequence[Any]: ...
    def get_outputs(self) -> Sequence[Any]: ...
    def run(self, names: Sequence[str] | None, feed: dict[str, npt.NDArray[np.int64]]) -> Sequence[Any]: ...


@dataclass(frozen=True, slots=True)
class Prefixes:
    """What the encoder wants before a question and before a sentence of an article."""

    question: str = ""
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Encoder:
    """Texts → vectors of length 1. Safe to share between threads; each text keeps one core busy."""

    digest: str
    """Names all that its vectors depend on, in hexadecimal."""
    dimensions: int
    _session: Session
    _tokenizer: Tokenizer
    _prefixes: Prefixes
    _thread: ThreadPoolExecutor

    def passage(self, text: str) -> Singles:
        """(D,) of a text of an article; zeros where it is in a language that the encoder does not know."""
        return self._vector(self._prefixes.passage, text)

    def question(self, text: str, seconds: float | None = None) -> Singles | None:
        """(D,) of a question; None where its language is unknown, or where it takes longer than `seconds`."""
        computing = self._thread.submit(self._vector, self._prefixes.question, text)
        try:
            vector = computing.result(seconds)
        except TimeoutError:
            computing.cancel()
            return None
        return vector if vector.any() else None

    def _vector(self, prefix: str, text: str) -> Singles:
        if not self._knows(text):
            return np.zeros(self.dimensions, dtype=np.float32)
        return _vector_of(self._session, self._tokenizer, prefix + text)

    def _knows(self, text: str) -> bool:
        words = text.split()[:LOOKED_AT]
        tokens = self._tokenizer.encode(" ".join(words), add_special_tokens=False).ids
        return bool(tokens) and (len(words) < 2 or len(tokens) <= TOKENS_A_WORD * len(words))


def read_encoder(folder: Path) -> Encoder:
    """Raises SettingsError where the extra is missing or the folder does not hold an encoder that works."""
    for library in ("onnxruntime", "tokenizers"):
        if importlib.util.find_spec(library) is None:
            raise SettingsError(
                f'VECTORS_MODEL needs {library}: pip install "crisis-bot[vectors]", or leave VECTORS_MODEL empty.'
            )
    model, tokenizer = (_content(folder / name) for name in (MODEL, TOKENIZER))
    prefixes = _prefixes(folder / PREFIXES)
    session, cut = _session(folder / MODEL), _tokenizer(folder / TOKENIZER)
    try:
        tried = _vector_of(session, cut, f"{prefixes.question}Who resigned?")
    except Exception as error:  # noqa: BLE001 - onnxruntime raises classes of its own for each sort of failure
        raise _unusable(folder / MODEL, f"does not take a sentence ({_first_line(error)})") from None
    if tried.ndim != 1 or not np.isfinite(tried).all() or not tried.any():
        raise _unusable(folder / MODEL, "gives no vector for a sentence")
    digest = blake2b(digest_size=16)
    for part in (model, tokenizer, repr(prefixes).encode()):
        digest.update(blake2b(part).digest())
    thread = ThreadPoolExecutor(1, "vectors")
    return Encoder(digest.hexdigest(), len(tried), session, cut, prefixes, thread)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise SettingsError(
            f"VECTORS_MODEL: {file} cannot be read ({error.strerror}): name a folder with {MODEL} and {TOKENIZER}."
        ) from None


def _prefixes(file: Path) -> Prefixes:
    if not file.is_file():
        return Prefixes()
    try:
        return Prefixes(**{name: str(value) for name, value in json.loads(file.read_text(encoding="utf-8")).items()})
    except (OSError, ValueError, TypeError, AttributeError):
        raise SettingsError(
            f'VECTORS_MODEL: {file} cannot be read: write {{"question": "query: ", "passage": "passage: "}} there, '
            "with what the encoder wants before each, or remove it."
        ) from None


def _session(file: Path) -> Session:
    import onnxruntime  # noqa: PLC0415 - an extra, which may be missing

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # answers are given on the other cores meanwhile
    options.log_severity_level = 4
    try:
        session: Session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # noqa: BLE001 - see above
        raise _unusable(file, f"is no model that onnxruntime can load ({_first_line(error)})") from None
    if not {"input_ids", "attention_mask"} <= {given.name for given in session.get_inputs()}:
        raise _unusable(file, "does not take input_ids and attention_mask")
    return session


def _tokenizer(file: Path) -> Tokenizer:
    from tokenizers import Tokenizer  # noqa: PLC0415 - an extra, which may be missing

    try:
        tokenizer = Tokenizer.from_file(str(file))
    except Exception as error:  # noqa: BLE001 - tokenizers raises nothing narrower
        raise _unusable(file, f"is no tokenizer ({_first_line(error)})") from None
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    return tokenizer


def _unusable(file: Path, what: str) -> SettingsError:
    return SettingsError(f"VECTORS_MODEL: {file} {what}: get it again, or leave VECTORS_MODEL empty.")


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0].strip().rstrip(".")


def _vector_of(session: Session, tokenizer: Tokenizer, text: str) -> Singles:
    """(D,) of length 1: the model's output for the sentence if it has one, else the mean over the tokens."""
    ids = np.array([tokenizer.encode(text).ids], dtype=np.int64)
    given = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
    wanted = {put.name: given[put.name] for put in session.get_inputs()}
    name = _output(session)
    held = np.asarray(session.run([name], wanted)[0], dtype=np.float32)[0]
    vector = held.mean(axis=0) if held.ndim > 1 else held
    unit: Singles = vector / max(float(np.linalg.norm(vector)), 1e-12)
    return unit


def _output(session: Session) -> str:
    """The name of the output to read: the sentence's vector if there is one, else the tokens', else any."""
    outputs = session.get_outputs()
    by_rank = sorted(outputs, key=lambda one: (one.name != "sentence_embedding", len(one.shape) != 3))
    name: str = by_rank[0].name
    return name
