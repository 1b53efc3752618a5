Feature: lumen-cards listCards

  Cards page by page: each page but the last says by nextCursor how to ask for the next.

  @documented @statement:error.invalid_cursor
  Scenario: A cursor that no answer has given
    When a client calls listCards with
      | cursor | "2" |
    Then it fails with invalid_cursor
    And the HTTP status is 400

  @documented @statement:response.listCards/nextCursor @mock-only
  Scenario: The last page has no cursor
    Given the mock has the seed "lumen-cards/example"
    When a client calls listCards with
      | limit | 3 |
    Then it succeeds
    And the answer has no error
