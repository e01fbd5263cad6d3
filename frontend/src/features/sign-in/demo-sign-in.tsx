import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { useAgencies, useJurisdictions } from "~/api/reference";
import type { components } from "~/api/schema";
import { isKnownAt, type Level } from "~/api/session";
import { Failure } from "~/design/blank";
import { Disclosure } from "~/design/disclosure";
import { OptionButton, Options } from "~/design/lists";
import { Notice } from "~/design/notice";
import { Refusal } from "~/design/refusal";
import { Bone, Skeleton } from "~/design/skeleton";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { IinForm } from "./iin-form";
import { useDemoSignIn } from "./use-demo-sign-in";

type DemoPerson = components["schemas"]["DemoPerson"];

/** Signing in as whoever one claims to be, and no doubt about it. */
export function DemoSignIn({
  level: asked,
  onDone,
}: {
  /** How surely who signs in must be known. */
  level?: Level | undefined;
  onDone: () => void;
}) {
  const people = useQuery({
    queryKey: ["auth", "demo-people"],
    queryFn: async ({ signal }) => (await dataOf(client.GET("/api/v1/auth/demo/people", { signal }))).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const signIn = useDemoSignIn(onDone);
  const choose = ({ iin, givenName, familyName, region, citizen, roles, agency, level }: DemoPerson) =>
    signIn.mutate({
      iin,
      givenName,
      familyName,
      region: region ?? null,
      citizen: citizen ?? true,
      roles: roles ?? [],
      agency: agency ?? null,
      ...(level && { level }),
    });
  const able = people.data?.filter(({ level }) => isKnownAt(level ?? "HIGH", asked));
  const isStaff = ({ roles }: DemoPerson) => (roles ?? []).some((role) => role !== "CITIZEN");
  return (
    <>
      <Notice icon="warning">
        <p>
          <T id="sign-in.demo" values={{ b: (words) => <b>{words}</b> }} />
        </p>
      </Notice>
      {signIn.error &&
        signIn.variables.iin !== undefined &&
        people.data?.some(({ iin }) => iin === signIn.variables.iin) && (
          <Refusal code={signIn.error.code} words={{ OFFLINE: "sign-in.refused.offline" }} />
        )}
      {able ? (
        <>
          <Group
            heading="sign-in.citizens"
            people={able.filter((person) => !isStaff(person))}
            onChoose={choose}
          />
          <Group heading="sign-in.staff" people={able.filter(isStaff)} onChoose={choose} />
        </>
      ) : people.error ? (
        <Failure
          title={<T id="sign-in.failed" />}
          code={people.error.code}
          onRetry={() => void people.refetch()}
          retrying={people.isFetching}
        />
      ) : (
        <Skeleton label={<T id="sign-in.loading" />}>
          <div className="stack">
            <Bone height="3.5rem" />
            <Bone height="3.5rem" />
            <Bone height="3.5rem" />
          </div>
        </Skeleton>
      )}
      <Disclosure summary={<T id="sign-in.byIin" />}>
        <IinForm onDone={onDone} />
      </Disclosure>
    </>
  );
}

function Group({
  heading,
  people,
  onChoose,
}: {
  heading: "sign-in.citizens" | "sign-in.staff";
  people: readonly DemoPerson[];
  onChoose: (person: DemoPerson) => void;
}) {
  const jurisdictions = useJurisdictions().data;
  const agencies = useAgencies().data;
  const format = useFormat();
  if (people.length === 0) return null;
  return (
    <section className="stack stack-near" aria-labelledby={heading}>
      <h2 id={heading} className="h-small">
        <T id={heading} />
      </h2>
      <Options>
        {people.map((person) => {
          const place = person.agency
            ? format.pick(agencies?.get(person.agency)?.name).text
            : format.pick(jurisdictions?.get(person.region)?.name).text;
          return (
            <OptionButton
              key={person.key}
              icon="person"
              title={`${person.givenName} ${person.familyName}`}
              note={person.about ? <Localized text={person.about} /> : place}
              onClick={() => onChoose(person)}
            />
          );
        })}
      </Options>
    </section>
  );
}
