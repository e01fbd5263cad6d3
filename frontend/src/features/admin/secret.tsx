import { Notice } from "~/design/notice";
import { T } from "~/i18n/t";

/** A secret that is shown this once; where it replaces another one, that one still works for a time. */
export function Secret({ secret, replaces = false }: { secret: string; replaces?: boolean }) {
  return (
    <Notice icon="key" role="status">
      <p>
        <T id="admin.secret" />
        {replaces && (
          <>
            {" "}
            <T id="admin.secret.before" />
          </>
        )}
      </p>
      <p className="admin-long">
        <code>{secret}</code>
      </p>
    </Notice>
  );
}
