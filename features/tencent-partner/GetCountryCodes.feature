Feature: GetCountryCodes
  A partner reads the countries and regions that there are, with their dialling codes.

  Rule: The example of the vendor

    # The vendor's own has two countries, and neither IOS2 nor IOS3.
    @mock-only @needs:example @invented
    @statement:rule.GetCountryCodes.misspelt-names
    @statement:rule.GetCountryCodes.name
    @statement:rule.GetCountryCodes.which
    @statement:rule.GetCountryCodes.order
    Scenario: The example
      Given the mock has the seed "example"
      When the partner calls GetCountryCodes with the body
        """
        {}
        """
      Then the countries with the IOS2 "AL" are
        | EnName  | Name    | IOS2 | IOS3 | Code |
        | Albania | Albania | AL   | ALB  | 355  |
      And the countries with the IOS2 "DZ" are
        | EnName  | Name    | IOS2 | IOS3 | Code |
        | Algeria | Algeria | DZ   | DZA  | 213  |
      And the countries come by EnName

  Rule: What is on the list

    @invented
    @statement:rule.GetCountryCodes.which
    @statement:rule.GetCountryCodes.excluded
    Scenario Outline: <code> is on it
      When the partner calls GetCountryCodes without parameters
      Then the countries with the IOS2 "<area>" are
        | EnName | Code   |
        | <name> | <code> |

      Examples:
        | area | code | name      |
        | CN   | 86   | China     |
        | UA   | 380  | Ukraine   |
        | RU   | 7    | Russia    |
        | SG   | 65   | Singapore |

    @invented
    @statement:rule.GetCountryCodes.item-for-each-code
    Scenario: A country with several codes
      When the partner calls GetCountryCodes without parameters
      Then the countries with the IOS2 "PR" are
        | EnName      | Code |
        | Puerto Rico | 1787 |
        | Puerto Rico | 1939 |

  Rule: It takes no parameters

    @documented
    @statement:rule.GetCountryCodes.no-parameters
    @statement:rule.GetCountryCodes.region-optional
    Scenario: Without any
      When the partner calls GetCountryCodes without parameters
      Then it succeeds

    @observed
    @statement:rule.GetCountryCodes.no-parameters
    @statement:error.UnknownParameter
    Scenario: Page is not one
      When the partner calls GetCountryCodes with
        | Page | 1 |
      Then it fails with UnknownParameter
      And the message is "The parameter `Page` is not recognized."

  Rule: How often

    @observed
    @statement:limit.GetCountryCodes
    @statement:error.RequestLimitExceeded
    Scenario: One call more in a second is refused, and one in the next is not
      When the partner calls GetCountryCodes 6 times within one second, without parameters
      Then the last 1 of them fails with RequestLimitExceeded, the others succeed
      When the next second begins
      And the partner calls GetCountryCodes without parameters
      Then it succeeds
