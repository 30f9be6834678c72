/**
 * Scripts of what happens in a simulated contact centre, one command a line:
 *
 * <pre>
 * # A call for Sales.
 * agent 1001 login
 * agent 1001 ready
 * call from 5550100 to 8005551212 queue Sales deliver 1001
 * after 2s answer 1001
 * set 1001 variable 1 "gold customer"
 * after 30s clear 1001
 * busy-hour 1200
 * </pre>
 *
 * {@link org.ctiwire.testkit.scenario.ScenarioParser} names the commands.
 */
package org.ctiwire.testkit.scenario;
