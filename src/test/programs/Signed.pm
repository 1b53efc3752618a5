# Calls to Tencent, signed; for the Perl programs of this folder, which need nothing but Perl.
package Signed;
use strict;
use warnings;
use Digest::SHA qw(sha256_hex hmac_sha256 hmac_sha256_hex);
use HTTP::Tiny;
use JSON::PP;
use POSIX qw(strftime);

my ($url, $id, $secret) = @ENV{qw(LEDGERMOCK_URL LEDGERMOCK_ID LEDGERMOCK_SECRET)};

# The error code, empty when there is none, or 'unclear'; and what was answered.
sub tencent {
    my ($action, $arguments) = @_;
    my $body = JSON::PP->new->canonical->encode($arguments);
    my $now = time;
    my $day = strftime('%Y-%m-%d', gmtime $now);
    my ($host) = $url =~ m{^\w+://([^/]+)};
    my $scope = "$day/intlpartnersmgt/tc3_request";
    my $canonical = "POST\n/\n\ncontent-type:application/json\nhost:$host\n\ncontent-type;host\n" . sha256_hex($body);
    my $key = "TC3$secret";
    $key = hmac_sha256($_, $key) for $day, 'intlpartnersmgt', 'tc3_request';
    my $signature = hmac_sha256_hex("TC3-HMAC-SHA256\n$now\n$scope\n" . sha256_hex($canonical), $key);
    my $answer = HTTP::Tiny->new(timeout => 2)->post("$url/", {
        content => $body,
        headers => {
            'Content-Type' => 'application/json', 'X-TC-Action' => $action, 'X-TC-Version' => '2022-09-28',
            'X-TC-Timestamp' => $now,
            'Authorization' =>
                "TC3-HMAC-SHA256 Credential=$id/$scope, SignedHeaders=content-type;host, Signature=$signature",
        },
    });
    my $document = $answer->{status} == 200 ? eval { decode_json($answer->{content}) } : undef;
    return ('unclear', {}) unless $document;
    my $response = $document->{Response};
    my $code = $response->{Error} ? $response->{Error}{Code} : '';
    return ($code =~ /^InternalError|^OperationDenied\.ServiceBusy$/ ? 'unclear' : $code, $response);
}

1;
