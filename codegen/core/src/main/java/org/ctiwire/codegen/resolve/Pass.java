package org.ctiwire.codegen.resolve;

/** One step from the written form to the meaning. */
interface Pass {

    /** Reads what is written and what earlier steps found, adds what it finds, and reports what is wrong. */
    void run(Resolution resolution);
}
