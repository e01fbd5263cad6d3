import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import type { Petition } from "~/api/petition";
import { ratingsKey } from "~/api/ratings";
import { useSession } from "~/api/session";
import { Button } from "~/design/button";
import { Choice, ChoiceGroup } from "~/design/choice";
import { isRecord, useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { Notice } from "~/design/notice";
import { Refusal } from "~/design/refusal";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { type Answered, kinds, mineKey } from "./ratings";

const words = {
  ALREADY_RATED: "rating.refusal.already",
  ANSWER_CHANGED: "rating.refusal.changed",
  NOT_A_SIGNATORY: "rating.notSigned",
  RATING_ENDED: "rating.refusal.ended",
  NOTHING_TO_RATE: "rating.refusal.nothing",
} as const;

type Said = Readonly<Record<number, Answered>>;

const isSaid = (value: unknown): value is Said =>
  isRecord(value) && Object.values(value).every((each) => kinds.some((kind) => kind === each));

/** Yes, partly or no for each demand that was not rated yet; once, as nobody knows later whose rating was which. */
export function RatingForm({
  petition,
  eid,
  round,
  left,
  heading,
}: {
  petition: Petition;
  eid: string;
  round: number;
  left: readonly number[];
  heading: string;
}) {
  const queries = useQueryClient();
  const { data: session } = useSession();
  const kept = useKeptInput<Said>(`rating.${eid}.${round}`, session?.displayName ?? "", {}, isSaid);
  const said = kept.value;
  const [missing, setMissing] = useState(false);
  const ratings = left.flatMap((demand) => {
    const answered = said[demand];
    return answered ? [{ demand, answered }] : [];
  });
  const rate = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/petitions/{id}/escalations/{eid}/ratings", {
          params: { path: { id: petition.id, eid } },
          body: { round, ratings },
        }),
      ),
    onSuccess: (mine) => {
      kept.sent(said);
      queries.setQueryData(mineKey(petition.id, eid), mine);
      void queries.invalidateQueries({ queryKey: ratingsKey(petition.id, eid) });
      // The form is gone, and with it the focus.
      document.getElementById(heading)?.focus();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ratingsKey(petition.id, eid) }),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(ratings.length === 0);
    if (ratings.length === 0) document.getElementById(`${eid}-${left[0]}-YES`)?.focus();
    else rate.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h3>
        <T id="rating.form" />
      </h3>
      <KeptNotice kept={kept} fresh={{}} />
      {left.map((demand) => (
        <ChoiceGroup
          key={demand}
          legend={
            <>
              <T id="rating.question" values={{ number: demand }} />{" "}
              <span className="regular">
                <Localized text={petition.demands[demand - 1]?.text} />
              </span>
            </>
          }
        >
          {kinds.map((answered) => (
            <Choice
              key={answered}
              type="radio"
              id={`${eid}-${demand}-${answered}`}
              name={`${eid}-${demand}`}
              value={answered}
              checked={said[demand] === answered}
              onChange={() => kept.setValue((before) => ({ ...before, [demand]: answered }))}
            >
              <T id={`rating.answer.${answered}`} />
            </Choice>
          ))}
        </ChoiceGroup>
      ))}
      {missing && ratings.length === 0 && (
        <Notice kind="danger" icon="warning" role="alert">
          <p>
            <T id="rating.missing" />
          </p>
        </Notice>
      )}
      <p className="note">
        <T id="rating.once" />
      </p>
      {rate.error && <Refusal code={rate.error.code} level={rate.error.level} words={words} />}
      <p>
        <Button type="submit" busy={rate.isPending}>
          <T id="rating.send" />
        </Button>
      </p>
    </form>
  );
}
