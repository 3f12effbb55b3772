"""What goes back to Teams: our answers and our words, in the JSON that it wants. Pure."""

from adapters.teams.adaptive_card import weight
from adapters.teams.gateway import (
    Acknowledge,
    Activity,
    Answer,
    Dialog,
    Failed,
    Json,
    Kind,
    OutgoingContent,
    ReplaceCard,
    Response,
    ShowText,
)
from bot.text.sanitize import sanitize_line

CARD = "application/vnd.microsoft.card.adaptive"
SENTENCE = "application/vnd.microsoft.activity.message"
ERROR = "application/vnd.microsoft.error"
_SAID = (600, 250, 120)
"""How much a notification says of a card: the first that is light enough, since Teams weighs it with the card."""
_SAID_WEIGHT = 1_500


def reply_to(heard: Activity, answer: Answer) -> Response:
    """Return what to send back to this activity. An answer that does not fit says what it can."""
    match heard.kind:
        case Kind.PRESSED:
            return Response(200, _pressed(answer))
        case Kind.DIALOG_OPENED | Kind.DIALOG_SENT | Kind.MENU_OPENED | Kind.MENU_SENT:
            return Response(200, _dialog(answer))
        case _:
            return Response(200)


def _pressed(answer: Answer) -> Json:
    match answer:
        case ReplaceCard(card) | Dialog(card=card):
            return {"statusCode": 200, "type": CARD, "value": card}
        case ShowText(text):
            return {"statusCode": 200, "type": SENTENCE, "value": text}
        case Failed(text, code):
            return {"statusCode": 400, "type": ERROR, "value": {"code": code, "message": text}}
        case Acknowledge():  # Teams takes nothing less than an answer of one of the types
            return {"statusCode": 200, "type": SENTENCE, "value": ""}


def _dialog(answer: Answer) -> Json:
    match answer:
        case Dialog(title, card, height, width):
            shown = {"contentType": CARD, "content": card}
            value = {"title": title, "height": height, "width": width, "card": shown}
            return {"task": {"type": "continue", "value": value}}
        case ShowText(text) | Failed(text):
            return {"task": {"type": "message", "value": text}}
        case ReplaceCard() | Acknowledge():
            return {}


def _said(summary: str) -> str:
    return next((said for most in _SAID if weight(said := sanitize_line(summary, most)) <= _SAID_WEIGHT), "")


def activity_of(words: OutgoingContent) -> Json:
    """Return the activity that says this."""
    activity: Json = {"type": "message"}
    if words.text:
        activity |= {"text": words.text, "textFormat": "markdown"}
    if words.summary:
        activity["summary"] = _said(words.summary)
    if words.card is not None:
        activity["attachments"] = [{"contentType": CARD, "content": words.card}]
    if words.calls and words.text:
        activity["entities"] = [
            {"type": "mention", "text": f"<at>{each.name}</at>", "mentioned": {"id": each.id, "name": each.name}}
            for each in words.calls
        ]
    return activity
