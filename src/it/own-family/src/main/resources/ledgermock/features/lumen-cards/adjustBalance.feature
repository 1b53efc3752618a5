Feature: lumen-cards adjustBalance

  What is on a card goes up and down by signed amounts. The same Idempotency-Key gets the first answer again.

  @documented @statement:rule.adjustBalance.once @mutating @mock-only
  Scenario: The same key gets the first answer again, and nothing is added twice
    Given the mock has the seed "lumen-cards/example"
    When a client calls adjustBalance with
      | cardId         | "card_000001" |
      | idempotencyKey | "order-1"     |
      | amount         | 5.25          |
      | note           | "a present"   |
    Then it succeeds
    And the HTTP status is 201
    And balance is 55.25
    When a client calls adjustBalance with
      | cardId         | "card_000001" |
      | idempotencyKey | "order-1"     |
      | amount         | 5.25          |
      | note           | "a present"   |
    Then it succeeds
    And balance is 55.25
    When a client calls getCard with
      | cardId | "card_000001" |
    Then balance is 55.25

  @documented @statement:error.idempotency_conflict @mutating @mock-only
  Scenario: A key that came with other arguments is refused
    Given the mock has the seed "lumen-cards/example"
    When a client calls adjustBalance with
      | cardId         | "card_000001" |
      | idempotencyKey | "order-1"     |
      | amount         | 5.25          |
    Then it succeeds
    When a client calls adjustBalance with
      | cardId         | "card_000001" |
      | idempotencyKey | "order-1"     |
      | amount         | 6             |
    Then it fails with idempotency_conflict
    And the HTTP status is 409

  @documented @statement:error.insufficient_funds @mutating @mock-only
  Scenario: No more is taken than is on a card
    Given the mock has the seed "lumen-cards/example"
    When a client calls adjustBalance with
      | cardId         | "card_000001" |
      | idempotencyKey | "order-1"     |
      | amount         | -50.01        |
    Then it fails with insufficient_funds
    And the HTTP status is 409

  @documented @statement:error.not_found @mutating @mock-only
  Scenario: A card that there is not
    Given the mock has the seed "lumen-cards/example"
    When a client calls adjustBalance with
      | cardId         | "card_999999" |
      | idempotencyKey | "order-1"     |
      | amount         | 1             |
    Then it fails with not_found
    And the HTTP status is 404

  @inferred @statement:error.amount_out_of_range @mutating @mock-only
  Scenario: A balance that is beyond every amount
    Given the mock has this seed
      """
      {"family": "lumen-cards", "entities": {"card": [{"id": "card_000009", "serial": 1, "holder": "Eve Example",
        "balance": 999999999999999.99, "createdAt": "2026-01-05T09:00:00Z"}]}}
      """
    When a client calls adjustBalance with
      | cardId         | "card_000009" |
      | idempotencyKey | "order-1"     |
      | amount         | 1             |
    Then it fails with amount_out_of_range
    And the HTTP status is 422
