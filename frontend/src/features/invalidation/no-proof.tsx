import { Notice } from "~/design/notice";
import { T } from "~/i18n/t";

/** Said wherever a burst is shown. */
export function NoProof() {
  return (
    <Notice>
      <p>
        <b>
          <T id="invalidation.noProof" />
        </b>
      </p>
      <p className="small">
        <T id="invalidation.noProof.text" />
      </p>
    </Notice>
  );
}
