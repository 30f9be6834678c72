package org.ctiwire.codegen.diagnostic;

/** How bad a finding is: an error stops generation, a warning does not. */
public enum Severity {
    ERROR, WARNING
}
