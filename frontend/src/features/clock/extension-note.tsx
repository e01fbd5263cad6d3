import type { components } from "~/api/schema";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

/** By how much an agency extended its time, and why. */
export function ExtensionNote({
  extension: { workingDays, dueOnBefore, reason },
}: {
  extension: components["schemas"]["ExtensionView"];
}) {
  const format = useFormat();
  return (
    <>
      <p>
        <T id="clock.extension.done" values={{ days: workingDays, before: format.day(dueOnBefore) }} />
      </p>
      <p className="pre">
        <Localized text={reason} />
      </p>
    </>
  );
}
