package app.touchstone.platform;

import java.util.Set;

/**
 * An act that the audit trail keeps: a constant of an enum in the module that does it, so that none is stored for which
 * the screens have no words. Its words are the message {@code EnumName.CONSTANT}; every such enum is made known by an
 * {@link Acts} bean (decision 0024).
 */
public interface Act {

    /** As it is stored, for ever: a constant may be renamed, its code may not. */
    String code();

    ActSubject subject();

    /** What may be told besides. */
    Set<ActDetail> details();
}
