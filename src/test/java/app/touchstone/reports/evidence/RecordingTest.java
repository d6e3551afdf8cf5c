package app.touchstone.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.platform.Refused;
import app.touchstone.reports.ReportedVisits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {

    private static final String UNREADABLE = "reports.refusal.recording-unreadable";
    private static final byte[] TONE = Waves.tone(500);

    private static void refuses(String key, byte[] upload) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Recording.of(upload))
                .satisfies(refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 22_050, 44_100, 48_000})
    void takesTheSamplesAsTheyAre(int rate) {
        byte[] tone = Waves.tone(rate, 1500);
        Recording recording = Recording.of(tone);

        assertThat(recording.duration()).isEqualTo(Duration.ofMillis(1500));
        assertThat(recording.wave()).isEqualTo(tone);
    }

    @Test
    void leavesNothingOfTheFileButItsSound() {
        byte[] secret = "LISTmade by somebody at 56.1, 40.2".getBytes(StandardCharsets.US_ASCII);
        byte[] sound = Arrays.copyOfRange(TONE, Waves.HEAD, TONE.length);
        byte[] telling = Waves.file(
                Waves.chunk("LIST", secret),
                Waves.format(1, 1, 16_000, 16),
                Waves.chunk("id3 ", secret),
                Waves.chunk("data", sound),
                Waves.chunk("LIST", secret));

        assertThat(Recording.of(telling).wave()).isEqualTo(TONE);
    }

    @Test
    void refusesOtherFormats() {
        byte[] sound = new byte[64];
        refuses(UNREADABLE, Waves.file(Waves.format(1, 2, 16_000, 16), Waves.chunk("data", sound)));
        refuses(UNREADABLE, Waves.file(Waves.format(1, 1, 16_000, 24), Waves.chunk("data", new byte[66])));
        refuses(UNREADABLE, Waves.file(Waves.format(1, 1, 16_000, 8), Waves.chunk("data", sound)));
        refuses(UNREADABLE, Waves.file(Waves.format(3, 1, 16_000, 16), Waves.chunk("data", sound)));
        refuses(UNREADABLE, Waves.file(Waves.format(6, 1, 16_000, 16), Waves.chunk("data", sound)));
        refuses(UNREADABLE, Waves.file(Waves.format(-2, 1, 16_000, 16), Waves.chunk("data", sound)));
        refuses(UNREADABLE, Waves.file(Waves.format(1, 1, 7_999, 16), Waves.chunk("data", sound)));
        refuses(UNREADABLE, Waves.file(Waves.format(1, 1, 96_000, 16), Waves.chunk("data", sound)));
    }

    @Test
    void refusesWhatOnlyBearsItsName() {
        refuses(UNREADABLE, new byte[0]);
        refuses(UNREADABLE, new byte[3000]);
        refuses(UNREADABLE, ReportedVisits.picture(8, 8));
        refuses(UNREADABLE, Waves.joined("ID3".getBytes(StandardCharsets.US_ASCII), new byte[5000]));
        refuses(UNREADABLE, Waves.joined(new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0}, new byte[5000]));
        byte[] container = TONE.clone();
        System.arraycopy("AVI ".getBytes(StandardCharsets.US_ASCII), 0, container, 8, 4);
        refuses(UNREADABLE, container);
    }

    @Test
    void refusesHeadsThatLieAboutSizes() {
        int sound = Waves.HEAD - 4;
        for (int size : new int[] {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, TONE.length, 0, 1, 3}) {
            refuses(UNREADABLE, Waves.with(TONE, sound, size));
            refuses(UNREADABLE, Waves.with(TONE, 4, size));
            refuses(UNREADABLE, Waves.with(TONE, 16, size));
        }
        refuses(UNREADABLE, Arrays.copyOf(TONE, TONE.length - 2));
        refuses(UNREADABLE, Arrays.copyOf(TONE, TONE.length + 2));
        refuses(UNREADABLE, Waves.file(Waves.format(1, 1, 16_000, 16), Waves.chunk("data", new byte[63])));
        refuses(UNREADABLE, Waves.file(Waves.format(1, 1, 16_000, 16)));
        refuses(UNREADABLE, Waves.file(Waves.chunk("data", new byte[64]), Waves.format(1, 1, 16_000, 16)));
        refuses(
                UNREADABLE,
                Waves.file(
                        Waves.format(1, 1, 16_000, 16),
                        Waves.format(1, 1, 8_000, 16),
                        Waves.chunk("data", new byte[64])));
    }

    @Test
    void endsAtManyChunks() {
        byte[][] chunks = new byte[100_000][];
        Arrays.fill(chunks, Waves.chunk("junk", new byte[0]));
        refuses(UNREADABLE, Waves.file(chunks));
    }

    @Test
    void refusesWhatIsTooLong() {
        refuses("reports.refusal.recording-long", Waves.tone(8_000, 600_001));
        refuses("reports.refusal.recording-size", new byte[Recording.LARGEST_UPLOAD_BYTES + 1]);
        assertThat(Recording.of(Waves.tone(600_000)).duration()).isEqualTo(Recording.LONGEST);
    }

    @Test
    void neverBreaksOnWhateverComes() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] upload = Arrays.copyOf(TONE, random.nextInt(TONE.length + 100));
            for (int change = 0; change < 1 + random.nextInt(6); change++) {
                if (upload.length > 0) {
                    upload[random.nextInt(Math.min(upload.length, 60))] = (byte) random.nextInt();
                }
            }
            try {
                assertThat(Recording.of(upload).duration()).isPositive();
            } catch (Refused refused) {
                assertThat(refused.messageKey()).startsWith("reports.refusal.recording-");
            }
        }
    }
}
