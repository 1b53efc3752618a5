# wrong: takes an answer without an "Error" for a success, also one without anything in it
# family: tencent-partner
# expect: customer 1 gains 10 once
# found: success-unmoved
# with: AllocateCustomerCredit drop
# named: nothing, for it makes the call that it should; what it makes of the answer is not to be seen
source "$(dirname "$0")/signed.sh"

answer=$(tencent AllocateCustomerCredit '{"ClientUin": 1, "AddedCredit": 10}')
case $answer in
    *'"Error"'*) exit 1 ;;
    *) echo paid ;;
esac
