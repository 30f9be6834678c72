package org.ctiwire.codegen.model;

/** What the guide says about the presence of a field. */
public enum Presence {
    REQUIRED, OPTIONAL, UNSTATED
}
