# wrong: says that it has paid, whatever was answered
# family: tencent-partner
# expect: customer 1 gains 10 once
# found: success-unmoved
# with: AllocateCustomerCredit refuse
# named: nothing, for it makes the call that it should; what it tells others is not to be seen
source "$(dirname "$0")/signed.sh"

tencent AllocateCustomerCredit '{"ClientUin": 1, "AddedCredit": 10}' > /dev/null
echo paid
