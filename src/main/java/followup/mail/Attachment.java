package followup.mail;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A part of a mail that is not its text. Immutable; holds its decoded bytes in memory. */
public final class Attachment {

    private final String name;
    private final String contentType;
    private final boolean inline;
    private final byte[] content;

    Attachment(String name, String contentType, boolean inline, byte[] content) {
        this.name = name;
        this.contentType = contentType;
        this.inline = inline;
        this.content = content;
    }

    /** The file name, decoded, in normal form C, without folders and control characters; empty when there is none. */
    public String name() {
        return name;
    }

    /** Type and subtype in lower case, without parameters. */
    public String contentType() {
        return contentType;
    }

    /** Whether it is meant to be shown inside the text, such as a logo. */
    public boolean isInline() {
        return inline;
    }

    /** Bytes after undoing the transfer encoding. */
    public int size() {
        return content.length;
    }

    /** A fresh stream over the bytes; need not be closed. */
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return content.clone();
    }

    @Override
    public String toString() {
        return name + " (" + contentType + ", " + content.length + " bytes)";
    }
}
