Feature: QueryCreditByUinList
  A partner reads the credit of the customers that it names.

  Rule: The example of the vendor

    # The vendor's own has 1 as Uin in both items.
    @mock-only @inferred
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

    @mock-only @invented
    @statement:rule.QueryCreditByUinList.items-order
    @statement:rule.QueryCreditByUinList.items-repeated
    @statement:rule.QueryCreditByUinList.items
    @statement:rule.QueryCreditByUinList.same-credit
    Scenario: In the order of the ids, repeated ones repeated
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit |
        | 11        | 10     | 5               |
        | 12        | 20     | 20              |
        | 13        | 0      | 0               |
      When the partner calls QueryCreditByUinList with
        | UinList | [13, 11, 13] |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "Uin": 13,
                "TotalCredit": 0,
                "RemainingCredit": 0
              },
              {
                "Uin": 11,
                "TotalCredit": 10,
                "RemainingCredit": 5
              },
              {
                "Uin": 13,
                "TotalCredit": 0,
                "RemainingCredit": 0
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

    @mock-only @invented
    @statement:rule.QueryCreditByUinList.items
    @statement:rule.QueryCreditByUinList.items-order
    Scenario: As a form writes a list
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit |
        | 11        | 10     | 5               |
        | 12        | 20     | 20              |
        | 13        | 0      | 0               |
      When the partner calls QueryCreditByUinList in a form signed with HmacSHA256 and with
        | UinList.0 | 12 |
        | UinList.1 | 11 |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "Uin": 12,
                "TotalCredit": 20,
                "RemainingCredit": 20
              },
              {
                "Uin": 11,
                "TotalCredit": 10,
                "RemainingCredit": 5
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

  Rule: From 1 to 50 ids

    @mock-only @invented
    @statement:rule.QueryCreditByUinList.list-length
    @statement:rule.QueryCreditByUinList.list-length-code
    @statement:rule.QueryCreditByUinList.list-length-check
    @statement:rule.QueryCreditByUinList.list-length-first
    @statement:error.InvalidParameterValue.UinList
    Scenario Outline: <count> ids are too few or too many
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit |
        | 11        | 10     | 5               |
        | 12        | 20     | 20              |
        | 13        | 0      | 0               |
      When the partner calls QueryCreditByUinList with the body
        """
        {"UinList": [<ids>]}
        """
      Then it fails with InvalidParameterValue.UinList
      And the message is "Invalid UinList. Array length value: 1-50."

      Examples:
        | count | ids                                                                                                                                                                                                        |
        | 0     |                                                                                                                                                                                                            |
        | 51    | 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 99 |

    @mock-only @documented
    @statement:rule.QueryCreditByUinList.list-length
    Scenario: 50 ids are not too many
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit |
        | 11        | 10     | 5               |
        | 12        | 20     | 20              |
        | 13        | 0      | 0               |
      When the partner calls QueryCreditByUinList with
        | UinList | [11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11] |
      Then it succeeds

    @mock-only @inferred
    @statement:rule.QueryCreditByUinList.uin-range
    @statement:error.InvalidParameterValue
    Scenario Outline: An id may not be <id>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit |
        | 11        | 10     | 5               |
        | 12        | 20     | 20              |
        | 13        | 0      | 0               |
      When the partner calls QueryCreditByUinList with
        | UinList | [11, <id>] |
      Then it fails with InvalidParameterValue

      Examples:
        | id                   |
        | -1                   |
        | 18446744073709551616 |

  Rule: One id that is no customer refuses the whole

    @mock-only @inferred
    @statement:rule.QueryCreditByUinList.unknown-customer
    @statement:rule.QueryCreditByUinList.unknown-customer-whole
    @statement:error.UnauthorizedOperation.NotCustomerUin
    Scenario Outline: A customer that is <who>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit | RemainingCredit |
        | 11        | 10     | 5               |
        | 12        | 20     | 20              |
        | 13        | 0      | 0               |
      And the mock has another partner, whose customer is 900000000001
      When the partner calls QueryCreditByUinList with
        | UinList | [11, <id>] |
      Then it fails with UnauthorizedOperation.NotCustomerUin
      And the message is "The current user is not a customer."

      Examples:
        | who               | id           |
        | unknown           | 99           |
        | nobody            | 0            |
        | another partner’s | 900000000001 |

  Rule: Parameters have to be of their type, and known

    @mock-only @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is <value>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryCreditByUinList with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter | value    | body              |
        | UinList   | a number | "UinList": 11     |
        | UinList.0 | text     | "UinList": ["11"] |

    @mock-only @observed
    @statement:error.MissingParameter
    Scenario: UinList may not be left out
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryCreditByUinList with the body
        """
        {}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `UinList`."

    @mock-only @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    Scenario: Limit is not a parameter
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryCreditByUinList with
        | UinList | [11] |
        | Limit   | 1    |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @mock-only @documented
    @statement:rule.QueryCreditByUinList.region-optional
    Scenario: Region may be absent
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryCreditByUinList with
        | UinList | [11] |
      Then it succeeds

    @mock-only @documented
    @statement:roles.QueryCreditByUinList
    Scenario Outline: A <role> may
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryCreditByUinList with
        | UinList | [11] |
      Then it succeeds

      Examples:
        | role                  |
        | distributor           |
        | second-level-reseller |
        | reseller              |

    @mock-only @inferred
    @statement:roles.QueryCreditByUinList
    @statement:rule.common.role
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario Outline: A <role> may not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls QueryCreditByUinList with
        | UinList | [11] |
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

      Examples:
        | role         |
        | end-customer |

    @mock-only @observed
    @statement:limit.QueryCreditByUinList
    @statement:error.RequestLimitExceeded
    @statement:error.RequestLimitExceeded.listed
    Scenario: One call more in a second is refused, and one in the next is not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls QueryCreditByUinList 6 times within one second, with
        | UinList | [11] |
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `6` in a second, which exceeds the frequency limit `5` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls QueryCreditByUinList with
        | UinList | [11] |
      Then it succeeds

  Rule: It is called in other ways too

    @mock-only @inferred
    @statement:rule.common.multipart
    @statement:rule.common.flattened
    Scenario: In a multipart body
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit |
        | 11        | 10     |
        | 12        | 20     |
      When the partner calls QueryCreditByUinList in a multipart body with
        | UinList.0 | 12 |
      Then the answer is, but for its own RequestId,
        """
        {"Response": {"Data": [{"Uin": 12, "TotalCredit": 20, "RemainingCredit": 20}], "RequestId": "made-up"}}
        """

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

    @mock-only @inferred
    @statement:rule.common.flattened
    @statement:rule.common.nonce
    @statement:rule.common.nonce-zero
    Scenario Outline: In a form whose Nonce is <Nonce>, twice
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Credit |
        | 11        | 10     |
        | 12        | 20     |
      And the partner's calls have the Nonce "<Nonce>"
      When the partner calls QueryCreditByUinList in a form signed with HmacSHA256 and with
        | UinList.0 | 12 |
        | UinList.1 | 11 |
      And the partner calls QueryCreditByUinList in a form signed with HmacSHA256 and with
        | UinList.0 | 12 |
        | UinList.1 | 11 |
      Then the answer is, but for its own RequestId,
        """
        {"Response": {"Data": [{"Uin": 12, "TotalCredit": 20, "RemainingCredit": 20}, {"Uin": 11, "TotalCredit": 10, "RemainingCredit": 10}],
          "RequestId": "made-up"}}
        """

      Examples:
        | Nonce               |
        | 0                   |
        | 9223372036854775807 |
