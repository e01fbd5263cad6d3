import { Notice } from "~/design/notice";
import { T } from "~/i18n/t";

/** A secret that is shown this once. */
export function Secret({ secret }: { secret: string }) {
  return (
    <Notice icon="key" role="status">
      <p>
        <T id="admin.secret" />
      </p>
      <p className="admin-long">
        <code>{secret}</code>
      </p>
    </Notice>
  );
}
