Feature: ModifyClientRemark
  A partner changes its remark on one of its customers.

  Rule: The example of the vendor

    # The vendor's own answers sss.
    @mock-only @needs:example @mutating @documented
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

    @mutating @inferred
    @statement:rule.ModifyClientRemark.seen
    @statement:rule.ModifyClientRemark.replaces
    @statement:rule.ModifyClientRemark.answer
    Scenario: The list shows it, and finds it by it
      Given customers such as these
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      And a customer whose credit is known as before
      When the partner calls ModifyClientRemark with
        | ClientUin | the customer, in quotes |
        | Remark    | a new text              |
      Then the data has
        | /ClientRemark | the same text |
      When the partner calls QueryCustomersCredit with
        | FilterType | "Remark"                |
        | Filter     | a part of the same text |
      Then Total is 1
      And the data has
        | /Data/0/ClientUin | the customer  |
        | /Data/0/Remark    | the same text |
      When the partner calls QueryCustomersCredit with
        | FilterType | "Remark"                  |
        | Filter     | the same text in capitals |
      Then Total is 0

    @mutating @inferred
    @statement:rule.ModifyClientRemark.seen
    Scenario: The customer’s data have it as Mark
      Given customers such as these
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      And a customer whose credit is known as before
      When the partner calls ModifyClientRemark with
        | ClientUin | the customer, in quotes |
        | Remark    | "made-up: first 备注"     |
      And the partner calls DescribeCustomerInfo with
        | CustomerUin | [the customer] |
      Then the data has
        | /Data/0/Mark | "made-up: first 备注" |

    @mutating @inferred
    @statement:rule.ModifyClientRemark.empty
    Scenario: An empty one clears it
      Given customers such as these
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      And a customer whose credit is known as before
      When the partner calls ModifyClientRemark with
        | ClientUin | the customer, in quotes |
        | Remark    | ""                      |
      Then ClientRemark is ""
      When the partner calls QueryCustomersCredit with
        | FilterType | "ClientUin"             |
        | Filter     | the customer, in quotes |
      Then the data has
        | /Data/0/Remark | "" |

    @mutating @inferred
    @statement:rule.ModifyClientRemark.length
    Scenario: It may be long
      Given customers such as these
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      And a customer whose credit is known as before
      When the partner calls ModifyClientRemark with
        | ClientUin | the customer, in quotes   |
        | Remark    | a text of 5000 characters |
      Then it succeeds

    @mutating @inferred
    @statement:rule.ModifyClientRemark.repeatable
    Scenario: The same call twice has the effect of one
      Given customers such as these
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      And a customer whose credit is known as before
      When the partner calls ModifyClientRemark with
        | ClientUin | the customer, in quotes |
        | Remark    | a new text              |
      And the partner calls ModifyClientRemark with
        | ClientUin | the customer, in quotes |
        | Remark    | the same text           |
      Then the data has
        | /ClientRemark | the same text |
      When the partner calls QueryCustomersCredit with
        | FilterType | "Remark"      |
        | Filter     | the same text |
      Then Total is 1

  Rule: ClientUin is the digits of one of the partner’s customers

    @mutating @inferred
    @statement:rule.ModifyClientRemark.uin-not-number
    @statement:rule.ModifyClientRemark.uin-check
    @statement:error.InvalidParameterValue.InvalidUin
    Scenario Outline: "<ClientUin>" is no number
      Given customers such as these
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

    @mock-only @needs:stranger @mutating @inferred
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

    @observed
    @statement:error.InvalidParameter.type
    @statement:rule.ModifyClientRemark.uin-as-text
    @statement:error.InvalidParameter
    Scenario Outline: <parameter> is <value>
      Given a customer whose credit is known as before
      When the partner calls ModifyClientRemark with
        | ClientUin | <ClientUin> |
        | Remark    | <Remark>    |
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter | value    | ClientUin               | Remark                |
        | ClientUin | a number | the customer            | the customer's Remark |
        | Remark    | a number | the customer, in quotes | 1                     |
        | Remark    | null     | the customer, in quotes | null                  |

    @observed
    @statement:error.MissingParameter
    Scenario: ClientUin may not be left out
      When the partner calls ModifyClientRemark with the body
        """
        {"Remark": "x"}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `ClientUin`."

    @observed
    @statement:error.MissingParameter
    Scenario: Remark may not be left out
      Given a customer whose credit is known as before
      When the partner calls ModifyClientRemark with
        | ClientUin | the customer, in quotes |
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `Remark`."

    @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    Scenario: Limit is not a parameter
      Given a customer whose credit is known as before
      When the partner calls ModifyClientRemark with
        | ClientUin | the customer, in quotes |
        | Remark    | the customer's Remark   |
        | Limit     | 1                       |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @documented
    @statement:rule.ModifyClientRemark.region-optional
    Scenario: Region may be absent
      Given a customer whose credit is known as before
      And the partner's calls name no Region
      When the partner calls ModifyClientRemark with
        | ClientUin | the customer, in quotes |
        | Remark    | the customer's Remark   |
      Then it succeeds

    @mock-only @needs:role
    @statement:roles.ModifyClientRemark
    Scenario Outline: As a <role> <outcome>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls ModifyClientRemark with
        | ClientUin | "11" |
        | Remark    | "x"  |
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

    @mutating @many-calls @inferred
    @statement:rule.ModifyClientRemark.no-limit
    Scenario: Calls are not counted
      Given customers such as these
        | ClientUin | Remark | Name | Mobile   | Email          | AssociationTime     |
        | 11        | old    | tom  | 18888888 | test@gmail.com | 2020-01-01 08:00:00 |
        | 12        | other  |      |          |                | 2020-01-01 08:00:00 |
      And a customer whose credit is known as before
      When the partner calls ModifyClientRemark 30 times within one second, with
        | ClientUin | the customer, in quotes |
        | Remark    | a new text              |
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
