package app.touchstone.architecture;

import com.microsoft.playwright.Page;

/** One picture of the product: who looks, at which address, and what they have done there. */
record Screen(String who, String name, String view, String path, Act act) {

    /** Nobody has signed in. */
    static final String NOBODY = "";
    /** Of no row of the access matrix. */
    static final String NO_VIEW = "-";

    static final Act NOTHING = (page, words) -> {};

    /** What is done on the page before it is looked at; what it says depends on the language. */
    @FunctionalInterface
    interface Act {
        void on(Page page, Words words);
    }

    /** The product's words in the language of the page. */
    @FunctionalInterface
    interface Words {
        String of(String key, Object... arguments);
    }

    static Screen of(String who, String name, String view, String path) {
        return new Screen(who, name, view, path, NOTHING);
    }

    /** The same page after something was done on it. */
    Screen after(String what, Act done) {
        return new Screen(who, name + "-" + what, view, path, done);
    }

    String label() {
        return (who.equals(NOBODY) ? "nobody" : who) + "-" + name;
    }
}
