# right: pays, and then asks now and then until the credit has come
# family: tencent-partner
# expect: customer 1 gains 10 once
# with: QueryCreditByUinList stale 2 every 2; AllocateCustomerCredit lost
import sys, time
from signed import Refused, Unclear, tencent


def credit():
    return tencent("QueryCreditByUinList", {"UinList": [1]})["Data"][0]["TotalCredit"]


try:
    paid = False
    before = credit()
    tencent("AllocateCustomerCredit", {"ClientUin": 1, "AddedCredit": 10})
    paid = True
    for look in range(6):
        if credit() != before:
            sys.exit(0)
        time.sleep(0.3)
    sys.exit(75)
except Unclear:
    sys.exit(75)
except Refused as refused:
    sys.exit(75 if paid else "refused: %s" % refused)
