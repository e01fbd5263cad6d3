import { Disclosure } from "~/design/disclosure";
import type { MessageId } from "~/i18n/messages";
import { T } from "~/i18n/t";

const examples = ["heading", "strong", "emphasis", "list", "numbers", "link"] as const;

/** What to type so that the background gets headings, lists and links. */
export function FormattingHelp() {
  return (
    <Disclosure summary={<T id="start.format" />}>
      <dl className="format-help">
        {examples.map((each) => (
          <div key={each}>
            <dt>
              <T id={`start.format.${each}` satisfies MessageId} />
            </dt>
            <dd className="pre">
              <code>
                <T id={`start.format.${each}.typed` satisfies MessageId} />
              </code>
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">
        <T id="start.format.rest" />
      </p>
    </Disclosure>
  );
}
