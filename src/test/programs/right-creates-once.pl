# right: creates an account, and asks once more when it does not know whether it has: a mail address is taken once only
# family: tencent-partner
# expect: there is one more customer
# with: CreateAccount lost; CreateAccount busy; CreateAccount drop
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Signed;

my %account = (
    AccountType => 'company', Mail => 'new@example.com', Password => 'Made1up!', ConfirmPassword => 'Made1up!',
    PhoneNum => '1', CountryCode => '852', Area => 'HK', VerifyCode => '100000',
    TradeOne => 'kghy_01', TradeTwo => 'kghy_0101',
);
# The first code that a sandbox sends is always this one.
Signed::tencent('SendVerifyCode', { CountryCode => '852', PhoneNum => '1' });
for my $attempt (1 .. 2) {
    my ($code) = Signed::tencent('CreateAccount', \%account);
    exit 0 if $code eq '' || ($attempt > 1 && $code eq 'FailedOperation.MailIsRegistered');
    exit 75 if $attempt > 1;
    die "refused: $code\n" if $code ne 'unclear';
    select undef, undef, undef, 0.3;
}
exit 75;
