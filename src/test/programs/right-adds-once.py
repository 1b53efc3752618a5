# right: adds a member and does not know whether it has: looks for the number twice, and asks again, for a number is taken once only
# family: kybio-member
# expect: there is one more member
# with: add lost; add drop; add gatewayPage
import sys, time
from signed import Refused, Unclear, kybio


def is_there():
    try:
        return bool(kybio("queryByNumber", {"customerNum": "N100"}))
    except Refused as refused:
        if refused.code != "2015":
            raise
        return False


unclear = False
try:
    for attempt in range(2):
        try:
            kybio("add", {"customerInfo": {"number": "N100", "name": "New", "point": 0, "balance": 0}})
            sys.exit(0)
        except Unclear:
            unclear = True
            for look in range(2):
                if is_there():
                    sys.exit(0)
                time.sleep(0.3)
    sys.exit(75)
except Unclear:
    sys.exit(75)
except Refused as refused:
    # Of a look behind an attempt: whether that was carried out is still not known.
    sys.exit(75 if unclear else "refused: %s" % refused)
