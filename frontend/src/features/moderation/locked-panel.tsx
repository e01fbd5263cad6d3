import { Notice } from "~/design/notice";
import { Panel } from "~/design/panel";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

/** Another moderator reads the case: it may be read along, not decided. */
export function LockedPanel({ until }: { until: string }) {
  const format = useFormat();
  return (
    <Panel title={<T id="moderation.locked.title" />}>
      <Notice icon="lock" role="status">
        <p>
          <T id="moderation.locked.until" values={{ time: format.time(until) }} />
        </p>
        <p className="small">
          <T id="moderation.locked.text" />
        </p>
      </Notice>
    </Panel>
  );
}
