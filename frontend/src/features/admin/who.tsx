import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

/** Who changed something, when and why. */
export function Who({
  by,
  at,
  reason,
}: {
  by: string | null | undefined;
  at: string | null | undefined;
  reason?: string | null | undefined;
}) {
  const format = useFormat();
  if (!at)
    return (
      <p className="note">
        <T id="admin.who.before" />
      </p>
    );
  return (
    <>
      <p className="note">
        {by ? (
          <T id="admin.who" values={{ by, at: format.instant(at) }} />
        ) : (
          <T id="admin.who.forgotten" values={{ at: format.instant(at) }} />
        )}
      </p>
      {reason && <p>{reason}</p>}
    </>
  );
}

/** Who made the latest of several versions, when and why; nothing while there is none. */
export function LastChange({ history: [last] }: { history: readonly Partial<Parameters<typeof Who>[0]>[] }) {
  return last ? <Who by={last.by} at={last.at} reason={last.reason} /> : null;
}
