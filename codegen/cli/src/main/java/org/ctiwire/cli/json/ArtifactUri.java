package org.ctiwire.cli.json;

import java.net.URI;
import java.net.URISyntaxException;

/** Names a file as SARIF does: by a URI, relative where the name is. */
final class ArtifactUri {

    private ArtifactUri() {
    }

    static String of(String file) {
        try {
            return file.startsWith("/") ? new URI("file", "", file, null).toASCIIString()
                    : new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("a path cannot fail to be quoted: " + file, impossible);
        }
    }
}
