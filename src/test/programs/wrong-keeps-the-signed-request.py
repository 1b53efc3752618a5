# wrong: keeps what it has signed, and sends the same bytes again more than a second later
# family: tencent-partner
# expect: customer 1 gains 10 once
# found: moved-twice
# with: AllocateCustomerCredit lost
# named: blind-repeat, sent-again
import time
from signed import Unclear, send, tencent_request

request = tencent_request("AllocateCustomerCredit", {"ClientUin": 1, "AddedCredit": 10})
try:
    send(request)
except Unclear:
    time.sleep(1.2)
    send(request)
