"""With pytest: a sandbox for each test, a lost answer, a clock that stands, and what moved."""
import json, os, urllib.error, urllib.request
import pytest
from member import Shop

SERVER = os.environ.get("LEDGERMOCK_URL", "http://127.0.0.1:18080")
MEMBER = 231607639459718452


def admin(method, path="", body=None):
    request = urllib.request.Request(
        SERVER + "/__admin/ledgermock/sandboxes" + path, json.dumps(body or {}).encode(),
        {"Authorization": "Token " + os.environ.get("LEDGERMOCK_ADMIN_TOKEN", "")}, method=method)
    try:
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read() or "null")
    except urllib.error.HTTPError as refused:
        pytest.fail("%s %s: %s" % (method, path, refused.read().decode()))


@pytest.fixture
def sandbox():
    made = admin("POST", body={"family": "kybio-member", "seed": "example"})
    yield made
    admin("DELETE", "/" + made["id"])


@pytest.fixture
def shop(sandbox):
    credential = sandbox["credentials"][0]
    return Shop(SERVER, credential["id"], credential["secret"])


def moved(sandbox):
    entries = admin("GET", "/" + sandbox["id"] + "/ledger")["entries"]
    return [(e["at"], m["amount"]) for e in entries for m in e["movements"] if m["quantity"] == "point"]


def test_points_arrive_once(sandbox, shop):
    admin("PUT", "/" + sandbox["id"] + "/times/api", {"freeze": "2030-01-01T00:00:00Z"})
    assert shop.add_points(MEMBER, 5)["data"]["pointAfterUpdate"] == 305
    assert moved(sandbox) == [("2030-01-01T00:00:00Z", 5)]


def test_a_lost_answer_is_told_and_nothing_is_added_twice(sandbox, shop):
    admin("POST", "/" + sandbox["id"] + "/faults", {
        "operation": "updateBalancePointByIncrement", "trigger": {"next": {"deliveries": 1}}, "deviation": {"lost": {}}})
    with pytest.raises(OSError):
        shop.add_points(MEMBER, 5)
    assert [amount for _, amount in moved(sandbox)] == [5]
