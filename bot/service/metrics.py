"""The figures in Prometheus's words, with the extra `metrics`."""

import importlib.util
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from bot.errors import SettingsError
from bot.service.figures import BOUNDS, Figures
from bot.service.listening import Plain, Route

COUNTED = {
    "received": "Updates that were taken in",
    "answered": "Updates that were answered",
    "left_out": "Messages beyond what a chat can be answered",
    "in_doubt": "Answers of which it is not known whether they arrived",
    "pauses": "Pauses that Telegram asked for",
}


def metrics_routes(figures: Figures) -> list[Route]:
    """Raises SettingsError when the extra is not installed."""
    if importlib.util.find_spec("prometheus_client") is None:
        raise SettingsError(
            'METRICS needs prometheus_client: pip install "crisis-bot[metrics]", or leave METRICS empty.'
        )
    return [(r"/metrics", Metrics, {"figures": figures})]


class Metrics(Plain):
    def initialize(self, figures: Figures) -> None:
        self._figures = figures

    def get(self) -> None:
        from prometheus_client import CollectorRegistry  # noqa: PLC0415 - an extra, which may be missing
        from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest  # noqa: PLC0415

        registry = CollectorRegistry()
        registry.register(_Collector(self._figures))
        self.set_header("Content-Type", CONTENT_TYPE_LATEST)
        self.finish(generate_latest(registry))


class _Collector:
    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def collect(self) -> Iterator[Any]:
        from prometheus_client.core import (  # noqa: PLC0415
            CounterMetricFamily,
            GaugeMetricFamily,
            HistogramMetricFamily,
        )

        for name, explained in COUNTED.items():
            yield CounterMetricFamily(f"crisis_bot_{name}", explained, value=getattr(self._figures, name))
        yield GaugeMetricFamily("crisis_bot_waiting", "Updates that wait", value=self._figures.waiting)
        bounds = [*map(str, BOUNDS), "+Inf"]
        yield HistogramMetricFamily(
            "crisis_bot_own_seconds",
            "Seconds from an update's arrival until its answer left",
            buckets=list(zip(bounds, accumulate(self._figures.classes), strict=True)),
            sum_value=self._figures.own_time,
        )
