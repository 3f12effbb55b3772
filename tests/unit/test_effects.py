from bot.domain.draft import ReplyState
from bot.domain.effects import DrawCard, Effect, Publish, Retract, Whisper, lane
from bot.domain.ids import Room
from tests.unit.world import ANA, BEN, OURS, R1, T0, THREAD, UNDO, reply

HALL, SHOP = Room("slack", "#hall"), Room("slack", "#shop")


def test_keys_tell_apart_what_must_happen_apart() -> None:
    effects: list[Effect] = [
        DrawCard(THREAD.id, HALL, 1),
        DrawCard(THREAD.id, HALL, 2),
        DrawCard(THREAD.id, SHOP, 1),
        Whisper(THREAD.id, ANA.id, "Hello", "hello"),
        Whisper(THREAD.id, BEN.id, "Hello", "hello"),
        Whisper(THREAD.id, ANA.id, "Hello", "again"),
        Publish(THREAD.id, reply(ANA, ReplyState.LEAVING)),
        Retract(THREAD.id, R1, OURS, 3),
        Retract(THREAD.id, R1, OURS, 5),
    ]
    assert len({effect.key for effect in effects}) == len(effects)


def test_the_same_thing_has_the_same_key_however_it_is_worded() -> None:
    assert Whisper(THREAD.id, ANA.id, "Hello", "hello").key == Whisper(THREAD.id, ANA.id, "Hi", "hello").key


def test_a_reply_leaves_when_its_undo_window_has_closed() -> None:
    assert Publish(THREAD.id, reply(ANA, ReplyState.LEAVING)).due == T0 + UNDO


def test_each_room_person_and_channel_has_a_lane_of_its_own() -> None:
    assert lane(DrawCard(THREAD.id, HALL, 1)) != lane(DrawCard(THREAD.id, SHOP, 1))
    assert lane(Whisper(THREAD.id, ANA.id, "", "")) != lane(Whisper(THREAD.id, BEN.id, "", ""))
    publish = Publish(THREAD.id, reply(ANA, ReplyState.LEAVING))
    assert lane(publish) == lane(Retract(THREAD.id, R1, OURS)) == "channel/wall"
