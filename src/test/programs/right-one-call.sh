# right: pays once; a trouble whose outcome is not known is told as that, and nothing is made again
# family: tencent-partner
# expect: customer 1 gains 10 once
# with: AllocateCustomerCredit lost; AllocateCustomerCredit busy; AllocateCustomerCredit late 5000
source "$(dirname "$0")/signed.sh"

answer=$(tencent AllocateCustomerCredit '{"ClientUin": 1, "AddedCredit": 10}') || exit 75
case $answer in
    *'"TotalCredit"'*) echo paid ;;
    *InternalError* | *ServiceBusy*) exit 75 ;;
    *'"Error"'*) echo "refused: $answer" >&2; exit 1 ;;
    *) exit 75 ;;
esac
