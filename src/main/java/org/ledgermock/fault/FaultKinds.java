package org.ledgermock.fault;

import org.ledgermock.message.Kinds;

/** How what is said of faults is written. */
final class FaultKinds {

    static final Kinds<Trigger> TRIGGERS = new Kinds<Trigger>()
            .with("next", Trigger.Next.class)
            .with("nth", Trigger.Nth.class)
            .with("every", Trigger.Every.class)
            .with("chance", Trigger.Chance.class)
            .with("while", Trigger.While.class);

    static final Kinds<Pause> PAUSES = new Kinds<Pause>()
            .with("fixed", Pause.Fixed.class)
            .with("uniform", Pause.Uniform.class)
            .with("logNormal", Pause.LogNormal.class);

    static final Kinds<Deviation> DEVIATIONS = new Kinds<Deviation>()
            .with("error", Deviation.Error.class)
            .with("delay", Deviation.Delay.class, written -> new Deviation.Delay(Pause.of(written)))
            .with("refuse", Deviation.Plain.REFUSE)
            .with("drop", Deviation.Drop.class)
            .with("lost", Deviation.Lost.class)
            .with("late", Deviation.Late.class, written -> new Deviation.Late(Pause.of(written)))
            .with("busy", Deviation.Plain.BUSY)
            .with("twice", Deviation.Plain.TWICE)
            .with("stale", Deviation.Stale.class)
            .with("wrongContentType", Deviation.Plain.WRONG_CONTENT_TYPE)
            .with("gatewayPage", Deviation.Plain.GATEWAY_PAGE)
            .with("emptyBody", Deviation.Plain.EMPTY_BODY)
            .with("cutBody", Deviation.Plain.CUT_BODY)
            .with("missingField", Deviation.MissingField.class)
            .with("retypedField", Deviation.RetypedField.class);

    private FaultKinds() {}
}
