Feature: lumen-cards getCard

  A card, by its id in the path.

  @documented @statement:error.unauthorized
  Scenario: A token of nobody's
    When a client that nobody knows calls getCard with
      | cardId | "card_000001" |
    Then it fails with unauthorized
    And the HTTP status is 401

  @documented @statement:error.not_found
  Scenario: A card that there is not
    When a client calls getCard with
      | cardId | "card_999999" |
    Then it fails with not_found
    And the HTTP status is 404

  @documented @statement:limit.second @statement:error.rate_limited @mock-only
  Scenario: More calls in a second than are let through
    Given the mock has the seed "lumen-cards/example"
    When a client calls getCard 21 times within one second, with
      | cardId | "card_000001" |
    Then the last 1 of them fails with rate_limited, the others succeed
    And the HTTP status is 429
    And the message is "Too many calls; 20 are allowed."
