Feature: The same results as through any other framework

  @fresh
  Scenario Outline: Fresh: <name>
    Then <name> is told

    Examples:
      | name                                |
      | set-up is seen by calls             |
      | a call is seen by assertions        |
      | a refusal is ordered                |
      | a lost answer leaves the change     |
      | a failing assertion tells the calls |
      | misuse is told                      |
      | an unknown fault is told            |

  Scenario Outline: Among a thousand: <name>
    Given the sandbox begins with the seed "thousand"
    And the sandbox begins at the API time "2030-01-01T00:00:00Z", standing still
    Then <name> is told

    Examples:
      | name                                   |
      | the seed is the one that was asked for |
      | the time is the one that was asked for |

  Scenario Outline: Every failure: <name>
    Given the next call of updateBalancePointByIncrement meets the failure <name>
    Then the failure <name> is told

    Examples:
      | name      |
      | 2015      |
      | 9003      |
      | lost      |
      | twice     |
      | emptyBody |
