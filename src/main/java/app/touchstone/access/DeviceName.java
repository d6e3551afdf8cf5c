package app.touchstone.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person calls the browser and the system that a user agent names; both names are the same in every language. */
final class DeviceName {

    private DeviceName() {}

    /** {@return empty where neither is known} */
    static String of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        return Stream.of(
                        Arrays.stream(Browser.values())
                                .filter(one -> one.mark.matcher(agent).find())
                                .findFirst()
                                .map(one -> one.name),
                        Arrays.stream(OperatingSystem.values())
                                .filter(one -> one.mark.matcher(agent).find())
                                .findFirst()
                                .map(one -> one.name))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** From the particular to the general: almost all call themselves Chrome and Safari as well. */
    private enum Browser {
        EDGE("Edg(e|A|iOS)?/", "Edge"),
        SAMSUNG("SamsungBrowser/", "Samsung Internet"),
        YANDEX("YaBrowser/", "Yandex Browser"),
        OPERA("OPR/|OPT/", "Opera"),
        FIREFOX("Firefox/|FxiOS/", "Firefox"),
        CHROME("Chrome/|CriOS/", "Chrome"),
        SAFARI("Safari/", "Safari");

        private final Pattern mark;
        private final String name;

        Browser(String mark, String name) {
            this.mark = Pattern.compile(mark);
            this.name = name;
        }
    }

    private enum OperatingSystem {
        IPHONE("iPhone", "iPhone"),
        IPAD("iPad", "iPad"),
        ANDROID("Android", "Android"),
        WINDOWS("Windows", "Windows"),
        MAC("Macintosh", "Mac"),
        CHROME_OS("CrOS", "ChromeOS"),
        LINUX("Linux", "Linux");

        private final Pattern mark;
        private final String name;

        OperatingSystem(String mark, String name) {
            this.mark = Pattern.compile(mark);
            this.name = name;
        }
    }
}
