/** Messages by the names of the guide, for tests that look at many kinds of them. */
package org.ctiwire.testkit.message;
