"""Decide which mentions are one thing, within an article and across all of them."""

from kg.resolve.resolution import resolve

__all__ = ["resolve"]
