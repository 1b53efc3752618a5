# Asks a vendor for something, wherever it is: `tencent` for a partner's customers, or `kybio` for a member.
import sys
from signed import kybio, tencent

if sys.argv[1] == "tencent":
    print(tencent("QueryCustomersCredit", {}))
else:
    print(kybio("queryByUid", {"customerUid": 231607639459718452}))
