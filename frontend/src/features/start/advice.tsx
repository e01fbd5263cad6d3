import { Check, Checks } from "~/design/lists";
import { T } from "~/i18n/t";

/** What a moderator and an agency look at. */
export function Advice() {
  return (
    <aside className="panel panel-framed sticky" aria-labelledby="advice">
      <h2 className="h-small" id="advice">
        <T id="start.advice" />
      </h2>
      <Checks>
        <Check>
          <T id="start.advice.clear" />
        </Check>
        <Check>
          <T id="start.advice.competence" />
        </Check>
        <Check>
          <T id="start.advice.facts" />
        </Check>
        <Check icon="hidden">
          <T id="start.advice.personal" />
        </Check>
      </Checks>
    </aside>
  );
}
