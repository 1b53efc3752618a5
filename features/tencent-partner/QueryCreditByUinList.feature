Feature: QueryCreditByUinList
  A partner reads the credit of the customers that it names.

  Rule: The example of the vendor

    # The vendor's own has 1 as Uin in both items.
    @mock-only @needs:example @inferred
    @statement:rule.QueryCreditByUinList.items
    @statement:rule.QueryCreditByUinList.same-credit
    Scenario: The example
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit |
        | 10000     | 100.01 | 0.01            |
        | 100001    | 100.01 | 0.01            |
      When the partner calls QueryCreditByUinList with the body
        """
        {
            "UinList": [
                10000,
                100001
            ]
        }
        """
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "Uin": 10000,
                "TotalCredit": 100.01,
                "RemainingCredit": 0.01
              },
              {
                "Uin": 100001,
                "TotalCredit": 100.01,
                "RemainingCredit": 0.01
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

  Rule: Data has an item for each id

    @invented
    @statement:rule.QueryCreditByUinList.items-order
    @statement:rule.QueryCreditByUinList.items-repeated
    @statement:rule.QueryCreditByUinList.items
    @statement:rule.QueryCreditByUinList.same-credit
    Scenario: In the order of the ids, repeated ones repeated
      Given customers such as these
        | ClientUin | Credit | RemainingCredit |
        | 11        | 10     | 5               |
        | 12        | 20     | 20              |
      And two customers with at least 0 available each, whose credit is known as before
      When the partner calls QueryCreditByUinList with
        | UinList | [the other customer, the customer, the other customer] |
      Then there are 3 of them
      And the data has
        | /Data/0/Uin             | the other customer        |
        | /Data/1/Uin             | the customer              |
        | /Data/1/TotalCredit     | TotalCredit as before     |
        | /Data/1/RemainingCredit | RemainingCredit as before |
        | /Data/2/Uin             | the other customer        |

    @invented
    @statement:rule.QueryCreditByUinList.items
    @statement:rule.QueryCreditByUinList.items-order
    Scenario: As a form writes a list
      Given customers such as these
        | ClientUin | Credit | RemainingCredit |
        | 11        | 10     | 5               |
        | 12        | 20     | 20              |
      And two customers with at least 0 available each, whose credit is known as before
      When the partner calls QueryCreditByUinList in a form signed with HmacSHA256 and with
        | UinList.0 | the other customer |
        | UinList.1 | the customer       |
      Then there are 2 of them
      And the data has
        | /Data/0/Uin         | the other customer    |
        | /Data/1/Uin         | the customer          |
        | /Data/1/TotalCredit | TotalCredit as before |

  Rule: From 1 to 50 ids

    @invented @refusal:documented
    @statement:rule.QueryCreditByUinList.list-length
    @statement:rule.QueryCreditByUinList.list-length-code
    @statement:rule.QueryCreditByUinList.list-length-check
    @statement:rule.QueryCreditByUinList.list-length-first
    @statement:error.InvalidParameterValue.UinList
    Scenario Outline: <count> ids are too few or too many
      Given a customer whose credit is known as before
      When the partner calls QueryCreditByUinList with
        | UinList | [<ids>] |
      Then it fails with InvalidParameterValue.UinList
      And the message is "Invalid UinList. Array length value: 1-50."

      Examples:
        | count | ids                                         |
        | 0     |                                             |
        | 51    | 50 times the customer, 18446744073709551615 |

    @documented
    @statement:rule.QueryCreditByUinList.list-length
    Scenario: 50 ids are not too many
      Given a customer whose credit is known as before
      When the partner calls QueryCreditByUinList with
        | UinList | [50 times the customer] |
      Then it succeeds

    @inferred
    @statement:rule.QueryCreditByUinList.uin-range
    @statement:error.InvalidParameterValue
    Scenario Outline: An id may not be <id>
      Given a customer whose credit is known as before
      When the partner calls QueryCreditByUinList with
        | UinList | [the customer, <id>] |
      Then it fails with InvalidParameterValue

      Examples:
        | id                   |
        | -1                   |
        | 18446744073709551616 |

  Rule: One id that is no customer refuses the whole

    @inferred
    @statement:rule.QueryCreditByUinList.unknown-customer
    @statement:rule.QueryCreditByUinList.unknown-customer-whole
    @statement:error.UnauthorizedOperation.NotCustomerUin
    Scenario Outline: A customer that is unknown: <id>
      Given a customer whose credit is known as before
      When the partner calls QueryCreditByUinList with
        | UinList | [the customer, <id>] |
      Then it fails with UnauthorizedOperation.NotCustomerUin
      And the message is "The current user is not a customer."

      Examples:
        | id                   |
        | 18446744073709551615 |
        | 0                    |

    @mock-only @needs:other-account @inferred
    @statement:rule.QueryCreditByUinList.unknown-customer
    @statement:rule.QueryCreditByUinList.unknown-customer-whole
    @statement:error.UnauthorizedOperation.NotCustomerUin
    Scenario: A customer that is another partner’s
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock has another partner, whose customer is 900000000001
      When the partner calls QueryCreditByUinList with
        | UinList | [11, 900000000001] |
      Then it fails with UnauthorizedOperation.NotCustomerUin

  Rule: Parameters have to be of their type, and known

    @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is <value>
      Given a customer whose credit is known as before
      When the partner calls QueryCreditByUinList with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter | value    | body                            |
        | UinList   | a number | "UinList": the customer         |
        | UinList.1 | text     | "UinList": [the customer, "11"] |

    @observed
    @statement:error.MissingParameter
    Scenario: UinList may not be left out
      When the partner calls QueryCreditByUinList with the body
        """
        {}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `UinList`."

    @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    Scenario: Limit is not a parameter
      Given a customer whose credit is known as before
      When the partner calls QueryCreditByUinList with
        | UinList | [the customer] |
        | Limit   | 1              |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @documented
    @statement:rule.QueryCreditByUinList.region-optional
    Scenario: Region may be absent
      Given a customer whose credit is known as before
      And the partner's calls name no Region
      When the partner calls QueryCreditByUinList with
        | UinList | [the customer] |
      Then it succeeds

    @mock-only @needs:role
    @statement:roles.QueryCreditByUinList
    Scenario Outline: As a <role> <outcome>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryCreditByUinList with
        | UinList | [11] |
      Then <outcome>

      @documented
      Examples:
        | role                  | outcome     |
        | distributor           | it succeeds |
        | second-level-reseller | it succeeds |

      @inferred @statement:rule.common.role @statement:error.UnauthorizedOperation.UinNoAuth
      Examples:
        | role         | outcome                                       |
        | end-customer | it fails with UnauthorizedOperation.UinNoAuth |

    @observed
    @statement:limit.QueryCreditByUinList
    @statement:error.RequestLimitExceeded
    @statement:error.RequestLimitExceeded.listed
    Scenario: One call more in a second is refused, and one in the next is not
      Given a customer whose credit is known as before
      When the partner calls QueryCreditByUinList 6 times within one second, with
        | UinList | [the customer] |
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls QueryCreditByUinList with
        | UinList | [the customer] |
      Then it succeeds

  Rule: It is called in other ways too

    @inferred
    @statement:rule.common.multipart
    @statement:rule.common.flattened
    Scenario: In a multipart body
      Given a customer whose credit is known as before
      When the partner calls QueryCreditByUinList in a multipart body with
        | UinList.0 | the customer |
      Then there are 1 of them
      And the data has
        | /Data/0/Uin         | the customer          |
        | /Data/0/TotalCredit | TotalCredit as before |

    @documented
    @statement:error.InvalidRequest
    Scenario: In a multipart body that has no part
      Given the partner's calls have the Content-Type "multipart/form-data; boundary=made-up"
      When the partner calls QueryCreditByUinList with the body
        """
        no part
        """
      Then it fails with InvalidRequest
      And the message is "The multipart format of the request body is incorrect."

    @inferred
    @statement:rule.common.flattened
    @statement:rule.common.nonce
    @statement:rule.common.nonce-zero
    Scenario Outline: In a form whose Nonce is <Nonce>, twice
      Given a customer whose credit is known as before
      And the partner's calls have the Nonce "<Nonce>"
      When the partner calls QueryCreditByUinList in a form signed with HmacSHA256 and with
        | UinList.0 | the customer |
      And the partner calls QueryCreditByUinList in a form signed with HmacSHA256 and with
        | UinList.0 | the customer |
      Then there are 1 of them
      And the data has
        | /Data/0/Uin | the customer |

      Examples:
        | Nonce               |
        | 0                   |
        | 9223372036854775807 |
