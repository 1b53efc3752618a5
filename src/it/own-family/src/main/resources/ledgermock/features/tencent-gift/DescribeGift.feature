Feature: tencent-gift DescribeGift

  A shop reads what a guest has.

  @invented @statement:limit.DescribeGift @statement:error.RequestLimitExceeded @mock-only
  Scenario: More calls than a second lets through
    Given the mock lets 2 calls of tencent-gift through
    When a client calls DescribeGift 3 times within one second, with
      | GuestId | 7 |
    Then the last 1 of them fails with RequestLimitExceeded, the others succeed

  @invented @statement:error.ResourceNotFound.Guest @mock-only
  Scenario: A guest that there is not
    When a client calls DescribeGift with
      | GuestId | 8 |
    Then it fails with ResourceNotFound.Guest
