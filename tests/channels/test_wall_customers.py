"""What a customer can do on the wall, with a browser and no JavaScript."""

from dataclasses import replace

import pytest

from bot.domain.mention import Deleted, Edited, Stopped
from bot.domain.staff import Attribution
from bot.ports.channel import CanHide
from bot.ports.errors import Rejected
from tests.channels.wall_rig import WallRig, fields_of, page_of, path_of


async def test_a_question_stands_on_the_wall_at_its_permalink(wall: WallRig) -> None:
    assert path_of(await wall.customer.ask("Is the rye bread vegan?")) == "/t/1?done=asked"
    stranger = wall.browser()
    page = await stranger.look("/t/1")
    assert page.find(class_="words").text == "Is the rye bread vegan?"
    assert "Marta asked" in page.find(class_="who").text
    assert (await stranger.look("/")).find(class_="words").text == "Is the rye bread vegan?"


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("Acme", "choose a name of your own"),
        ("\u0410cme \u0405upport", "choose a name of your own"),
        ("Kundendienst", "choose a name of your own"),
        ("eva", "add an initial"),
        ("Ma\u200brta", "type it again"),
    ],
)
async def test_a_name_that_could_be_taken_for_ours_is_refused_with_the_fix_and_nothing_typed_is_lost(
    wall: WallRig, name: str, fix: str
) -> None:
    refused = await wall.customer.ask("Is the rye bread vegan?", name)
    assert refused.status == 422
    page = await page_of(refused)
    assert fix in page.find(id="problem").text
    assert page.find(id="text").text.strip() == "Is the rye bread vegan?"
    assert page.find(id="name")["value"] == name
    assert "autofocus" in page.find(id="name").attrs
    assert wall.inbox.mentions == []


@pytest.mark.parametrize("name", ["Eva M.", "J", "李", "O’Brien", "Ana ❤️", "👩‍🍳 Marta"])
async def test_a_name_of_ones_own_is_taken(wall: WallRig, name: str) -> None:
    await wall.customer.ask("Is the rye bread vegan?", name)
    assert [mention.customer.name for mention in wall.inbox.mentions] == [name]


async def test_the_mention_leads_back_to_its_place_on_the_wall(wall: WallRig) -> None:
    post = await wall.customer_says("Is the rye bread vegan?")
    url = wall.inbox.mentions[0].url
    assert url == f"http://wall.test/p/{post.id}"
    led = await wall.customer.get(f"/p/{post.id}", allow_redirects=False)
    assert led.headers["Location"] == f"/t/1#post-{post.id}"


async def test_an_answer_names_its_author_once_and_says_whom_it_is_from(wall: WallRig) -> None:
    post = await wall.customer_says("Is the rye bread vegan?")
    await wall.answers("It is.", post, by=Attribution("Ana", "baker"))
    answer = (await wall.customer.look("/t/1")).find(class_="answer")
    assert answer.find(class_="who").get_text() == "Ana, baker"
    assert "Answer from Acme" in answer.get_text()
    assert answer.find(class_="words").get_text() == "It is."


async def test_the_signature_is_hidden_only_where_it_is_the_signature(wall: WallRig) -> None:
    post = await wall.customer_says("Who are you?")
    ana = Attribution("Ana")
    await wall.answers("I sign with — Ana", post, by=ana)
    answer = (await wall.customer.look("/t/1")).find(class_="answer")
    assert answer.find(class_="words").get_text() == "I sign with — Ana"


async def test_threads_stand_newest_first_and_are_paged(wall: WallRig) -> None:
    for n in range(45):
        await wall.customer_says(f"question {n}")
    first = await wall.customer.look("/")
    assert [words.text for words in first.find_all(class_="words")] == [f"question {n}" for n in range(44, 24, -1)]
    second = await wall.customer.look(first.find("a", rel="next")["href"])
    assert second.find(class_="words").text == "question 24"
    third = await wall.customer.look(second.find("a", rel="next")["href"])
    assert [words.text for words in third.find_all(class_="words")] == [f"question {n}" for n in range(4, -1, -1)]
    assert third.find("a", rel="next") is None


async def test_who_asked_can_add_and_it_lands_in_the_same_thread(wall: WallRig) -> None:
    post = await wall.customer_says("Is the rye bread vegan?")
    await wall.answers("It is.", post)
    added = await wall.customer_says("And the cake?", answering=post)
    mention = wall.inbox.mentions[-1]
    assert (mention.ref, mention.text, mention.answers) == (added, "And the cake?", post)
    assert wall.inbox.thread_of(added) == wall.inbox.thread_of(post) == 1


async def test_nobody_else_can_add_edit_or_delete(wall: WallRig) -> None:
    post = await wall.customer_says("Is the rye bread vegan?")
    stranger = wall.browser()
    page = await stranger.look("/t/1")
    assert page.find("form", action="/t/1/add") is None
    assert page.find(class_="own") is None
    own_stamp = fields_of(await stranger.look("/"), "/ask")
    added = await stranger.post("/t/1/add", {**own_stamp, "text": "me too"})
    assert added.status == 403
    assert "me too" in await added.text(), "what was typed is kept"
    for act in ("edit", "delete"):
        assert (await stranger.get(f"/p/{post.id}/{act}")).status == 403
        assert (await stranger.post(f"/p/{post.id}/{act}", {**own_stamp, "text": "mine"})).status == 403
    assert wall.inbox.texts == ["Is the rye bread vegan?"]


async def test_nobody_can_edit_or_delete_our_answers_through_the_pages(wall: WallRig) -> None:
    post = await wall.customer_says("Is the rye bread vegan?")
    ours = await wall.answers("It is.", post)
    assert (await wall.customer.get(f"/p/{ours.id}/edit")).status == 403
    assert (await wall.customer.get(f"/p/{ours.id}/delete")).status == 403


async def test_an_edit_shows_that_it_was_one_and_keeps_no_former_text(wall: WallRig) -> None:
    post = await wall.customer_says("Is the former bread vegan?")
    await wall.customer_edits(post, "Is the rye bread vegan?")
    question = (await wall.customer.look("/t/1")).find(class_="question")
    assert question.find(class_="words").text == "Is the rye bread vegan?"
    assert "changed" in question.find(class_="meta").text
    assert "former" not in wall.kv.everything()


async def test_an_edit_that_changes_nothing_is_no_edit(wall: WallRig) -> None:
    post = await wall.customer_says("Is the rye bread vegan?")
    await wall.customer_edits(post, "Is the rye bread vegan?")
    assert not [heard for heard in wall.inbox.heard if isinstance(heard, Edited)]


async def test_a_deleted_question_without_an_answer_is_gone_with_a_kind_word(wall: WallRig) -> None:
    post = await wall.customer_says("My number is 555-0100")
    await wall.customer_says("and 555-0111", answering=post)
    await wall.customer_deletes(post)
    for path in ("/t/1", f"/p/{post.id}", "/t/1/fragment"):
        response = await wall.customer.get(path)
        assert response.status == 410
        assert "deleted by the person who asked" in await response.text()
    assert (await wall.customer.look("/")).find("article") is None
    assert "555" not in wall.kv.everything()
    assert "Marta" not in wall.kv.everything()
    assert len([heard for heard in wall.inbox.heard if isinstance(heard, Deleted)]) == 2


async def test_a_deleted_question_with_an_answer_leaves_the_answer(wall: WallRig) -> None:
    post = await wall.customer_says("My number is 555-0100, is the rye bread vegan?")
    await wall.answers("It is.", post)
    await wall.customer_deletes(post)
    page = await wall.customer.look("/t/1")
    assert "This question was deleted by the person who asked it." in page.text
    assert page.find(class_="answer").find(class_="words").text == "It is."
    feed = await (await wall.customer.get("/feed.atom")).text()
    for kept in (wall.kv.everything(), feed, str(page)):
        assert "555" not in kept
        assert "Marta" not in kept, "their name goes with the last thing that they wrote"
    assert "It is." in feed


async def test_a_deleted_addition_says_so_in_its_place(wall: WallRig) -> None:
    post = await wall.customer_says("Is the rye bread vegan?")
    added = await wall.customer_says("My number is 555-0100", answering=post)
    await wall.customer_deletes(added)
    page = await wall.customer.look("/t/1")
    assert page.find(id=f"post-{added.id}").text == "Deleted by its author."
    assert "555" not in wall.kv.everything()


async def test_what_the_company_hid_says_so_and_its_words_are_gone(wall: WallRig) -> None:
    post = await wall.customer_says("Is the rye bread vegan?")
    added = await wall.customer_says("My neighbour's number is 555-0100", answering=post)
    assert isinstance(wall.channel, CanHide)
    for _ in range(2):
        await wall.channel.hide(added)
    page = await wall.customer.look("/t/1")
    assert page.find(id=f"post-{added.id}").text == "Hidden by Acme."
    assert "555" not in wall.kv.everything()
    assert (await wall.customer.get(f"/p/{added.id}/edit")).status == 410
    answer = await wall.answers("It is.", post)
    with pytest.raises(Rejected, match="take it back"):
        await wall.channel.hide(answer)
    with pytest.raises(Rejected, match="does not stand"):
        await wall.channel.hide(replace(post, id="99999999"))
    await wall.channel.hide(post)
    assert "This question was hidden by Acme." in (await wall.customer.look("/t/1")).text
    assert "Marta" not in wall.kv.everything()


async def test_a_deletion_erases_even_what_the_core_has_not_heard_yet(wall: WallRig) -> None:
    post = await wall.customer_says("Is the rye bread vegan?")
    wall.inbox.down = True
    added = await wall.customer_says("My number is 555-0100", answering=post)
    await wall.customer_deletes(added)
    assert "555" not in wall.kv.everything()
    wall.inbox.down = False
    await wall.restart()
    await wall.inbox.wait(lambda: any(isinstance(heard, Deleted) for heard in wall.inbox.heard))
    assert wall.inbox.texts == ["Is the rye bread vegan?"]


async def test_an_answer_taken_back_says_so_and_its_text_is_gone(wall: WallRig) -> None:
    post = await wall.customer_says("Is the rye bread vegan?")
    ours = await wall.answers("It is not.", post)
    await wall.take_back(ours)
    page = await wall.customer.look("/t/1")
    assert page.find(id=f"post-{ours.id}").text == "An answer from Acme was taken back."
    assert page.find(class_="waiting")
    assert "It is not." not in wall.kv.everything()


async def test_stop_means_stop(wall: WallRig) -> None:
    await wall.customer_says("Leave me alone")
    await wall.customer_stops()
    assert [heard.customer for heard in wall.inbox.heard if isinstance(heard, Stopped)] == [
        wall.inbox.mentions[0].customer.ref
    ]
    page = await wall.customer.look("/")
    assert page.find("form", action="/ask") is None
    stamp = fields_of(page, "/afresh")
    refused = await wall.customer.post("/ask", {**stamp, "name": "Marta", "text": "one more thing", "form": "f"})
    assert refused.status == 403
    assert "one more thing" in await refused.text()
    refused = await wall.customer.post("/t/1/add", {**stamp, "text": "one more thing"})
    assert refused.status == 403
    assert wall.inbox.texts == ["Leave me alone"]


async def test_who_asked_us_to_stop_can_start_afresh_as_somebody_new(wall: WallRig) -> None:
    await wall.customer_says("Leave me alone")
    await wall.customer_stops()
    path_of(await wall.customer.send("/", "/afresh"))
    await wall.customer_says("Changed my mind")
    first, second = wall.inbox.mentions
    assert first.customer.ref != second.customer.ref


async def test_a_form_sent_twice_posts_once(wall: WallRig) -> None:
    fields = {**fields_of(await wall.customer.look("/"), "/ask"), "name": "Marta", "text": "Hello?"}
    first, again = await wall.customer.post("/ask", fields), await wall.customer.post("/ask", fields)
    assert path_of(first) == path_of(again) == "/t/1?done=asked"
    fields = {**fields_of(await wall.customer.look("/t/1"), "/t/1/add"), "text": "Anybody?"}
    first, again = await wall.customer.post("/t/1/add", fields), await wall.customer.post("/t/1/add", fields)
    assert path_of(first) == path_of(again)
    assert wall.inbox.texts == ["Hello?", "Anybody?"]


async def test_when_the_core_is_away_the_question_is_kept_and_the_customer_is_told(wall: WallRig) -> None:
    wall.inbox.down = True
    led = path_of(await wall.customer.ask("Is anybody there?"))
    assert "Your question is saved and will appear in a moment." in (await wall.customer.look(led)).text
    wall.inbox.down = False
    await wall.inbox.wait(lambda: bool(wall.inbox.mentions))
    assert wall.inbox.texts == ["Is anybody there?"]


async def test_the_first_page_is_short_and_the_permalink_is_whole(wall: WallRig) -> None:
    text = "It is a long story. " * 200
    post = await wall.customer_says(text)
    for n in range(5):
        await wall.answers(f"answer {n}", post, f"publish/{n}")
    article = (await wall.customer.look("/")).find("article")
    assert len(article.text) < 1500
    assert article.find(string="2 earlier posts")
    assert (
        article.find("a", string=lambda words: words and words.startswith("Read it all"))
        or "Read it all" in article.text
    )
    whole = await wall.customer.look("/t/1")
    assert whole.find(class_="words").text == text
    assert len(whole.find_all(class_="answer")) == 5


async def test_a_thread_that_is_full_says_so(wall: WallRig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adapters.wall.posts.MOST_POSTS", 3)
    post = await wall.customer_says("one")
    await wall.customer_says("two", answering=post)
    fields = fields_of(await wall.customer.look("/t/1"), "/t/1/add")
    await wall.customer_says("three", answering=post)
    refused = await wall.customer.post("/t/1/add", {**fields, "text": "four"})
    assert refused.status == 422
    assert "Ask a new question" in await refused.text()
