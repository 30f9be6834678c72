package org.ctiwire.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.ctiwire.codegen.model.Enumeration;
import org.ctiwire.codegen.model.JavaNames;
import org.ctiwire.codegen.model.Service;
import org.ctiwire.ged188.CTIServiceMasks;
import org.ctiwire.ged188.Ged188Services;
import org.ctiwire.ged188.SetCallDataReqEncoder;
import org.junit.jupiter.api.Test;

/** A session can ask for what its version has, and for nothing else. */
class ServiceMasksTest {

    private static final ProtocolUnderTest GED188 = ProtocolUnderTest.GED188;

    @Test
    void aMaskIsMadeOfTheServicesByName() {
        assertThat(Ged188Services.of(13).clientControl().supervisor().toMask()).isEqualTo(0x84);
        assertThat(Ged188Services.of(24).allEvents().activeStandby()
                .with(CTIServiceMasks.CTI_SERVICE_IGNORE_CONF | CTIServiceMasks.CTI_SERVICE_DEBUG).toMask())
                .isEqualTo(0x82200010L);
        assertThat(Ged188Services.of(9).toMask()).isZero();
    }

    @Test
    void aBitThatTheVersionDoesNotHaveIsRefusedWithTheVersionsThatHaveIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ged188Services.of(23).activeStandby())
                .withMessage("protocol version 23 does not have CTI_SERVICE_ACTIVE_STANDBY, versions 24..25 do");
        assertThatIllegalArgumentException().isThrownBy(() -> Ged188Services.check(0x40000000L, 25))
                .withMessage("CTIServiceMasks has no bit 0x40000000 in any version");
        assertThatIllegalArgumentException().isThrownBy(() -> Ged188Services.of(26))
                .withMessage("there is no version 26 of GED188, the spec has 9..25");
    }

    @Test
    void everyServiceHasItsBitWhereItsVersionHasIt() {
        for (int version = 9; version <= 25; version++) {
            for (Service service : GED188.protocol().services()) {
                Ged188Services services = Ged188Services.of(version);
                if (service.mask().isPresent()) {
                    Enumeration.Value bit = service.mask().get();
                    String method = JavaNames.memberName(service.name());
                    if (bit.versions().contains(version)) {
                        Calls.call(services, method);
                        assertThat(services.toMask()).isEqualTo(bit.number());
                    } else {
                        assertThatIllegalArgumentException().isThrownBy(() -> Calls.call(services, method))
                                .withMessageContaining(bit.name());
                    }
                }
            }
        }
    }

    @Test
    void anEncoderTellsWhatNamedVariablesMayStillTake() {
        SetCallDataReqEncoder encoder = new SetCallDataReqEncoder();
        byte[] buffer = new byte[4096];
        assertThat(encoder.wrap(buffer, 0, 25).namedDataLeft()).isEqualTo(2000);
        encoder.namedVariable("user.customer", "4711");
        assertThat(encoder.namedDataLeft()).isEqualTo(2000 - 14 - 5);
        encoder.namedArray(3, "user.a", "x");
        assertThat(encoder.namedDataLeft()).isEqualTo(2000 - 19 - 1 - 7 - 2);
        assertThat(encoder.wrap(buffer, 0, 25).namedDataLeft()).isEqualTo(2000);
    }
}
