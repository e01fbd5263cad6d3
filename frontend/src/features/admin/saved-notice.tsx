import { Notice } from "~/design/notice";
import { T } from "~/i18n/t";

/** Says that something was done, to whoever sees it and whoever hears it. */
export function SavedNotice({ says = "admin.saved" }: { says?: "admin.saved" | "admin.channel.opened" }) {
  return (
    <Notice icon="done" role="status">
      <p>
        <T id={says} />
      </p>
    </Notice>
  );
}
