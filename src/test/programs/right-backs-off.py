# right: waits twice as long each time that a limit refuses it, and repeats nothing else
# family: tencent-partner
# expect: customer 1 gains 10 once
# with: AllocateCustomerCredit error RequestLimitExceeded next 3
import sys, time
from signed import Refused, Unclear, tencent

pause = 0.2
for attempt in range(5):
    try:
        tencent("AllocateCustomerCredit", {"ClientUin": 1, "AddedCredit": 10})
        sys.exit(0)
    except Unclear:
        sys.exit(75)
    except Refused as refused:
        if refused.code != "RequestLimitExceeded":
            sys.exit("refused: %s" % refused)
    time.sleep(pause)
    pause *= 2
sys.exit("too many calls")
