package org.ledgermock.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ledgermock.sandbox.Sandbox;
import org.ledgermock.state.AdjustableTime;
import org.ledgermock.state.Change;
import org.ledgermock.state.Decision;
import org.ledgermock.state.Root;

/** What can be asked of a sandbox's two times, each a resource of its own: the one never moves the other. */
final class TimeResource {

    private final AdminContext realm;

    TimeResource(AdminContext realm) {
        this.realm = realm;
    }

    List<Route> routes() {
        return Stream.of(
                        routes(Route.SANDBOX + "/times/api", Change.TimeSet.Time.API, Root::apiTime),
                        routes(Route.SANDBOX + "/times/wire", Change.TimeSet.Time.WIRE, Root::wireTime))
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> routes(String template, Change.TimeSet.Time which, Function<Root, AdjustableTime> time) {
        return List.of(
                Route.get(template, request -> {
                    Sandbox sandbox = realm.sandbox(request);
                    return answer(time.apply(sandbox.root()), sandbox.now());
                }),
                Route.put(template, request -> {
                    Sandbox sandbox = realm.sandbox(request);
                    Move move = request.body(Move.class);
                    Instant now = sandbox.now();
                    AdjustableTime moved = sandbox.step(root -> {
                                AdjustableTime setting = move.moved(time.apply(root), now);
                                return new Decision<>(setting, List.of(new Change.TimeSet(which, setting)));
                            })
                            .result();
                    return answer(moved, now);
                }));
    }

    private static AdminAnswer answer(AdjustableTime time, Instant now) {
        return AdminAnswer.ok(SandboxJson.time(time, now));
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

        AdjustableTime moved(AdjustableTime time, Instant now) {
            if (set.isPresent()) {
                return AdjustableTime.running(Times.instant("/set", set.get()), now);
            }
            if (freeze.isPresent()) {
                return new AdjustableTime.Frozen(
                        freeze.get().equals("now") ? time.at(now) : Times.instant("/freeze", freeze.get()));
            }
            if (advance.isPresent()) {
                Duration by = Times.duration("/advance", advance.get());
                Times.moved("/advance", time.at(now), by);
                return time.advanced(by);
            }
            Duration by = Times.duration("/follow", follow.orElseThrow());
            Times.moved("/follow", now, by);
            return new AdjustableTime.Following(by);
        }
    }
}
