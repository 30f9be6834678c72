package org.ctiwire.testkit.server;

import org.ctiwire.testkit.model.Device;

/**
 * What a client said in its opening request and was granted.
 *
 * @param device the device whose events it gets by the Client Events service, null if it has none
 */
record SessionGrant(int version, long services, long callMask, long agentMask, long peripheralId, String clientId,
                    String signature, Device device) {
}
