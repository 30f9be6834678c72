package org.ctiwire.codegen.interpret;

/** Says why a value cannot be written as its type. */
final class RefusedValueException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedValueException(String reason) {
        super(reason);
    }
}
