Feature: ModifyClientRemark
  A partner changes its remark on one of its customers.

  Rule: The example of the vendor

    # The vendor's own answers sss.
    @mock-only @mutating @documented
    @statement:rule.ModifyClientRemark.answer
    @statement:rule.ModifyClientRemark.answer-other
    @statement:rule.ModifyClientRemark.uin-as-text
    @statement:rule.ModifyClientRemark.replaces
    Scenario: The example
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls ModifyClientRemark with the body
        """
        {
            "ClientUin": "11",
            "Remark": "11"
        }
        """
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "ClientRemark": "11",
            "RequestId": "made-up"
          }
        }
        """

  Rule: The new remark takes the place of the old one

    @mock-only @mutating @inferred
    @statement:rule.ModifyClientRemark.seen
    @statement:rule.ModifyClientRemark.replaces
    @statement:rule.ModifyClientRemark.answer
    Scenario: The list shows it, and finds it by it
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      When the partner calls ModifyClientRemark with
        | ClientUin | "11"               |
        | Remark    | "first quarter 备注" |
      Then ClientRemark is "first quarter 备注"
      When the partner calls QueryCustomersCredit with
        | FilterType | "Remark"    |
        | Filter     | "quarter 备" |
      Then Total is 1
      And the customers are
        | ClientUin | Remark           |
        | 11        | first quarter 备注 |
      When the partner calls QueryCustomersCredit with
        | FilterType | "Remark" |
        | Filter     | "old"    |
      Then Total is 0

    @mock-only @mutating @inferred
    @statement:rule.ModifyClientRemark.seen
    Scenario: The customer’s data have it as Mark
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      When the partner calls ModifyClientRemark with
        | ClientUin | "11"       |
        | Remark    | "for test" |
      And the partner calls DescribeCustomerInfo with
        | CustomerUin | [11] |
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "CustomerUin": "11",
                "Email": "test@gmail.com",
                "Phone": "18888888",
                "Mark": "for test",
                "Name": "tom",
                "BindTime": "2020-01-01 08:00:00",
                "AccountStatus": "0",
                "AuthStatus": "-1",
                "AuthType": -1,
                "HasExpense": 0
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

    @mock-only @mutating @inferred
    @statement:rule.ModifyClientRemark.empty
    Scenario: An empty one clears it
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      When the partner calls ModifyClientRemark with
        | ClientUin | "11" |
        | Remark    | ""   |
      Then ClientRemark is ""
      When the partner calls QueryCustomersCredit with
        | FilterType | "ClientUin" |
        | Filter     | "11"        |
      Then the customers are
        | ClientUin | Remark |
        | 11        |        |

    @mock-only @mutating @inferred
    @statement:rule.ModifyClientRemark.length
    Scenario: It may be long
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      When the partner calls ModifyClientRemark with
        | ClientUin | "11"                      |
        | Remark    | a text of 5000 characters |
      Then it succeeds

    @mock-only @mutating @inferred
    @statement:rule.ModifyClientRemark.repeatable
    Scenario: The same call twice has the effect of one
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      When the partner calls ModifyClientRemark with
        | ClientUin | "11"  |
        | Remark    | "new" |
      And the partner calls ModifyClientRemark with
        | ClientUin | "11"  |
        | Remark    | "new" |
      Then ClientRemark is "new"
      When the partner calls QueryCustomersCredit with
        | FilterType | "Remark" |
        | Filter     | "new"    |
      Then Total is 1

  Rule: ClientUin is the digits of one of the partner’s customers

    @mock-only @mutating @inferred
    @statement:rule.ModifyClientRemark.uin-not-number
    @statement:rule.ModifyClientRemark.uin-check
    @statement:error.InvalidParameterValue.InvalidUin
    Scenario Outline: "<ClientUin>" is no number
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      When the partner calls ModifyClientRemark with
        | ClientUin | "<ClientUin>" |
        | Remark    | "x"           |
      Then it fails with InvalidParameterValue.InvalidUin
      And the message is "InvalidParameterValue.InvalidUin"

      Examples:
        | ClientUin |
        | abc       |
        |           |
        | -11       |
        | 11.0      |

    @mock-only @mutating @inferred
    @statement:rule.ModifyClientRemark.unknown-customer
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario Outline: One that is <who>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      And the mock has another partner, whose customer is 900000000001
      When the partner calls ModifyClientRemark with
        | ClientUin | "<ClientUin>" |
        | Remark    | "x"           |
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

      Examples:
        | who                 | ClientUin                                |
        | unknown             | 99                                       |
        | another partner’s   | 900000000001                             |
        | of very many digits | 1111111111111111111111111111111111111111 |

  Rule: Parameters have to be there, of their type, and known

    @mock-only @observed
    @statement:error.InvalidParameter.type
    @statement:rule.ModifyClientRemark.uin-as-text
    @statement:error.InvalidParameter
    Scenario Outline: <parameter> is <value>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls ModifyClientRemark with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter | value    | body                              |
        | ClientUin | a number | "ClientUin": 11, "Remark": "x"    |
        | Remark    | a number | "ClientUin": "11", "Remark": 1    |
        | Remark    | null     | "ClientUin": "11", "Remark": null |

    @mock-only @observed
    @statement:error.MissingParameter
    Scenario: ClientUin may not be left out
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls ModifyClientRemark with the body
        """
        {"Remark": "x"}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `ClientUin`."

    @mock-only @observed
    @statement:error.MissingParameter
    Scenario: Remark may not be left out
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls ModifyClientRemark with the body
        """
        {"ClientUin": "11"}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `Remark`."

    @mock-only @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    Scenario: Limit is not a parameter
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls ModifyClientRemark with
        | ClientUin | "11" |
        | Remark    | "x"  |
        | Limit     | 1    |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @mock-only @documented
    @statement:rule.ModifyClientRemark.region-optional
    Scenario: Region may be absent
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      When the partner calls ModifyClientRemark with
        | ClientUin | "11" |
        | Remark    | "x"  |
      Then it succeeds

    @mock-only @documented
    @statement:roles.ModifyClientRemark
    Scenario Outline: A <role> may
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls ModifyClientRemark with
        | ClientUin | "11" |
        | Remark    | "x"  |
      Then it succeeds

      Examples:
        | role                  |
        | distributor           |
        | second-level-reseller |
        | reseller              |

    @mock-only @inferred
    @statement:roles.ModifyClientRemark
    @statement:rule.common.role
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario Outline: A <role> may not
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls ModifyClientRemark with
        | ClientUin | "11" |
        | Remark    | "x"  |
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

      Examples:
        | role         |
        | end-customer |

    @mock-only @mutating @inferred
    @statement:rule.ModifyClientRemark.no-limit
    Scenario: Calls are not counted
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      When the partner calls ModifyClientRemark 30 times within one second, with
        | ClientUin | "11" |
        | Remark    | "x"  |
      Then it succeeds

  Rule: A remark is kept as it was sent

    @mutating @inferred
    @statement:rule.ModifyClientRemark.replaces
    @statement:rule.ModifyClientRemark.answer
    @statement:rule.ModifyClientRemark.seen
    Scenario Outline: Each of its letters: <remark>
      Given a customer whose credit is known as before
      When the partner calls ModifyClientRemark with
        | ClientUin | the customer, in quotes |
        | Remark    | "<remark>"              |
      Then ClientRemark is "<remark>"
      When the partner calls QueryCustomersCredit with
        | FilterType | "ClientUin"             |
        | Filter     | the customer, in quotes |
      Then the customers are
        | Remark   |
        | <remark> |

      Examples:
        | remark                |
        | R&D 'a' < b > c; 100% |
        | 第二季度 增加         |
