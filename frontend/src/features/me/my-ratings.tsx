import { Facts } from "~/design/proof-sum";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { MyData } from "./my-data";
import { Section } from "./section";

/** Which answers I rated; how, nobody knows. */
export function MyRatings({ data }: { data: MyData }) {
  const format = useFormat();
  return (
    <Section id="my-ratings" title={<T id="me.data.ratings" />}>
      <Facts
        facts={data.ratings.map(({ title, demand, keptUntil }) => ({
          name: <Localized text={title} />,
          value: (
            <T
              id="me.data.ratings.item"
              values={{ number: demand, day: format.day(keptUntil, "day", "until") }}
            />
          ),
        }))}
      />
    </Section>
  );
}
