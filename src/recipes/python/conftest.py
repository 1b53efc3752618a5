"""What the tests of both vendors need: the admin API, and a sandbox for each test, of the family that its module names."""
import json, os, urllib.error, urllib.request
import pytest

SERVER = os.environ.get("LEDGERMOCK_URL", "http://127.0.0.1:18080")


def admin(method, path="", body=None):
    request = urllib.request.Request(
        SERVER + "/__admin/ledgermock/sandboxes" + path, json.dumps(body or {}).encode(),
        {"Authorization": "Token " + os.environ.get("LEDGERMOCK_ADMIN_TOKEN", "")}, method=method)
    try:
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read() or "null")
    except urllib.error.HTTPError as refused:
        pytest.fail("%s %s: %s" % (method, path, refused.read().decode()))


class Sandbox:
    """One account at the server, with nobody else in it."""

    def __init__(self, family):
        made = admin("POST", body={"family": family, "seed": "example"})
        self.id, self.server = made["id"], SERVER
        self.key = made["credentials"][0]

    def order(self, fault):
        admin("POST", "/" + self.id + "/faults", fault)

    def freeze(self, instant):
        admin("PUT", "/" + self.id + "/times/api", {"freeze": instant})

    def moved(self, quantity):
        entries = admin("GET", "/" + self.id + "/ledger")["entries"]
        return [(e["at"], m["amount"]) for e in entries for m in e["movements"] if m["quantity"] == quantity]


@pytest.fixture
def sandbox(request):
    made = Sandbox(request.module.FAMILY)
    yield made
    admin("DELETE", "/" + made.id)
