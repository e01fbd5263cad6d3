import type { Escalation } from "~/api/petition";
import { useAgencies } from "~/api/reference";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { ExtensionNote } from "./extension-note";

/** Which agencies gave themselves more time, as everybody reads it. */
export function ExtensionNotes({ ways }: { ways: readonly Escalation[] }) {
  const agencies = useAgencies().data;
  return (
    <section aria-labelledby="extensions" className="stack">
      <h2 id="extensions">
        <T id="clock.extension.title" />
      </h2>
      {ways.map(
        ({ id, agency, extension }) =>
          extension && (
            <div key={id} className="stack stack-tight">
              <p>
                <b>
                  <Localized text={agencies?.get(agency)?.name} />
                </b>
              </p>
              <ExtensionNote extension={extension} />
            </div>
          ),
      )}
    </section>
  );
}
