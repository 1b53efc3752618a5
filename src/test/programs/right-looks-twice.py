# right: pays; when the outcome is not known, it looks into the history twice, the second time a second later, and pays again
# right: only if the payment is in neither
# family: tencent-partner
# expect: customer 1 gains 10 once
# with: AllocateCustomerCredit lost; AllocateCustomerCredit busy; AllocateCustomerCredit late 5000
import sys, time, uuid
from signed import Refused, Unclear, tencent

due = "payment " + uuid.uuid4().hex[:8]


def made():
    records = tencent("QueryCreditAllocationHistory", {"ClientUin": 1, "Page": 1, "PageSize": 20})
    return any(record["Remark"] == due for record in records["History"] or [])


unclear = False
try:
    for attempt in range(2):
        try:
            tencent("AllocateCustomerCredit", {"ClientUin": 1, "AddedCredit": 10, "Remark": due})
            break
        except Unclear:
            unclear = True
            if made():
                break
            time.sleep(1.1)
            if made():
                break
    else:
        sys.exit(75)
    print("paid")
except Unclear:
    sys.exit(75)
except Refused as refused:
    # Of a look behind a payment: whether that was made is still not known.
    sys.exit(75 if unclear else "refused: %s" % refused)
