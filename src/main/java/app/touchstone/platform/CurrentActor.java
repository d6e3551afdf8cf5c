package app.touchstone.platform;

import java.util.Optional;

/** Tells who is signed in on this thread. Views and endpoints ask here; services take the actor as an argument. */
public interface CurrentActor {

    Optional<Actor> find();

    /** Whoever is signed in; nothing is to be found by nobody. */
    default Actor get() {
        return find().orElseThrow(NotFound::new);
    }
}
