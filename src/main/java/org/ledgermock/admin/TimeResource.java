package org.ledgermock.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.AdjustableTime;

/** What can be asked of a sandbox's two times, each a resource of its own: the one never moves the other. */
final class TimeResource {

    private final AdminContext realm;

    TimeResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return Stream.of(
                        routes(Route.SANDBOX + "/times/api", Sandbox::apiTime),
                        routes(Route.SANDBOX + "/times/wire", Sandbox::wireTime))
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> routes(String template, Function<Sandbox, AdjustableTime> which) {
        return List.of(
                Route.get(template, request -> answer(which.apply(realm.sandbox(request)))),
                Route.put(template, request -> {
                    AdjustableTime time = which.apply(realm.sandbox(request));
                    move(time, request.body(Move.class));
                    return answer(time);
                }));
    }

    private static AdminAnswer answer(AdjustableTime time) {
        return AdminAnswer.ok(SandboxJson.time(time));
    }

    /**
     * One way to move a time.
     *
     * @param set runs on from this instant
     * @param freeze stands still at this instant, or {@code now}
     * @param advance moves by this much, and goes on as before
     * @param follow follows the machine's clock at this distance
     */
    private record Move(
            Optional<String> set, Optional<String> freeze, Optional<String> advance, Optional<String> follow) {

        Move {
            if (Stream.of(set, freeze, advance, follow)
                            .filter(Optional::isPresent)
                            .count()
                    != 1) {
                throw new IllegalArgumentException("one of set, freeze, advance, follow has to be there, and no other");
            }
        }
    }

    private static void move(AdjustableTime time, Move move) {
        move.set.ifPresent(at -> time.set(Times.instant("/set", at)));
        move.freeze.ifPresent(at -> time.freeze(at.equals("now") ? time.instant() : Times.instant("/freeze", at)));
        move.advance.ifPresent(text -> {
            Duration by = Times.duration("/advance", text);
            Times.moved("/advance", time.instant(), by);
            time.advance(by);
        });
        move.follow.ifPresent(text -> {
            Duration by = Times.duration("/follow", text);
            Instant machine = time.instant().minus(time.offset());
            Times.moved("/follow", machine, by);
            time.follow(by);
        });
    }
}
