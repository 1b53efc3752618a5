# wrong: pays again when the answer did not come in time
# family: tencent-partner
# expect: customer 1 gains 10 once
# found: moved-twice
# with: AllocateCustomerCredit late 5000
# named: blind-repeat
import sys
from signed import Unclear, tencent

for attempt in range(2):
    try:
        tencent("AllocateCustomerCredit", {"ClientUin": 1, "AddedCredit": 10})
        sys.exit(0)
    except Unclear:
        pass
sys.exit(1)
