Feature: Little
  Scenario: Calls nothing
    Then customer 1 has credit 90
