import { useEffect, useRef } from "react";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { Forgotten } from "./my-data";

/** What was deleted, and what stays and why; takes the focus, as the button that asked for it has done its work. */
export function ForgottenNotice({ forgotten: { deleted, kept } }: { forgotten: Forgotten }) {
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack" aria-labelledby="forgotten">
      <h2 id="forgotten" ref={heading} tabIndex={-1}>
        <T id="me.data.deleted" />
      </h2>
      {deleted.length === 0 ? (
        <p>
          <T id="me.data.deleted.nothing" />
        </p>
      ) : (
        <ul>
          {deleted.map(({ what, count }) => (
            <li key={what}>
              <T id="me.data.deleted.item" values={{ what, count }} />
            </li>
          ))}
        </ul>
      )}
      <h3>
        <T id="me.data.kept" />
      </h3>
      <ul>
        {kept.map(({ what, why, count, until }, index) => (
          // Of one kind there may be several, and the list does not change.
          <li key={index}>
            <T id="me.data.kept.item" values={{ what, why, count }} />
            {until && (
              <>
                {" "}
                <T id="me.data.kept.until" values={{ day: format.day(until, "day", "until") }} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
