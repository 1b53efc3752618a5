"""With pytest: a sandbox for each test, a lost answer, a clock that stands, and what moved."""
import pytest
from member import Shop

FAMILY = "kybio-member"
MEMBER = 231607639459718452


@pytest.fixture
def shop(sandbox):
    return Shop(sandbox.server, sandbox.key["id"], sandbox.key["secret"])


def test_points_arrive_once(sandbox, shop):
    sandbox.freeze("2030-01-01T00:00:00Z")
    assert shop.add_points(MEMBER, 5)["data"]["pointAfterUpdate"] == 305
    assert sandbox.moved("point") == [("2030-01-01T00:00:00Z", 5)]


def test_a_lost_answer_is_told_and_nothing_is_added_twice(sandbox, shop):
    sandbox.order({"operation": "updateBalancePointByIncrement", "trigger": {"next": {"deliveries": 1}},
                   "deviation": {"lost": {}}})
    with pytest.raises(OSError):
        shop.add_points(MEMBER, 5)
    assert [amount for _, amount in sandbox.moved("point")] == [5]
