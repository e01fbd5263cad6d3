import { useSyncExternalStore } from "react";
import { deviceCheck } from "~/api/device-check";
import { Notice } from "~/design/notice";
import { T } from "~/i18n/t";

/** Why it takes a few seconds longer: the device solves a challenge by itself. */
export function DeviceCheckNotice() {
  const underWay = useSyncExternalStore(deviceCheck.subscribe, deviceCheck.isUnderWay);
  // The empty box stays, as a screen reader tells what comes into a status it knows.
  return (
    <div className="device-check wrap" role="status">
      {underWay && (
        <Notice icon="clock">
          <p>
            <T id="app.deviceCheck" values={{ b: (words) => <b>{words}</b> }} />
          </p>
        </Notice>
      )}
    </div>
  );
}
