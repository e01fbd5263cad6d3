import { T } from "~/i18n/t";
import type { MessageId } from "~/i18n/messages";

/** Whom to write to; `write` says it with a hole `{address}`, `none` that nobody has been named. */
export function ContactLine({
  address,
  write,
  none,
}: {
  address: string | undefined;
  write: MessageId;
  none: MessageId;
}) {
  return (
    <p>
      {address === undefined ? (
        <T id={none} />
      ) : (
        <T
          id={write}
          values={{
            address: (
              <a key="address" href={`mailto:${address}`}>
                {address}
              </a>
            ),
          }}
        />
      )}
    </p>
  );
}
