"""An article in, a policy briefing out: key points, open questions, and evidence for every line."""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "as_dict", "brief", "summarize"]

_HOMES = {"as_dict": "briefgen.model.serial", "brief": "briefgen.pipeline", "summarize": "briefgen.pipeline"}

if TYPE_CHECKING:
    from briefgen.model.serial import as_dict
    from briefgen.pipeline import brief, summarize


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used, so that importing briefgen costs next to nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'briefgen' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
