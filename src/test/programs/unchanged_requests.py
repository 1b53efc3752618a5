# The same by the library requests.
import sys
import requests
from signed import PATIENCE, kybio_request, tencent_request

if sys.argv[1] == "tencent":
    call = tencent_request("QueryCustomersCredit", {})
else:
    call = kybio_request("queryByUid", {"customerUid": 231607639459718452})
print(requests.post(call.full_url, data=call.data, headers=dict(call.header_items()), timeout=PATIENCE).text)
