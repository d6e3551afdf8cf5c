package app.touchstone.clients;

import java.time.LocalDate;
import java.util.List;

/** The placements of one outlet in the order of their days; the first one counts since ever. */
public record Periods(List<Placement> placements) {

    public Periods {
        placements = List.copyOf(placements);
        if (placements.isEmpty()) {
            throw new IllegalArgumentException("An outlet stands somewhere at any time");
        }
    }

    /** The placement that counts on a day. */
    public Placement on(LocalDate day) {
        return placements.get(indexOn(day));
    }

    /** What lies before the first placement belongs to it. */
    int indexOn(LocalDate day) {
        int index = placements.size() - 1;
        while (index > 0 && placements.get(index).from().isAfter(day)) {
            index--;
        }
        return index;
    }

    Placement last() {
        return placements.getLast();
    }
}
