package followup.site;

import java.io.IOException;
import java.io.InputStream;

/** The body of a call that imports a file. */
public final class CsvUpload {

    /** A page of another site cannot make a browser post this type unasked. */
    public static final String MEDIA_TYPE = "text/csv";

    private CsvUpload() {}

    /**
     * The bytes of the body, one more than the limit at most, so that a too large file is refused by {@link CsvTable}
     * without being read to its end. Does not close the stream.
     */
    public static byte[] read(InputStream body) throws IOException {
        return body.readNBytes(CsvText.BYTE_LIMIT + 1);
    }
}
