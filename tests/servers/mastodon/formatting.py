"""Text as the HTML that Mastodon makes of it."""

import re
from collections.abc import Callable, Mapping
from html import escape

PIECES = re.compile(
    r"(?P<link>https?://[^\s<>\"]+[\w/#=&-])"
    r"|(?<![\w/@])@(?P<name>\w+)(?:@(?P<domain>[\w.-]*\w))?"
    r"|(?<![\w/#])#(?P<tag>\w*[^\W\d]\w*)"
)


def html(text: str, find: Callable[[str, str], Mapping[str, str] | None], url: str) -> str:
    """Return the content of a post: paragraphs, breaks, links cut for show, mentions and hashtags as links."""

    def piece(found: re.Match[str]) -> str:
        if found["link"]:
            return _link(found["link"])
        if found["tag"]:
            tag = escape(found["tag"])
            return f'<a href="{url}/tags/{tag}" class="mention hashtag" rel="tag">#<span>{tag}</span></a>'
        account = find(found["name"], found["domain"] or "")
        if account is None:
            return escape(found[0])
        name = f"@<span>{account['username']}</span>"
        return f'<span class="h-card" translate="no"><a href="{account["url"]}" class="u-url mention">{name}</a></span>'

    made, done = "", 0
    for found in PIECES.finditer(text):
        made += escape(text[done : found.start()]) + piece(found)
        done = found.end()
    made += escape(text[done:])
    paragraphs = re.split(r"\n\n+", made)
    return "".join("<p>" + paragraph.replace("\n", "<br />") + "</p>" for paragraph in paragraphs) if text else ""


def countable(text: str) -> str:
    """Return what Mastodon counts of a text."""
    bare = re.sub(r"https?://[^\s<>\"]+[\w/#=&-]", "x" * 23, text)
    return re.sub(r"(?<![\w/@])(@\w+)@[\w.-]*\w", r"\1", bare)


def _link(link: str) -> str:
    prefix = re.match(r"https?://(?:www\.)?", link)
    start = prefix[0] if prefix else ""
    shown, rest = link[len(start) :][:30], link[len(start) + 30 :]
    how, cut = 'target="_blank" rel="nofollow noopener noreferrer" translate="no"', "ellipsis" if rest else ""
    parts = (("invisible", start), (cut, shown), ("invisible", rest))
    spans = "".join(f'<span class="{kind}">{escape(part)}</span>' for kind, part in parts)
    return f'<a href="{escape(link)}" {how}>{spans}</a>'
