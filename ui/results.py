"""The figures that the benchmarks left behind, for the Method page."""

from analysis.results import RESULTS, read_results

__all__ = ["RESULTS", "read_results"]
