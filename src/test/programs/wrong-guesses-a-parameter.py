# wrong: asks for a page with a parameter that the vendor does not have
# family: tencent-partner
# expect: nothing moves
# found: undisturbed
# with: nothing
# named: undocumented
from signed import Refused, tencent

try:
    tencent("QueryCustomersCredit", {"Limit": 20, "FilterType": "ClientUin", "Filter": "1"})
except Refused as refused:
    print(refused)
