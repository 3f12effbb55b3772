"""A preview -> JSON. Pure."""

from bot.domain.draft import Preview
from bot.ports.kv import Json


def preview(shown: Preview) -> Json:
    """Return what the editor needs to show of a preview. The server's rule is the only counter."""
    return {
        "text": shown.text,
        "length": shown.length,
        "most": shown.most,
        "ruling": str(shown.verdict.ruling),
        "reasons": list(shown.verdict.reasons),
        "advice": list(shown.verdict.advice),
        "digest": shown.fingerprint,
        "parts": list(shown.parts),
    }
