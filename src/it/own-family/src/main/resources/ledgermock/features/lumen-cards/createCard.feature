Feature: lumen-cards createCard

  A card is made with nothing on it, once for each Idempotency-Key.

  @documented @statement:rule.createCard.once @mutating @irreversible @mock-only
  Scenario: The same key makes one card
    Given the mock has the seed "lumen-cards/empty"
    When a client calls createCard with
      | holder         | "Di Example" |
      | idempotencyKey | "new-1"      |
    Then it succeeds
    And the HTTP status is 201
    And id is "card_000001"
    When a client calls createCard with
      | holder         | "Di Example" |
      | idempotencyKey | "new-1"      |
    Then it succeeds
    And id is "card_000001"

  @documented @statement:error.idempotency_conflict @mutating @irreversible @mock-only
  Scenario: A key that made another card is refused
    Given the mock has the seed "lumen-cards/empty"
    When a client calls createCard with
      | holder         | "Di Example" |
      | idempotencyKey | "new-1"      |
    Then it succeeds
    When a client calls createCard with
      | holder         | "Ed Example" |
      | idempotencyKey | "new-1"      |
    Then it fails with idempotency_conflict

  @documented @statement:error.malformed_body @mutating @irreversible
  Scenario: A body that is no JSON object
    When a client calls createCard with the arguments
      """
      {"holder":
      """
    Then it fails with malformed_body
    And the HTTP status is 400
