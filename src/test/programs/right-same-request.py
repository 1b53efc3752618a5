# right: sends the very same signed increment once more; the API knows it by its stamp and makes it once
# family: kybio-member
# expect: member 231607639459718452 gains 10 balance once
# with: updateBalancePointByIncrement lost; updateBalancePointByIncrement busy; updateBalancePointByIncrement late 5000
import json, sys, time
from signed import Refused, Unclear, kybio, kybio_request, send

try:
    uid = kybio("queryByNumber", {"customerNum": "LM000001"})["customerUid"]
    request = kybio_request("updateBalancePointByIncrement", {
        "customerUid": uid, "balanceIncrement": 10, "dataChangeTime": time.strftime("%Y-%m-%d %H:%M:%S")})
    again = False
    try:
        answer = send(request)
    except Unclear:
        again = True
        time.sleep(0.4)
        answer = send(request)
    code = answer.get("errorCode")
    if answer.get("status") == "success" or code == 2013:
        sys.exit(0)
    sys.exit(75 if again or code in (None, 0) else "refused: %s" % code)
except Unclear:
    sys.exit(75)
