package org.ctiwire.cli.review;

import org.ctiwire.codegen.review.Review;

/** PLACEHOLDER. */
public final class ReviewHtml {
    public ReviewHtml(String protocol, Review review) {
    }

    public String page() {
        return "";
    }
}
