package app.touchstone.shoppers;

import app.touchstone.platform.Refused;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a profile says: a name, an address of its own, and how many visits at a time.
 *
 * @param regions where the shopper goes, in order of the alphabet; none means everywhere
 * @param visitLimit how many visits the shopper has at a time
 * @param active whether the shopper takes visits at present
 */
public record ShopperData(
        String name, String email, String phone, String city, Set<String> regions, int visitLimit, boolean active) {

    public static final int MOST_VISITS = 1000;

    static final String REGION_MARK = "|";

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST = 400;
    private static final int LONGEST_REGIONS = 1000;

    public ShopperData {
        name = fitting(name);
        email = fitting(email).toLowerCase(Locale.ROOT);
        phone = fitting(phone);
        city = fitting(city);
        regions = clean(regions);
        if (name.isEmpty()) {
            throw new Refused("shoppers.refusal.name");
        }
        if (!EMAIL.matcher(email).matches()) {
            throw new Refused("shoppers.refusal.email", email);
        }
        if (visitLimit < 1 || visitLimit > MOST_VISITS) {
            throw new Refused("shoppers.refusal.visit-limit", MOST_VISITS);
        }
    }

    private static String fitting(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            throw new Refused("shoppers.refusal.too-long", LONGEST);
        }
        return stripped;
    }

    private static SortedSet<String> clean(Set<String> regions) {
        SortedSet<String> clean = new TreeSet<>();
        for (String region : regions) {
            String text = region.replace(REGION_MARK, " ").strip();
            if (!text.isEmpty()) {
                clean.add(text);
            }
        }
        if (String.join(REGION_MARK, clean).length() > LONGEST_REGIONS - 2) {
            throw new Refused("shoppers.refusal.too-long", LONGEST_REGIONS);
        }
        return Collections.unmodifiableSortedSet(clean);
    }
}
