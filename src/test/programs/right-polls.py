# right: pays, and then asks now and then until the credit has come
# family: tencent-partner
# with: QueryCreditByUinList stale 2 every 2; AllocateCustomerCredit lost
import sys, time
from signed import Unclear, tencent


def credit():
    return tencent("QueryCreditByUinList", {"UinList": [1]})["Data"][0]["TotalCredit"]


try:
    before = credit()
    tencent("AllocateCustomerCredit", {"ClientUin": 1, "AddedCredit": 10})
    for look in range(6):
        if credit() != before:
            sys.exit(0)
        time.sleep(0.3)
    sys.exit(75)
except Unclear:
    sys.exit(75)
