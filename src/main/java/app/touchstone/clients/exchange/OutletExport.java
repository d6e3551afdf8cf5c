package app.touchstone.clients.exchange;

import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletColumn;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletOrder;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Translations;
import app.touchstone.platform.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes the outlets that the actor sees to a file which, imported again, changes nothing. */
@Service
public class OutletExport {

    private static final OutletColumn[] COLUMNS = OutletColumn.values();

    private final OutletService outlets;
    private final Translations translations;

    OutletExport(OutletService outlets, Translations translations) {
        this.outlets = outlets;
        this.translations = translations;
    }

    /** The heads are in the language given; both languages are read back. */
    public void write(Actor actor, OutletFilter filter, OutletFileFormat format, Locale language, OutputStream target) {
        List<Outlet> found = outlets.find(actor, filter, 0, Integer.MAX_VALUE, OutletOrder.BY_CODE);
        NetworkTree tree = new NetworkTree(outlets.nodes(actor, filter.client()));
        OutletTexts texts = new OutletTexts(tree::path, tree::kinds, constant -> translations.text(language, constant));
        List<String> heads = Arrays.stream(COLUMNS)
                .map(column -> translations.text(language, column))
                .toList();
        try {
            switch (format) {
                case CSV -> csv(heads, found, texts, isRussian(language) ? ';' : ',', target);
                case XLSX -> workbook(heads, found, texts, target);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Spreadsheets take a file for UTF-8 by its mark, and part cells by what the country parts decimals with. */
    private static void csv(
            List<String> heads, List<Outlet> found, OutletTexts texts, char delimiter, OutputStream target)
            throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        CSVPrinter printer = new CSVPrinter(writer, format);
        printer.printRecord(heads);
        for (Outlet outlet : found) {
            printer.printRecord(cells(outlet, texts).map(CsvTable::guarded).toList());
        }
        printer.flush();
    }

    private static Stream<String> cells(Outlet outlet, OutletTexts texts) {
        OutletData data = outlet.data();
        return Arrays.stream(COLUMNS).map(column -> texts.text(data, column));
    }

    /** Cells of a workbook have a type: a text is no formula there, and needs no guard. */
    private void workbook(List<String> heads, List<Outlet> found, OutletTexts texts, OutputStream target)
            throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(written, "Touchstone", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("outlets");
            for (int column = 0; column < COLUMNS.length; column++) {
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, width(COLUMNS[column]));
            }
            sheet.freezePane(0, 1);
            int row = 1;
            for (Outlet outlet : found) {
                List<String> cells = cells(outlet, texts).toList();
                for (int column = 0; column < COLUMNS.length; column++) {
                    put(sheet, row, column, cells.get(column), degrees(outlet, COLUMNS[column]));
                }
                row++;
            }
        }
        target.write(Workbooks.withoutSizes(written.toByteArray()));
    }

    private static void put(Worksheet sheet, int row, int column, String text, @Nullable BigDecimal number) {
        if (number != null) {
            sheet.value(row, column, number);
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    private static @Nullable BigDecimal degrees(Outlet outlet, OutletColumn column) {
        return switch (column) {
            case LATITUDE -> outlet.latitude();
            case LONGITUDE -> outlet.longitude();
            default -> null;
        };
    }

    private static int width(OutletColumn column) {
        return switch (column) {
            case CODE, LATITUDE, LONGITUDE, STATE, STATE_SINCE -> 12;
            case NAME, REGION, FORMAT, FEATURES, TIME_ZONE, OPENING_HOURS, NODE_KINDS -> 24;
            case ADDRESS, NODE -> 48;
        };
    }

    private static boolean isRussian(Locale language) {
        return Translations.nearest(language).equals(Translations.RUSSIAN);
    }
}
