# wrong: looks for the customer on the first page of many, and pays again when it does not stand there
# family: tencent-partner
# expect: customer 200000000001 gains 10 once
# found: moved-twice
# seed: thousand
# with: AllocateCustomerCredit lost
# named: blind-repeat, first-page-only
import sys
from signed import Unclear, tencent

customer = 200000000001


def credit():
    for one in tencent("QueryCustomersCredit", {})["Data"]:
        if one["ClientUin"] == customer:
            return one["Credit"]
    return None


before = credit()
for attempt in range(3):
    try:
        tencent("AllocateCustomerCredit", {"ClientUin": customer, "AddedCredit": 10})
        sys.exit(0)
    except Unclear:
        now = credit()
        if now is not None and now != before:
            sys.exit(0)
sys.exit(75)
