/** A CTI Server to test against: a model of a contact centre behind real sockets, and what can go wrong with it. */
package org.ctiwire.testkit;
