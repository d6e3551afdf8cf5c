package app.touchstone.checklists.workbook;

import app.touchstone.platform.LocalizedText;
import java.math.BigDecimal;

/**
 * A touchpoint as a workbook's sheet {@code touchpoints} states it.
 *
 * @param stage code of the stage of the journey in which it lies
 */
public record TouchpointRow(String code, LocalizedText title, String stage, BigDecimal importance, BigDecimal reach) {}
