Feature: tencent-gift GrantGift

  A shop gives a guest an amount, or takes it back.

  @invented @statement:limit.GrantGift @statement:error.RequestLimitExceeded @mutating @mock-only
  Scenario: More calls than a second lets through
    Given the mock lets 2 calls of tencent-gift through
    When a client calls GrantGift 3 times within one second, with
      | GuestId | 7 |
      | Amount  | 1 |
    Then the last 1 of them fails with RequestLimitExceeded, the others succeed

  @invented @statement:error.ResourceNotFound.Guest @mutating @mock-only
  Scenario: A guest that there is not
    When a client calls GrantGift with
      | GuestId | 8 |
      | Amount  | 1 |
    Then it fails with ResourceNotFound.Guest

  @invented @statement:error.LimitExceeded.Shop @mutating @mock-only
  Scenario: A shop gives no more than it has left
    When a client calls GrantGift with
      | GuestId | 7   |
      | Amount  | 901 |
    Then it fails with LimitExceeded.Shop

  @invented @statement:error.FailedOperation.Spent @mutating @mock-only
  Scenario: What a guest has spent is not taken back
    When a client calls GrantGift with
      | GuestId | 7   |
      | Amount  | -61 |
    Then it fails with FailedOperation.Spent
