/**
 * A small contact centre that knows nothing of messages: agents, devices, calls, and what happens to them. One thread
 * at a time; time is what {@link org.ctiwire.testkit.model.Timeline} is told.
 */
package org.ctiwire.testkit.model;
