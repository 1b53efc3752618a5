Feature: DescribeCustomerInfo
  A partner reads the master data of the customers that it names.

  Rule: The example of the vendor

    # The vendor's own asks for three customers, answers one, and leaves out AuthType and HasExpense.
    @mock-only @needs:example @inferred
    @statement:rule.DescribeCustomerInfo.optional
    @statement:rule.DescribeCustomerInfo.uin-as-text
    @statement:rule.DescribeCustomerInfo.same-customer
    @statement:rule.DescribeCustomerInfo.email-not-masked
    @statement:rule.DescribeCustomerInfo.times
    @statement:rule.DescribeCustomerInfo.account-status
    @statement:rule.DescribeCustomerInfo.auth-status
    Scenario: The example
      Given the mock has this seed
        """
        {"family": "tencent-partner", "account": {"name": "Made-up Partner", "role": "reseller"}, "entities": {
          "partner": [
            {"Uin": 1, "Name": "Made-up Partner", "TotalCredit": 1000, "AllocatedCredit": 0, "RemainingCredit": 1000}],
          "customer": [
            {"ClientUin": 200000000000, "Name": "tom", "Type": "new", "Mobile": "18888888", "Email": "test@gmail.com", "Arrears": "-", "AssociationTime": "2020-01-01 08:00:00", "RecentExpiry": "", "Credit": 0, "RemainingCredit": 0, "IdentifyType": 0, "Remark": "for test", "Force": 0, "AuthStatus": "0"}]}}
        """
      When the partner calls DescribeCustomerInfo with the body
        """
        {
            "CustomerUin": [
                200000000000
            ]
        }
        """
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "Data": [
              {
                "CustomerUin": "200000000000",
                "Email": "test@gmail.com",
                "Phone": "18888888",
                "Mark": "for test",
                "Name": "tom",
                "BindTime": "2020-01-01 08:00:00",
                "AccountStatus": "0",
                "AuthStatus": "0",
                "AuthType": -1,
                "HasExpense": 0
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

  Rule: Data has an item for each id

    @invented
    @statement:rule.DescribeCustomerInfo.items
    @statement:rule.DescribeCustomerInfo.items-order
    @statement:rule.DescribeCustomerInfo.items-repeated
    Scenario: In the order of the ids, repeated ones repeated
      Given customers such as these
        | ClientUin | Name |
        | 11        | tom  |
        | 12        | jim  |
      And two customers with at least 0 available each, whose credit is known as before
      When the partner calls DescribeCustomerInfo with
        | CustomerUin | [the other customer, the customer, the other customer] |
      Then there are 3 of them
      And the data has
        | /Data/0/CustomerUin | the other customer, in quotes |
        | /Data/1/CustomerUin | the customer, in quotes       |
        | /Data/2/CustomerUin | the other customer, in quotes |

    @inferred
    @statement:rule.DescribeCustomerInfo.uin-as-text
    @statement:rule.DescribeCustomerInfo.same-customer
    @statement:rule.DescribeCustomerInfo.times
    @statement:rule.DescribeCustomerInfo.account-status
    @statement:rule.DescribeCustomerInfo.account-status-force
    Scenario: What the list of customers says of one as well
      Given customers such as these
        | ClientUin | Name | Remark   | Force | AssociationTime     |
        | 11        | tom  | for test | 2     | 2020-01-01 08:00:00 |
      And a customer whose credit is known as before
      When the partner calls DescribeCustomerInfo with
        | CustomerUin | [the customer] |
      Then the data has
        | /Data/0/CustomerUin   | the customer, in quotes         |
        | /Data/0/Name          | the customer's Name             |
        | /Data/0/Mark          | the customer's Remark           |
        | /Data/0/BindTime      | the customer's AssociationTime  |
        | /Data/0/AccountStatus | the customer's Force, in quotes |
      And every BindTime is a time written yyyy-MM-dd HH:mm:ss

    @inferred
    @statement:rule.DescribeCustomerInfo.auth-identify-type
    @statement:rule.DescribeCustomerInfo.auth-type
    @statement:rule.DescribeCustomerInfo.auth-status
    Scenario Outline: IdentifyType <type>
      Given customers such as these
        | ClientUin | Name | IdentifyType |
        | 11        | tom  | <type>       |
      And a customer whose credit is known as before
      And the customer's IdentifyType is "<type>"
      When the partner calls DescribeCustomerInfo with
        | CustomerUin | [the customer] |
      Then the data has
        | /Data/0/AuthStatus | "<AuthStatus>" |
        | /Data/0/AuthType   | <AuthType>     |

      Examples:
        | type | AuthStatus | AuthType |
        | 0    | -1         | -1       |
        | 1    | 3          | 0        |
        | 2    | 3          | 1        |

    @mock-only @needs:state @inferred
    @statement:rule.DescribeCustomerInfo.auth-status-in-review
    @statement:rule.DescribeCustomerInfo.has-expense
    @statement:rule.DescribeCustomerInfo.other-times
    @statement:rule.DescribeCustomerInfo.auth-type
    Scenario: What the customer has besides
      Given the mock has this seed
        """
        {"family": "tencent-partner", "account": {"name": "Made-up Partner", "role": "reseller"}, "entities": {
          "partner": [
            {"Uin": 1, "Name": "Made-up Partner", "TotalCredit": 1000, "AllocatedCredit": 0, "RemainingCredit": 1000}],
          "customer": [
            {"ClientUin": 11, "Name": "tom", "Type": "new", "Mobile": "18888888", "Email": "test@gmail.com", "Arrears": "-", "AssociationTime": "2020-01-01 08:00:00", "RecentExpiry": "", "Credit": 0, "RemainingCredit": 0, "IdentifyType": 0, "Remark": "for test", "Force": 0, "AuthStatus": "1", "AuthType": 1, "HasExpense": 1, "CidRegisterTime": "2019-01-01 00:00:00", "UinRegisterTime": "2019-01-02 00:00:00", "AuthPassTime": "2019-01-03 00:00:00"}]}}
        """
      When the partner calls DescribeCustomerInfo with
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
                "AuthStatus": "1",
                "AuthType": 1,
                "CidRegisterTime": "2019-01-01 00:00:00",
                "UinRegisterTime": "2019-01-02 00:00:00",
                "AuthPassTime": "2019-01-03 00:00:00",
                "HasExpense": 1
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

  Rule: From 1 to 20 ids, each a customer of the partner

    @inferred
    @statement:rule.DescribeCustomerInfo.list-length
    @statement:rule.DescribeCustomerInfo.list-length-code
    @statement:error.InvalidParameterValue.value
    Scenario Outline: <count> ids are too few or too many
      Given a customer whose credit is known as before
      When the partner calls DescribeCustomerInfo with
        | CustomerUin | [<ids>] |
      Then it fails with InvalidParameterValue

      Examples:
        | count | ids                   |
        | 0     |                       |
        | 21    | 21 times the customer |

    @documented
    @statement:rule.DescribeCustomerInfo.list-length
    Scenario: 20 ids are not too many
      Given a customer whose credit is known as before
      When the partner calls DescribeCustomerInfo with
        | CustomerUin | [20 times the customer] |
      Then it succeeds

    @inferred
    @statement:rule.DescribeCustomerInfo.uin-range
    @statement:error.InvalidParameterValue.value
    Scenario Outline: An id may not be <id>
      When the partner calls DescribeCustomerInfo with
        | CustomerUin | [<id>] |
      Then it fails with InvalidParameterValue

      Examples:
        | id                  |
        | 9223372036854775808 |

    @inferred
    @statement:rule.DescribeCustomerInfo.unknown-customer
    @statement:rule.DescribeCustomerInfo.unknown-customer-whole
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario Outline: One that is unknown refuses the whole: <id>
      Given a customer whose credit is known as before
      When the partner calls DescribeCustomerInfo with
        | CustomerUin | [the customer, <id>] |
      Then it fails with UnauthorizedOperation.UinNoAuth
      And the message is "The current user doesn’t have permission for the operation."

      Examples:
        | id                  |
        | 9223372036854775807 |
        | 0                   |

    @mock-only @needs:other-account @inferred
    @statement:rule.DescribeCustomerInfo.unknown-customer
    @statement:rule.DescribeCustomerInfo.unknown-customer-whole
    @statement:error.UnauthorizedOperation.UinNoAuth
    Scenario: One that is another partner’s refuses the whole
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock has another partner, whose customer is 900000000001
      When the partner calls DescribeCustomerInfo with
        | CustomerUin | [11, 900000000001] |
      Then it fails with UnauthorizedOperation.UinNoAuth

  Rule: Parameters have to be there, of their type, and known

    @observed
    @statement:error.InvalidParameter.type
    Scenario Outline: <parameter> is <value>
      Given a customer whose credit is known as before
      When the partner calls DescribeCustomerInfo with the body
        """
        {<body>}
        """
      Then it fails with InvalidParameter
      And the message begins with "The value type of parameter `<parameter>` is not valid"

      Examples:
        | parameter     | value    | body                                |
        | CustomerUin   | a number | "CustomerUin": the customer         |
        | CustomerUin.1 | text     | "CustomerUin": [the customer, "11"] |

    @observed
    @statement:error.MissingParameter
    Scenario: CustomerUin may not be left out
      When the partner calls DescribeCustomerInfo with the body
        """
        {}
        """
      Then it fails with MissingParameter
      And the message is "The request is missing a required parameter `CustomerUin`."

    @observed
    @statement:error.UnknownParameter
    @statement:rule.common.undeclared-parameter
    Scenario: Limit is not a parameter
      Given a customer whose credit is known as before
      When the partner calls DescribeCustomerInfo with
        | CustomerUin | [the customer] |
        | Limit       | 1              |
      Then it fails with UnknownParameter
      And the message is "The parameter `Limit` is not recognized."

  Rule: Who may call it, and how often

    @documented
    @statement:rule.DescribeCustomerInfo.region-optional
    Scenario: Region may be absent
      Given a customer whose credit is known as before
      And the partner's calls name no Region
      When the partner calls DescribeCustomerInfo with
        | CustomerUin | [the customer] |
      Then it succeeds

    @mock-only @needs:role
    @statement:roles.DescribeCustomerInfo
    @statement:rule.DescribeCustomerInfo.role-names
    Scenario Outline: As a <role> <outcome>
      Given the mock has a partner with 1000 left to allocate, and these customers
        | ClientUin |
        | 11        |
      And the mock knows the partner as a "<role>"
      When the partner calls DescribeCustomerInfo with
        | CustomerUin | [11] |
      Then <outcome>

      @inferred
      Examples:
        | role        | outcome     |
        | distributor | it succeeds |

      @inferred @statement:rule.common.role @statement:error.UnauthorizedOperation.UinNoAuth
      Examples:
        | role                  | outcome                                       |
        | second-level-reseller | it fails with UnauthorizedOperation.UinNoAuth |
        | end-customer          | it fails with UnauthorizedOperation.UinNoAuth |

    @many-calls @observed
    @statement:limit.DescribeCustomerInfo
    @statement:error.RequestLimitExceeded
    Scenario: One call more in a second is refused, and one in the next is not
      Given a customer whose credit is known as before
      When the partner calls DescribeCustomerInfo 21 times within one second, with
        | CustomerUin | [the customer] |
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      And the message is "Your current request times equals to `21` in a second, which exceeds the frequency limit `20` for a second. Please reduce the frequency of calls."
      When the next second begins
      And the partner calls DescribeCustomerInfo with
        | CustomerUin | [the customer] |
      Then it succeeds
