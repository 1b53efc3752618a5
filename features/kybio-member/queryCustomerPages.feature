Feature: queryCustomerPages
  A store reads all members, 100 at a time.

  Rule: Pages

    # No page of this operation is at hand.
    @mock-only @needs:example @invented
    @statement:rule.queryCustomerPages.first-page
    @statement:rule.queryCustomerPages.page-size
    @statement:rule.queryCustomerPages.parameter-type
    @statement:rule.queryCustomerPages.parameter-value
    @statement:rule.queryCustomerPages.parameter-value-answered
    @statement:rule.queryCustomerPages.order
    @statement:rule.queryCustomerPages.member-form
    Scenario: The example
      Given the mock has the seed "thousand"
      When the store calls queryCustomerPages
      Then there are 100 in "/result"
      And the data has
        | /postBackParameter     | {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": "100"} |
        | /pageSize              | 100                                                              |
        | /result/0/customrUid   | 300000000000000001                                               |
        | /result/0/customerUid  | 300000000000000001                                               |
        | /result/99/customerUid | 300000000000006448                                               |

    @documented
    @statement:rule.queryCustomerPages.next-page
    @statement:rule.queryCustomerPages.more
    Scenario: Page after page
      Given an account such as the seed "thousand"
      When the store reads page after page, three at most
      Then no member was read twice, and every page but the last was full

    @mock-only @needs:state @invented
    @statement:rule.queryCustomerPages.full-last-page
    @statement:rule.queryCustomerPages.past-end
    @statement:rule.queryCustomerPages.past-end-parameter
    @statement:rule.queryCustomerPages.more
    Scenario: After ten full pages of a thousand the eleventh is empty
      Given the mock has the seed "thousand"
      When the store calls queryCustomerPages with this
        """
        "postBackParameter": {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": "900"}
        """
      Then there are 100 in "/result"
      When the store goes on reading with the postBackParameter of the answer
      Then there are 0 in "/result"
      And the data has
        | /postBackParameter | {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": "1000"} |
      When the store goes on reading with the postBackParameter of the answer
      Then there are 0 in "/result"

    @inferred
    @statement:rule.queryCustomerPages.first-page-blank
    @statement:rule.queryCustomerPages.first-page-null
    @statement:rule.queryCustomerPages.parameter-type-missing
    Scenario Outline: <value> asks for the first page
      When the store calls queryCustomerPages
      Then the list is known as before
      When the store calls queryCustomerPages with this
        """
        "postBackParameter": <value>
        """
      Then the list is as before

      Examples:
        | value                                                           |
        | null                                                            |
        | {}                                                              |
        | {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": ""}   |
        | {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": "0"}  |
        | {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": 0}    |
        | {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": null} |
        | {"parameterType": "", "parameterValue": ""}                     |

    @mock-only @needs:state @inferred
    @statement:rule.queryCustomerPages.parameter-value
    @statement:rule.queryCustomerPages.parameter-type-missing
    Scenario Outline: <value> asks for what comes after it
      Given the mock has the seed "thousand"
      When the store calls queryCustomerPages with this
        """
        "postBackParameter": <value>
        """
      Then there are 10 in "/result"
      And the data has
        | /result/0/customerUid | 300000000000001471 |

      Examples:
        | value                                                          |
        | {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": 990} |
        | {"parameterType": null, "parameterValue": "0990"}              |

    @invented
    @statement:rule.queryCustomerPages.past-end
    @statement:rule.queryCustomerPages.past-end-parameter
    Scenario Outline: <value> is past the end
      When the store calls queryCustomerPages with this
        """
        "postBackParameter": {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": <value>}
        """
      Then there are 0 in "/result"
      And the data has
        | /postBackParameter/parameterValue | <answered> |

      Examples:
        | value                 | answered              |
        | "9999999999999999999" | "9999999999999999999" |
        | 9223372036854775807   | "9223372036854775807" |

    @mock-only @needs:state @invented
    @statement:rule.queryCustomerPages.past-end
    @statement:rule.queryCustomerPages.past-end-parameter
    Scenario: Without members the page is empty
      Given the mock has this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [

        ]}}
        """
      When the store calls queryCustomerPages
      Then the data is
        """
        {"postBackParameter": {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": "0"}, "result": [], "pageSize": 100}
        """

    @inferred
    @statement:rule.queryCustomerPages.parameter-type-unknown
    @statement:error.9003
    Scenario Outline: parameterType <type> is another one
      When the store calls queryCustomerPages with this
        """
        "postBackParameter": {"parameterType": <type>, "parameterValue": "1"}
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | type                 |
        | "OTHER"              |
        | "last_result_max_id" |
        | 1                    |

    @inferred
    @statement:rule.queryCustomerPages.parameter-value-wrong
    @statement:error.9003
    Scenario Outline: parameterValue <value> is no number
      When the store calls queryCustomerPages with this
        """
        "postBackParameter": {"parameterType": "LAST_RESULT_MAX_ID", "parameterValue": <value>}
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | value                  |
        | "abc"                  |
        | "-1"                   |
        | -1                     |
        | 1.5                    |
        | "12345678901234567890" |
        | 9223372036854775808    |
        | true                   |

    @inferred
    @statement:error.9003
    @statement:rule.common.value-refused
    Scenario Outline: postBackParameter <value> is no object
      When the store calls queryCustomerPages with this
        """
        "postBackParameter": <value>
        """
      Then it fails with 9003
      And the message is "请求参数错误"

      Examples:
        | value |
        | "100" |
        | 100   |
        | []    |

  Rule: Who is listed

    @mock-only @needs:state @inferred
    @statement:rule.queryCustomerPages.deleted
    @statement:rule.queryCustomerPages.disabled
    @statement:rule.queryCustomerPages.order
    Scenario: Deleted and disabled members as well, in the order of their making
      Given the mock has this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 231607639459718452, "number": "N1", "name": "Made-up One", "phone": "+1-555-0100", "balance": 528.8, "point": 671.20, "enable": 1},
          {"customerUid": 231607639459718485, "number": "n1", "name": "Made-up Two", "phone": "+1-555-0100", "balance": 0, "point": 0, "enable": 0},
          {"customerUid": 231607639459718501, "number": "01", "name": "Made-up Three", "phone": "+1-555-0100", "balance": 1, "point": 1, "enable": -1},
          {"customerUid": 231607639459718300, "number": "1", "phone": "+1-555-0199", "balance": 7, "point": 7, "enable": 1}
        ], "category": [
          {"uid": 1393920057254848131, "name": "旧卡", "discount": 80, "enable": 0, "isPoint": 0},
          {"uid": 1393920057254848127, "name": "金卡", "discount": 90.50, "enable": 1, "isPoint": 1}
        ]}}
        """
      When the store calls queryCustomerPages
      Then there are 4 in "/result"
      And the data has
        | /result/0/customerUid | 231607639459718452 |
        | /result/1/enable      | 0                  |
        | /result/2/enable      | -1                 |
        | /result/3/customerUid | 231607639459718300 |

    @mock-only @needs:undo @inferred
    @statement:rule.queryCustomerPages.stable
    Scenario: While members are added, none is missed and none comes twice
      Given the mock has the seed "thousand"
      When the store reads all pages, and between two of them 7 members are added
      Then 1021 members have been read, none of them twice

    @documented
    @statement:rule.queryCustomerPages.group-share
    @statement:rule.queryCustomerPages.department
    Scenario: groupShare and queryCustomerDepartment are accepted
      When the store calls queryCustomerPages with this
        """
        "groupShare": 1, "queryCustomerDepartment": 1
        """
      Then it succeeds

    @inferred
    @statement:rule.common.switch-as-text
    Scenario: So are they as text, and null
      When the store calls queryCustomerPages with this
        """
        "groupShare": "1", "queryCustomerDepartment": null
        """
      Then it succeeds

    @inferred
    @statement:rule.queryCustomerPages.chain
    Scenario: Any store of the chain reads them all
      Given an account such as this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 231607639459718452, "number": "N1", "name": "Made-up One", "phone": "+1-555-0100", "balance": 528.80, "point": 671.20, "enable": 1},
          {"customerUid": 231607639459718485, "number": "n1", "name": "Made-up Two", "phone": "+1-555-0100", "balance": 0, "point": 0, "enable": 0}
        ], "category": [
          {"uid": 1393920057254848127, "name": "金卡", "discount": 90.50, "enable": 1, "isPoint": 1}
        ]}}
        """
      When the store calls queryCustomerPages
      Then the list is known as before
      When the second store of the chain calls queryCustomerPages
      Then the list is as before

    @mock-only @needs:state @documented
    @statement:rule.queryCustomerPages.member-form
    Scenario: All that is known of a member
      Given the mock has this seed
        """
        {"family": "kybio-member", "entities": {
        "member": [
          {"customerUid": 21, "number": "N21", "name": "Made-up Member", "phone": "+1-555-0121", "balance": 0, "point": 0, "enable": 1, "createdDate": "2024-01-01 00:00:00",
            "expiryDate": "2030-01-01 00:00:00", "department": "Made-up Department", "weixinOpenIds": [{"openId": "made-up-open-id", "openIdType": 0}],
            "extInfo": {"sex": 1, "lunarBirthday": "01-02", "totalPoint": 5, "creditLimit": 20.00, "creditPeriod": 30, "photoPath": "/made-up.jpg", "nickName": "Made-up", "subsidyAmount": 1.50,
              "totalTicketAmount": 12.30, "totalRechargeAmount": 40, "totalTicketNum": 3}}
        ]}}
        """
      When the store calls queryCustomerPages
      Then the data has
        | /result/0/expiryDate                  | "2030-01-01 00:00:00"                            |
        | /result/0/department                  | "Made-up Department"                             |
        | /result/0/weixinOpenIds               | [{"openId": "made-up-open-id", "openIdType": 0}] |
        | /result/0/extInfo/sex                 | 1                                                |
        | /result/0/extInfo/lunarBirthday       | "01-02"                                          |
        | /result/0/extInfo/totalPoint          | 5                                                |
        | /result/0/extInfo/creditLimit         | 20.00                                            |
        | /result/0/extInfo/creditPeriod        | 30                                               |
        | /result/0/extInfo/photoPath           | "/made-up.jpg"                                   |
        | /result/0/extInfo/nickName            | "Made-up"                                        |
        | /result/0/extInfo/subsidyAmount       | 1.50                                             |
        | /result/0/extInfo/totalTicketAmount   | 12.30                                            |
        | /result/0/extInfo/totalRechargeAmount | 40                                               |
        | /result/0/extInfo/totalTicketNum      | 3                                                |
