"""With pytest: a sandbox for each test, a lost answer, an error on order, and what moved."""
import pytest
from partner import Partner, Refused

FAMILY = "tencent-partner"
ALLOCATION = {"operation": "AllocateCustomerCredit", "trigger": {"next": {"deliveries": 1}}}


@pytest.fixture
def partner(sandbox):
    return Partner(sandbox.server, sandbox.key["id"], sandbox.key["secret"])


def test_credit_arrives_once(sandbox, partner):
    before = partner.call("QueryCreditByUinList", {"UinList": [1]})["Data"][0]["TotalCredit"]
    assert partner.add_credit(1, 10) == before + 10
    assert [amount for _, amount in sandbox.moved("Credit")] == [10]


def test_a_lost_answer_is_told_and_nothing_is_added_twice(sandbox, partner):
    sandbox.order({**ALLOCATION, "deviation": {"lost": {}}})
    with pytest.raises(OSError):
        partner.add_credit(1, 10)
    assert [amount for _, amount in sandbox.moved("Credit")] == [10]


def test_what_the_vendor_refuses_moves_nothing(sandbox, partner):
    sandbox.order({**ALLOCATION, "deviation": {"error": {"code": "FailedOperation.BalanceInsufficient"}}})
    with pytest.raises(Refused, match="BalanceInsufficient"):
        partner.add_credit(1, 10)
    assert sandbox.moved("Credit") == []
