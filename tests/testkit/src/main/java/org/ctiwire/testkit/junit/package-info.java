/** Tests with a simulated CTI Server of their own, in the manner of JUnit 5. */
package org.ctiwire.testkit.junit;
