package org.ctiwire.cli.review;

/** Text that is put into the page: everything from a spec or a table goes through here. */
final class HtmlText {

    private HtmlText() {
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
