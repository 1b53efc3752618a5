# wrong: stamps two increments of a member with the time at which it began
# family: kybio-member
# expect: member 231607639459718452 gains 15 balance once
# found: moved-part
# with: nothing
# named: shared-stamp
import time
from signed import Refused, kybio

uid = kybio("queryByNumber", {"customerNum": "LM000001"})["customerUid"]
begun = time.strftime("%Y-%m-%d %H:%M:%S")
for amount in (10, 5):
    try:
        kybio("updateBalancePointByIncrement", {"customerUid": uid, "balanceIncrement": amount, "dataChangeTime": begun})
    except Refused as refused:
        print(refused)
