import "./admin.css";
import { type ReactNode, useId, useState } from "react";
import { Button, ButtonRow } from "~/design/button";
import { Choice, ChoiceGroup } from "~/design/choice";
import { focusHeading } from "~/design/focus";
import { Notice } from "~/design/notice";
import { T } from "~/i18n/t";
import type { EditedField, Version } from "./use-edited";

/**
 * Another administrator was faster: where both versions differ they stand side by side, field by field, and each may be kept or
 * taken over. What was not changed here is taken over unless somebody says otherwise.
 */
export function Conflict<Content>({
  id,
  fields,
  base,
  mine,
  theirs,
  who,
  onGoOn,
}: {
  /** Gets the focus. */
  id: string;
  fields: readonly EditedField<Content>[];
  /** From which version the changes here were made. */
  base: Version<Content>;
  mine: Content;
  theirs: Version<Content>;
  /** Who made theirs, when and why, where that is known. */
  who?: ReactNode;
  onGoOn: (typed: Content) => void;
}) {
  const group = useId();
  const differing = fields.filter(({ of }) => of(mine) !== of(theirs.content));
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(differing.filter(({ of }) => of(mine) === of(base.content)).map(({ key }) => key)),
  );
  const take = (key: string, isTheirs: boolean) =>
    setTaken((before) =>
      isTheirs ? new Set([...before, key]) : new Set([...before].filter((each) => each !== key)),
    );
  return (
    <div className="stack stack-part">
      <Notice icon="warning" role="alert" id={id}>
        <h3 className="h-small">
          <T id="admin.conflict" />
        </h3>
        {who}
        <p>
          <T id="admin.conflict.text" />
        </p>
      </Notice>
      {differing.map(({ key, name, show }) => (
        <ChoiceGroup key={key} legend={name}>
          <div className="admin-sides">
            {(["mine", "theirs"] as const).map((side) => (
              <Choice
                key={side}
                type="radio"
                name={`${group}-${key}`}
                checked={taken.has(key) === (side === "theirs")}
                onChange={() => take(key, side === "theirs")}
                note={<T id={`admin.conflict.${side}`} />}
              >
                {show(side === "mine" ? mine : theirs.content)}
              </Choice>
            ))}
          </div>
        </ChoiceGroup>
      ))}
      <ButtonRow>
        <Button
          onClick={() => {
            onGoOn(
              fields.reduce(
                (typed, { key, take: takeOver }) =>
                  taken.has(key) ? takeOver(typed, theirs.content) : typed,
                mine,
              ),
            );
            focusHeading();
          }}
        >
          <T id="admin.conflict.goOn" />
        </Button>
      </ButtonRow>
    </div>
  );
}
