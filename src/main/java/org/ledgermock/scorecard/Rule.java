package org.ledgermock.scorecard;

import java.util.List;

/** Finds one mistake. */
@FunctionalInterface
interface Rule {

    List<Finding> findings(CallHistory course);
}
