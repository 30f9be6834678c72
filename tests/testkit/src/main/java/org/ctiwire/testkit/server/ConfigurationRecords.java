package org.ctiwire.testkit.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ctiwire.ged188.ConfigAgentDeskSettingsEventEncoder;
import org.ctiwire.ged188.ConfigAgentEventEncoder;
import org.ctiwire.ged188.ConfigAgentServiceEventEncoder;
import org.ctiwire.ged188.ConfigCallTypeEventEncoder;
import org.ctiwire.ged188.ConfigDeviceEventEncoder;
import org.ctiwire.ged188.ConfigMrdEventEncoder;
import org.ctiwire.ged188.ConfigPeripheralEventEncoder;
import org.ctiwire.ged188.ConfigServiceEventEncoder;
import org.ctiwire.ged188.ConfigSkillGroupEventEncoder;
import org.ctiwire.ged188.ConfigTerminalEventEncoder;
import org.ctiwire.testkit.model.Agent;
import org.ctiwire.testkit.model.Configuration;
import org.ctiwire.testkit.model.DeskSettings;
import org.ctiwire.testkit.model.Device;
import org.ctiwire.testkit.model.DeviceKind;
import org.ctiwire.testkit.model.Service;
import org.ctiwire.testkit.model.SkillGroup;

/** Sends the records of the configuration, part by part. */
final class ConfigurationRecords {

    /** So many records of any kind fit one message. */
    private static final int RECORDS = 10;

    private final SimulatedCtiServer server;
    private final ConfigServiceEventEncoder services = new ConfigServiceEventEncoder();
    private final ConfigSkillGroupEventEncoder groups = new ConfigSkillGroupEventEncoder();
    private final ConfigAgentEventEncoder agents = new ConfigAgentEventEncoder();
    private final ConfigDeviceEventEncoder devices = new ConfigDeviceEventEncoder();
    private final ConfigCallTypeEventEncoder callTypes = new ConfigCallTypeEventEncoder();
    private final ConfigMrdEventEncoder domains = new ConfigMrdEventEncoder();
    private final ConfigPeripheralEventEncoder peripherals = new ConfigPeripheralEventEncoder();
    private final ConfigAgentDeskSettingsEventEncoder settings = new ConfigAgentDeskSettingsEventEncoder();
    private final ConfigTerminalEventEncoder terminals = new ConfigTerminalEventEncoder();
    private final ConfigAgentServiceEventEncoder agentServices = new ConfigAgentServiceEventEncoder();

    ConfigurationRecords(SimulatedCtiServer server) {
        this.server = server;
    }

    void send(SimulatedSession session) {
        Configuration all = server.centre().configuration();
        int version = session.version();
        inParts(all.services(), part -> server.outbox().send(session, services, e -> services(e, part)));
        inParts(all.skillGroups(), part -> server.outbox().send(session, groups, e -> groups(e, part, version)));
        inParts(all.agents(), part -> server.outbox().send(session, agents, e -> agents(e, part, version)));
        inParts(inside(all), part -> server.outbox().send(session, devices, e -> devices(e, part)));
        inParts(all.services(), part -> server.outbox().send(session, callTypes, e -> callTypes(e, part)));
        if (version >= FieldVersions.SINGLE_SIGN_ON) {
            server.outbox().send(session, domains, ConfigurationRecords::domains);
        }
        if (version >= FieldVersions.CONFIGURED_DESK_SETTINGS) {
            server.outbox().send(session, peripherals, e -> peripherals(e, all));
            inParts(deskSettings(all),
                    part -> server.outbox().send(session, settings, e -> settings(e, part, version)));
        }
        if (version >= FieldVersions.ACTIVE_AND_STANDBY) {
            inParts(inside(all), part -> server.outbox().send(session, terminals, e -> terminals(e, part)));
            inParts(all.agents(), part -> server.outbox().send(session, agentServices, e -> agentServices(e, part)));
        }
    }

    private static List<Device> inside(Configuration all) {
        return all.devices().stream().filter(device -> device.kind() != DeviceKind.EXTERNAL).toList();
    }

    private static Set<DeskSettings> deskSettings(Configuration all) {
        Set<DeskSettings> found = new LinkedHashSet<>();
        all.agents().forEach(agent -> found.add(agent.deskSettings()));
        return found;
    }

    private static <T> void inParts(Collection<T> whole, Consumer<List<T>> send) {
        List<T> list = new ArrayList<>(whole);
        for (int from = 0; from < list.size(); from += RECORDS) {
            send.accept(list.subList(from, Math.min(list.size(), from + RECORDS)));
        }
    }

    private long peripheral() {
        return server.centre().configuration().peripheral().id();
    }

    private void services(ConfigServiceEventEncoder e, List<Service> part) {
        ConfigServiceEventEncoder.Services records = e.services();
        for (Service service : part) {
            long[] members = service.skillGroups().stream().mapToLong(SkillGroup::number).toArray();
            records.add().recordType(0).fltPeripheralID(peripheral()).peripheralNumber(service.number())
                    .oldPeripheralNumber(service.number()).maxQueued(0).extension(service.dialedNumber())
                    .serviceSkillTargetID(service.id()).peripheralName(service.name()).description("")
                    .serviceLevelThreshold(0).serviceLevelType(0).configParam("")
                    .fltMRDomainID(MediaRoutingDomain.VOICE.id()).serviceMember(members, 0, members.length)
                    .servicePriority(new long[members.length], 0, members.length);
        }
    }

    private void groups(ConfigSkillGroupEventEncoder e, List<SkillGroup> part, int version) {
        ConfigSkillGroupEventEncoder.SkillGroups records = e.skillGroups();
        for (SkillGroup group : part) {
            records.add().recordType(0).fltPeripheralID(peripheral()).peripheralNumber(group.number())
                    .oldPeripheralNumber(group.number()).fltSkillGroupPriority(0)
                    .skillGroupSkillTargetID(group.id()).extension("").peripheralName(group.name()).description("")
                    .fltMRDomainID(MediaRoutingDomain.VOICE.id()).configParam("");
            if (version >= FieldVersions.BEYOND_TASK_LIMIT) {
                records.fltPrecisionQueueID(0).fltPrecisionQueueName("");
            }
        }
    }

    private void agents(ConfigAgentEventEncoder e, List<Agent> part, int version) {
        ConfigAgentEventEncoder.Agents records = e.agents();
        for (Agent agent : part) {
            long[] numbers = agent.skillGroups().keySet().stream().mapToLong(SkillGroup::number).toArray();
            long[] priorities = agent.skillGroups().values().stream().mapToLong(Integer::longValue).toArray();
            records.add().recordType(0).fltPeripheralID(peripheral()).agentType(agent.isSupervisor() ? 1 : 0)
                    .loginID(agent.id()).oldLoginID(agent.id()).loginName(agent.id()).lastName(agent.lastName())
                    .firstName(agent.firstName()).extension(agent.extension()).description("")
                    .agentSkillTargetID(agent.skillTargetId()).fltSkillGroupNumber(numbers, 0, numbers.length)
                    .fltSkillGroupPriority(priorities, 0, priorities.length);
            if (version >= FieldVersions.SINGLE_SIGN_ON) {
                records.ssoEnabled(0);
            }
            if (version >= FieldVersions.MEDIA_ROUTING_DOMAINS) {
                records.fltAgentMRDID(new long[] {MediaRoutingDomain.VOICE.id()}, 0, 1)
                        .fltAgentMRDState(new long[] {agent.activity().code()}, 0, 1);
            }
            if (version >= FieldVersions.CONFIGURED_DESK_SETTINGS) {
                records.agentDeskSettingsID(agent.deskSettings().id());
            }
        }
    }

    private void devices(ConfigDeviceEventEncoder e, List<Device> part) {
        ConfigDeviceEventEncoder.Devices records = e.devices();
        for (Device device : part) {
            Service service = server.centre().configuration().service(device.id());
            records.add().recordType(0).fltPeripheralID(peripheral()).peripheralNumber(0)
                    .deviceType(device.kind().idType()).maxQueued(0).fltServiceID(service == null ? 0 : service.id())
                    .dialedNumber(device.id()).dnis(device.id()).extension(device.id()).description("");
        }
    }

    private static void callTypes(ConfigCallTypeEventEncoder e, List<Service> part) {
        ConfigCallTypeEventEncoder.CallTypes records = e.callTypes();
        for (Service service : part) {
            records.add().recordType(0).fltCallTypeID(service.callTypeId()).customerDefinitionID(0)
                    .enterpriseName(service.name()).description("").serviceLevelThreshold(0).serviceLevelType(0);
        }
    }

    private static void domains(ConfigMrdEventEncoder e) {
        e.mediaRoutingDomains().add().recordType(0).fltMRDomainID(MediaRoutingDomain.VOICE.id())
                .fltEnterpriseName(MediaRoutingDomain.VOICE.title()).fltDescription("").fltMaxTaskDuration(0)
                .fltInterruptible(false);
    }

    private static void peripherals(ConfigPeripheralEventEncoder e, Configuration all) {
        ConfigPeripheralEventEncoder.Peripherals records = e.peripherals();
        all.peripherals().forEach(peripheral -> records.add().recordType(0).configPeripheralID(peripheral.id())
                .defaultAgentDeskSettingsID(1));
    }

    private static void settings(ConfigAgentDeskSettingsEventEncoder e, List<DeskSettings> part, int version) {
        ConfigAgentDeskSettingsEventEncoder.AgentDeskSettings records = e.agentDeskSettings();
        for (DeskSettings each : part) {
            records.add().recordType(0).agentDeskSettingsID(each.id()).fltDeskSettingsMask(each.mask())
                    .fltWrapUpDataIncomingMode(0).fltWrapUpDataOutgoingMode(0).fltLogoutNonActivityTime(0)
                    .fltQualityRecordingRate(0).fltRingNoAnswerTime(each.ringNoAnswerTime())
                    .fltSilentMonitorWarningMessage(0).fltSilentMonitorAudibleIndication(0)
                    .fltSupervisorAssistCallMethod(0).fltEmergencyCallMethod(0).fltAutoRecordOnEmergency(0)
                    .fltRecordingMode(0).fltWorkModeTimer(each.wrapUpTime()).fltRingNoAnswerDnId(0)
                    .fltDefaultDevicePortAddress("");
            if (version >= FieldVersions.DESK_TONES) {
                records.playZipTone(0).acdSharedLineUsage(0);
            }
        }
    }

    private static void terminals(ConfigTerminalEventEncoder e, List<Device> part) {
        ConfigTerminalEventEncoder.Terminals records = e.terminals();
        part.forEach(device -> records.add().recordType(0).terminalType(0).terminalDeviceName(device.id())
                .terminalTypeName("simulated"));
    }

    private static void agentServices(ConfigAgentServiceEventEncoder e, List<Agent> part) {
        ConfigAgentServiceEventEncoder.AgentServices records = e.agentServices();
        part.forEach(agent -> records.add().recordType(0).agentSkillTargetID(agent.skillTargetId())
                .fltEnabledServices(new long[0], 0, 0));
    }
}
