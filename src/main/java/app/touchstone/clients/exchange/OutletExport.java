package app.touchstone.clients.exchange;

import app.touchstone.clients.NetworkTree;
import app.touchstone.clients.Outlet;
import app.touchstone.clients.OutletColumn;
import app.touchstone.clients.OutletData;
import app.touchstone.clients.OutletFilter;
import app.touchstone.clients.OutletService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.Batches;
import app.touchstone.platform.OutletId;
import app.touchstone.platform.Translations;
import app.touchstone.platform.Workbooks;
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

    /**
     * Writes what matches when it begins, some at a time and by code; what goes meanwhile is not in it. The heads are in
     * the language given; both languages are read back.
     */
    public void write(Actor actor, OutletFilter filter, OutletFileFormat format, Locale language, OutputStream target) {
        List<OutletId> ids = outlets.ids(actor, filter);
        Iterable<List<Outlet>> found = () ->
                Batches.of(ids).stream().map(some -> outlets.list(actor, some)).iterator();
        NetworkTree tree = new NetworkTree(outlets.nodes(actor, filter.client()));
        OutletTexts texts = new OutletTexts(tree::path, tree::kinds, constant -> translations.text(language, constant));
        List<String> heads = Arrays.stream(COLUMNS)
                .map(column -> translations.text(language, column))
                .toList();
        try {
            switch (format) {
                case CSV -> csv(heads, found, texts, isRussian(language) ? ';' : ',', target);
                case XLSX -> Workbooks.write(target, workbook -> fill(workbook, heads, found, texts));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Spreadsheets take a file for UTF-8 by its mark, and part cells by what the country parts decimals with. */
    private static void csv(
            List<String> heads, Iterable<List<Outlet>> found, OutletTexts texts, char delimiter, OutputStream target)
            throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        CSVPrinter printer = new CSVPrinter(writer, format);
        printer.printRecord(heads);
        for (List<Outlet> some : found) {
            for (Outlet outlet : some) {
                printer.printRecord(cells(outlet, texts).map(CsvTable::guarded).toList());
            }
        }
        printer.flush();
    }

    private static Stream<String> cells(Outlet outlet, OutletTexts texts) {
        OutletData data = outlet.data();
        return Arrays.stream(COLUMNS).map(column -> texts.text(data, column));
    }

    /** Cells of a workbook have a type: a text is no formula there, and needs no guard. */
    private static void fill(Workbook workbook, List<String> heads, Iterable<List<Outlet>> found, OutletTexts texts)
            throws IOException {
        Worksheet sheet = workbook.newWorksheet("outlets");
        for (int column = 0; column < COLUMNS.length; column++) {
            sheet.value(0, column, heads.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, width(COLUMNS[column]));
        }
        sheet.freezePane(0, 1);
        int row = 1;
        for (List<Outlet> some : found) {
            for (Outlet outlet : some) {
                List<String> cells = cells(outlet, texts).toList();
                for (int column = 0; column < COLUMNS.length; column++) {
                    put(sheet, row, column, cells.get(column), degrees(outlet, COLUMNS[column]));
                }
                row++;
            }
            sheet.flush();
        }
    }

    private static void put(Worksheet sheet, int row, int column, String text, @Nullable BigDecimal number) {
        if (number != null) {
            sheet.value(row, column, number);
        } else if (!text.isEmpty()) {
            // at its place: a common list of all texts would stay in memory
            sheet.inlineString(row, column, text);
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
