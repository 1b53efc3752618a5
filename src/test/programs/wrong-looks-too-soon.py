# wrong: looks once and at once, when what it reads may be older than its payment, and pays again
# family: tencent-partner
# expect: customer 1 gains 10 once
# found: moved-twice
# with: AllocateCustomerCredit lost + QueryCreditByUinList stale 2 every 2
# named: blind-repeat
import sys
from signed import Unclear, tencent


def credit():
    return tencent("QueryCreditByUinList", {"UinList": [1]})["Data"][0]["TotalCredit"]


before = credit()
try:
    tencent("AllocateCustomerCredit", {"ClientUin": 1, "AddedCredit": 10})
except Unclear:
    if credit() == before:
        tencent("AllocateCustomerCredit", {"ClientUin": 1, "AddedCredit": 10})
