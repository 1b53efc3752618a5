Feature: updateCustomerPassword
  A store gives a member another password.

  Rule: The password

    # No page of this operation is at hand.
    @mock-only @needs:example @invented
    @statement:rule.updateCustomerPassword.fields
    @statement:rule.updateCustomerPassword.name
    @statement:rule.updateCustomerPassword.no-data
    @statement:rule.updateCustomerPassword.kept
    @statement:rule.updateCustomerPassword.nothing-else
    Scenario: The example
      Given the mock has the seed "example"
      When the store calls updateCustomerPassword with this
        """
        "customerUid": 231607639459718452, "customerPassword": "made-up"
        """
      Then there is no data
      When the store calls queryByUid with this
        """
        "customerUid": 231607639459718452
        """
      Then the data is
        """
        {
        "customrUid": 231607639459718452, "customerUid": 231607639459718452, "categoryName": "", "number": "LM000001",
        "name": "Example Member", "point": 300, "discount": 100, "balance": 400, "phone": "", "birthday": "", "qq": "",
        "email": "", "address": "", "remarks": "", "createdDate": "2015-10-16 00:00:00", "onAccount": 1, "enable": 1,
        "password": "37166CE0A6B8BC6B61D38BA8DCB5C1A6", "createStoreAppIdOrAccount": ""
        }
        """

    @documented
    @statement:rule.updateCustomerPassword.length
    Scenario Outline: <password> has 1 to 16 characters
      Given a member of the store
      When the store calls updateCustomerPassword with this
        """
        "customerUid": the member, "customerPassword": "<password>"
        """
      Then there is no data

      Examples:
        | password         |
        | 1                |
        | 密码               |
        | 1234567890123456 |

    @inferred
    @statement:rule.updateCustomerPassword.length
    @statement:rule.updateCustomerPassword.length-code
    @statement:error.9003
    Scenario Outline: <password> has not
      When the store calls updateCustomerPassword with this
        """
        "customerUid": 404, "customerPassword": <password>
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | password            |
        | ""                  |
        | "12345678901234567" |

    @documented
    @statement:rule.updateCustomerPassword.fields
    @statement:error.9003
    Scenario Outline: One of both is missing: <fields>
      When the store calls updateCustomerPassword with this
        """
        <fields>
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | fields                  |
        | "customerUid": 404      |
        | "customerPassword": "x" |

  Rule: Members

    @observed
    @statement:rule.updateCustomerPassword.uid-as-text
    Scenario: customerUid may be sent as text
      Given a member of the store
      When the store calls updateCustomerPassword with this
        """
        "customerUid": the member in quotes, "customerPassword": "made-up"
        """
      Then there is no data

    @inferred
    @statement:rule.updateCustomerPassword.unknown-member
    @statement:error.2015
    Scenario Outline: Nobody has <uid>
      When the store calls updateCustomerPassword with this
        """
        "customerUid": <uid>, "customerPassword": "made-up"
        """
      Then it fails with 2015
      And the message is "会员不存在"

      Examples:
        | uid                 |
        | 404                 |
        | "404"               |
        | 9223372036854775807 |

    @inferred
    @statement:rule.updateCustomerPassword.uid-out-of-range
    @statement:error.9003
    Scenario Outline: <uid> is no 64-bit integer
      When the store calls updateCustomerPassword with this
        """
        "customerUid": <uid>, "customerPassword": "made-up"
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | uid                   |
        | 9223372036854775808   |
        | "9223372036854775808" |
        | "1.5"                 |
        | null                  |

    @mock-only @needs:state @inferred
    @statement:rule.updateCustomerPassword.deleted
    Scenario Outline: A deleted or disabled member: <enable>
      Given the mock has this seed
        """
        {"family": "kybio-member", "entities": {"member": [
          {"customerUid": 231607639459718452, "number": "N1", "balance": 1, "point": 1, "enable": <enable>}]}}
        """
      When the store calls updateCustomerPassword with this
        """
        "customerUid": 231607639459718452, "customerPassword": "made-up"
        """
      Then there is no data
      When the store calls queryCustomerPages
      Then the data has
        | /result/0/password | "37166CE0A6B8BC6B61D38BA8DCB5C1A6" |

      Examples:
        | enable |
        | 0      |
        | -1     |

    @inferred
    @statement:rule.updateCustomerPassword.chain
    Scenario: Any store of the chain may change it
      Given a member of the store
      When the second store of the chain calls updateCustomerPassword with this
        """
        "customerUid": the member, "customerPassword": "made-up"
        """
      Then there is no data
