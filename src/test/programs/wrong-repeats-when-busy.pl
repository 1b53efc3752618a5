# wrong: takes a busy vendor for one that did nothing, and pays again
# family: tencent-partner
# expect: customer 1 gains 10 once
# found: moved-twice
# with: AllocateCustomerCredit busy
# named: blind-repeat
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Signed;

for my $attempt (1 .. 3) {
    my ($code) = Signed::tencent('AllocateCustomerCredit', { ClientUin => 1, AddedCredit => 10 });
    exit 0 if $code eq '';
    select undef, undef, undef, 0.2;
}
exit 1;
