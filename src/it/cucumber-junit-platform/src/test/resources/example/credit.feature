Feature: Credit of our customers

  Scenario: Credit arrives once
    Given customer 1 starts with credit 100
    When we allocate 10 to customer 1
    Then customer 1 has credit 110
    And customer 1 was allocated 10 once
    And nothing was refused

  Scenario Outline: We tell our user about <Code>
    Given the next call of AllocateCustomerCredit is refused with <Code>
    When we allocate 10 to customer 1
    Then our user is told <Code>
    And nothing was allocated to customer 1

    Examples:
      | Code                                          |
      | FailedOperation                               |
      | FailedOperation.BalanceInsufficient           |
      | InvalidParameterValue.CreditAmountOutOfRange  |
      | OperationDenied.ServiceBusy                   |

  Scenario: Among a thousand customers
    Given the sandbox begins with the seed "thousand"
    And customer 200000000007 has spent 40
    When we allocate 0.01 to customer 200000000007
    Then customer 200000000007 has credit 371.01
    And customer 200000000007 has 139.01 left
    And AllocateCustomerCredit was called 1 time

  Scenario: The sixth call of a second is refused, and our program makes it in the next
    Given the partner may call AllocateCustomerCredit 5 times a second
    And the wire time stands still
    When we allocate 1 to customer 1, 6 times
    Then our user is told RequestLimitExceeded
    And customer 1 has credit 95
    When the wire time moves on by 1 second
    And we allocate 1 to customer 1
    Then customer 1 has credit 96
