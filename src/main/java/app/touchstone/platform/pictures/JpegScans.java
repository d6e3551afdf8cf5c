package app.touchstone.platform.pictures;

/**
 * What the markers of a JPEG say of its decoder's need: a picture that comes in several scans is held whole, as
 * coefficients of two bytes, until the last of them, however little of it is asked for.
 */
record JpegScans(long heldBytes, int count) {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int COEFFICIENT = 2;

    /** Reads as the decoder does, which passes over what is no marker. What has no scan in sight is counted as held. */
    static JpegScans of(byte[] file) {
        Frame frame = Frame.NONE;
        int at = 0;
        while (at + 1 < file.length) {
            int marker = unsigned(file, at) == 0xFF ? unsigned(file, at + 1) : 0;
            if (marker == 0 || marker == 0xFF) {
                at++;
            } else if (isAlone(marker)) {
                at += 2;
            } else if (marker == START_OF_SCAN) {
                boolean isWhole = !frame.isProgressive() && unsigned(file, at + 4) >= frame.components();
                return new JpegScans(isWhole ? 0 : frame.heldBytes(), scans(file, at));
            } else {
                frame = Frame.isFrame(marker) ? Frame.of(file, at, marker) : frame;
                at += 2 + word(file, at + 2);
            }
        }
        return new JpegScans(frame.heldBytes(), 0);
    }

    /** Between the scans' bytes a marker is never anything else. */
    private static int scans(byte[] file, int from) {
        int scans = 0;
        for (int at = from; at + 1 < file.length; at++) {
            scans += unsigned(file, at) == 0xFF && unsigned(file, at + 1) == START_OF_SCAN ? 1 : 0;
        }
        return scans;
    }

    private static boolean isAlone(int marker) {
        return (marker >= 0xD0 && marker <= END) || marker == 0x01;
    }

    /** The byte there, or 0 behind the end. */
    private static int unsigned(byte[] file, int at) {
        return at < file.length ? file[at] & 0xFF : 0;
    }

    private static int word(byte[] file, int at) {
        return unsigned(file, at) << 8 | unsigned(file, at + 1);
    }

    private record Frame(boolean isProgressive, int components, long heldBytes) {

        private static final Frame NONE = new Frame(false, 0, 0);

        static boolean isFrame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        static Frame of(byte[] file, int at, int marker) {
            long pixels = (long) word(file, at + 5) * word(file, at + 7);
            int components = unsigned(file, at + 9);
            int finest = 1;
            int samples = 0;
            for (int component = 0; component < components; component++) {
                int sampling = unsigned(file, at + 11 + 3 * component);
                int inOneBlock = (sampling >> 4) * (sampling & 0xF);
                finest = Math.max(finest, inOneBlock);
                samples += inOneBlock;
            }
            return new Frame(marker % 4 == 2, components, pixels * samples * COEFFICIENT / finest);
        }
    }
}
