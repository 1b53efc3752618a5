Feature: AllocateCustomerCredit
  A partner raises or lowers the credit of one of its customers by AddedCredit.

  Rule: The example on the vendor's page

    @mock-only @needs:example @mutating @documented
    @statement:rule.AllocateCustomerCredit.total-after
    @statement:rule.AllocateCustomerCredit.remaining-after
    @statement:rule.common.action
    @statement:rule.common.version
    @statement:rule.common.request-id
    Scenario: The example
      Given the mock has the seed "example"
      When the partner calls AllocateCustomerCredit with the body
        """
        {
        "ClientUin": 1,
        "AddedCredit": 10
        }
        """
      Then the answer is, but for its own RequestId,
        """
        {
        "Response": {
        "RemainingCredit": 100,
        "RequestId": "2b7c676e-bb4b-449d-89e6-4866132036c5",
        "TotalCredit": 100
        }
        }
        """

  Rule: AddedCredit is added to the credit that the customer has

    @mutating @documented
    @statement:rule.AllocateCustomerCredit.increment
    @statement:rule.AllocateCustomerCredit.raise-lower-zero
    @statement:rule.AllocateCustomerCredit.total-after
    @statement:rule.AllocateCustomerCredit.remaining-after
    @statement:rule.AllocateCustomerCredit.immediate
    Scenario Outline: <AddedCredit> raises the credit, and the list shows it at once
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer  |
        | AddedCredit | <AddedCredit> |
      Then TotalCredit is as before plus <AddedCredit>
      And RemainingCredit is as before plus <AddedCredit>
      And the credit of the customer is as before plus <AddedCredit>

      Examples:
        | AddedCredit |
        | 10          |
        | 100.00      |

    @mutating @inferred
    @statement:rule.AllocateCustomerCredit.exact
    Scenario Outline: <AddedCredit> is added exactly
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer  |
        | AddedCredit | <AddedCredit> |
      Then TotalCredit is as before plus <AddedCredit>
      And RemainingCredit is as before plus <AddedCredit>
      And the credit of the customer is as before plus <AddedCredit>

      Examples:
        | AddedCredit |
        | 10.23       |
        | 0.01        |

    @mutating @inferred
    @statement:rule.AllocateCustomerCredit.exponent
    Scenario: An amount may be written with an exponent, as the vendor's SDK for Java does
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 1.5E1        |
      Then TotalCredit is as before plus 15

    @mutating @inferred
    @statement:rule.AllocateCustomerCredit.exact
    Scenario: A tenth and two tenths are three tenths
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 0.1          |
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 0.2          |
      Then TotalCredit is as before plus 0.3
      And RemainingCredit is as before plus 0.3

    @mutating @inferred
    @statement:rule.AllocateCustomerCredit.not-idempotent
    Scenario: The same call sent twice allocates twice
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 10           |
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 10           |
      Then TotalCredit is as before plus 20
      And the credit of the customer is as before plus 20

    @mutating @documented
    @statement:rule.AllocateCustomerCredit.increment
    Scenario: The credit of another customer stays as it was
      Given customers such as these
        | ClientUin | Credit |
        | 11        | 50     |
        | 12        | 70     |
      And two customers with at least 0 available each, whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 10           |
      Then the credit of the customer is as before plus 10
      And the credit of the other customer is as before

    @mutating @documented
    @statement:rule.AllocateCustomerCredit.increment
    Scenario: A remark, which newer documents have, changes nothing else
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer        |
        | AddedCredit | 1                   |
        | Remark      | "second quarter 增加" |
      Then TotalCredit is as before plus 1
      And RemainingCredit is as before plus 1

    @mutating @documented
    @statement:rule.AllocateCustomerCredit.increment
    Scenario: An empty remark is a remark as well
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 1            |
        | Remark      | ""           |
      Then TotalCredit is as before plus 1

    @mock-only @needs:time @mutating @documented
    @statement:rule.AllocateCustomerCredit.permanent
    Scenario: Credit stays until it is changed
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 10           |
      And in the mock 400 days pass
      Then the credit of the customer is as before plus 10

    @mutating @documented
    @statement:rule.AllocateCustomerCredit.available-is-total-minus-used
    Scenario: What the customer has used stays used
      Given customers such as these
        | ClientUin | Credit | RemainingCredit |
        | 11        | 100    | 40              |
      And a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 10.50        |
      Then TotalCredit is as before plus 10.50
      And RemainingCredit is as before plus 10.50

  Rule: AddedCredit 0 changes nothing

    @inferred
    @statement:rule.AllocateCustomerCredit.zero
    Scenario Outline: AddedCredit <AddedCredit> is no reset
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer  |
        | AddedCredit | <AddedCredit> |
      Then TotalCredit is as before
      And RemainingCredit is as before
      And the credit of the customer is as before

      Examples:
        | AddedCredit |
        | 0           |
        | 0.00        |
        | -0          |

  Rule: An amount below zero takes credit back

    @mutating @documented
    @statement:rule.AllocateCustomerCredit.repossession
    @statement:rule.AllocateCustomerCredit.raise-lower-zero
    @statement:rule.AllocateCustomerCredit.remaining-after
    Scenario: What is taken back is no longer available
      Given a customer with at least 10 available, whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | -10          |
      Then RemainingCredit is as before minus 10

    @mutating @inferred
    @statement:rule.AllocateCustomerCredit.repossession-lowers-total
    Scenario: What is taken back leaves the total as well
      Given a customer with at least 10.5 available, whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | -10.5        |
      Then TotalCredit is as before minus 10.5
      And the credit of the customer is as before minus 10.5

    @mutating @inferred
    @statement:rule.AllocateCustomerCredit.to-zero
    @statement:rule.AllocateCustomerCredit.raise-lower-zero
    @statement:rule.AllocateCustomerCredit.available-not-negative
    Scenario: Taking back all that is available brings it to zero
      Given a customer with at least 0.01 available, whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer                    |
        | AddedCredit | minus RemainingCredit as before |
      Then RemainingCredit is 0

    @mutating @inferred
    @statement:rule.AllocateCustomerCredit.to-zero
    @statement:rule.AllocateCustomerCredit.repossession-bound
    @statement:rule.AllocateCustomerCredit.available-is-total-minus-used
    @statement:rule.AllocateCustomerCredit.repossession-lowers-total
    Scenario: What has been used cannot be taken back, and is what remains of the total
      Given customers such as these
        | ClientUin | Credit | RemainingCredit |
        | 11        | 100    | 40              |
      And a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer                    |
        | AddedCredit | minus RemainingCredit as before |
      Then RemainingCredit is 0
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | -0.01        |
      Then it fails with FailedOperation.BalanceInsufficient
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer              |
        | AddedCredit | RemainingCredit as before |
      Then TotalCredit is as before

    @mutating @inferred
    @statement:rule.AllocateCustomerCredit.repossession-bound
    @statement:rule.AllocateCustomerCredit.repossession-beyond-available
    @statement:rule.AllocateCustomerCredit.available-not-negative
    @statement:error.FailedOperation.BalanceInsufficient
    Scenario: More than is available is not taken back
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer                               |
        | AddedCredit | minus RemainingCredit as before minus 0.01 |
      Then it fails with FailedOperation.BalanceInsufficient
      And the message is "The account balance is insufficient."
      And the credit of the customer is as before

    @mutating @documented
    @statement:rule.AllocateCustomerCredit.repossession-bound
    @statement:rule.AllocateCustomerCredit.available-not-negative
    Scenario: Whatever is answered, nobody has less than nothing available
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer                               |
        | AddedCredit | minus RemainingCredit as before minus 0.01 |
      Then what the customer has available is not below zero

    @mock-only @needs:option @mutating @inferred
    @statement:rule.AllocateCustomerCredit.repossession-beyond-available
    @statement:rule.AllocateCustomerCredit.available-not-negative
    Scenario: Taking back may be set to stop at zero instead
      Given the mock has the option repossessionBeyondAvailable of tencent-partner set to "floor"
      And the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit |
        | 11        | 100    | 40              |
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 11  |
        | AddedCredit | -90 |
      Then TotalCredit is 60
      And RemainingCredit is 0

  Rule: No more can be allocated than the partner has left

    @mock-only @needs:state @mutating @inferred
    @statement:rule.AllocateCustomerCredit.upper-bound
    @statement:rule.AllocateCustomerCredit.upper-bound-code
    @statement:error.InvalidParameterValue.CreditAmountOutOfRange
    @statement:rule.AllocateCustomerCredit.zero
    Scenario: All that is left can be allocated, and not a cent more
      Given the mock has a partner with 50.25 left to allocate, and these customers
        | ClientUin | Credit |
        | 11        | 10     |
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 11    |
        | AddedCredit | 50.25 |
      Then TotalCredit is 60.25
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 11   |
        | AddedCredit | 0.01 |
      Then it fails with InvalidParameterValue.CreditAmountOutOfRange
      And the message is "The credit quota has exceeded the limit with the newly allocated quota."
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 11 |
        | AddedCredit | 0  |
      Then TotalCredit is 60.25
      And RemainingCredit is 60.25

    @mutating @inferred @refusal:documented
    @statement:rule.AllocateCustomerCredit.upper-bound
    @statement:rule.AllocateCustomerCredit.upper-bound-code
    @statement:error.InvalidParameterValue.CreditAmountOutOfRange
    Scenario: More than is left is refused as a whole
      Given a customer whose credit is known as before
      When the partner calls QueryPartnerCredit without parameters
      Then RemainingCredit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer                        |
        | AddedCredit | RemainingCredit as before plus 0.01 |
      Then it fails with InvalidParameterValue.CreditAmountOutOfRange
      And the credit of the customer is as before

    @mutating @inferred
    @statement:rule.AllocateCustomerCredit.partner-side
    Scenario: What is taken back from one customer can be allocated to another
      Given customers such as these
        | ClientUin | Credit |
        | 11        | 30     |
        | 12        | 25     |
      And two customers with at least 20 available each, whose credit is known as before
      When the partner calls QueryPartnerCredit without parameters
      Then RemainingCredit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | -20          |
      And the partner calls QueryPartnerCredit without parameters
      Then RemainingCredit is as before plus 20
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the other customer |
        | AddedCredit | 20                 |
      And the partner calls QueryPartnerCredit without parameters
      Then RemainingCredit is as before
      And the credit of the other customer is as before plus 20

  Rule: Amounts are exact

    @mutating @inferred
    @statement:rule.AllocateCustomerCredit.decimals
    Scenario Outline: <AddedCredit> is added to the last decimal
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer  |
        | AddedCredit | <AddedCredit> |
      Then TotalCredit is as before plus <AddedCredit>
      And the credit of the customer is as before plus <AddedCredit>

      Examples:
        | AddedCredit |
        | 0.125       |
        | 0.00000001  |
        | 1.23456789  |

    @mutating @inferred
    @statement:rule.AllocateCustomerCredit.decimals
    Scenario: What double arithmetic makes of 0.1 + 0.2 is a number
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer        |
        | AddedCredit | 0.30000000000000004 |
      Then TotalCredit is as before plus 0.30000000000000004

    @mock-only @needs:option @mutating @inferred
    @statement:rule.AllocateCustomerCredit.decimals
    @statement:error.InvalidParameterValue.value
    Scenario Outline: More than two decimals may be set to be refused, or rounded, half up: <option> <AddedCredit>
      Given the mock has the option decimals of tencent-partner set to "<option>"
      And a customer with at least 1 available, whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer  |
        | AddedCredit | <AddedCredit> |
      Then <outcome>
      And the credit of the customer is as before <by>

      Examples:
        | option | AddedCredit | outcome                             | by         |
        | refuse | 0.125       | it fails with InvalidParameterValue | plus 0     |
        | round  | 0.125       | it succeeds                         | plus 0.13  |
        | round  | 0.124999    | it succeeds                         | plus 0.12  |
        | round  | -0.125      | it succeeds                         | minus 0.13 |
        | round  | 0.30000000000000004 | it succeeds | plus 0.3 |
        | round  | 0.12500000000000000000000000000000000000000001 | it succeeds | plus 0.13 |

    @mock-only @needs:state @mutating @invented
    @statement:rule.AllocateCustomerCredit.amount-bounds
    Scenario: An amount may have 15 digits before the point, and more than two after it
      Given the mock has a partner with 123456789012345.12345678 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 11                       |
        | AddedCredit | 123456789012345.12345678 |
      Then TotalCredit is 123456789012345.12345678
      And TotalCredit is written 123456789012345.12345678

    @mutating @invented
    @statement:rule.AllocateCustomerCredit.amount-bounds
    @statement:error.InvalidParameterValue.value
    Scenario: AddedCredit has more decimals than are kept
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer                        |
        | AddedCredit | 0.000000000000000000000000000000001 |
      Then it fails with InvalidParameterValue
      And the message is "The value `0.000000000000000000000000000000001` specified in the parameter `AddedCredit` is not valid."
      And the credit of the customer is as before

    @mutating @invented
    @statement:rule.AllocateCustomerCredit.amount-bounds
    @statement:error.InvalidParameterValue.CreditAmountOutOfRange
    Scenario Outline: <AddedCredit> is too large as any other amount is
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer  |
        | AddedCredit | <AddedCredit> |
      Then it fails with InvalidParameterValue.CreditAmountOutOfRange
      And the credit of the customer is as before

      Examples:
        | AddedCredit            |
        | 1000000000000000       |
        | 1000000000000000000000 |

    @mutating @invented
    @statement:rule.AllocateCustomerCredit.amount-bounds
    @statement:error.FailedOperation.BalanceInsufficient
    Scenario: So is one to be taken back
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer            |
        | AddedCredit | -1000000000000000000000 |
      Then it fails with FailedOperation.BalanceInsufficient
      And the credit of the customer is as before

    @mutating @invented
    @statement:rule.AllocateCustomerCredit.amount-bounds
    @statement:error.InvalidParameterValue.value
    Scenario Outline: <AddedCredit> is far from any amount
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer  |
        | AddedCredit | <AddedCredit> |
      Then it fails with InvalidParameterValue
      And the credit of the customer is as before

      Examples:
        | AddedCredit  |
        | 1E400        |
        | 1E-400       |
        | -1E999999999 |

  Rule: Required parameters have to be there

    @observed
    @statement:error.MissingParameter
    Scenario: AddedCredit is missing
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin | the customer |
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `AddedCredit`."
      And the credit of the customer is as before

    @observed
    @statement:error.MissingParameter
    Scenario: ClientUin is missing
      When the partner calls AllocateCustomerCredit with
        | AddedCredit | 0 |
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `ClientUin`."

    @observed
    @statement:error.MissingParameter
    Scenario: Everything is missing
      When the partner calls AllocateCustomerCredit without parameters
      Then it fails with MissingParameter

    @observed
    @statement:error.MissingParameter
    Scenario: A parameter in other letters is not the one that is required
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | clientUin   | the customer |
        | AddedCredit | 0            |
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `ClientUin`."

  Rule: Parameters have to be of their type

    @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: ClientUin is <ClientUin>
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | <ClientUin> |
        | AddedCredit | 0           |
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `ClientUin` is not valid"

      Examples:
        | ClientUin |
        | 1.5       |
        | true      |
        | [1]       |
        | {}        |

    @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: AddedCredit is <AddedCredit>
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer  |
        | AddedCredit | <AddedCredit> |
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `AddedCredit` is not valid"
      And the credit of the customer is as before

      Examples:
        | AddedCredit |
        | ""          |
        | false       |
        | [0]         |
        | {}          |

    @inferred
    @statement:rule.common.number-in-quotes
    @statement:error.InvalidParameter.type
    Scenario Outline: Digits in quotes are no number: ClientUin <ClientUin>, AddedCredit <AddedCredit>
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | <ClientUin>   |
        | AddedCredit | <AddedCredit> |
      Then it fails with InvalidParameter

      Examples:
        | ClientUin | AddedCredit |
        | "1"       | 0           |
        | 1         | "0"         |

    @observed
    @statement:error.InvalidParameter.type
    Scenario: Remark is a number
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
        | Remark      | 5            |
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `Remark` is not valid"

    @inferred
    @statement:rule.common.null-parameter
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is null
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | <ClientUin>   |
        | AddedCredit | <AddedCredit> |
        | Remark      | <Remark>      |
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter   | ClientUin    | AddedCredit | Remark |
        | ClientUin   | null         | 0           | ""     |
        | AddedCredit | the customer | null        | ""     |
        | Remark      | the customer | 0           | null   |

    @invented
    @statement:error.InvalidParameter.json
    Scenario Outline: The body is <what>
      When the partner calls AllocateCustomerCredit with the body
        """
        <body>
        """
      Then it fails with InvalidParameter
      And the message is "The request body is not a valid JSON object."

      Examples:
        | what            | body                                 |
        | cut off         | {"ClientUin": 1, "AddedCredit":      |
        | a list          | [{"ClientUin": 1, "AddedCredit": 0}] |
        | a number        | 1                                    |
        | two objects     | {"ClientUin": 1} {"AddedCredit": 0}  |
        | of Python's own | {'ClientUin': 1, 'AddedCredit': 0}   |

  Rule: Values have to be possible

    @inferred
    @statement:rule.AllocateCustomerCredit.uin-range
    @statement:error.InvalidParameterValue.value
    Scenario Outline: <ClientUin> is no account id
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | <ClientUin> |
        | AddedCredit | 0           |
      Then it fails with InvalidParameterValue
      And the message is "The value `<ClientUin>` specified in the parameter `ClientUin` is not valid."

      Examples:
        | ClientUin            |
        | -1                   |
        | 18446744073709551616 |

    @inferred
    @statement:rule.AllocateCustomerCredit.uin-range
    @statement:rule.AllocateCustomerCredit.zero
    Scenario Outline: An account id is taken to the last digit, as <ClientUin>
      Given customers such as these
        | ClientUin   | Credit |
        | <ClientUin> | 12.5   |
      And a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
      Then TotalCredit is as before

      Examples:
        | ClientUin            |
        | 9007199254740993     |
        | 18446744073709551615 |

    @observed
    @statement:rule.common.undeclared-parameter
    @statement:error.UnknownParameter
    Scenario Outline: <parameter> is not a parameter
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
        | <parameter> | "1"          |
      Then it fails with UnknownParameter
      And the message is "The parameter `<parameter>` is not recognized."

      Examples:
        | parameter   |
        | Currency    |
        | remark      |
        | Action      |
        | ClientUin.0 |

  Rule: The customer has to be the partner's own

    @inferred
    @statement:rule.AllocateCustomerCredit.unknown-customer
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario Outline: The customer <ClientUin> does not exist
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | <ClientUin> |
        | AddedCredit | 0           |
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

      Examples:
        | ClientUin            |
        | 18446744073709551615 |
        | 0                    |

    @mock-only @needs:other-account @mutating @inferred
    @statement:rule.AllocateCustomerCredit.unknown-customer
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario: The customer is another partner's
      Given the mock has another partner, whose customer is 900000000001
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 900000000001 |
        | AddedCredit | 10           |
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."
      Given in the mock the other partner is the one who calls
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 900000000001 |
        | AddedCredit | 10           |
      Then TotalCredit is 10

  Rule: Partners of three roles may call it

    @mock-only @needs:role @mutating @documented
    @statement:roles.AllocateCustomerCredit
    Scenario Outline: A <role> may
      Given the mock knows the partner as a "<role>"
      And a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 1            |
      Then it succeeds

      Examples:
        | role                  |
        | distributor           |
        | second-level-reseller |
        | reseller              |

    @mock-only @needs:role @inferred
    @statement:roles.AllocateCustomerCredit
    @statement:rule.common.role
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario: Who has another role may not
      Given the mock knows the partner as a "end-customer"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1  |
        | AddedCredit | 10 |
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

  Rule: Five calls a second are let through

    @inferred
    @statement:limit.AllocateCustomerCredit
    @statement:error.RequestLimitExceeded
    @statement:rule.AllocateCustomerCredit.zero
    @statement:rule.common.rate-scope
    Scenario: The sixth call in one second is refused, and one in the next is not
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit 6 times within one second, with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
      Then it succeeds

    @inferred
    @statement:rule.common.rate-scope
    @statement:rule.AllocateCustomerCredit.zero
    Scenario: Another SecretId of the partner is counted by itself, and so is another action
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit 6 times within one second, with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
      Then it fails with RequestLimitExceeded
      When the partner calls QueryCustomersCredit 5 times within one second, with
        | Page | 1 |
      Then it succeeds
      Given a second SecretId of the partner is used now
      When the partner calls AllocateCustomerCredit 5 times within one second, with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
      Then it succeeds

    @inferred
    @statement:rule.common.rate-count
    @statement:error.RequestLimitExceeded
    @statement:rule.AllocateCustomerCredit.zero
    Scenario: Refused calls go on counting, and the message says up to where
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit 8 times within one second, with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
      Then the last 3 of them fail with RequestLimitExceeded, the others succeed
      And the message begins with "Your current request times equals to `8` in a second"

    @inferred
    @statement:rule.common.rate-count
    Scenario: Calls with wrong parameters are not counted
      When the partner calls AllocateCustomerCredit 8 times within one second, with
        | ClientUin | 1 |
      Then it fails with MissingParameter

    @inferred
    @statement:rule.common.rate-count
    Scenario: Calls that the operation itself refuses are counted
      When the partner calls AllocateCustomerCredit 6 times within one second, with
        | ClientUin   | 18446744073709551615 |
        | AddedCredit | 0                    |
      Then it fails with RequestLimitExceeded

  Rule: The answer

    @mutating @documented
    @statement:rule.common.request-id
    Scenario: Each answer has a RequestId of its own, errors too
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit 2 times within one second, with
        | ClientUin   | the customer |
        | AddedCredit | 1            |
      And the partner calls AllocateCustomerCredit without parameters
      And the partner calls AllocateCustomerCredit without parameters
      Then no two answers have the same RequestId

    @observed
    @statement:rule.common.http-status
    @statement:rule.common.content-type
    @statement:rule.common.error-envelope
    Scenario: An error comes with HTTP status 200
      When the partner calls AllocateCustomerCredit without parameters
      Then it fails with MissingParameter
      And the HTTP status is 200
      And the answer's header Content-Type is "application/json"

    # Seen so, and never promised.
    @inferred
    @statement:rule.common.error-first
    Scenario: The error stands first
      When the partner calls AllocateCustomerCredit without parameters
      Then the answer begins with "{'Response':{'Error':{'Code':'MissingParameter','Message':'"

    @mutating @observed
    @statement:rule.common.http-status
    @statement:rule.common.content-type
    Scenario: A success has the same Content-Type, without a charset
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 1            |
      Then the HTTP status is 200
      And the answer's header Content-Type is "application/json"

    @observed
    @statement:rule.common.language
    @statement:error.RequestLimitExceeded
    Scenario: Texts are in the language that is asked for
      Given a customer whose credit is known as before
      And the partner's calls ask for texts in "zh-CN"
      When the partner calls AllocateCustomerCredit 6 times within one second, with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
      Then it fails with RequestLimitExceeded
      And the message is "您当前每秒请求 `6` 次，超过了每秒频率上限 `5`，请稍后重试。"

  Rule: Common parameters

    @observed
    @statement:error.InvalidAction
    Scenario Outline: There is no action <action>
      When the partner calls <action> with
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then it fails with InvalidAction
      And the message is "The request action=`<action>` is invalid or not found in service=`intlpartnersmgt` and version=`2022-09-28`."

      Examples:
        | action                  |
        | AllocateCustomersCredit |
        | allocatecustomercredit  |

    @observed
    @statement:rule.common.version
    @statement:error.NoSuchVersion
    Scenario: There is no such version
      Given the partner's calls name the Version "2021-04-09"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then it fails with NoSuchVersion
      And the message is "The specified api version=`2021-04-09` does not exist in service=`intlpartnersmgt`."

    @observed
    @statement:error.MissingParameter
    Scenario Outline: <header> is missing
      Given the partner's calls lack the header <header>
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then it fails with MissingParameter
      And the message begins with "The request is missing a required parameter `"

      Examples:
        | header         |
        | X-TC-Action    |
        | X-TC-Version   |
        | X-TC-Timestamp |

    @inferred
    @statement:error.InvalidParameter.type
    Scenario: X-TC-Timestamp is no number
      Given the partner's calls carry the X-TC-Timestamp "yesterday"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then it fails with InvalidParameter

    @mutating @documented
    @statement:rule.AllocateCustomerCredit.region-optional
    Scenario: Region may be absent
      Given the partner's calls name no Region
      And a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 1            |
      Then it succeeds

    @mutating @observed
    @statement:rule.AllocateCustomerCredit.region-optional
    @statement:rule.common.region-forms
    Scenario Outline: Region may be "<Region>"
      Given a customer whose credit is known as before
      And the partner's calls name the Region "<Region>"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 1            |
      Then it succeeds

      Examples:
        | Region       |
        | ap-singapore |
        | nowhere      |
        | null         |
        |              |

    @mock-only @needs:option
    Scenario Outline: <parameter> is "<Region>", where <served> are served
      Given the mock has the option servedRegions of tencent-partner set to "<served>"
      And the partner's calls name the Region "<Region>"
      When the partner calls AllocateCustomerCredit <way>
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then <outcome>
      And the message is "<message>"

      @observed
      @statement:error.UnsupportedRegion
      Examples: Others
        | parameter   | Region          | served                  | way  | outcome                         | message                             |
        | X-TC-Region | ap-guangzhou    | ap-singapore            | with | it fails with UnsupportedRegion | The action not support this region. |
        | X-TC-Region | ap-shanghai-fsi | ap-singapore,ap-jakarta | with | it fails with UnsupportedRegion | The action not support this region. |

      @observed
      @statement:error.InvalidParameterValue.region
      Examples: Names of none
        | parameter   | Region       | served       | way                                       | outcome                             | message                                                                             |
        | X-TC-Region | nowhere      | ap-singapore | with                                      | it fails with InvalidParameterValue | A value specified in `X-TC-Region` is not valid, is unsupported, or cannot be used. |
        | X-TC-Region | AP-SINGAPORE | ap-singapore | with                                      | it fails with InvalidParameterValue | A value specified in `X-TC-Region` is not valid, is unsupported, or cannot be used. |
        | Region      | nowhere      | ap-singapore | in a form signed with HmacSHA256 and with | it fails with InvalidParameterValue | A value specified in `Region` is not valid, is unsupported, or cannot be used.      |

      @inferred
      @statement:rule.common.served-regions
      @statement:rule.AllocateCustomerCredit.zero
      Examples: Those that are served, and none
        | parameter   | Region       | served                  | way  | outcome     | message |
        | X-TC-Region | ap-singapore | ap-singapore,ap-jakarta | with | it succeeds | none    |
        | X-TC-Region |              | ap-singapore,ap-jakarta | with | it succeeds | none    |

  Rule: The signature

    @observed
    @statement:error.AuthFailure.SignatureFailure
    Scenario: The SecretKey is wrong
      Given a customer whose credit is known as before
      And the partner's calls are made with a wrong SecretKey
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
      Then it fails with AuthFailure.SignatureFailure
      And the message is "The provided credentials could not be validated. Please check your signature is correct."
      And the credit of the customer is as before

    @observed
    @statement:error.AuthFailure.SignatureFailure
    Scenario: The body is not the one that was signed
      Given a customer whose credit is known as before
      And the partner's calls have their body changed after it was signed
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
      Then it fails with AuthFailure.SignatureFailure

    @observed
    @statement:rule.common.language
    @statement:error.AuthFailure.SignatureFailure
    Scenario: The SecretKey is wrong, told in Chinese
      Given the partner's calls are made with a wrong SecretKey
      And the partner's calls ask for texts in "zh-CN"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then it fails with AuthFailure.SignatureFailure
      And the message is "请求签名验证失败，请检查您的签名计算是否正确。"

    @observed
    @statement:error.AuthFailure.SecretIdNotFound
    Scenario: The SecretId is unknown
      Given the partner's calls are made with the unknown SecretId "AKIDMADEUPNOBODY"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then it fails with AuthFailure.SecretIdNotFound
      And the message is "The SecretId is not found, please ensure that your SecretId is correct."

    @documented
    @statement:error.AuthFailure.InvalidAuthorization
    Scenario Outline: The Authorization is "<Authorization>"
      Given the partner's calls carry the Authorization "<Authorization>"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then it fails with AuthFailure.InvalidAuthorization
      And the message is "`Authorization` in the request header is invalid."

      Examples:
        | Authorization                                |
        | SKIP                                         |
        | Bearer made-up                               |
        | TC3-HMAC-SHA256                              |
        | TC3-HMAC-SHA256 Credential=AKIDMADEUPPARTNER |

    @inferred @refusal:documented
    @statement:error.AuthFailure.InvalidAuthorization
    Scenario: The Authorization is absent
      Given the partner's calls lack the header Authorization
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then it fails with AuthFailure.InvalidAuthorization

    @inferred @refusal:documented
    @statement:rule.common.signed-headers
    @statement:error.AuthFailure.InvalidAuthorization
    Scenario Outline: The signature covers <header> alone
      Given the partner's calls have signed <header> alone
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then it fails with AuthFailure.InvalidAuthorization

      Examples:
        | header       |
        | host         |
        | content-type |

    @observed
    @statement:rule.common.timestamp-window
    @statement:error.AuthFailure.SignatureExpire
    Scenario Outline: The caller's clock is 301 seconds <direction>
      Given a customer whose credit is known as before
      And the partner's clock is 301 seconds <direction>
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
      Then it fails with AuthFailure.SignatureExpire
      And the message begins with "Signature expired. Please use local time and enable NTP service for time synchronization to avoid a deviation between `Timestamp` and the server time "

      Examples:
        | direction |
        | behind    |
        | ahead     |

    @inferred
    @statement:rule.common.timestamp-edge
    @statement:rule.AllocateCustomerCredit.zero
    Scenario Outline: The caller's clock is 300 seconds <direction>
      Given a customer whose credit is known as before
      And the partner's clock is 300 seconds <direction>
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 0            |
      Then it succeeds

      Examples:
        | direction |
        | behind    |
        | ahead     |

    @mock-only @needs:option @documented
    @statement:rule.common.timestamp-window
    Scenario: The window may be set
      Given the mock has the option timestampWindowSeconds of tencent-partner set to "10"
      And the partner's clock is 11 seconds behind
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then it fails with AuthFailure.SignatureExpire

    @mock-only @needs:credential @mutating
    @statement:rule.common.token
    Scenario Outline: A temporary SecretId <how>: <outcome>
      Given the mock also takes a temporary SecretId of the partner, which is used now <how>
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 1 |
      Then <outcome>
      And the message is "<message>"

      @documented
      Examples:
        | how            | outcome     | message |
        | with its token | it succeeds | none    |

      @observed
      @statement:error.AuthFailure.TokenFailure
      Examples:
        | how                       | outcome                                | message                                                        |
        | without its token         | it fails with AuthFailure.TokenFailure | Token verification failed. Please check your Token is correct. |
        | with the token of another | it fails with AuthFailure.TokenFailure | Token verification failed. Please check your Token is correct. |

    @mock-only @needs:option @mutating
    Scenario Outline: The mock also takes what was <signed>
      Given the mock has the seed "example"
      And the partner's calls are <signed>
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 1 |
      Then it succeeds

      @documented
      @statement:rule.common.host
      @statement:rule.common.host-international
      Examples:
        | signed                                                         |
        | signed for the host "intlpartnersmgt.tencentcloudapi.com"      |
        | signed for the host "intlpartnersmgt.intl.tencentcloudapi.com" |

      # As some SDKs do for a local address.
      @observed
      @statement:rule.common.scope-service
      Examples:
        | signed                       |
        | signed for the service "127" |

    @observed
    @statement:rule.common.scope-service
    @statement:error.AuthFailure.InvalidAuthorization.service
    Scenario: What was signed for a service of neither name is refused
      Given the partner's calls are signed for the service "cvm"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then it fails with AuthFailure.InvalidAuthorization
      And the message is "The request `Authorization` header does not conform to tencentcloud standards: `Service` in Credential not valid."

  Rule: Other ways to call

    @mutating @documented
    @statement:rule.common.methods
    @statement:rule.AllocateCustomerCredit.increment
    Scenario: By GET
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit by GET with
        | ClientUin   | the customer |
        | AddedCredit | 10.5         |
        | Remark      | "by GET"     |
      Then TotalCredit is as before plus 10.5

    @observed
    @statement:error.InvalidParameter.query
    Scenario: By GET with a query that cannot be read
      When the partner calls AllocateCustomerCredit by GET with the query "ClientUin&AddedCredit=0"
      Then it fails with InvalidParameter
      And the message is "Url key and value should be splited by `=`."

    @mutating @documented
    @statement:rule.common.v1-method
    @statement:rule.AllocateCustomerCredit.increment
    Scenario Outline: In a form signed with <method>
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit in a form signed with <method> and with
        | ClientUin   | the customer |
        | AddedCredit | 10           |
        | Remark      | "in a form"  |
      Then TotalCredit is as before plus 10

      Examples:
        | method     |
        | HmacSHA256 |
        | HmacSHA1   |

    @mutating @inferred
    @statement:rule.common.v1-white-space
    Scenario: In a form whose signature ends with a line feed, as Ruby's encode64 makes it
      Given a customer whose credit is known as before
      And the partner's signature ends with a line feed
      When the partner calls AllocateCustomerCredit in a form signed with HmacSHA256 and with
        | ClientUin   | the customer |
        | AddedCredit | 10.5         |
      Then TotalCredit is as before plus 10.5

    @mutating @documented
    @statement:rule.common.methods
    @statement:rule.common.v1-method
    @statement:rule.AllocateCustomerCredit.increment
    Scenario Outline: In a query signed with <method>
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit in a query signed with <method> and with
        | ClientUin   | the customer |
        | AddedCredit | -1           |
      Then TotalCredit is as before minus 1

      Examples:
        | method     |
        | HmacSHA256 |
        | HmacSHA1   |

    @observed
    @statement:error.InvalidParameter.type
    Scenario: A form has texts alone, and one that is no number is of the wrong type
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit in a form signed with HmacSHA256 and with
        | ClientUin   | the customer |
        | AddedCredit | "ten"        |
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `AddedCredit` is not valid"

    @inferred
    @statement:rule.common.json-needs-tc3
    @statement:error.AuthFailure.InvalidAuthorization
    Scenario: JSON needs TC3-HMAC-SHA256
      Given the partner's calls have the Content-Type "application/json"
      When the partner calls AllocateCustomerCredit in a form signed with HmacSHA256 and with
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then it fails with AuthFailure.InvalidAuthorization

    @documented
    @statement:rule.common.methods
    @statement:error.UnsupportedProtocol
    Scenario Outline: By <method>
      When the partner calls AllocateCustomerCredit by <method>
      Then it fails with UnsupportedProtocol
      And the message is "HTTP(S) request protocol error; only GET and POST requests are supported."

      Examples:
        | method |
        | PUT    |
        | DELETE |

    @mutating @documented
    @statement:rule.common.request-line
    @statement:rule.common.request-content-type
    Scenario: As the page has it, by POST and as JSON
      Given a customer whose credit is known as before
      And the partner's calls have the Content-Type "application/json"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer |
        | AddedCredit | 1            |
      Then TotalCredit is as before plus 1

    @documented
    @statement:rule.common.size-get
    @statement:error.RequestSizeLimitExceeded
    Scenario: More than 32 KB by GET
      When the partner calls AllocateCustomerCredit by GET with
        | ClientUin   | 1                          |
        | AddedCredit | 0                          |
        | Remark      | a text of 33000 characters |
      Then it fails with RequestSizeLimitExceeded
      And the message is "The request size exceeds the upper limit."

    @observed
    @statement:rule.common.size-v1
    @statement:error.AuthFailure.SignatureFailure.size
    Scenario: More than 1 MB in a form
      When the partner calls AllocateCustomerCredit in a form signed with HmacSHA256 and with
        | ClientUin   | 1                            |
        | AddedCredit | 0                            |
        | Remark      | a text of 1100000 characters |
      Then it fails with AuthFailure.SignatureFailure
      And the message is "The provided credentials could not be validated because of exceeding request size limit, please use new signature method `TC3-HMAC-SHA256`."

    @mutating @documented
    @statement:rule.common.size-tc3
    Scenario: More than 1 MB in JSON
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | the customer                 |
        | AddedCredit | 1                            |
        | Remark      | a text of 1100000 characters |
      Then it succeeds

    @documented
    @statement:rule.common.size-tc3
    @statement:error.RequestSizeLimitExceeded
    Scenario: More than 10 MB in JSON
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1                             |
        | AddedCredit | 0                             |
        | Remark      | a text of 10500000 characters |
      Then it fails with RequestSizeLimitExceeded

  Rule: What is checked first

    @inferred
    @statement:rule.common.check-order
    Scenario Outline: <first> comes before <then>
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | <ClientUin>   |
        | AddedCredit | <AddedCredit> |
        | <further>   | 1             |
      Then it fails with <code>

      Examples:
        | first | then    | ClientUin | AddedCredit | further  | code                  |
        | type  | value   | -1        | "0"         | Currency | InvalidParameter      |
        | value | unknown | -1        | 0           | Currency | InvalidParameterValue |

    @inferred
    @statement:rule.common.check-order
    Scenario: What is missing comes before a wrong type
      When the partner calls AllocateCustomerCredit with
        | ClientUin | "1" |
      Then it fails with MissingParameter

    @inferred
    @statement:rule.common.check-order
    Scenario: The signature comes before the parameters
      Given the partner's calls are made with a wrong SecretKey
      When the partner calls AllocateCustomerCredit without parameters
      Then it fails with AuthFailure.SignatureFailure

    @inferred
    @statement:rule.common.check-order
    Scenario: The time comes before the SecretId
      Given the partner's calls are made with the unknown SecretId "AKIDMADEUPNOBODY"
      And the partner's clock is 301 seconds behind
      When the partner calls AllocateCustomerCredit without parameters
      Then it fails with AuthFailure.SignatureExpire

    @inferred
    @statement:rule.common.check-order
    Scenario: The Authorization comes before the other common parameters
      Given the partner's calls lack the header X-TC-Version
      And the partner's calls carry the Authorization "SKIP"
      When the partner calls AllocateCustomerCredit without parameters
      Then it fails with AuthFailure.InvalidAuthorization

    @inferred
    @statement:rule.common.check-order
    Scenario: The signature comes before the version, and the version before the parameters
      Given the partner's calls name the Version "2021-04-09"
      When the partner calls AllocateCustomerCredit without parameters
      Then it fails with NoSuchVersion
      Given the partner's calls are made with a wrong SecretKey
      When the partner calls AllocateCustomerCredit without parameters
      Then it fails with AuthFailure.SignatureFailure

  Rule: What has been superseded holds when the mock is strict

    @mock-only @needs:option @documented
    @statement:rule.AllocateCustomerCredit.region-required
    Scenario Outline: Region is <what>
      Given the mock is strict about tencent-partner
      And <region>
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 1 |
      Then <outcome>

      Examples:
        | what   | region                                             | outcome                        |
        | absent | the partner's calls name no Region                 | it fails with MissingParameter |
        | empty  | the partner's calls name the Region ""             | it fails with MissingParameter |
        | there  | the partner's calls name the Region "ap-singapore" | it succeeds                    |

    @mock-only @needs:option @observed
    @statement:rule.common.scope-service
    @statement:error.AuthFailure.InvalidAuthorization.service
    Scenario: The signature has to be for the service
      Given the mock is strict about tencent-partner
      And the partner's calls name the Region "ap-singapore"
      And the partner's calls are signed for the service "127"
      When the partner calls AllocateCustomerCredit with
        | ClientUin   | 1 |
        | AddedCredit | 0 |
      Then it fails with AuthFailure.InvalidAuthorization
      And the message is "The request `Authorization` header does not conform to tencentcloud standards: `Service` in Credential not valid."

  Rule: Calls at once

    @mutating @documented
    @statement:rule.AllocateCustomerCredit.increment
    Scenario: None of several gets lost
      Given a customer whose credit is known as before
      When the partner calls AllocateCustomerCredit 4 times at once, with
        | ClientUin   | the customer |
        | AddedCredit | 1            |
      Then the credit of the customer is as before plus 4
