Feature: GetTradeConfigList
  A partner reads the industries that a new account can belong to.

  Rule: The example of the vendor

    # The vendor's own is not JSON, has one industry alone, and names in Chinese.
    @mock-only @needs:example @invented
    @statement:rule.GetTradeConfigList.two-layers
    @statement:rule.GetTradeConfigList.trade-info
    @statement:rule.GetTradeConfigList.which
    @statement:rule.GetTradeConfigList.names
    Scenario: The example
      Given the mock has the seed "example"
      When the partner calls GetTradeConfigList with the body
        """
        {}
        """
      Then the answer is, but for its own RequestId,
        """
        {
          "Response": {
            "TradeList": [
              {
                "Id": "kghy_01",
                "Name": "Agriculture, forestry, animal husbandry and fishery",
                "Children": [
                  {"Id": "kghy_0101", "Name": "Agriculture", "TradeInfo": "kghy_01"},
                  {"Id": "kghy_0102", "Name": "Forestry", "TradeInfo": "kghy_01"},
                  {"Id": "kghy_0103", "Name": "Animal husbandry", "TradeInfo": "kghy_01"},
                  {"Id": "kghy_0104", "Name": "Fishery", "TradeInfo": "kghy_01"}
                ]
              },
              {
                "Id": "kghy_16",
                "Name": "Education",
                "Children": [
                  {"Id": "kghy_1601", "Name": "Education", "TradeInfo": "kghy_16"}
                ]
              }
            ],
            "RequestId": "made-up"
          }
        }
        """

  Rule: It takes no parameters

    @documented
    @statement:rule.GetTradeConfigList.no-parameters
    Scenario: Without any
      When the partner calls GetTradeConfigList without parameters
      Then it succeeds

    @observed
    @statement:rule.GetTradeConfigList.no-parameters
    @statement:error.UnknownParameter
    Scenario: Page is not one
      When the partner calls GetTradeConfigList with
        | Page | 1 |
      Then it fails with UnknownParameter
      And the message is "The parameter `Page` is not recognized."

  Rule: Who may call it, and how often

    @documented
    @statement:rule.GetTradeConfigList.region-optional
    Scenario: Region may be absent
      Given the partner's calls name no Region
      When the partner calls GetTradeConfigList without parameters
      Then it succeeds

    @mock-only @needs:role
    @statement:roles.GetTradeConfigList
    Scenario Outline: As a <role> <outcome>
      Given the mock has the seed "example"
      And the mock knows the partner as a "<role>"
      When the partner calls GetTradeConfigList without parameters
      Then <outcome>

      @documented
      Examples:
        | role                  | outcome     |
        | distributor           | it succeeds |
        | second-level-reseller | it succeeds |
        | end-customer          | it succeeds |

      @inferred @statement:rule.common.role @statement:error.UnauthorizedOperation.UinNoAuth
      Examples:
        | role         | outcome                                       |
        | made-up-role | it fails with UnauthorizedOperation.UinNoAuth |

    @many-calls @observed
    @statement:limit.GetTradeConfigList
    @statement:error.RequestLimitExceeded
    Scenario: One call more in a second is refused, and one in the next is not
      When the partner calls GetTradeConfigList 21 times within one second, without parameters
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      When the next second begins
      And the partner calls GetTradeConfigList without parameters
      Then it succeeds
