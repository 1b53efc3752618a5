# right: sends the very same signed increment once more; the API knows it by its stamp and makes it once
# family: kybio-member
# with: updateBalancePointByIncrement lost; updateBalancePointByIncrement busy; updateBalancePointByIncrement late 3000
import json, sys, time
from signed import Refused, Unclear, kybio, kybio_request, send

try:
    uid = kybio("queryByNumber", {"customerNum": "LM000001"})["customerUid"]
    request = kybio_request("updateBalancePointByIncrement", {
        "customerUid": uid, "balanceIncrement": 10, "dataChangeTime": time.strftime("%Y-%m-%d %H:%M:%S")})
    try:
        answer = send(request)
    except Unclear:
        time.sleep(0.4)
        answer = send(request)
    code = answer.get("errorCode")
    sys.exit(0 if answer["status"] == "success" or code == 2013 else 75 if code == 0 else "refused: %s" % code)
except Unclear:
    sys.exit(75)
