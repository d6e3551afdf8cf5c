package app.touchstone.documents;

import app.touchstone.insight.JourneyMapResult;
import app.touchstone.insight.StageResult;
import app.touchstone.insight.TouchpointResult;
import java.util.ArrayList;
import java.util.List;

/** Where the stages and touchpoints of a journey map lie on a landscape page, in CSS pixels. */
record JourneyLayout(List<StageBox> stages, List<Stop> stops, double head, double curve) {

    static final double WIDTH = 1030;
    static final double GUTTER = 50;
    static final double GAP = 6;
    static final double RAIL = 32;
    static final double HEAD = 48;
    static final double FLAGS = 18;
    static final double CURVE = 260;
    static final double FOOT = 22;
    private static final double NARROWEST = 96;
    private static final double LARGEST = 15;
    private static final double SMALLEST = 5;
    private static final double SHARE_OF_COLUMN = 0.4;

    JourneyLayout {
        stages = List.copyOf(stages);
        stops = List.copyOf(stops);
    }

    record StageBox(StageResult stage, double x, double width) {

        double middle() {
            return x + width / 2;
        }
    }

    /**
     * One touchpoint.
     *
     * @param number its place in the journey, by which map, list and table refer to each other
     */
    record Stop(int number, TouchpointResult touchpoint, double x, double radius) {}

    /** Every stage has room for its title; what is left goes to those with more touchpoints. */
    static JourneyLayout of(JourneyMapResult map) {
        boolean loops = map.stages().stream().anyMatch(StageResult::loops);
        double head = loops ? RAIL : 0;
        int count = Math.max(1, map.stages().size());
        double room = WIDTH - GUTTER - GAP * (count - 1);
        double least = Math.min(NARROWEST, room / count);
        long touchpoints = Math.max(1, map.touchpoints().count());
        double heaviest = map.touchpoints()
                .mapToDouble(touchpoint -> touchpoint.pain().importance())
                .max()
                .orElse(0);
        List<StageBox> boxes = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        double x = GUTTER;
        for (StageResult stage : map.stages()) {
            int own = stage.touchpoints().size();
            double width = least + (room - least * count) * own / touchpoints;
            boxes.add(new StageBox(stage, x, width));
            for (int index = 0; index < own; index++) {
                TouchpointResult touchpoint = stage.touchpoints().get(index);
                double column = width / own;
                stops.add(new Stop(
                        stops.size() + 1,
                        touchpoint,
                        x + column * (index + 0.5),
                        Math.min(radius(touchpoint.pain().importance(), heaviest), SHARE_OF_COLUMN * column)));
            }
            x += width + GAP;
        }
        return new JourneyLayout(boxes, stops, head, head + HEAD + FLAGS);
    }

    /** The area of a mark, not its radius, tells the importance. */
    private static double radius(double importance, double heaviest) {
        double share = heaviest > 0 ? importance / heaviest : 0;
        return Math.max(SMALLEST, LARGEST * Math.sqrt(share));
    }

    double height() {
        return curve + CURVE + FOOT;
    }

    /** How high an experience within [0, 1] lies. */
    double y(double experience) {
        return curve + CURVE * (1 - Math.clamp(experience, 0, 1));
    }

    double y(Stop stop) {
        return y(1 - stop.touchpoint().pain().severity().theta());
    }
}
