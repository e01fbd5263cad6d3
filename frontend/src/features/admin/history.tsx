import type { ReactNode } from "react";
import { Disclosure } from "~/design/disclosure";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import type { AdministeredAgency, AdministeredTopic } from "./queries";
import { Who } from "./who";

type Version = AdministeredAgency["history"][number] | AdministeredTopic["history"][number];

/** All that an agency or a topic ever was, the latest first. */
export function History<V extends Version>({
  versions,
  rest,
}: {
  versions: readonly V[];
  /** What a version was besides its name. */
  rest: (content: V["content"]) => ReactNode;
}) {
  if (versions.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history" className="h-small">
        <T id="admin.history" />
      </h2>
      <div>
        {versions.map(({ revision, content, by, at, reason }) => (
          <Disclosure key={revision} summary={<T id="admin.revision" values={{ revision }} />}>
            <div className="stack">
              <Who by={by} at={at} reason={reason} />
              <p>
                <Localized text={content.name} />
              </p>
              {rest(content)}
            </div>
          </Disclosure>
        ))}
      </div>
    </section>
  );
}
