"""The whole flow of one chat product."""

from bot.chat.flow.buttons import Buttons
from bot.chat.flow.context import ChatContext, ChatProduct
from bot.chat.flow.forms import Forms
from bot.chat.flow.replies import Replies
from bot.chat.flow.talk import Talk


class Flow:
    """Does at the desk what people ask for by buttons, by forms and in words."""

    def __init__(self, context: ChatContext, product: ChatProduct) -> None:
        self.replies = Replies(context, product)
        self.talk = Talk(context, product)
        self.forms = Forms(context, product, self.replies, self.talk)
        self.buttons = Buttons(context, product, self.replies, self.forms)
