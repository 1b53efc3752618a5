Feature: Points of our members

  Scenario: Points are raised once
    Given member 231607639459718452 starts with 10 points
    When we raise the points of member 231607639459718452 by 5
    Then member 231607639459718452 has 15 points
    And the points of member 231607639459718452 were raised by 5 once
    And nothing was refused

  Scenario: A raise whose answer was lost is sent again, and counts once
    Given there is a member 300000000000000009 with card "1009", balance 12.50 and 0 points
    And the answer to the next call of updateBalancePointByIncrement is lost
    When we raise the points of member 300000000000000009 by 5
    And we raise the points of member 300000000000000009 by 5
    Then member 300000000000000009 has 5 points
    And member 300000000000000009 has balance 12.50
    And the points of member 300000000000000009 were raised by 5 once
    And updateBalancePointByIncrement was called 2 times

  Scenario: A shop that has used its calls up raises nothing before the next day
    Given there is a member 300000000000000009 with card "1009", balance 12.50 and 0 points
    And the API time stands still
    And the shop may call 1 time a day
    When we raise the points of member 231607639459718452 by 5
    And we raise the points of member 300000000000000009 by 5
    Then member 231607639459718452 has 305 points
    And member 300000000000000009 has 0 points
    When the API time moves on by 1 day
    And we raise the points of member 300000000000000009 by 5
    Then member 300000000000000009 has 5 points
