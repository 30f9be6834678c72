/** Assertions on messages in the manner of AssertJ, which has to be on the class path of whoever uses them. */
package org.ctiwire.testkit.assertions;
