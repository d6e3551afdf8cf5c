package app.touchstone.architecture;

import app.touchstone.architecture.AccessMatrix.Row;
import app.touchstone.architecture.AccessMatrix.Unknown;
import app.touchstone.architecture.AccessRealm.Person;
import app.touchstone.architecture.AccessRealm.Place;
import app.touchstone.architecture.AccessRealm.Sample;
import app.touchstone.platform.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tries every row as every person with every choice of ids: what is theirs opens, everything else answers as if it did
 * not exist, and no answer names what is not theirs.
 */
final class AccessWalk {

    private static final String MALFORMED = "not-an-id";

    private final Door door;
    private final List<Person> people;
    private final List<AccessRealm> realms;
    private final List<String> wrong = new ArrayList<>();
    private int tried;
    private int opened;

    AccessWalk(Door door, List<Person> people, List<AccessRealm> realms) {
        this.door = door;
        this.people = people;
        this.realms = realms;
    }

    /** What is walked through: the views or the endpoints. */
    interface Door {

        Answer ask(Person who, Row row, Map<String, String> ids);

        /** Whether opening it takes so long that everybody opens it once only; what is shut is tried all the same. */
        boolean isSlow(Row row);

        /** What the person is told of a thing that does not exist. */
        Answer nothing(Person who);
    }

    /**
     * What came back.
     *
     * @param shown what tells one answer from another
     * @param text everything that can be read in it
     */
    record Answer(boolean opens, String shown, String text) {}

    List<String> wrong() {
        return wrong;
    }

    @Override
    public String toString() {
        return "%d tried, %d of them opened".formatted(tried, opened);
    }

    /** Own things first: what somebody makes or takes there is somebody else's when others come to try. */
    void walk(Row row) {
        int before = opened;
        people.forEach(who -> enter(who, row));
        if (opened == before && !row.who().isEmpty()) {
            wrong.add(row + ": opened to nobody");
        }
        if (!row.kinds().isEmpty()) {
            people.forEach(who -> mixForeign(who, row));
            people.forEach(who -> mixUnknown(who, row));
        }
    }

    /** Things that belong together, one set for each place of each realm; staff see no difference between places. */
    private Set<Map<String, Sample>> bundles(Row row, Person who) {
        Set<Map<String, Sample>> bundles = new LinkedHashSet<>();
        Set<Place> places = who.isStaff() ? EnumSet.of(Place.OWN) : EnumSet.allOf(Place.class);
        for (AccessRealm realm : realms) {
            for (Place place : places) {
                bundle(row, realm, place).ifPresent(bundles::add);
            }
        }
        return bundles;
    }

    private static Optional<Map<String, Sample>> bundle(Row row, AccessRealm realm, Place place) {
        Map<String, Sample> bundle = new LinkedHashMap<>();
        row.kinds()
                .forEach((parameter, kind) -> realm.at(place, kind).ifPresent(sample -> bundle.put(parameter, sample)));
        return Optional.of(bundle).filter(whole -> whole.size() == row.kinds().size());
    }

    private void enter(Person who, Row row) {
        int before = opened;
        for (Map<String, Sample> bundle : bundles(row, who)) {
            enter(who, row, bundle, door.isSlow(row) && opened > before);
        }
    }

    private void enter(Person who, Row row, Map<String, Sample> bundle, boolean onlyWhatIsShut) {
        Map<String, String> ids = ids(bundle);
        boolean theirs = row.opensTo(who.role()) && bundle.values().stream().allMatch(who::reaches);
        if (theirs && onlyWhatIsShut) {
            return;
        }
        if (theirs) {
            Answer answer = ask(who, row, ids);
            opened++;
            if (!answer.opens()) {
                complain("is shut", who, row, ids, answer);
            } else if (row.isView()) {
                bundle.values().stream()
                        .limit(1)
                        .map(Sample::mark)
                        .filter(mark -> !answer.text().contains(mark))
                        .forEach(mark -> complain("does not name " + mark, who, row, ids, answer));
            }
        } else {
            expectNothing(who, row, ids);
        }
    }

    /** One foreign thing among the own. */
    private void mixForeign(Person who, Row row) {
        Map<String, Sample> own = own(who, row);
        AccessRealm other = realms.stream()
                .filter(realm -> !realm.equals(who.realm().orElse(realms.getFirst())))
                .findFirst()
                .orElseThrow();
        if (own.size() < 2) {
            return;
        }
        Map<String, Sample> foreign = bundle(row, other, Place.OWN).orElseThrow();
        for (String parameter : own.keySet()) {
            Map<String, String> ids = ids(own);
            ids.put(parameter, foreign.get(parameter).id());
            if (row.unknown() != Unknown.IGNORED || !row.opensTo(who.role())) {
                expectNothing(who, row, ids);
            } else if (isLast(row, parameter)) {
                expectAsUnknown(who, row, ids, parameter);
            } else if (!who.isStaff()) {
                expectNothing(who, row, ids);
            }
        }
    }

    private void expectAsUnknown(Person who, Row row, Map<String, String> ids, String parameter) {
        Map<String, String> none = new LinkedHashMap<>(ids);
        none.put(parameter, UUID.randomUUID().toString());
        Answer answer = ask(who, row, ids);
        if (!answer.shown().equals(ask(who, row, none).shown())) {
            complain("tells the foreign from the unknown", who, row, ids, answer);
        }
    }

    private void mixUnknown(Person who, Row row) {
        Map<String, Sample> own = own(who, row);
        for (String parameter : own.keySet()) {
            for (String unknown : List.of(UUID.randomUUID().toString(), MALFORMED)) {
                Map<String, String> ids = ids(own);
                ids.put(parameter, unknown);
                if (row.unknown() != Unknown.REFUSED
                        && isLast(row, parameter)
                        && row.opensTo(who.role())
                        && !unknown.equals(MALFORMED)) {
                    Answer answer = ask(who, row, ids);
                    if (!answer.opens()) {
                        complain("is shut to an unknown id", who, row, ids, answer);
                    }
                } else {
                    expectNothing(who, row, ids);
                }
            }
        }
    }

    private Map<String, Sample> own(Person who, Row row) {
        return bundle(row, who.realm().orElse(realms.getFirst()), Place.OWN).orElseThrow();
    }

    private static boolean isLast(Row row, String parameter) {
        return List.copyOf(row.kinds().keySet()).getLast().equals(parameter);
    }

    private void expectNothing(Person who, Row row, Map<String, String> ids) {
        Answer answer = ask(who, row, ids);
        if (!answer.shown().equals(door.nothing(who).shown())) {
            complain("is not as if it did not exist", who, row, ids, answer);
        }
    }

    private Answer ask(Person who, Row row, Map<String, String> ids) {
        tried++;
        Answer answer = door.ask(who, row, ids);
        realms.stream()
                .flatMap(AccessRealm::all)
                .filter(sample -> !sample.mark().isBlank() && who.isSecret(sample))
                .map(Sample::mark)
                .distinct()
                .filter(answer.text()::contains)
                .forEach(mark -> complain("names " + mark, who, row, ids, answer));
        boolean mayKnowTheMinute = who.isStaff() && who.role() != Role.FINANCE || who.role() == Role.SHOPPER;
        if (!mayKnowTheMinute && answer.text().contains(AccessFieldWork.minute())) {
            complain("tells the minute of a visit", who, row, ids, answer);
        }
        return answer;
    }

    private void complain(String what, Person who, Row row, Map<String, String> ids, Answer answer) {
        String shown = answer.shown();
        wrong.add("%s %s %s: %s: %s"
                .formatted(who.name(), row, ids, what, shown.substring(0, Math.min(300, shown.length()))));
    }

    private static Map<String, String> ids(Map<String, Sample> samples) {
        Map<String, String> ids = new LinkedHashMap<>();
        samples.forEach((parameter, sample) -> ids.put(parameter, sample.id()));
        return ids;
    }
}
