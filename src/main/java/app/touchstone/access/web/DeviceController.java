package app.touchstone.access.web;

import app.touchstone.access.Device;
import app.touchstone.access.DeviceId;
import app.touchstone.access.DeviceService;
import app.touchstone.platform.Actor;
import app.touchstone.platform.CurrentActor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The phones on which one is signed in. */
@RestController
@RequestMapping("/phone/v1/me/devices")
class DeviceController {

    private final CurrentActor currentActor;
    private final DeviceService devices;

    DeviceController(CurrentActor currentActor, DeviceService devices) {
        this.currentActor = currentActor;
        this.devices = devices;
    }

    @GetMapping
    OwnDevices list(@CookieValue(name = DeviceService.COOKIE, required = false) @Nullable String token) {
        Actor actor = currentActor.get();
        Optional<DeviceId> here = devices.bearerOf(actor, token);
        return new OwnDevices(devices.list(actor, actor.id()).stream()
                .map(device -> row(device, here))
                .toList());
    }

    @DeleteMapping("/{device}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String device) {
        Actor actor = currentActor.get();
        devices.end(actor, actor.id(), DeviceId.of(device));
    }

    private static OwnDevice row(Device device, Optional<DeviceId> here) {
        return new OwnDevice(
                device.id().value(),
                device.name(),
                device.madeAt(),
                device.lastUsedAt(),
                here.filter(device.id()::equals).isPresent());
    }

    record OwnDevices(List<OwnDevice> devices) {}

    record OwnDevice(UUID id, String name, Instant since, Instant lastUsed, boolean isThis) {}
}
